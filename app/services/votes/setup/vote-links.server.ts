import type { Problem } from "#app/domain/result.ts";
import { choosableItems } from "#app/services/proposals/proposal-item.server.ts";
import type { Queryable } from "#db/connection.server.ts";
import { isChoosable } from "./electorate-choices.server.ts";
import type { VoteInput } from "./vote-fields.ts";
import { votableIn } from "./vote-proposals.server.ts";

/** What a vote names is not there, or of another process. */
export type LinkProblem = Problem<
  "electorate_unknown" | "item_unknown" | "proposal_unknown",
  object
>;

/**
 * What of the things that a vote points to cannot be chosen; null for nothing.
 *
 * @param kept ids of proposals that it points to already: they stay, whatever became of them
 */
export function linkProblem(
  database: Queryable,
  processId: string,
  input: VoteInput,
  kept: readonly string[] = [],
): LinkProblem | null {
  if (!isChoosable(database, processId, input)) return { code: "electorate_unknown", params: {} };
  const { agendaItemId, proposals } = input;
  if (
    agendaItemId !== null &&
    !choosableItems(database, processId).some(({ id }) => id === agendaItemId)
  ) {
    return { code: "item_unknown", params: {} };
  }
  const known = new Set([...kept, ...votableIn(database, processId).map(({ id }) => id)]);
  return proposals.every((id) => known.has(id)) ? null : { code: "proposal_unknown", params: {} };
}
