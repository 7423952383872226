import { setImmediate } from "node:timers/promises";
import { and, eq, inArray, isNotNull, isNull } from "drizzle-orm";
import { ageOn } from "#app/domain/age.ts";
import { readFloorState } from "#app/services/floor/floor-store.server.ts";
import { openInvitation } from "#app/services/invitations/invitation-envelope.server.ts";
import {
  type RegisterExtract,
  readResidents,
  standingExtract,
} from "#app/services/register/read-register.server.ts";
import type { Resident } from "#app/services/register/resident-envelope.server.ts";
import { awaitsConsentOf, hasEnded } from "#app/services/replies/record-reply.server.ts";
import type { Database, Queryable } from "#db/connection.server.ts";
import type { Keyring } from "#db/envelope.server.ts";
import {
  attendees,
  drawRevocations,
  invitations,
  panelMembers,
  poolPeople,
  registerResidents,
} from "#db/schema/index.ts";
import type { VoteDefinition } from "./vote-definition.ts";

interface Source {
  readonly database: Database;
  readonly keyring: Keyring;
}

/** Whose vote it is, as far as it says who can vote. */
export type ElectorateSetting = Pick<
  VoteDefinition,
  "electorate" | "drawId" | "townHallId" | "minimumAge"
>;

/** So many residents are opened before others get their turn. */
const TURN = 500;

/** An electorate as it was found, and the extract of the register in which it was; null where it asks none. */
export interface FoundElectorate {
  readonly holders: readonly string[];
  readonly extractId: string | null;
}

/**
 * Who can vote if the vote opens now: ids of people of the pool (`panel`), attendees (`present`), invitations
 * (`invited`) or residents of the register (`residents`), each once.
 *
 * - `panel`: on the panel of the draw now, not withdrawn; nobody where the draw was set aside.
 * - `present`: checked in as residents of the town and in the room now. Guests listen.
 * - `invited`: neither known to have moved away or died nor unreachable by letter; under sixteen only once
 *   somebody with custody has agreed.
 * - `residents`: everybody in the standing extract of the register who has the age on this day, with an
 *   information block as well, but not who is known to have moved away or died since. Where the extract has ages
 *   instead of birth dates, they are those of its day. Whose age is unknown has none that suffices.
 *
 * Opens each resident of the register in turns, half a minute for a million. For services that have
 * authorised their caller.
 *
 * @param day ISO 8601 date on which ages count
 */
export async function findElectorate(
  source: Source,
  processId: string,
  setting: ElectorateSetting,
  day: string,
): Promise<FoundElectorate> {
  if (setting.electorate !== "residents") {
    return {
      holders: namedElectorate(source, source.database, processId, setting),
      extractId: null,
    };
  }
  const extract = standingExtract(source.database, processId);
  if (extract === null || setting.minimumAge === null) return { holders: [], extractId: null };
  const gone = goneReferences(source, processId);
  const entitled: string[] = [];
  let opened = 0;
  for (const resident of readResidents(source, extract.id)) {
    opened += 1;
    if (opened % TURN === 0) await setImmediate();
    const age = ageOfVoter(resident, day);
    const old = setting.minimumAge === 0 || (age !== null && age >= setting.minimumAge);
    if (old && !gone.has(resident.reference)) entitled.push(String(resident.id));
  }
  return { holders: entitled, extractId: extract.id };
}

/**
 * Inside the transaction that opens the vote: who of an electorate is still there, or, where that is quickly found,
 * the electorate as it is now. Null when it has to be found anew, because another extract of the register has
 * taken the place of the one that was read.
 */
export function electorateNow(
  source: Source,
  transaction: Queryable,
  processId: string,
  setting: ElectorateSetting,
  found: FoundElectorate,
): readonly string[] | null {
  if (setting.electorate !== "residents") {
    return namedElectorate(source, transaction, processId, setting);
  }
  const extract = standingExtract(transaction, processId);
  if ((extract?.id ?? null) !== found.extractId) return null;
  if (extract === null) return [];
  const there = new Set(idsOf(transaction, extract));
  return found.holders.filter((holder) => there.has(Number(holder)));
}

/** Completed years of a resident on a day; null where nobody knows. */
function ageOfVoter({ birthDate, age }: Pick<Resident, "birthDate" | "age">, day: string) {
  return birthDate === null ? age : ageOn(birthDate, day);
}

function namedElectorate(
  source: Source,
  database: Queryable,
  processId: string,
  { electorate, drawId, townHallId }: ElectorateSetting,
): readonly string[] {
  switch (electorate) {
    case "panel":
      return drawId === null ? [] : onPanel(database, drawId);
    case "present":
      return townHallId === null ? [] : inRoom(source.database, townHallId);
    case "invited":
      return invitedNow(database, source.keyring, processId);
    case "residents":
      throw new Error("Residents are read in turns.");
  }
}

function onPanel(database: Queryable, drawId: string): string[] {
  return database
    .select({ id: panelMembers.personId })
    .from(panelMembers)
    .innerJoin(poolPeople, eq(poolPeople.id, panelMembers.personId))
    .leftJoin(drawRevocations, eq(drawRevocations.drawId, panelMembers.drawId))
    .where(
      and(
        eq(panelMembers.drawId, drawId),
        isNull(panelMembers.leftAt),
        isNull(poolPeople.withdrawnAt),
        isNull(drawRevocations.drawId),
      ),
    )
    .all()
    .map(({ id }) => id);
}

function inRoom(database: Database, townHallId: string): string[] {
  const { attendees: people } = readFloorState(database, townHallId);
  return database
    .select({ id: attendees.id })
    .from(attendees)
    .where(and(eq(attendees.townHallId, townHallId), isNotNull(attendees.envelope)))
    .all()
    .map(({ id }) => id)
    .filter((id) => {
      const person = people.get(id);
      return person?.present === true && person.standing === "resident";
    });
}

function invitedNow(database: Queryable, keyring: Keyring, processId: string): string[] {
  return database
    .select()
    .from(invitations)
    .where(and(eq(invitations.processId, processId), isNull(invitations.erasedAt)))
    .all()
    .filter((row) => !hasEnded(row) && row.envelope !== null)
    .filter(
      (row) =>
        row.envelope !== null &&
        !awaitsConsentOf({ ...row, ...openInvitation(keyring, row.id, row.envelope) }),
    )
    .map(({ id }) => id);
}

/** References of those of whom a letter showed that they live here no more. */
function goneReferences({ database, keyring }: Source, processId: string): ReadonlySet<string> {
  const gone = ["moved", "deceased"] as const;
  return new Set(
    database
      .select({ id: invitations.id, envelope: invitations.envelope })
      .from(invitations)
      .where(and(eq(invitations.processId, processId), inArray(invitations.outcome, gone)))
      .all()
      .flatMap(({ id, envelope }) =>
        envelope === null ? [] : [openInvitation(keyring, id, envelope).person?.reference ?? ""],
      ),
  );
}

function idsOf(database: Queryable, { id }: RegisterExtract): number[] {
  return database
    .select({ id: registerResidents.id })
    .from(registerResidents)
    .where(eq(registerResidents.extractId, id))
    .all()
    .map((row) => row.id);
}
