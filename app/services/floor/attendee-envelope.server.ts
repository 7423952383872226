import { z } from "zod";
import { type Attendee, STANDINGS } from "#app/domain/floor/floor-events.ts";
import { type Keyring, openJson, sealJson } from "#db/envelope.server.ts";

const TABLE = "attendees";

/** The longest name, district or description, in characters. */
export const LONGEST_ATTENDEE_FIELD = 120;

const words = z.string().trim().max(LONGEST_ATTENDEE_FIELD);

/** As it is told, if it is told. */
export const GENDERS = ["female", "male", "diverse"] as const;

/** What is known of somebody in the room: what they told at the check-in. */
const attendeeContentSchema = z.object({
  standing: z.enum(STANDINGS),
  /** Empty while it was not given. */
  name: words,
  /** Empty where none was given, as for guests. */
  district: words,
  /** Null where it was not told. */
  gender: z.enum(GENDERS).nullable(),
  /** Whether the minutes may name them. */
  mayBeNamed: z.boolean(),
  /** How to recognise somebody who gave no name. */
  description: words.default(""),
});
export type AttendeeContent = z.infer<typeof attendeeContentSchema>;

export function sealAttendee(keyring: Keyring, id: string, content: AttendeeContent): Buffer {
  return sealJson(keyring, { table: TABLE, id }, content);
}

/** Throws when the envelope was altered or belongs to somebody else. Null: the person was erased. */
export function openAttendee(
  keyring: Keyring,
  { id, envelope }: { readonly id: string; readonly envelope: Uint8Array | null },
): AttendeeContent | null {
  if (envelope === null) return null;
  return attendeeContentSchema.parse(openJson(keyring, { table: TABLE, id }, envelope));
}

/** What the rules of the floor ask for. */
export function attendeeForFloor(id: string, content: AttendeeContent): Attendee {
  const { standing, name, district } = content;
  return { id, standing, hasName: name !== "", hasDistrict: district !== "" };
}
