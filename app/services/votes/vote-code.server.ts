import { and, eq } from "drizzle-orm";
import { newOneTimeCode, readOneTimeCode } from "#app/domain/one-time-code.ts";
import { ok, problem, type Result } from "#app/domain/result.ts";
import { lastPart } from "#app/services/check-in/slip-code.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { derivedSymbols } from "#app/services/derived-symbols.server.ts";
import { authorise } from "#app/services/permissions.ts";
import { admitCode, type CodeProblem } from "#app/services/replies/admit-code.server.ts";
import type { CodeGuesses, Guesser } from "#app/services/replies/guess-limiter.server.ts";
import { hashCode, type Keyring } from "#db/envelope.server.ts";
import { voteRoll } from "#db/schema/index.ts";

const PURPOSE = "vote";

/** An entry of a roll, as far as its code follows from it. */
export interface CodedEntry {
  readonly id: string;
  /** From 1; a code that was lost gets the next. */
  readonly codeNumber: number;
}

/**
 * The code by which somebody casts their ballot in one vote, such as `7KQM-2XPA-93HV`: 54 bits and a check
 * character. It is derived from the key outside the database and stored nowhere, so that a letter can be printed
 * again; the roll holds its keyed hash alone.
 */
export function voteCode(keyring: Keyring, { id, codeNumber }: CodedEntry): string {
  return newOneTimeCode(derivedSymbols(keyring, ["losrunde vote code v1", id, codeNumber]));
}

/** What the roll keeps of a code. @param code in its canonical form */
export function hashVoteCode(keyring: Keyring, code: string): string {
  return hashCode(keyring, PURPOSE, code);
}

/** A typed or scanned code in its canonical form; null when it was mistyped. */
export function readVoteCode(typed: string): string | null {
  return readOneTimeCode(lastPart(typed));
}

/**
 * The entry of the roll to which a typed code belongs, whatever the state of its vote.
 *
 * Fails with `code_mistyped` when the check character shows a slip of the pen; with `code_unknown` for a code that
 * nobody has (or another one has taken the place of); with `too_many_codes` (seconds to wait), and then no code is
 * looked at, not even a right one.
 *
 * @param voteId where codes of other votes count as unknown: at the terminal of a vote
 */
export async function voterOfCode(
  context: ServiceContext,
  guesses: CodeGuesses,
  {
    typed,
    guesser,
    voteId,
  }: { readonly typed: string; readonly guesser: Guesser; readonly voteId?: string },
): Promise<Result<{ readonly rollId: string; readonly voteId: string }, CodeProblem>> {
  authorise(context.actor, "public");
  const code = await admitCode(guesses, guesser, readVoteCode(typed));
  if (!code.ok) return code;
  const row = context.database
    .select({ rollId: voteRoll.id, voteId: voteRoll.voteId })
    .from(voteRoll)
    .where(
      and(
        eq(voteRoll.codeHash, hashVoteCode(context.keyring, code.value)),
        voteId === undefined ? undefined : eq(voteRoll.voteId, voteId),
      ),
    )
    .get();
  if (row === undefined) return problem("code_unknown", {});
  await guesses.wasRight(guesser);
  return ok(row);
}
