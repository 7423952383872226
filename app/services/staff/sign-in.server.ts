import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import {
  type AuthenticationAnswer,
  askAuthentication,
  type Caller,
} from "./ask-authentication.server.ts";
import type { Authentication } from "./authentication.server.ts";
import { isKnownBrowser, knownBrowserCookie } from "./known-browser.server.ts";

export type SignInProblem =
  | Problem<"credentials_missing", object>
  | Problem<"credentials_wrong", object>
  | Problem<"account_deactivated", object>
  | Problem<"second_factor_wrong", object>
  | Problem<"second_factor_late", object>
  | Problem<"too_many_attempts", { readonly seconds: number }>;

export interface SignedIn {
  /** False while the second factor is still to come. */
  readonly complete: boolean;
  /** Cookies to hand on to the browser. */
  readonly cookies: readonly string[];
}

/**
 * First step of signing in: e-mail and password. Public; limited by address and by account.
 *
 * Fails with `credentials_wrong` (a wrong password and an unknown address answer the same),
 * `account_deactivated` (only after the right password) or `too_many_attempts` (seconds to wait).
 */
export async function signIn(
  authentication: Authentication,
  caller: Caller,
  credentials: { readonly email: string; readonly password: string },
  options: { proofOnly?: boolean } = {},
): Promise<Result<SignedIn, SignInProblem>> {
  const now = new Date();
  const answer = await askAuthentication(authentication, caller, "/sign-in/email", credentials, {
    ...options,
    knownBrowser: isKnownBrowser(authentication, caller.request, credentials.email, now),
    cookies: "",
  });
  const limited = tooMany(answer);
  if (limited !== null) return limited;
  if (answer.code === "ACCOUNT_DEACTIVATED") return problem("account_deactivated", {});
  if (answer.code !== null) return problem("credentials_wrong", {});
  const known = options.proofOnly
    ? []
    : [knownBrowserCookie(authentication, credentials.email, now)];
  return ok({
    complete: answer.body.twoFactorRedirect !== true,
    cookies: [...answer.cookies, ...known],
  });
}

/**
 * Second step: the code of an authenticator app or one of the backup codes.
 *
 * Fails with `second_factor_wrong`, `second_factor_late` (sign in anew: the first step lies more
 * than ten minutes back or five codes were wrong) or `too_many_attempts` (seconds to wait).
 */
export async function confirmSecondFactor(
  authentication: Authentication,
  caller: Caller,
  code: string,
  options: { proofOnly?: boolean; cookies?: string } = {},
): Promise<Result<SignedIn, SignInProblem>> {
  const plain = code
    .replace(/\s/g, "")
    .replace(/\p{Pd}/gu, "-")
    .toUpperCase();
  const path = /^\d{6}$/.test(plain) ? "/two-factor/verify-totp" : "/two-factor/verify-backup-code";
  const answer = await askAuthentication(authentication, caller, path, { code: plain }, options);
  const limited = tooMany(answer);
  if (limited !== null) return limited;
  if (answer.code === "ACCOUNT_DEACTIVATED") return problem("account_deactivated", {});
  if (
    answer.code === "INVALID_TWO_FACTOR_COOKIE" ||
    answer.code === "TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE"
  ) {
    return problem("second_factor_late", {});
  }
  if (answer.code !== null) return problem("second_factor_wrong", {});
  return ok({ complete: true, cookies: answer.cookies });
}

/** Ends the session of this browser. Returns the cookies that make the browser forget it. */
export async function signOut(
  authentication: Authentication,
  caller: Caller,
  options: { proofOnly?: boolean; cookies?: string } = {},
): Promise<readonly string[]> {
  return (await askAuthentication(authentication, caller, "/sign-out", {}, options)).cookies;
}

function tooMany(answer: AuthenticationAnswer) {
  return answer.waitSeconds === null
    ? null
    : problem("too_many_attempts", { seconds: answer.waitSeconds });
}
