import { townDay, townTime } from "#app/domain/town-clock.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { writeCsv } from "#app/services/files/write-csv.ts";
import { authorise } from "#app/services/permissions.ts";
import { listVotes } from "./read-vote.server.ts";

/** The columns of the list as a table, in order. */
const COLUMNS = [
  ...(["vote", "title", "status", "nature", "electorate", "secrecy", "paper"] as const),
  ...(["questions", "rules", "opens", "closes", "entitled", "cast"] as const),
] as const;

/**
 * The votes of a process as CSV, the newest first. Words are those of the software (`draft`, `council_basis`), times
 * those of the town's clock.
 */
export function exportVotes(context: ServiceContext, processId: string): string {
  authorise(context.actor, "votes.read");
  const time = (moment: number | null) =>
    moment === null ? "" : `${townDay(new Date(moment))} ${townTime(new Date(moment))}`;
  return writeCsv(
    COLUMNS,
    listVotes(context, processId).map(({ id, status, definition, entitled, cast }) => [
      ...[id, definition.texts.original.title, status, definition.nature, definition.electorate],
      ...[definition.secrecy, definition.takesPaper ? "yes" : "no"],
      `${definition.questions.length}`,
      definition.questions.map(({ rule }) => rule.kind).join(" "),
      ...[time(definition.opensAt), time(definition.closesAt)],
      ...[entitled === null ? "" : `${entitled}`, cast === null ? "" : `${cast}`],
    ]),
    { delimiter: ";", byteOrderMark: true },
  );
}
