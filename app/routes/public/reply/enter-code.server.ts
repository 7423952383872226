import type { Visit } from "#app/routes/guard.server.ts";
import type { CodeProblem } from "#app/services/replies/admit-code.server.ts";
import { signInResident } from "#app/services/replies/sign-in-resident.server.ts";
import { leadOn } from "./lead-on.server.ts";
import { guesserOf } from "./reply-cookies.server.ts";

/** Signs in with a code and leads on; otherwise says why not. */
export async function enterCode(
  visit: Visit,
  typed: string,
  cookies: readonly string[] = [],
): Promise<CodeProblem | Response> {
  const guesser = guesserOf(visit);
  const result = await signInResident(visit.services, visit.app.codeGuesses, { typed, guesser });
  if (!result.ok) return result.problem;
  return leadOn(visit, result.value, cookies);
}
