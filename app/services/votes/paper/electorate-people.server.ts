import { setImmediate } from "node:timers/promises";
import { and, eq, isNotNull, isNull } from "drizzle-orm";
import { openAttendee } from "#app/services/floor/attendee-envelope.server.ts";
import {
  type InvitedPerson,
  openInvitation,
} from "#app/services/invitations/invitation-envelope.server.ts";
import { openPoolPerson } from "#app/services/pool/person-envelope.server.ts";
import {
  type RegisteredResident,
  readResidents,
  standingExtract,
} from "#app/services/register/read-register.server.ts";
import {
  hashResidentReference,
  openResident,
  type Resident,
} from "#app/services/register/resident-envelope.server.ts";
import type { Database } from "#db/connection.server.ts";
import { hashReference, type Keyring } from "#db/envelope.server.ts";
import {
  attendees,
  invitations,
  poolImports,
  poolPeople,
  registerResidents,
  replies,
} from "#db/schema/index.ts";
import { holderName } from "../holder-name.server.ts";
import type { StoredVote } from "../stored-vote.server.ts";

interface Source {
  readonly database: Database;
  readonly keyring: Keyring;
}

/** A vote, as far as it says who its voters are. */
export type VoteOfPeople = Pick<StoredVote, "processId" | "definition">;

/** Whoever stands at the poll desk, by what they show or say. */
export type PersonSought =
  /** Given and family name as they are written, and the day of birth where the electorate is known by it. */
  | { readonly by: "name"; readonly name: string; readonly born: string | null }
  /** As it stands in the register, or in the list of the pool. */
  | { readonly by: "reference"; readonly reference: string };

/** Somebody of an electorate. */
export interface ElectoratePerson {
  readonly name: string;
  /** ISO 8601 date; null where it is not known. */
  readonly born: string | null;
}

/** So many residents are opened before others get their turn. */
const TURN = 500;

/** Whether people of the electorate are known with their days of birth, so that these are asked for. */
export function knownByBirth({ definition }: VoteOfPeople): boolean {
  return definition.electorate === "residents" || definition.electorate === "invited";
}

/**
 * The ids of all people of the process or evening who are sought, as a roll names its holders; whether they are on the
 * roll is not asked. Case and spaces of a name do not matter, all else of it does. Opens a whole register in turns.
 */
export async function findPeopleSought(
  source: Source,
  vote: VoteOfPeople,
  sought: PersonSought,
): Promise<readonly string[]> {
  switch (vote.definition.electorate) {
    case "residents":
      return residentsSought(source, vote, sought);
    case "invited":
      return invitedSought(source, vote, sought);
    case "panel":
      return poolSought(source, vote, sought);
    case "present":
      return attendeesSought(source, vote, sought);
  }
}

/** Who the holder of an entry of the roll is; null where nobody knows, or they were erased. */
export function personOfHolder(
  source: Source,
  vote: VoteOfPeople,
  holderId: string,
): ElectoratePerson | null {
  const { electorate } = vote.definition;
  const name = holderName(source, electorate, holderId);
  if (name === null) return null;
  const known = knownByBirth(vote) ? addressedPerson(source, vote, holderId) : null;
  return { name, born: known?.birthDate ?? null };
}

/** The person of the register, or of the invitation, to whom a letter is sent; null where no address is known. */
export function addressedPerson(
  source: Source,
  { definition }: VoteOfPeople,
  holderId: string,
): Resident | null {
  switch (definition.electorate) {
    case "residents":
      return residentOfHolder(source, holderId);
    case "invited":
      return invitedOfHolder(source, holderId);
    case "panel": {
      const reply = source.database
        .select({ invitationId: replies.invitationId })
        .from(replies)
        .where(eq(replies.personId, holderId))
        .get();
      return reply === undefined ? null : invitedOfHolder(source, reply.invitationId);
    }
    case "present":
      return null;
  }
}

async function residentsSought(
  source: Source,
  { processId }: VoteOfPeople,
  sought: PersonSought,
): Promise<readonly string[]> {
  const extract = standingExtract(source.database, processId);
  if (extract === null) return [];
  if (sought.by === "reference") {
    const hash = hashResidentReference(source.keyring, extract.id, sought.reference.trim());
    return source.database
      .select({ id: registerResidents.id })
      .from(registerResidents)
      .where(
        and(eq(registerResidents.extractId, extract.id), eq(registerResidents.referenceHash, hash)),
      )
      .all()
      .map(({ id }) => String(id));
  }
  const found: string[] = [];
  let opened = 0;
  for (const resident of readResidents(source, extract.id)) {
    opened += 1;
    if (opened % TURN === 0) await setImmediate();
    if (isNamed(resident, sought)) found.push(String(resident.id));
  }
  return found;
}

function invitedSought(
  source: Source,
  { processId }: VoteOfPeople,
  sought: PersonSought,
): string[] {
  return source.database
    .select({ id: invitations.id, envelope: invitations.envelope })
    .from(invitations)
    .where(and(eq(invitations.processId, processId), isNull(invitations.erasedAt)))
    .all()
    .filter(({ id, envelope }) => {
      const person = envelope === null ? null : openInvitation(source.keyring, id, envelope).person;
      if (person === null) return false;
      return sought.by === "reference"
        ? person.reference === sought.reference.trim()
        : isNamed(person, sought);
    })
    .map(({ id }) => id);
}

function poolSought(source: Source, { processId }: VoteOfPeople, sought: PersonSought): string[] {
  const { database, keyring } = source;
  const hash =
    sought.by === "reference" ? hashReference(keyring, processId, sought.reference.trim()) : null;
  return database
    .select({ id: poolPeople.id, envelope: poolPeople.envelope })
    .from(poolPeople)
    .innerJoin(poolImports, eq(poolImports.id, poolPeople.importId))
    .where(
      and(
        eq(poolPeople.processId, processId),
        isNotNull(poolImports.completedAt),
        hash === null ? undefined : eq(poolPeople.referenceHash, hash),
      ),
    )
    .all()
    .filter(({ id, envelope }) => {
      if (sought.by === "reference") return true;
      return envelope.length > 0 && sameName(openPoolPerson(keyring, id, envelope).name, sought);
    })
    .map(({ id }) => id);
}

function attendeesSought(
  { database, keyring }: Source,
  { definition }: VoteOfPeople,
  sought: PersonSought,
): string[] {
  if (sought.by === "reference" || definition.townHallId === null) return [];
  return database
    .select({ id: attendees.id, envelope: attendees.envelope })
    .from(attendees)
    .where(and(eq(attendees.townHallId, definition.townHallId), isNotNull(attendees.envelope)))
    .all()
    .filter((row) => sameName(openAttendee(keyring, row)?.name, sought))
    .map(({ id }) => id);
}

function isNamed(
  { givenName, familyName, birthDate }: Resident,
  sought: PersonSought & { readonly by: "name" },
): boolean {
  return sameName(`${givenName} ${familyName}`, sought) && birthDate === sought.born;
}

function sameName(name: string | undefined, sought: { readonly name: string }): boolean {
  return name !== undefined && folded(name) !== "" && folded(name) === folded(sought.name);
}

function folded(name: string): string {
  return name.normalize("NFKC").toLocaleLowerCase("de").replace(/\s+/g, " ").trim();
}

function residentOfHolder(
  { database, keyring }: Source,
  holderId: string,
): RegisteredResident | null {
  const id = Number(holderId);
  const row = database.select().from(registerResidents).where(eq(registerResidents.id, id)).get();
  return row === undefined ? null : { id, ...openResident(keyring, row) };
}

function invitedOfHolder({ database, keyring }: Source, holderId: string): InvitedPerson | null {
  const row = database
    .select({ envelope: invitations.envelope })
    .from(invitations)
    .where(eq(invitations.id, holderId))
    .get();
  return row?.envelope == null ? null : openInvitation(keyring, holderId, row.envelope).person;
}
