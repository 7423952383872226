import { randomUUID } from "node:crypto";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import { foldedText } from "#app/domain/texts/folded-text.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { barToWriting, type WritingProblem } from "#app/services/moderation/may-write.server.ts";
import { type TakingPartProblem, takePart } from "#app/services/participation/take-part.server.ts";
import { authorise } from "#app/services/permissions.ts";
import { statements } from "#db/schema/index.ts";
import { MOST_OWN_STATEMENTS } from "./longest-statements.ts";
import type { StatementInput } from "./round-fields.ts";
import { nextNumber, readStoredRound, storedStatementsOf } from "./stored-round.server.ts";

export type AddStatementProblem =
  | TakingPartProblem
  | WritingProblem
  | Problem<
      | "round_missing"
      | "round_not_open"
      | "round_takes_none"
      | "statement_there_already"
      | "statements_enough",
      object
    >;

/**
 * Adds a statement to a round and returns its id. One of the organisers is shown at once, also while the round
 * is prepared. One of a resident waits until staff have looked at it.
 *
 * Failure codes: `round_missing`, `round_not_open`, `round_takes_none` (residents add nothing to this one),
 * `statement_there_already` (in other spelling, too), `statements_enough` (of one person), those of `takePart`
 * and of `barToWriting`.
 */
export function addStatement(
  context: ServiceContext,
  roundId: string,
  { language, text }: StatementInput,
): Result<string, AddStatementProblem> {
  const { actor, now } = context;
  const resident = actor.kind === "resident";
  authorise(actor, resident ? "proposals.own" : "proposals.write");
  return context.database.transaction(
    (transaction): Result<string, AddStatementProblem> => {
      const round = readStoredRound(transaction, roundId);
      if (round === null || (resident && round.state === "prepared")) {
        return problem("round_missing", {});
      }
      if (round.state === "closed") return problem("round_not_open", {});
      const there = storedStatementsOf(transaction, roundId);
      let participantId: string | null = null;
      if (resident) {
        if (!round.takesStatements) return problem("round_takes_none", {});
        const self = { as: "self", shownName: "" } as const;
        const person = takePart(transaction, context, round.processId, self);
        if (!person.ok) return person;
        participantId = person.value;
        const bar = barToWriting(transaction, context, {
          participantId,
          processId: round.processId,
        });
        if (bar !== null) return { ok: false, problem: bar };
        const own = there.filter((each) => each.participantId === participantId);
        if (own.length >= MOST_OWN_STATEMENTS) return problem("statements_enough", {});
      }
      // What others sent in and nobody has shown yet is not told to residents.
      const known = there.filter(
        (each) => !resident || each.status === "shown" || each.participantId === participantId,
      );
      if (known.some((each) => foldedText(each.text) === foldedText(text))) {
        return problem("statement_there_already", {});
      }
      const id = randomUUID();
      transaction
        .insert(statements)
        .values({
          ...{ id, roundId, participantId, language, text },
          number: nextNumber(transaction, roundId),
          status: resident ? "submitted" : "shown",
          enteredBy: actor.kind === "staff" ? actor.id : null,
          at: now,
        })
        .run();
      appendAudit(transaction, context, {
        action: "statement_added",
        objectKind: "statement",
        objectId: id,
      });
      return ok(id);
    },
    { behavior: "immediate" },
  );
}
