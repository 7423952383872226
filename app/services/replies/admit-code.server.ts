import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import type { CodeGuesses, Guesser } from "./guess-limiter.server.ts";

type NotAdmitted =
  | Problem<"code_mistyped", object>
  | Problem<"too_many_codes", { readonly seconds: number }>;

/** Why a typed code was not taken. */
export type CodeProblem = NotAdmitted | Problem<"code_unknown", object>;

/**
 * Counts a typed code before it is looked up; whoever finds it tells `guesses.wasRight`. Fails with `code_mistyped`
 * when the check character shows a slip of the pen; with `too_many_codes` (seconds to wait), and then no code is
 * looked at, not even a right one.
 *
 * @param code in the form in which it is looked up; null when it was mistyped
 */
export async function admitCode(
  guesses: CodeGuesses,
  guesser: Guesser,
  code: string | null,
): Promise<Result<string, NotAdmitted>> {
  const wait = await (code === null ? guesses.mistyped(guesser) : guesses.begin(guesser));
  if (wait !== null) return problem("too_many_codes", { seconds: wait });
  return code === null ? problem("code_mistyped", {}) : ok(code);
}
