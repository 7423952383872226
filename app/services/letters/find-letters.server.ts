import { and, asc, eq, isNotNull, isNull } from "drizzle-orm";
import { needsConsent } from "#app/domain/invitation-outcomes.ts";
import type { ServiceContext } from "#app/services/context.ts";
import {
  hashInvitationCode,
  readInvitationCode,
} from "#app/services/invitations/invitation-code.server.ts";
import { authorise } from "#app/services/permissions.ts";
import { invitations, outreachPlaces } from "#db/schema/index.ts";
import { addressLines } from "./address-lines.ts";
import { findInvitation, type InvitationPlace, personOf } from "./invited-person.server.ts";
import { answerOf } from "./record-outcome.server.ts";

/** More are not listed; whoever searches then types more of the name. */
export const FOUND_LETTERS_LIMIT = 20;

export interface FoundLetter {
  readonly id: string;
  /** Name and address, as they stand on the envelope. */
  readonly lines: readonly string[];
}

/**
 * Letters of a process by the code on them, by the reference in the register, or by parts of the
 * name. People with an information block are found by code or reference alone.
 */
export function findLetters(
  context: ServiceContext,
  processId: string,
  text: string,
): FoundLetter[] {
  authorise(context.actor, "invitations.run");
  const code = readInvitationCode(text);
  const byCode = code === null ? null : byItsCode(context, processId, code);
  if (byCode !== null) return [byCode];
  const words = text.toLocaleLowerCase("de").split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  const rows = context.database
    .select({
      id: invitations.id,
      envelope: invitations.envelope,
      outcome: invitations.outcome,
    })
    .from(invitations)
    .where(
      and(
        eq(invitations.processId, processId),
        isNotNull(invitations.envelope),
        isNull(invitations.erasedAt),
      ),
    )
    .orderBy(asc(invitations.createdAt), asc(invitations.position))
    .all();
  const found: FoundLetter[] = [];
  for (const { outcome, ...row } of rows) {
    const person = personOf(context.keyring, row);
    if (person === null) continue;
    const name = `${person.givenName} ${person.familyName}`.toLocaleLowerCase("de");
    const named = !person.informationBlock && words.every((word) => name.includes(word));
    if (!named && person.reference !== text.trim()) continue;
    found.push({ id: row.id, lines: addressLines({ person, outcome, placeLabel: null }) });
    if (found.length === FOUND_LETTERS_LIMIT) break;
  }
  return found;
}

function byItsCode(context: ServiceContext, processId: string, code: string): FoundLetter | null {
  const hit = context.database
    .select({ invitation: invitations, placeLabel: outreachPlaces.label })
    .from(invitations)
    .leftJoin(outreachPlaces, eq(outreachPlaces.id, invitations.outreachPlaceId))
    .where(
      and(
        eq(invitations.codeHash, hashInvitationCode(context.keyring, code)),
        eq(invitations.processId, processId),
      ),
    )
    .get();
  if (hit === undefined) return null;
  const person = personOf(context.keyring, hit.invitation);
  const { id, outcome } = hit.invitation;
  return { id, lines: addressLines({ person, outcome, placeLabel: hit.placeLabel }) };
}

/** One letter, what became of it, and what can be done; null when there is none with this id. */
export function readLetter(context: ServiceContext, place: InvitationPlace) {
  authorise(context.actor, "invitations.run");
  const invitation = findInvitation(context.database, place);
  if (invitation === null) return null;
  const person = personOf(context.keyring, invitation);
  const placeLabel =
    context.database
      .select({ label: outreachPlaces.label })
      .from(outreachPlaces)
      .where(eq(outreachPlaces.id, invitation.outreachPlaceId ?? ""))
      .get()?.label ?? null;
  const { outcome } = invitation;
  const facts = { outcome, ageAtDraw: person?.ageAtDraw ?? null };
  return {
    id: invitation.id,
    lines: addressLines({ person, outcome, placeLabel }),
    synthetic: person?.synthetic ?? false,
    outreach: invitation.outreachPlaceId !== null,
    outcome,
    outcomeAt: invitation.outcomeAt,
    needsConsent: needsConsent(facts),
    consentAt: invitation.consentAt,
    codeLives: invitation.codeHash !== null,
    answered: answerOf(context.database, invitation.id) !== null,
  };
}
