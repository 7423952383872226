import { eq } from "drizzle-orm";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { drawUnderWay } from "#app/services/draws/standing-draw.server.ts";
import { authorise } from "#app/services/permissions.ts";
import {
  forgetMessages,
  queueMessage,
  sendsItself,
} from "#app/services/response/queue-message.server.ts";
import { clearLog } from "#db/connection.server.ts";
import { type ReplyChannel, replies, replyEvents } from "#db/schema/index.ts";
import { loadInvitation, loadReply, replyPermission } from "./load-invitation.server.ts";
import { findPoolEntry, leavePool } from "./pool-entry.server.ts";

export type ReplyWithdrawalProblem = Problem<
  "invitation_missing" | "reply_missing" | "draw_running",
  object
>;

/**
 * Takes a reply back, without reasons: what was answered stays for the statistics, everything the
 * person said beside it is deleted, and they leave the pool. In a lottery that was published they
 * stay as withdrawn. Withdrawing twice changes nothing; answering anew with the same code remains
 * possible. Messages about the reply are deleted; where e-mail or text was wished, one says that it
 * was withdrawn.
 *
 * Fails with `invitation_missing`, `reply_missing`, and `draw_running` while a draw is under way.
 */
export function withdrawReply(
  context: ServiceContext,
  { invitationId, channel }: { readonly invitationId: string; readonly channel: ReplyChannel },
): Result<null, ReplyWithdrawalProblem> {
  authorise(context.actor, replyPermission(context.actor, invitationId));
  const { database, keyring, now } = context;
  const result = database.transaction(
    (transaction): Result<null, ReplyWithdrawalProblem> => {
      const invitation = loadInvitation(transaction, keyring, invitationId);
      if (invitation === null) return problem("invitation_missing", {});
      const before = loadReply(transaction, keyring, invitationId);
      if (before === null) return problem("reply_missing", {});
      if (before.withdrawnAt !== null) return ok(null);
      if (
        findPoolEntry(transaction, keyring, invitation) !== null &&
        drawUnderWay(transaction, invitation.processId) !== null
      ) {
        return problem("draw_running", {});
      }
      leavePool(transaction, context, invitation);
      forgetMessages(transaction, invitationId);
      const recipient = before.content;
      // Nobody's address waits on a list of the town hall after they withdrew.
      if (recipient !== null && sendsItself(recipient.contact.channel)) {
        const { language } = before;
        const kind = "reply_withdrawn";
        queueMessage(transaction, context, { invitationId, kind, language, recipient });
      }
      const gone = { envelope: null, personId: null, enteredBy: null };
      transaction
        .update(replies)
        .set({ ...gone, revision: before.revision + 1, changedAt: now, withdrawnAt: now })
        .where(eq(replies.invitationId, invitationId))
        .run();
      transaction
        .insert(replyEvents)
        .values({ invitationId, kind: "withdrawn", answer: before.answer, channel, at: now })
        .run();
      appendAudit(transaction, context, {
        action: "reply_withdrawn",
        objectKind: "invitation",
        objectId: invitationId,
        reasonCode: channel,
      });
      return ok(null);
    },
    { behavior: "immediate" },
  );
  if (result.ok) clearLog(database);
  return result;
}
