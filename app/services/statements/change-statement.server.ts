import { eq } from "drizzle-orm";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import { foldedText } from "#app/domain/texts/folded-text.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import type { Queryable } from "#db/connection.server.ts";
import { statements, statementTranslations } from "#db/schema/index.ts";
import type { StatementInput } from "./round-fields.ts";
import {
  readStoredRound,
  readStoredStatement,
  type StoredStatement,
  storedStatementsOf,
} from "./stored-round.server.ts";

type NotChangeable = Problem<"statement_missing" | "round_not_prepared", object>;

/**
 * Changes the words of a statement while its round is prepared. Its translations go: they were of other words.
 *
 * Fails with `statement_missing`, `round_not_prepared` (people may have answered to these words),
 * `statement_there_already`.
 */
export function changeStatement(
  context: ServiceContext,
  statementId: string,
  { language, text }: StatementInput,
): Result<null, NotChangeable | Problem<"statement_there_already", object>> {
  const { actor } = context;
  authorise(actor, "proposals.write");
  return context.database.transaction(
    (transaction): ReturnType<typeof changeStatement> => {
      const found = changeable(transaction, statementId);
      if (!found.ok) return found;
      const { roundId } = found.value;
      const others = storedStatementsOf(transaction, roundId).filter(
        ({ id }) => id !== statementId,
      );
      if (others.some((each) => foldedText(each.text) === foldedText(text))) {
        return problem("statement_there_already", {});
      }
      if (found.value.text === text && found.value.language === language) return ok(null);
      transaction
        .update(statements)
        .set({ language, text, enteredBy: actor.kind === "staff" ? actor.id : null })
        .where(eq(statements.id, statementId))
        .run();
      transaction
        .delete(statementTranslations)
        .where(eq(statementTranslations.statementId, statementId))
        .run();
      appendAudit(transaction, context, {
        action: "statement_changed",
        objectKind: "statement",
        objectId: statementId,
      });
      return ok(null);
    },
    { behavior: "immediate" },
  );
}

/**
 * Takes a statement out of a round that is prepared.
 *
 * Fails with `statement_missing`, `round_not_prepared`.
 */
export function removeStatement(
  context: ServiceContext,
  statementId: string,
): Result<null, NotChangeable> {
  authorise(context.actor, "proposals.write");
  return context.database.transaction(
    (transaction): ReturnType<typeof removeStatement> => {
      const found = changeable(transaction, statementId);
      if (!found.ok) return found;
      transaction.delete(statements).where(eq(statements.id, statementId)).run();
      appendAudit(transaction, context, {
        action: "statement_removed",
        objectKind: "statement",
        objectId: statementId,
      });
      return ok(null);
    },
    { behavior: "immediate" },
  );
}

function changeable(
  database: Queryable,
  statementId: string,
): Result<StoredStatement, NotChangeable> {
  const statement = readStoredStatement(database, statementId);
  if (statement === null) return problem("statement_missing", {});
  const round = readStoredRound(database, statement.roundId);
  if (round?.state !== "prepared") return problem("round_not_prepared", {});
  return ok(statement);
}
