import { and, eq } from "drizzle-orm";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import { statementRounds, statementRoundTexts } from "#db/schema/index.ts";
import type { RoundInput } from "./round-fields.ts";
import { readStoredRound } from "./stored-round.server.ts";

/**
 * Changes a round that was not opened yet: its German words, and whether residents add statements. Changed words
 * raise the revision, which makes translations outdated.
 *
 * @param basedOn the revision of the German words that the editor had before them
 *
 * Fails with `round_missing`, `round_not_prepared` (it was opened), `changed_meanwhile`.
 */
export function changeRound(
  context: ServiceContext,
  roundId: string,
  { takesStatements, ...text }: RoundInput,
  basedOn: number,
): Result<null, Problem<"round_missing" | "round_not_prepared" | "changed_meanwhile", object>> {
  authorise(context.actor, "proposals.write");
  return context.database.transaction(
    (transaction) => {
      const round = readStoredRound(transaction, roundId);
      if (round === null) return problem("round_missing", {});
      if (round.state !== "prepared") return problem("round_not_prepared", {});
      const { original } = round.texts;
      if (original.revision !== basedOn) return problem("changed_meanwhile", {});
      transaction
        .update(statementRounds)
        .set({ takesStatements })
        .where(eq(statementRounds.id, roundId))
        .run();
      if (original.title !== text.title || original.question !== text.question) {
        const revision = original.revision + 1;
        transaction
          .update(statementRoundTexts)
          .set({ ...text, revision, basedOn: revision })
          .where(
            and(eq(statementRoundTexts.roundId, roundId), eq(statementRoundTexts.language, "de")),
          )
          .run();
      }
      appendAudit(transaction, context, {
        action: "statement_round_changed",
        objectKind: "statement_round",
        objectId: roundId,
      });
      return ok(null);
    },
    { behavior: "immediate" },
  );
}
