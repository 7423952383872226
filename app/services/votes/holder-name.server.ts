import { eq } from "drizzle-orm";
import { openAttendee } from "#app/services/floor/attendee-envelope.server.ts";
import { openInvitation } from "#app/services/invitations/invitation-envelope.server.ts";
import { openPoolPerson } from "#app/services/pool/person-envelope.server.ts";
import { openResident } from "#app/services/register/resident-envelope.server.ts";
import { openReply } from "#app/services/replies/reply-envelope.server.ts";
import type { Queryable } from "#db/connection.server.ts";
import type { Keyring } from "#db/envelope.server.ts";
import {
  attendees,
  type ElectorateKind,
  invitations,
  poolPeople,
  registerResidents,
  replies,
} from "#db/schema/index.ts";

/**
 * What somebody on the roll is called; null where nobody knows, or they were erased. For services that have authorised
 * their caller to see it.
 *
 * @param holderId as the roll has it
 */
export function holderName(
  { database, keyring }: { readonly database: Queryable; readonly keyring: Keyring },
  electorate: ElectorateKind,
  holderId: string,
): string | null {
  const name = {
    panel: ofPoolPerson,
    present: ofAttendee,
    invited: ofInvited,
    residents: ofResident,
  }
    [electorate](database, keyring, holderId)
    ?.trim();
  return name === undefined || name === "" ? null : name;
}

function ofPoolPerson(database: Queryable, keyring: Keyring, id: string): string | undefined {
  const row = database.select().from(poolPeople).where(eq(poolPeople.id, id)).get();
  if (row === undefined || row.envelope.length === 0) return undefined;
  const { name, reference } = openPoolPerson(keyring, id, row.envelope);
  return name ?? reference;
}

function ofAttendee(database: Queryable, keyring: Keyring, id: string): string | undefined {
  const row = database.select().from(attendees).where(eq(attendees.id, id)).get();
  const content = row === undefined ? null : openAttendee(keyring, row);
  return content === null ? undefined : content.name || content.description;
}

function ofInvited(database: Queryable, keyring: Keyring, id: string): string | undefined {
  const row = database.select().from(invitations).where(eq(invitations.id, id)).get();
  if (row === undefined || row.envelope === null) return undefined;
  const { person } = openInvitation(keyring, id, row.envelope);
  if (person !== null) return `${person.givenName} ${person.familyName}`;
  // Of people reached by outreach only their reply tells a name.
  const reply = database.select().from(replies).where(eq(replies.invitationId, id)).get();
  return reply?.envelope == null ? undefined : openReply(keyring, id, reply.envelope).name;
}

function ofResident(database: Queryable, keyring: Keyring, id: string): string | undefined {
  const row = database
    .select()
    .from(registerResidents)
    .where(eq(registerResidents.id, Number(id)))
    .get();
  if (row === undefined) return undefined;
  const { givenName, familyName } = openResident(keyring, row);
  return `${givenName} ${familyName}`;
}
