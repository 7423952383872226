import {
  hashResidentReference,
  type Resident,
  sealResident,
} from "#app/services/register/resident-envelope.server.ts";
import type { Database } from "#db/connection.server.ts";
import type { Keyring } from "#db/envelope.server.ts";
import { registerExtracts, registerResidents } from "#db/schema/index.ts";

/** A synthetic resident; what a test is about it says itself. */
export function syntheticResident(number: number, own: Partial<Resident> = {}): Resident {
  return {
    reference: `M-${number}`,
    givenName: `Synthetic${number}`,
    familyName: "Person",
    birthDate: "1980-06-15",
    age: null,
    gender: "female",
    nationalityGroup: "german",
    district: "Kernstadt",
    street: `Musterweg ${number}`,
    place: "06333 Musterstadt",
    household: { id: `H-${number}`, institution: false },
    informationBlock: false,
    synthetic: true,
    ...own,
  };
}

/** Stores a complete extract of a process. Returns its id. */
export function storeExtract(
  context: { readonly database: Database; readonly keyring: Keyring; readonly now: Date },
  processId: string,
  residents: readonly Resident[],
  takenOn = "2026-01-01",
): string {
  const { database, keyring, now } = context;
  const extractId = database
    .insert(registerExtracts)
    .values({
      processId,
      takenOn,
      deleteOn: "2099-12-31",
      rowsTaken: residents.length,
      createdAt: now,
      completedAt: now,
    })
    .returning({ id: registerExtracts.id })
    .get().id;
  residents.forEach((resident, index) => {
    const place = { extractId, line: index + 2 };
    const referenceHash = hashResidentReference(keyring, extractId, resident.reference);
    const envelope = sealResident(keyring, place, resident);
    database
      .insert(registerResidents)
      .values({ ...place, referenceHash, envelope })
      .run();
  });
  return extractId;
}
