import { ok, problem, type Result } from "#app/domain/result.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import {
  type AuthenticationAnswer,
  askAuthentication,
  type Caller,
} from "./ask-authentication.server.ts";
import type { Authentication } from "./authentication.server.ts";
import type { PasswordProblem } from "./change-password.server.ts";
import { confirmSecondFactor, type SignInProblem } from "./sign-in.server.ts";

/**
 * Begins to set up an authenticator app: returns the address it reads from the QR code and the
 * backup codes, to be shown once. The second factor counts only from `finishSecondFactor` on.
 * Fails with `password_wrong` and `too_many_attempts`.
 */
export async function beginSecondFactor(
  authentication: Authentication,
  caller: Caller,
  context: ServiceContext,
  password: string,
): Promise<Result<{ address: string; backupCodes: readonly string[] }, PasswordProblem>> {
  authorise(context.actor, "account.own");
  const answer = await askAuthentication(authentication, caller, "/two-factor/enable", {
    password,
  });
  const refusal = passwordRefusal(answer);
  if (refusal !== null) return refusal;
  return ok({ address: String(answer.body.totpURI), backupCodes: codesOf(answer) });
}

/**
 * Switches the second factor on by a first code of the app. Returns the cookies of the session
 * that goes on. Fails as `confirmSecondFactor` does.
 */
export async function finishSecondFactor(
  authentication: Authentication,
  caller: Caller,
  context: ServiceContext,
  code: string,
): Promise<Result<readonly string[], SignInProblem>> {
  authorise(context.actor, "account.own");
  const confirmed = await confirmSecondFactor(authentication, caller, code);
  return confirmed.ok ? ok(confirmed.value.cookies) : confirmed;
}

/** Replaces the backup codes. Fails with `password_wrong` and `too_many_attempts`. */
export async function renewBackupCodes(
  authentication: Authentication,
  caller: Caller,
  context: ServiceContext,
  password: string,
): Promise<Result<readonly string[], PasswordProblem>> {
  authorise(context.actor, "account.own");
  const path = "/two-factor/generate-backup-codes";
  const answer = await askAuthentication(authentication, caller, path, { password });
  const refusal = passwordRefusal(answer);
  if (refusal !== null) return refusal;
  return ok(codesOf(answer));
}

/**
 * Switches one's own second factor off. Returns the cookies of the session that goes on. Fails
 * with `password_wrong` and `too_many_attempts`.
 */
export async function disableSecondFactor(
  authentication: Authentication,
  caller: Caller,
  context: ServiceContext,
  password: string,
): Promise<Result<readonly string[], PasswordProblem>> {
  authorise(context.actor, "account.own");
  const answer = await askAuthentication(authentication, caller, "/two-factor/disable", {
    password,
  });
  const refusal = passwordRefusal(answer);
  if (refusal !== null) return refusal;
  return ok(answer.cookies);
}

function passwordRefusal(answer: AuthenticationAnswer) {
  if (answer.waitSeconds !== null) {
    return problem("too_many_attempts", { seconds: answer.waitSeconds });
  }
  return answer.code === null ? null : problem("password_wrong", {});
}

function codesOf(answer: AuthenticationAnswer): string[] {
  const codes = answer.body.backupCodes;
  return Array.isArray(codes) ? codes.map(String) : [];
}
