import { and, eq, isNotNull, isNull, or } from "drizzle-orm";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import type { ServiceContext } from "#app/services/context.ts";
import {
  hashInvitationCode,
  readInvitationCode,
} from "#app/services/invitations/invitation-code.server.ts";
import { openInvitation } from "#app/services/invitations/invitation-envelope.server.ts";
import { authorise } from "#app/services/permissions.ts";
import { compareNames } from "#app/services/tables/name-order.ts";
import { invitationDraws, invitations, replies } from "#db/schema/index.ts";

/** More people of one name than this are not listed: the search has to say more. */
export const MOST_FOUND = 20;

export interface FoundInvitation {
  readonly invitationId: string;
  readonly name: string;
  readonly street: string;
  readonly birthYear: string;
  readonly answered: boolean;
}

/**
 * The invitation of a process that a code from a letter belongs to, for whoever enters an answer
 * for someone. Fails with `code_mistyped` (the check character is wrong) and `code_unknown` (no
 * letter of this process has it, or a newer one took its place).
 */
export function findInvitationByCode(
  context: ServiceContext,
  processId: string,
  typed: string,
): Result<string, Problem<"code_mistyped" | "code_unknown", object>> {
  authorise(context.actor, "replies.enter");
  const code = readInvitationCode(typed);
  if (code === null) return problem("code_mistyped", {});
  const row = context.database
    .select({ id: invitations.id })
    .from(invitations)
    .where(
      and(
        eq(invitations.processId, processId),
        eq(invitations.codeHash, hashInvitationCode(context.keyring, code)),
      ),
    )
    .get();
  return row === undefined ? problem("code_unknown", {}) : ok(row.id);
}

/**
 * The invited people of a process whose name has every word that was typed, sorted by name. People
 * with an information block are found by their code alone, and so is whoever was reached by
 * outreach. Opens every invitation once: about 20 µs each.
 */
export function findInvitationsByName(
  context: ServiceContext,
  processId: string,
  typed: string,
): { readonly found: readonly FoundInvitation[]; readonly more: boolean } {
  authorise(context.actor, "replies.enter");
  const words = plain(typed).split(/\s+/).filter(Boolean);
  if (words.length === 0) return { found: [], more: false };
  const rows = context.database
    .select({
      id: invitations.id,
      envelope: invitations.envelope,
      answered: replies.invitationId,
    })
    .from(invitations)
    .leftJoin(invitationDraws, eq(invitationDraws.id, invitations.drawId))
    .leftJoin(replies, eq(replies.invitationId, invitations.id))
    .where(
      and(
        eq(invitations.processId, processId),
        isNotNull(invitations.envelope),
        or(isNull(invitations.drawId), isNotNull(invitationDraws.completedAt)),
      ),
    )
    .all();
  const found = rows.flatMap(({ id, envelope, answered }): FoundInvitation[] => {
    if (envelope === null) return [];
    const { person } = openInvitation(context.keyring, id, envelope);
    if (person === null || person.informationBlock) return [];
    const { givenName, familyName, street, birthDate } = person;
    const known = plain(`${givenName} ${familyName}`);
    if (!words.every((word) => known.includes(word))) return [];
    return [
      {
        invitationId: id,
        name: `${familyName}, ${givenName}`,
        street,
        birthYear: birthDate?.slice(0, 4) ?? "",
        answered: answered !== null,
      },
    ];
  });
  const sorted = found
    .map((each) => ({ ...each, reference: each.invitationId }))
    .sort(compareNames)
    .map(({ reference: _reference, ...each }) => each);
  return { found: sorted.slice(0, MOST_FOUND), more: found.length > MOST_FOUND };
}

/** Without capitals and accents, so that Müller is found as muller. */
function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLocaleLowerCase("de");
}
