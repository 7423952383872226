import { and, eq } from "drizzle-orm";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import { messages } from "#db/schema/index.ts";

/**
 * Records that a message on a list was passed on, or that it was not after all. Recording it twice
 * changes nothing. Fails with `message_missing` for one that is on no list of the process.
 */
export function markMessage(
  context: ServiceContext,
  mark: { readonly processId: string; readonly messageId: string; readonly done: boolean },
): Result<null, Problem<"message_missing", object>> {
  authorise(context.actor, "replies.enter");
  const { processId, messageId, done } = mark;
  return context.database.transaction(
    (transaction): Result<null, Problem<"message_missing", object>> => {
      const message = transaction
        .select({ status: messages.status })
        .from(messages)
        .where(and(eq(messages.id, messageId), eq(messages.processId, processId)))
        .get();
      if (message?.status !== "listed" && message?.status !== "done") {
        return problem("message_missing", {});
      }
      if ((message.status === "done") === done) return ok(null);
      transaction
        .update(messages)
        .set(done ? { status: "done", doneAt: context.now } : { status: "listed", doneAt: null })
        .where(eq(messages.id, messageId))
        .run();
      appendAudit(transaction, context, {
        action: done ? "message_done" : "message_reopened",
        objectKind: "message",
        objectId: messageId,
      });
      return ok(null);
    },
    { behavior: "immediate" },
  );
}
