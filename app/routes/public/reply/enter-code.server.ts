import { redirect } from "@remix-run/node";
import type { Visit } from "#app/routes/guard.server.ts";
import { type CodeProblem, signInResident } from "#app/services/replies/sign-in-resident.server.ts";
import { guesserOf, settingCookies, signedInCookies } from "./reply-cookies.server.ts";

/** Signs in with a code and leads to the answer; otherwise says why not. */
export async function enterCode(
  visit: Visit,
  typed: string,
  cookies: readonly string[] = [],
): Promise<CodeProblem | Response> {
  const guesser = guesserOf(visit);
  const result = await signInResident(visit.services, visit.app.codeGuesses, { typed, guesser });
  if (!result.ok) return result.problem;
  const headers = settingCookies([...cookies, ...signedInCookies(visit, result.value)]);
  return redirect("/r/reply", { status: 303, headers });
}
