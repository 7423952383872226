import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { type TakingPartProblem, takePart } from "#app/services/participation/take-part.server.ts";
import { authorise } from "#app/services/permissions.ts";
import type { GivenStance } from "./round-fields.ts";
import { askedStatements, storeStance } from "./store-stance.server.ts";
import { readStoredRound } from "./stored-round.server.ts";

/**
 * Stores what somebody without a code said on the phone or on paper: one person each time, who counts
 * like everybody else. Returns the id of the participant.
 *
 * @param stances by the id of the statement; what is missing the person did not come to
 *
 * Failure codes: `round_missing`, `round_not_open`, `stances_missing` (nothing was said), `statement_missing`, and
 * those of `takePart`.
 */
export function enterStances(
  context: ServiceContext,
  roundId: string,
  stances: ReadonlyMap<string, GivenStance>,
): Result<
  string,
  | TakingPartProblem
  | Problem<"round_missing" | "round_not_open" | "stances_missing" | "statement_missing", object>
> {
  authorise(context.actor, "proposals.write");
  return context.database.transaction(
    (transaction): ReturnType<typeof enterStances> => {
      const round = readStoredRound(transaction, roundId);
      if (round === null) return problem("round_missing", {});
      if (round.state !== "open") return problem("round_not_open", {});
      if (stances.size === 0) return problem("stances_missing", {});
      const asked = new Set(askedStatements(transaction, roundId).map(({ id }) => id));
      if ([...stances.keys()].some((id) => !asked.has(id))) {
        return problem("statement_missing", {});
      }
      const assisted = { as: "assisted", shownName: "" } as const;
      const person = takePart(transaction, context, round.processId, assisted);
      if (!person.ok) return person;
      for (const [statementId, stance] of stances) {
        storeStance(transaction, { statementId, participantId: person.value, stance }, context.now);
      }
      appendAudit(transaction, context, {
        action: "stances_entered",
        objectKind: "statement_round",
        objectId: roundId,
      });
      return ok(person.value);
    },
    { behavior: "immediate" },
  );
}
