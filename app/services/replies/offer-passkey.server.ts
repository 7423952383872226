import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import { ownInvitationId } from "./load-invitation.server.ts";
import { creationOptions, type PasskeySite } from "./passkey-ceremony.server.ts";
import { newChallenge, passkeyHandle } from "./passkey-challenge.server.ts";
import { loadPasskeyHolder } from "./passkey-holder.server.ts";

/**
 * What the browser of a resident needs to make a passkey, and the challenge sealed for its cookie;
 * null when the invitation no longer admits anyone. Stores nothing.
 *
 * @param label what the device lists the passkey as; it may not say who or what it is for
 */
export async function offerPasskey(
  context: ServiceContext,
  { site, label }: { readonly site: PasskeySite; readonly label: string },
) {
  authorise(context.actor, "reply.own");
  const { database, keyring } = context;
  const holder = loadPasskeyHolder(database, ownInvitationId(context.actor));
  if (holder === null) return null;
  const handle = passkeyHandle(keyring, holder);
  const { challenge, sealed } = newChallenge(context, handle);
  const known = holder.passkeys.map(({ id }) => id);
  const options = await creationOptions({ site, challenge }, { handle, label, known });
  return { options, sealed };
}
