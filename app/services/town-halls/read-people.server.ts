import { asc, eq } from "drizzle-orm";
import { contentMark } from "#app/services/content-mark.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import type { Queryable } from "#db/connection.server.ts";
import type { Keyring } from "#db/envelope.server.ts";
import { townHallPeople } from "#db/schema/index.ts";
import { openContact } from "./person-contact.server.ts";
import type { Contact } from "./person-fields.ts";

/** Somebody with a part in the evening, with how to reach them. */
interface ReachablePerson {
  readonly id: string;
  readonly task: (typeof townHallPeople.$inferSelect)["task"];
  readonly name: string;
  readonly description: string;
  readonly addressedAt: Date | null;
  readonly contact: Contact;
  /** The mark of name, description and contact, for a form that changes them. */
  readonly mark: string;
}

/** The people of a town hall by name, with how to reach them; none where there is no such town hall. */
export function readPeople(context: ServiceContext, townHallId: string): ReachablePerson[] {
  authorise(context.actor, "townHall.write");
  return loadPeople(context.database, context.keyring, townHallId);
}

/** The people as they are stored; for services, which authorise for what they do with them. */
export function loadPeople(
  database: Queryable,
  keyring: Keyring,
  townHallId: string,
): ReachablePerson[] {
  return database
    .select()
    .from(townHallPeople)
    .where(eq(townHallPeople.townHallId, townHallId))
    .orderBy(asc(townHallPeople.name), asc(townHallPeople.id))
    .all()
    .map(({ id, task, name, description, addressedAt, contact: envelope }) => {
      const contact = openContact(keyring, id, envelope);
      const mark = contentMark([name, description, contact]);
      return { id, task, name, description, addressedAt, contact, mark };
    });
}
