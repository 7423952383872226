import { and, eq, isNotNull } from "drizzle-orm";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import type { CodeGuesses, Guesser } from "#app/services/replies/guess-limiter.server.ts";
import { attendees } from "#db/schema/index.ts";
import { sealAttendeeSession } from "./attendee-access.server.ts";
import { hashSlipCode, readSlipCode } from "./slip-code.server.ts";

export type SlipProblem =
  | Problem<"code_mistyped" | "code_unknown", object>
  | Problem<"too_many_codes", { readonly seconds: number }>;

/** Where a phone goes on, and what it keeps. */
interface AttendeeSession {
  readonly townHallId: string;
  readonly sealed: string;
}

/**
 * Lets a phone act for the person who was given a slip. Fails with `code_mistyped` when the check character
 * shows a slip of the pen; with `code_unknown` for a code that nobody was given, or of someone who was
 * erased; with `too_many_codes` (seconds to wait), and then no code is looked at, not even a right one.
 */
export async function signInAttendee(
  context: ServiceContext,
  guesses: CodeGuesses,
  { typed, guesser }: { readonly typed: string; readonly guesser: Guesser },
): Promise<Result<AttendeeSession, SlipProblem>> {
  authorise(context.actor, "public");
  const { database, keyring, now } = context;
  const code = readSlipCode(typed);
  const wait = await (code === null ? guesses.mistyped(guesser) : guesses.begin(guesser));
  if (wait !== null) return problem("too_many_codes", { seconds: wait });
  if (code === null) return problem("code_mistyped", {});
  const codeHash = hashSlipCode(keyring, code);
  const row = database
    .select({ id: attendees.id, townHallId: attendees.townHallId })
    .from(attendees)
    .where(and(eq(attendees.codeHash, codeHash), isNotNull(attendees.envelope)))
    .get();
  if (row === undefined) return problem("code_unknown", {});
  await guesses.wasRight(guesser);
  const sealed = sealAttendeeSession(keyring, { id: row.id, codeHash }, now);
  return ok({ townHallId: row.townHallId, sealed });
}
