import { and, eq, inArray, notInArray } from "drizzle-orm";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import type { Queryable } from "#db/connection.server.ts";
import { invitations, letterRunItems, letterRuns, replies } from "#db/schema/index.ts";
import { findRun, type RunPlace } from "./letter-run.server.ts";

export type PostRefusal =
  | Problem<"letter_run_missing", object>
  | Problem<"letter_run_posted", object>
  | Problem<"letter_run_needed", object>;

/** Records that the letters of a run are on their way. Refuses with `letter_run_missing`. */
export function postRun(context: ServiceContext, place: RunPlace): Result<null, PostRefusal> {
  authorise(context.actor, "invitations.run");
  return context.database.transaction(
    (transaction) => {
      const run = findRun(transaction, place);
      if (run === null) return problem("letter_run_missing", {});
      if (run.sentAt !== null) return ok(null);
      transaction
        .update(letterRuns)
        .set({ sentAt: context.now })
        .where(eq(letterRuns.id, run.id))
        .run();
      appendAudit(transaction, context, {
        action: "letters_posted",
        objectKind: "letter_run",
        objectId: run.id,
        reasonCode: run.kind,
      });
      return ok(null);
    },
    { behavior: "immediate" },
  );
}

/**
 * Gives up a run that was not posted: its letters wait to be printed again, and their codes stay as
 * they are. Cards that nobody answered with are gone. Refuses with `letter_run_missing`,
 * `letter_run_posted` and, for new codes, without which nobody could answer, `letter_run_needed`.
 */
export function discardRun(context: ServiceContext, place: RunPlace): Result<null, PostRefusal> {
  authorise(context.actor, "invitations.run");
  return context.database.transaction(
    (transaction) => {
      const run = findRun(transaction, place);
      if (run === null) return problem("letter_run_missing", {});
      if (run.sentAt !== null) return problem("letter_run_posted", {});
      if (run.kind === "new_code") return problem("letter_run_needed", {});
      if (run.kind === "outreach_card") deleteUnusedCards(transaction, run.id);
      transaction.delete(letterRuns).where(eq(letterRuns.id, run.id)).run();
      appendAudit(transaction, context, {
        action: "letters_discarded",
        objectKind: "letter_run",
        objectId: run.id,
        reasonCode: run.kind,
      });
      return ok(null);
    },
    { behavior: "immediate" },
  );
}

function deleteUnusedCards(transaction: Queryable, runId: string): void {
  const cards = transaction
    .select({ id: letterRunItems.invitationId })
    .from(letterRunItems)
    .where(eq(letterRunItems.runId, runId));
  const answered = transaction.select({ id: replies.invitationId }).from(replies);
  transaction
    .delete(invitations)
    .where(and(inArray(invitations.id, cards), notInArray(invitations.id, answered)))
    .run();
}
