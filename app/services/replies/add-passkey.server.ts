import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import { sealBytes } from "#db/envelope.server.ts";
import { residentPasskeys } from "#db/schema/index.ts";
import { ownInvitationId } from "./load-invitation.server.ts";
import { checkAdded, type PasskeySite, readAddedAnswer } from "./passkey-ceremony.server.ts";
import { openChallenge, passkeyHandle, spendChallenge } from "./passkey-challenge.server.ts";
import { loadPasskeyHolder } from "./passkey-holder.server.ts";

/** How many passkeys an invitation can have: a household has several phones. */
export const MAX_PASSKEYS = 5;

type Added = Result<null, Problem<"passkey_not_added" | "passkeys_full", object>>;

/**
 * Stores the passkey that the device of a resident made. Fails with `passkeys_full`, and with
 * `passkey_not_added` when the answer does not belong to a challenge that this resident got in this
 * browser within five minutes, was sent before, comes from another site, or the passkey is known.
 *
 * @param sealed the challenge from the cookie of the browser
 * @param answer what the device said, as JSON
 */
export async function addPasskey(
  context: ServiceContext,
  order: { readonly site: PasskeySite; readonly sealed: string | null; readonly answer: string },
): Promise<Added> {
  authorise(context.actor, "reply.own");
  const { database, keyring, now } = context;
  const invitationId = ownInvitationId(context.actor);
  const before = loadPasskeyHolder(database, invitationId);
  const answer = readAddedAnswer(order.answer);
  if (before === null || answer === null) return problem("passkey_not_added", {});
  const handle = passkeyHandle(keyring, before);
  const challenge = openChallenge(context, order.sealed, handle);
  if (challenge === null) return problem("passkey_not_added", {});
  const passkey = await checkAdded({ site: order.site, challenge }, answer);
  if (passkey === null) return problem("passkey_not_added", {});
  return database.transaction(
    (transaction): Added => {
      // While the answer was checked the code can have been renewed or everything deleted.
      const holder = loadPasskeyHolder(transaction, invitationId);
      if (holder === null || passkeyHandle(keyring, holder) !== handle) {
        return problem("passkey_not_added", {});
      }
      if (!spendChallenge(transaction, context, challenge)) {
        return problem("passkey_not_added", {});
      }
      if (holder.passkeys.length >= MAX_PASSKEYS) return problem("passkeys_full", {});
      const { id, counter } = passkey;
      const place = { table: "resident_passkeys", id };
      const publicKey = sealBytes(keyring, place, passkey.publicKey);
      const stored = transaction
        .insert(residentPasskeys)
        .values({ id, invitationId, publicKey, counter, createdAt: now })
        .onConflictDoNothing()
        .run();
      if (stored.changes === 0) return problem("passkey_not_added", {});
      appendAudit(transaction, context, {
        action: "passkey_added",
        objectKind: "invitation",
        objectId: invitationId,
      });
      return ok(null);
    },
    { behavior: "immediate" },
  );
}
