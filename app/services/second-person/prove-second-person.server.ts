import { readOneTimeCode } from "#app/domain/one-time-code.ts";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { countAttempt } from "#app/services/count-attempt.server.ts";
import { authorise } from "#app/services/permissions.ts";
import type { Caller } from "#app/services/staff/ask-authentication.server.ts";
import type { Authentication } from "#app/services/staff/authentication.server.ts";
import { confirmSecondFactor, signIn, signOut } from "#app/services/staff/sign-in.server.ts";
import type { SecondPersonInput } from "./second-person.ts";

/** A proof made in this very request; `confirmSecondPerson` turns it into a confirmation. */
export type SecondPersonProof =
  | { readonly kind: "staff"; readonly userId: string }
  | { readonly kind: "sworn"; readonly code: string };

export type ProofProblem =
  | Problem<"second_person_incomplete", object>
  | Problem<"second_person_invalid", object>
  | Problem<"second_person_code_mistyped", object>
  | Problem<"second_person_factor_missing", object>
  | Problem<"second_person_same", object>
  | Problem<"too_many_attempts", { readonly seconds: number }>;

const ATTEMPTS = { max: 10, windowSeconds: 15 * 60 };

/**
 * First half of a confirmation by a second person, at the edge: proves the password (and second
 * factor, where it is on) of a member of staff without signing anybody in, or reads a code.
 * Whether the code is good shows in `confirmSecondPerson`. Ten attempts a quarter of an hour
 * are answered for whoever acts.
 *
 * Fails with `second_person_incomplete`, `second_person_code_mistyped` (the check character does
 * not fit), `second_person_factor_missing`, `second_person_invalid`, `second_person_same` and
 * `too_many_attempts` (seconds to wait).
 */
export async function proveSecondPerson(
  app: { readonly authentication: Authentication },
  caller: Caller,
  context: ServiceContext,
  input: SecondPersonInput,
): Promise<Result<SecondPersonProof, ProofProblem>> {
  authorise(context.actor, "account.own");
  const actorId = context.actor.kind === "staff" ? context.actor.id : "system";
  if (input.secondPerson === "sworn") {
    const code = readOneTimeCode(input.swornCode);
    if (code === null) return problem("second_person_code_mistyped", {});
    const counted = countAttempt(context, `sworn-code:${actorId}`, ATTEMPTS);
    return counted.ok ? ok({ kind: "sworn", code }) : counted;
  }
  const counted = countAttempt(context, `second-person:${actorId}`, ATTEMPTS);
  if (!counted.ok) return counted;
  const userId = await proveStaff(app.authentication, caller, input);
  if (!userId.ok) return userId;
  if (userId.value === actorId) return problem("second_person_same", {});
  return ok({ kind: "staff", userId: userId.value });
}

async function proveStaff(
  authentication: Authentication,
  caller: Caller,
  input: SecondPersonInput & { secondPerson: "staff" },
): Promise<Result<string, ProofProblem>> {
  const first = await signIn(
    authentication,
    caller,
    { email: input.secondEmail, password: input.secondPassword },
    { proofOnly: true },
  );
  if (!first.ok) return refusal(first.problem);
  let { cookies } = first.value;
  if (!first.value.complete) {
    if (input.secondFactorCode === "") return problem("second_person_factor_missing", {});
    const second = await confirmSecondFactor(authentication, caller, input.secondFactorCode, {
      proofOnly: true,
      cookies: cookieHeader(cookies),
    });
    if (!second.ok) return refusal(second.problem);
    ({ cookies } = second.value);
  }
  const headers = new Headers({ cookie: cookieHeader(cookies) });
  const session = await authentication.api.getSession({ headers });
  await signOut(authentication, caller, { proofOnly: true, cookies: cookieHeader(cookies) });
  return session === null ? problem("second_person_invalid", {}) : ok(session.user.id);
}

function refusal(cause: { readonly code: string; readonly params: object }) {
  if (cause.code === "too_many_attempts" && "seconds" in cause.params) {
    return problem("too_many_attempts", { seconds: Number(cause.params.seconds) });
  }
  return problem("second_person_invalid", {});
}

/** Cookies that were set, as a browser would send them back. */
function cookieHeader(cookies: readonly string[]): string {
  return cookies
    .filter((cookie) => !/max-age=0/i.test(cookie))
    .map((cookie) => cookie.split(";")[0])
    .join("; ");
}
