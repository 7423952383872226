import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { drawUnderWay } from "#app/services/draws/standing-draw.server.ts";
import type { PublishedTexts } from "#app/services/participation/published-texts.ts";
import { authorise } from "#app/services/permissions.ts";
import { clearLog } from "#db/connection.server.ts";
import type { ReplyChannel } from "#db/schema/index.ts";
import { forgetInvitation, invitationsBeingDrawn } from "./forget-invitation.server.ts";
import { loadInvitation, replyPermission } from "./load-invitation.server.ts";

/**
 * Deletes everything known about an invited person, for ever, and leaves nothing of it in the
 * write-ahead log. Statistics stay as they are, and what they published stays without a name unless
 * it is to go as well. Fails with `invitation_missing`, and with
 * `draw_running` while a panel or letters are being drawn.
 */
export function eraseInvitation(
  context: ServiceContext,
  {
    invitationId,
    channel,
    texts = "keep",
  }: {
    readonly invitationId: string;
    readonly channel: ReplyChannel;
    readonly texts?: PublishedTexts;
  },
): Result<null, Problem<"invitation_missing" | "draw_running", object>> {
  authorise(context.actor, replyPermission(context.actor, invitationId));
  const { database, keyring } = context;
  const result = database.transaction(
    (transaction) => {
      const invitation = loadInvitation(transaction, keyring, invitationId);
      if (invitation === null) return problem("invitation_missing", {});
      const { processId } = invitation;
      if (
        drawUnderWay(transaction, processId) !== null ||
        invitationsBeingDrawn(transaction, processId)
      ) {
        return problem("draw_running", {});
      }
      forgetInvitation(transaction, context, invitation, channel, texts);
      appendAudit(transaction, context, {
        action: "invitation_erased",
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
