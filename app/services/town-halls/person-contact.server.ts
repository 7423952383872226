import { type Keyring, openJson, sealJson } from "#db/envelope.server.ts";
import { type Contact, contactSchema } from "./person-fields.ts";

const TABLE = "town_hall_people";
const NO_CONTACT: Contact = { phone: "", email: "", person: "" };

export function sealContact(keyring: Keyring, id: string, contact: Contact): Buffer {
  return sealJson(keyring, { table: TABLE, id }, contact);
}

/** Throws when the envelope was altered or belongs to somebody else. Whoever has none is reached in no way. */
export function openContact(keyring: Keyring, id: string, envelope: Uint8Array | null): Contact {
  if (envelope === null) return NO_CONTACT;
  return contactSchema.parse(openJson(keyring, { table: TABLE, id }, envelope));
}
