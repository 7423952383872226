import { and, eq, isNull } from "drizzle-orm";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import type { ServiceContext } from "#app/services/context.ts";
import {
  hashInvitationCode,
  readInvitationCode,
} from "#app/services/invitations/invitation-code.server.ts";
import { authorise } from "#app/services/permissions.ts";
import { attendees, invitations } from "#db/schema/index.ts";
import { hashSlipCode, lastPart, readSlipCode, slipNumbers } from "./slip-code.server.ts";

/**
 * What a code at the door says. `letter`: the town wrote to whoever has it; nothing is said about whom.
 * `attendee`: the slip of somebody who was here already. `slip`: one that nobody was given yet.
 */
export type RecognisedCode =
  | { readonly kind: "letter" }
  | { readonly kind: "attendee"; readonly attendeeId: string }
  | { readonly kind: "slip"; readonly number: number };

/**
 * Recognises a code that is typed or scanned at the check-in: of a slip of this evening, or from a letter.
 * The letter's person is not looked up, and nothing is stored. Fails with `code_mistyped` and
 * `code_unknown`.
 */
export function recogniseCode(
  context: ServiceContext,
  townHallId: string,
  typed: string,
): Result<RecognisedCode, Problem<"code_mistyped" | "code_unknown", object>> {
  authorise(context.actor, "floor.assist");
  const { database, keyring } = context;
  const slip = readSlipCode(typed);
  if (slip !== null) {
    const codeHash = hashSlipCode(keyring, slip);
    const row = database
      .select({ id: attendees.id })
      .from(attendees)
      .where(and(eq(attendees.codeHash, codeHash), eq(attendees.townHallId, townHallId)))
      .get();
    if (row !== undefined) return ok({ kind: "attendee", attendeeId: row.id });
    const number = slipNumbers(keyring, townHallId).get(codeHash);
    return number === undefined ? problem("code_unknown", {}) : ok({ kind: "slip", number });
  }
  const letter = readInvitationCode(lastPart(typed));
  if (letter === null) return problem("code_mistyped", {});
  const invitation = database
    .select({ id: invitations.id })
    .from(invitations)
    .where(
      and(
        eq(invitations.codeHash, hashInvitationCode(keyring, letter)),
        isNull(invitations.erasedAt),
      ),
    )
    .get();
  return invitation === undefined ? problem("code_unknown", {}) : ok({ kind: "letter" });
}
