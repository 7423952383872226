import { eq } from "drizzle-orm";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import type { Queryable } from "#db/connection.server.ts";
import { type Keyring, openBytes } from "#db/envelope.server.ts";
import { residentPasskeys } from "#db/schema/index.ts";
import { beginSession, type ResidentSession } from "./begin-session.server.ts";
import type { CodeGuesses, Guesser } from "./guess-limiter.server.ts";
import {
  checkUsed,
  type PasskeySite,
  readUsedAnswer,
  type UsedAnswer,
} from "./passkey-ceremony.server.ts";
import { openChallenge, passkeyHandle, spendChallenge } from "./passkey-challenge.server.ts";
import { loadPasskeyHolder } from "./passkey-holder.server.ts";

export type PasskeyProblem =
  | Problem<"passkey_refused", object>
  | Problem<"too_many_codes", { readonly seconds: number }>;

/**
 * Signs in whoever answers with a passkey. Fails with `passkey_refused`, whether the passkey was never
 * added, was removed, died with its code, belongs to someone who was erased, moved away or died, or
 * the answer is to no challenge of this browser, was sent before, comes from another site or is forged:
 * all the same, so that nobody learns who is in the register. Fails with `too_many_codes` (seconds to
 * wait): failing passkeys and wrong codes are counted together.
 *
 * @param sealed the challenge from the cookie of the browser
 * @param answer what the device said, as JSON
 */
export async function signInWithPasskey(
  context: ServiceContext,
  guesses: CodeGuesses,
  order: {
    readonly site: PasskeySite;
    readonly sealed: string | null;
    readonly answer: string;
    readonly guesser: Guesser;
  },
): Promise<Result<ResidentSession, PasskeyProblem>> {
  authorise(context.actor, "public");
  const { site, guesser } = order;
  const answer = readUsedAnswer(order.answer);
  const challenge = openChallenge(context, order.sealed, null);
  const hopeless = answer === null || challenge === null;
  const wait = await (hopeless ? guesses.mistyped(guesser) : guesses.begin(guesser));
  if (wait !== null) return problem("too_many_codes", { seconds: wait });
  if (hopeless) return problem("passkey_refused", {});
  const session = await openSession(context, { site, challenge }, answer);
  if (session === null) return problem("passkey_refused", {});
  await guesses.wasRight(guesser);
  return ok(session);
}

async function openSession(
  context: ServiceContext,
  asked: { readonly site: PasskeySite; readonly challenge: string },
  answer: UsedAnswer,
): Promise<ResidentSession | null> {
  const { database, keyring, now } = context;
  const known = findPasskey(database, keyring, answer);
  if (known === null) return null;
  const counter = await checkUsed(asked, answer, known);
  if (counter === null) return null;
  return database.transaction(
    (transaction) => {
      // While the answer was checked the passkey can have been used, removed or ended.
      const found = findPasskey(transaction, keyring, answer);
      if (found === null || found.counter !== known.counter) return null;
      if (!spendChallenge(transaction, context, asked.challenge)) return null;
      const { id, invitationId } = found;
      transaction
        .update(residentPasskeys)
        .set({ counter, lastUsedAt: now })
        .where(eq(residentPasskeys.id, id))
        .run();
      return beginSession(transaction, context, { invitationId, by: "passkey" });
    },
    { behavior: "immediate" },
  );
}

/** Null unless its invitation admits someone, and the device files it under the code that is valid. */
function findPasskey(database: Queryable, keyring: Keyring, answer: UsedAnswer) {
  const row = database
    .select()
    .from(residentPasskeys)
    .where(eq(residentPasskeys.id, answer.id))
    .get();
  const holder = row === undefined ? null : loadPasskeyHolder(database, row.invitationId);
  if (row === undefined || holder === null) return null;
  if (passkeyHandle(keyring, holder) !== answer.response.userHandle) return null;
  const { id, invitationId, counter } = row;
  const publicKey = openBytes(keyring, { table: "resident_passkeys", id }, row.publicKey);
  return { id, invitationId, counter, publicKey };
}
