import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { isExcluded } from "#app/services/moderation/may-write.server.ts";
import { type TakingPartProblem, takePart } from "#app/services/participation/take-part.server.ts";
import { authorise } from "#app/services/permissions.ts";
import type { GivenStance } from "./round-fields.ts";
import { askedStatements, storeStance } from "./store-stance.server.ts";
import { readStoredRound } from "./stored-round.server.ts";

export type StanceProblem =
  | TakingPartProblem
  | Problem<"round_missing" | "round_not_open" | "statement_missing" | "author_excluded", object>;

/**
 * Stores what a resident says to a statement, once a statement; it may be changed while the round is open.
 * It gets no entry in the audit log: who answered what is nobody else's business.
 *
 * Failure codes: `round_missing`, `round_not_open`, `statement_missing` (not of this round, not shown, or hidden),
 * `author_excluded`, and those of `takePart`.
 */
export function giveStance(
  context: ServiceContext,
  { roundId, statementId }: { readonly roundId: string; readonly statementId: string },
  stance: GivenStance,
): Result<null, StanceProblem> {
  authorise(context.actor, "proposals.own");
  return context.database.transaction(
    (transaction): Result<null, StanceProblem> => {
      const round = readStoredRound(transaction, roundId);
      if (round === null || round.state === "prepared") return problem("round_missing", {});
      if (round.state === "closed") return problem("round_not_open", {});
      if (!askedStatements(transaction, roundId).some(({ id }) => id === statementId)) {
        return problem("statement_missing", {});
      }
      const { processId } = round;
      const person = takePart(transaction, context, processId, { as: "self", shownName: "" });
      if (!person.ok) return person;
      const participantId = person.value;
      if (isExcluded(transaction, context, { participantId })) {
        return problem("author_excluded", {});
      }
      storeStance(transaction, { statementId, participantId, stance }, context.now);
      return ok(null);
    },
    { behavior: "immediate" },
  );
}
