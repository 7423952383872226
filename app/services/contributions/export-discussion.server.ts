import { townDay } from "#app/domain/town-clock.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { writeCsv } from "#app/services/files/write-csv.ts";
import { authorise } from "#app/services/permissions.ts";
import { discussedProposal } from "./discussed-proposal.server.ts";
import { discussionOrder, repliesTo } from "./discussion-order.server.ts";
import { type ShownContribution, shownContributions } from "./shown-contributions.server.ts";

/** The columns of a discussion as a table, in order. */
export const DISCUSSION_COLUMNS = [
  "number",
  "replies_to",
  "kind",
  "said_by",
  "name",
  "language",
  "text",
  "written_on",
  "corrected_on",
  "helpful",
  "not_helpful",
  "state",
  "rule",
  "reason",
] as const;

/** So many contributions are read at once. */
const PORTION = 500;

/**
 * A discussion as CSV, in the order in which it is read, as everybody reads it: what was taken back or hidden is
 * a row without a text and with its reason, who was erased has no name, and drafts are not among it. Null where
 * there is no such proposal, or none that was published.
 */
export function exportDiscussion(context: ServiceContext, proposalId: string): string | null {
  authorise(context.actor, "public");
  const { database } = context;
  if (discussedProposal(database, proposalId) === null) return null;
  const order = discussionOrder(database, proposalId).map(({ id }) => id);
  const replies = repliesTo(database, order);
  const places = order.flatMap((id) => [
    { id, thread: null },
    ...(replies.get(id) ?? []).map((reply) => ({ id: reply, thread: id })),
  ]);
  const numbers = new Map(places.map(({ id }, index) => [id, String(index + 1)]));
  const rows = places.flatMap((_place, index) => {
    if (index % PORTION !== 0) return [];
    const portion = places.slice(index, index + PORTION);
    const ids = portion.map(({ id }) => id);
    const threads = new Map(portion.map(({ id, thread }) => [id, thread]));
    return shownContributions(context, ids, "de").map((contribution) => {
      const { id } = contribution;
      return rowOf(contribution, numbers.get(id) ?? "", numbers.get(threads.get(id) ?? "") ?? "");
    });
  });
  return writeCsv([...DISCUSSION_COLUMNS], rows, { byteOrderMark: true });
}

function rowOf(contribution: ShownContribution, number: string, repliesTo: string): string[] {
  const { kind, author, language, text, at, changedAt, stub, helpful, notHelpful } = contribution;
  const hidden = stub?.kind === "hidden" ? stub : null;
  return [
    number,
    repliesTo,
    kind,
    speakerCode(author),
    author?.name ?? "",
    language,
    text,
    townDay(at),
    changedAt === null || stub !== null ? "" : townDay(changedAt),
    String(helpful),
    String(notHelpful),
    stateCode(stub),
    hidden?.rule == null ? "" : String(hidden.rule.position),
    hidden?.reason ?? "",
  ];
}

function stateCode(stub: ShownContribution["stub"]): string {
  if (stub === null) return "shown";
  if (stub.kind === "withdrawn") return "withdrawn";
  return stub.measure === "remove" ? "removed" : "hidden";
}

/** Whether staff typed for somebody is not told, as on the page. */
function speakerCode(author: ShownContribution["author"]): string {
  if (author === null) return "town";
  return author.kind === "panel" || author.kind === "former" ? author.kind : "person";
}
