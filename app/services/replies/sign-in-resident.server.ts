import { eq } from "drizzle-orm";
import { ok, problem, type Result } from "#app/domain/result.ts";
import type { ServiceContext } from "#app/services/context.ts";
import {
  hashInvitationCode,
  readInvitationCode,
} from "#app/services/invitations/invitation-code.server.ts";
import { authorise } from "#app/services/permissions.ts";
import { invitations } from "#db/schema/index.ts";
import { admitCode, type CodeProblem } from "./admit-code.server.ts";
import { beginSession, type ResidentSession } from "./begin-session.server.ts";
import type { CodeGuesses, Guesser } from "./guess-limiter.server.ts";
import { admitsResident } from "./resident-access.server.ts";

/**
 * Signs in whoever types a personal code. Fails with `code_mistyped` when the check character shows
 * a slip; with `code_unknown` for a code that was never given out, is dead, or belongs to someone
 * who was erased, moved away or died: all the same, so that nobody learns who is in the register;
 * with `too_many_codes` (seconds to wait), and then no code is looked at, not even a right one.
 */
export async function signInResident(
  context: ServiceContext,
  guesses: CodeGuesses,
  { typed, guesser }: { readonly typed: string; readonly guesser: Guesser },
): Promise<Result<ResidentSession, CodeProblem>> {
  authorise(context.actor, "public");
  const code = await admitCode(guesses, guesser, readInvitationCode(typed));
  if (!code.ok) return code;
  const session = openSession(context, code.value);
  if (session === null) return problem("code_unknown", {});
  await guesses.wasRight(guesser);
  return ok(session);
}

function openSession(context: ServiceContext, code: string): ResidentSession | null {
  const { database, keyring } = context;
  return database.transaction(
    (transaction) => {
      const invitation = transaction
        .select({
          id: invitations.id,
          outcome: invitations.outcome,
          erasedAt: invitations.erasedAt,
          codeHash: invitations.codeHash,
        })
        .from(invitations)
        .where(eq(invitations.codeHash, hashInvitationCode(keyring, code)))
        .get();
      // A letter that came back was in strange hands; the person gets a new code.
      if (invitation === undefined || !admitsResident(invitation)) return null;
      return beginSession(transaction, context, { invitationId: invitation.id, by: "code" });
    },
    { behavior: "immediate" },
  );
}
