import { and, eq, isNotNull } from "drizzle-orm";
import {
  type RegisterExtract,
  readResidents,
} from "#app/services/register/read-register.server.ts";
import type { Database } from "#db/connection.server.ts";
import type { Keyring } from "#db/envelope.server.ts";
import { invitationDraws, invitations } from "#db/schema/index.ts";
import { openInvitation } from "./invitation-envelope.server.ts";
import { invitationId } from "./invitation-id.server.ts";

/** Who was drawn in completed waves of a process. */
export interface InvitedBefore {
  /** Rows of the extract. */
  readonly residents: ReadonlySet<number>;
  /** Households of these people; institutions are none. */
  readonly households: ReadonlySet<string>;
}

interface Source {
  readonly database: Database;
  readonly keyring: Keyring;
}

/**
 * Finds the residents of an extract who were invited in the waves before. Within the same extract that holds for erased
 * people too; from another extract people are known by the reference in their invitation. Opens every
 * resident once if there is an earlier wave. For services that have authorised their caller.
 *
 * @param before only waves with a lower number count; default: all
 */
export function invitedBefore(
  source: Source,
  extract: RegisterExtract,
  before = Number.POSITIVE_INFINITY,
): InvitedBefore {
  const steps = invitedBeforeInSteps(source, extract, before);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** As `invitedBefore`, with a halt after every resident, for callers who let others have their turn. */
export function* invitedBeforeInSteps(
  source: Source,
  extract: RegisterExtract,
  before = Number.POSITIVE_INFINITY,
): Generator<undefined, InvitedBefore> {
  const { database, keyring } = source;
  const rows = database
    .select({
      id: invitations.id,
      envelope: invitations.envelope,
      drawId: invitationDraws.id,
      wave: invitationDraws.wave,
      extractId: invitationDraws.extractId,
    })
    .from(invitations)
    .innerJoin(invitationDraws, eq(invitationDraws.id, invitations.drawId))
    .where(
      and(eq(invitationDraws.processId, extract.processId), isNotNull(invitationDraws.completedAt)),
    )
    .all()
    .filter(({ wave }) => wave !== null && wave < before);
  const residents = new Set<number>();
  const households = new Set<string>();
  if (rows.length === 0) return { residents, households };
  const drawsHere = new Set<string>();
  const idsHere = new Set<string>();
  const references = new Set<string>();
  for (const { id, envelope, drawId, extractId } of rows) {
    if (extractId === extract.id) {
      drawsHere.add(drawId);
      idsHere.add(id);
    } else if (envelope !== null) {
      const { person } = openInvitation(keyring, id, envelope);
      if (person !== null) references.add(person.reference);
    }
  }
  for (const resident of readResidents(source, extract.id)) {
    yield;
    const invited =
      references.has(resident.reference) ||
      [...drawsHere].some((drawId) => idsHere.has(invitationId(keyring, drawId, resident.id)));
    if (!invited) continue;
    residents.add(resident.id);
    const { id, institution } = resident.household;
    if (!institution && id !== "") households.add(id);
  }
  return { residents, households };
}
