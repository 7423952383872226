import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import { askAuthentication, type Caller } from "./ask-authentication.server.ts";
import type { Authentication } from "./authentication.server.ts";
import { forgetStartPassword } from "./own-account.server.ts";

export type PasswordProblem =
  | Problem<"password_wrong", object>
  | Problem<"too_many_attempts", { readonly seconds: number }>;

/**
 * Changes one's own password and ends one's other sessions. Returns the cookies of the session
 * that goes on. Fails with `password_wrong` and `too_many_attempts` (seconds to wait); lengths
 * are checked by the form's schema before.
 */
export async function changePassword(
  authentication: Authentication,
  caller: Caller,
  context: ServiceContext,
  passwords: { readonly currentPassword: string; readonly newPassword: string },
): Promise<Result<readonly string[], PasswordProblem>> {
  authorise(context.actor, "account.own");
  const answer = await askAuthentication(authentication, caller, "/change-password", {
    currentPassword: passwords.currentPassword,
    newPassword: passwords.newPassword,
    revokeOtherSessions: true,
  });
  if (answer.waitSeconds !== null) {
    return problem("too_many_attempts", { seconds: answer.waitSeconds });
  }
  if (answer.code !== null) return problem("password_wrong", {});
  forgetStartPassword(context);
  return ok(answer.cookies);
}
