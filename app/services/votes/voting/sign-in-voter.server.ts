import { ok, problem, type Result } from "#app/domain/result.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import type { CodeProblem } from "#app/services/replies/admit-code.server.ts";
import type { CodeGuesses, Guesser } from "#app/services/replies/guess-limiter.server.ts";
import { voterOfCode } from "../vote-code.server.ts";
import { sealVoter } from "./voter-access.server.ts";

/**
 * Lets whoever types the code of a roll entry vote, and returns what their browser keeps. Fails as `voterOfCode`.
 *
 * @param terminal the vote of a terminal, where codes of other votes count as unknown; null on a device of one's own
 */
export async function signInVoter(
  context: ServiceContext,
  guesses: CodeGuesses,
  code: { readonly typed: string; readonly guesser: Guesser },
  terminal: string | null,
): Promise<Result<string, CodeProblem>> {
  authorise(context.actor, "public");
  const place = terminal === null ? {} : { voteId: terminal };
  const found = await voterOfCode(context, guesses, { ...code, ...place });
  if (!found.ok) return found;
  const sealed = sealVoter(context, found.value.rollId, terminal);
  return sealed === null ? problem("code_unknown", {}) : ok(sealed);
}
