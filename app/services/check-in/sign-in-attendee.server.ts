import { and, eq, isNotNull } from "drizzle-orm";
import { ok, problem, type Result } from "#app/domain/result.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import { admitCode, type CodeProblem } from "#app/services/replies/admit-code.server.ts";
import type { CodeGuesses, Guesser } from "#app/services/replies/guess-limiter.server.ts";
import { attendees } from "#db/schema/index.ts";
import { sealAttendeeSession } from "./attendee-access.server.ts";
import { hashSlipCode, readSlipCode } from "./slip-code.server.ts";

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
): Promise<Result<AttendeeSession, CodeProblem>> {
  authorise(context.actor, "public");
  const { database, keyring, now } = context;
  const code = await admitCode(guesses, guesser, readSlipCode(typed));
  if (!code.ok) return code;
  const codeHash = hashSlipCode(keyring, code.value);
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
