import { z } from "zod";
import { type Keyring, openJson, sealJson } from "#db/envelope.server.ts";

const TABLE = "register_residents";

/** What a register extract says about one resident. */
const residentSchema = z.object({
  givenName: z.string(),
  familyName: z.string(),
  /** ISO 8601 date. */
  birthDate: z.iso.date(),
  gender: z.enum(["female", "male", "diverse"]),
  nationalityGroup: z.enum(["german", "eu", "europe_outside_eu", "outside_europe"]),
  district: z.string(),
  street: z.string(),
  household: z.object({
    /** The same for everyone who lives together, or in the same institution. */
    id: z.string(),
    /** Care homes and shelters: many people who are not one household. */
    institution: z.boolean(),
  }),
  /** True for people who were made up for a demonstration. */
  synthetic: z.boolean(),
});
export type Resident = z.infer<typeof residentSchema>;

export function sealResident(keyring: Keyring, id: string, resident: Resident): Buffer {
  return sealJson(keyring, { table: TABLE, id }, resident);
}

/** Opens a resident's envelope. Throws when it was altered or does not hold a resident. */
export function openResident(
  keyring: Keyring,
  row: { readonly id: string; readonly envelope: Uint8Array },
): Resident {
  return residentSchema.parse(openJson(keyring, { table: TABLE, id: row.id }, row.envelope));
}
