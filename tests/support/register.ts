import type { ServiceContext } from "#app/services/context.ts";
import { previewExtract } from "#app/services/register/preview-extract.server.ts";
import { PIECE_BYTES } from "#app/services/register/register-file.server.ts";
import {
  hashResidentReference,
  type Resident,
  sealResident,
} from "#app/services/register/resident-envelope.server.ts";
import { startRegisterImport } from "#app/services/register/start-register-import.server.ts";
import {
  finishExtract,
  openExtract,
  storePiece,
} from "#app/services/register/store-extract.server.ts";
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

/** Stores a file as an upload does. Returns the id of the extract that waits for its import. */
export function uploadRegister(
  context: ServiceContext,
  processId: string,
  bytes: Uint8Array,
  utf8 = true,
): string {
  const opened = openExtract(context, processId);
  if (!opened.ok) throw new Error(opened.problem.code);
  const { extractId } = opened.value;
  for (let position = 0; position * PIECE_BYTES < bytes.length; position += 1) {
    const piece = bytes.subarray(position * PIECE_BYTES, (position + 1) * PIECE_BYTES);
    storePiece(context, { extractId, position }, piece);
  }
  const finished = finishExtract(context, extractId, { byteSize: bytes.length, utf8 });
  if (!finished.ok) throw new Error(finished.problem.code);
  return extractId;
}

/** Queues the import of a file that waits, with the columns that are proposed for it. */
export function queueRegisterImport(
  context: ServiceContext,
  processId: string,
  extractId: string,
): void {
  const preview = previewExtract(context, { processId, extractId });
  if (!preview.ok) throw new Error(preview.problem.code);
  const started = startRegisterImport(context, {
    processId,
    extractId,
    columns: preview.value.columns,
    householdLimit: 12,
    takenOn: "2026-01-01",
    deleteOn: "2026-09-01",
  });
  if (!started.ok) throw new Error(started.problem.code);
}
