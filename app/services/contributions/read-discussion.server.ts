import type { Language } from "#app/i18n/languages.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import { type DiscussedProposal, discussedProposal } from "./discussed-proposal.server.ts";
import {
  type DiscussionCounts,
  discussionCounts,
  discussionOrder,
  repliesTo,
} from "./discussion-order.server.ts";
import type { ThreadKind } from "./longest-contribution.ts";
import { type ShownContribution, shownContributions } from "./shown-contributions.server.ts";
import { readContribution } from "./stored-contribution.server.ts";

/** So many arguments and questions stand on a page, and so many replies to each. */
const THREADS_A_PAGE = 25;
const REPLIES_IN_LIST = 8;

/** So many replies stand on a page of their thread. */
const REPLIES_A_PAGE = 50;

/** An argument or a question with the first of its replies. */
export interface ShownThread {
  readonly contribution: ShownContribution;
  readonly replies: readonly ShownContribution[];
  /** All that can be read, those that are not shown here included. */
  readonly replyCount: number;
}

export interface Discussion {
  readonly proposal: DiscussedProposal;
  readonly counts: DiscussionCounts;
  readonly threads: readonly ShownThread[];
  /** Of this kind. */
  readonly total: number;
  /** From 1. */
  readonly page: number;
  readonly pages: number;
}

interface Wanted {
  readonly kind?: ThreadKind | undefined;
  /** From 1. */
  readonly page: number;
  /** Of whoever reads. */
  readonly language: Language;
  /** Threads a page. */
  readonly size?: number;
}

/**
 * What is said for and against a proposal and asked about it, as everybody reads it; null where there is no
 * such proposal, or none that was published. O(n log n) in the contributions to this proposal; texts and names
 * are read for one page.
 */
export function readDiscussion(
  context: ServiceContext,
  proposalId: string,
  { kind, page, language, size = THREADS_A_PAGE }: Wanted,
): Discussion | null {
  authorise(context.actor, "public");
  const { database } = context;
  const proposal = discussedProposal(database, proposalId);
  if (proposal === null) return null;
  const order = discussionOrder(database, proposalId, kind);
  const part = pageOf(order, page, size);
  const all = repliesTo(
    database,
    part.items.map(({ id }) => id),
  );
  const replies = (id: string) => (all.get(id) ?? []).slice(0, REPLIES_IN_LIST);
  const ids = part.items.flatMap(({ id }) => [id, ...replies(id)]);
  const shown = new Map(
    shownContributions(context, ids, language).map((each) => [each.id, each] as const),
  );
  return {
    proposal,
    counts: discussionCounts(database, proposalId),
    threads: part.items.flatMap((thread) => {
      const contribution = shown.get(thread.id);
      if (contribution === undefined) return [];
      return {
        contribution,
        replies: replies(thread.id).flatMap((id) => shown.get(id) ?? []),
        replyCount: all.get(thread.id)?.length ?? 0,
      };
    }),
    total: order.length,
    page: part.page,
    pages: part.pages,
  };
}

export interface Thread extends ShownThread {
  readonly proposal: DiscussedProposal;
  /** Of its replies, from 1. */
  readonly page: number;
  readonly pages: number;
}

/**
 * One argument or question with its replies; null where there is none that everybody may read. The id may
 * be that of a reply: then it is the thread to which it belongs, at the page with that reply.
 */
export function readThread(
  context: ServiceContext,
  contributionId: string,
  { page, language }: { readonly page?: number | undefined; readonly language: Language },
): Thread | null {
  authorise(context.actor, "public");
  const { database } = context;
  const wanted = readContribution(database, contributionId);
  const proposal = wanted && discussedProposal(database, wanted.proposalId);
  if (wanted === null || proposal === null) return null;
  const own = wanted.parentId ?? wanted.id;
  const all = repliesTo(database, [own]).get(own) ?? [];
  const thread = readContribution(database, own);
  // What was taken back is a stub where somebody replied, and nothing where nobody did.
  if (thread === null || (thread.withdrawnAt !== null && all.length === 0)) return null;
  const place = all.indexOf(contributionId);
  if (wanted.parentId !== null && place < 0) return null;
  const at = page ?? Math.floor(Math.max(0, place) / REPLIES_A_PAGE) + 1;
  const part = pageOf(all, at, REPLIES_A_PAGE);
  const ids = [own, ...part.items];
  const [contribution, ...replies] = shownContributions(context, ids, language);
  if (contribution === undefined) return null;
  const { page: shownPage, pages } = part;
  const replyCount = all.length;
  return { proposal, contribution, replies, replyCount, page: shownPage, pages };
}

function pageOf<Item>(items: readonly Item[], wanted: number, size: number) {
  const pages = Math.max(1, Math.ceil(items.length / size));
  const page = Math.min(Math.max(wanted, 1), pages);
  return { page, pages, items: items.slice((page - 1) * size, page * size) };
}
