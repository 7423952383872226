import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import { type PasskeySite, requestOptions } from "./passkey-ceremony.server.ts";
import { newChallenge } from "./passkey-challenge.server.ts";

/**
 * What any browser needs to use a passkey, and the challenge sealed for its cookie. It names nobody
 * and stores nothing.
 */
export async function askForPasskey(context: ServiceContext, site: PasskeySite) {
  authorise(context.actor, "public");
  const { challenge, sealed } = newChallenge(context, null);
  return { options: await requestOptions({ site, challenge }), sealed };
}
