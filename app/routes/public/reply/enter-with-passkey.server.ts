import type { Visit } from "#app/routes/guard.server.ts";
import {
  type PasskeyProblem,
  signInWithPasskey,
} from "#app/services/replies/sign-in-with-passkey.server.ts";
import { leadOn } from "./lead-on.server.ts";
import { siteOf } from "./passkey-site.server.ts";
import { guesserOf, passkeyChallenge } from "./reply-cookies.server.ts";

/** Signs in with what a device answered and leads on as a code does; otherwise says why not. */
export async function enterWithPasskey(
  visit: Visit,
  form: FormData,
): Promise<PasskeyProblem | Response> {
  const sent = form.get("passkey");
  const result = await signInWithPasskey(visit.services, visit.app.codeGuesses, {
    site: siteOf(visit),
    sealed: passkeyChallenge(visit),
    answer: typeof sent === "string" ? sent : "",
    guesser: guesserOf(visit),
  });
  if (!result.ok) return result.problem;
  return leadOn(visit, result.value);
}
