import { z } from "zod";
import { ageOn } from "#app/domain/age.ts";
import { GENDERS } from "#app/domain/register/genders.ts";
import { NATIONALITY_GROUPS } from "#app/domain/register/nationality-groups.ts";
import { hashReference, type Keyring, openJson, sealJson } from "#db/envelope.server.ts";

import { type ResidentCounts, residentCountsSchema } from "./resident-counts.ts";

const TABLE = "register_residents";
const COUNTS = "register_extracts.counts";

/** What a register extract says about one resident, and nothing else of it. */
export const residentSchema = z.object({
  /** Id in the register. */
  reference: z.string(),
  givenName: z.string(),
  familyName: z.string(),
  /** ISO 8601 date; null where the extract has ages instead. */
  birthDate: z.iso.date().nullable(),
  /** In completed years on the day of the extract; null where there is a birth date. */
  age: z.int().min(0).max(150).nullable(),
  gender: z.enum(GENDERS),
  nationalityGroup: z.enum(NATIONALITY_GROUPS),
  /** Empty where the extract names none. */
  district: z.string(),
  /** Street and number; postal code and place. */
  street: z.string(),
  place: z.string(),
  household: z.object({
    /** The same for everyone who lives together, or in the same institution; empty: unknown. */
    id: z.string(),
    /** Care homes and shelters: many people who are not one household. */
    institution: z.boolean(),
  }),
  /** Auskunftssperre: the address is told to nobody, and stands on no list of names. */
  informationBlock: z.boolean(),
  /** True for people who were made up for a demonstration. */
  synthetic: z.boolean(),
});
export type Resident = z.infer<typeof residentSchema>;

/** Where a resident lies: the id of the extract and the line of the file. */
export interface ResidentPlace {
  readonly extractId: string;
  readonly line: number;
}

export function sealResident(keyring: Keyring, place: ResidentPlace, resident: Resident): Buffer {
  return sealJson(keyring, envelopePlace(place), resident);
}

/** Opens a resident's envelope. Throws when it was altered or does not hold a resident. */
export function openResident(
  keyring: Keyring,
  row: ResidentPlace & { readonly envelope: Uint8Array },
): Resident {
  return residentSchema.parse(openJson(keyring, envelopePlace(row), row.envelope));
}

/** What finds a person in an extract without opening anyone: 16 bytes. */
export function hashResidentReference(
  keyring: Keyring,
  extractId: string,
  reference: string,
): Buffer {
  return Buffer.from(hashReference(keyring, extractId, reference), "base64url").subarray(0, 16);
}

export function sealCounts(keyring: Keyring, extractId: string, counts: ResidentCounts): Buffer {
  return sealJson(keyring, { table: COUNTS, id: extractId }, counts);
}

export function openCounts(
  keyring: Keyring,
  extractId: string,
  envelope: Uint8Array,
): ResidentCounts {
  return residentCountsSchema.parse(openJson(keyring, { table: COUNTS, id: extractId }, envelope));
}

/** Completed years on the day of the extract; null where neither age nor birth date is known. */
export function ageOfResident(
  resident: Pick<Resident, "birthDate" | "age">,
  takenOn: string,
): number | null {
  return resident.birthDate === null ? resident.age : ageOn(resident.birthDate, takenOn);
}

function envelopePlace({ extractId, line }: ResidentPlace) {
  return { table: TABLE, id: `${extractId}:${line}` };
}
