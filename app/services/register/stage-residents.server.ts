import type { JobContext } from "#app/services/jobs/job-context.ts";
import { type Job, readJob } from "#app/services/jobs/job-state.server.ts";
import { createIntegerList } from "./integer-list.ts";
import {
  hashResidentReference,
  openResident,
  type Resident,
  sealResident,
} from "./resident-envelope.server.ts";

/** Residents that a transaction stores, and that one changes: a few milliseconds each. */
const STORED_AT_ONCE = 1000;
const CHANGED_AT_ONCE = 500;

const INSERT =
  "insert into register_residents (extract_id, line, reference_hash, envelope) values (?, ?, ?, ?)";
const READ = "select line, envelope from register_residents where id = ?";
const CHANGE = "update register_residents set envelope = ? where id = ?";

/** Every function returns false when the job was cancelled in the meantime: whoever cancelled cleans up. */
export interface ResidentStage {
  add(line: number, resident: Resident): boolean;
  /** Stores what is left. */
  flush(): boolean;
  /**
   * Marks residents as living in an institution.
   * @param concerns says of a resident, counted from 0 in the order in which they were added, whether they do
   */
  markInstitutions(concerns: (resident: number) => boolean): boolean;
}

/** Stores the residents of an import sealed and in short batches. Nobody finds them before it is complete. */
export function createStage(
  { database, keyring }: JobContext,
  job: Job,
  extractId: string,
): ResidentStage {
  const insert = database.$client.prepare(INSERT);
  const read = database.$client.prepare<[number], { line: number; envelope: Buffer }>(READ);
  const change = database.$client.prepare(CHANGE);
  let batch: { line: number; referenceHash: Buffer; envelope: Buffer }[] = [];
  /** Row of each resident in the order in which they were added. */
  const ids = createIntegerList();
  let residents = 0;

  function whileRunning(write: () => void): boolean {
    return database.transaction(
      (transaction) => {
        if (readJob(transaction, job.id)?.status !== "running") return false;
        write();
        return true;
      },
      { behavior: "immediate" },
    );
  }

  function flush(): boolean {
    const stored = whileRunning(() => {
      for (const { line, referenceHash, envelope } of batch) {
        const { lastInsertRowid } = insert.run(extractId, line, referenceHash, envelope);
        ids.set(residents, Number(lastInsertRowid));
        residents += 1;
      }
    });
    batch = [];
    return stored;
  }

  function mark(id: number): void {
    const row = read.get(id);
    // Who was erased meanwhile stays erased.
    if (row === undefined) return;
    const place = { extractId, line: row.line };
    const resident = openResident(keyring, { ...place, envelope: row.envelope });
    const household = { ...resident.household, institution: true };
    change.run(sealResident(keyring, place, { ...resident, household }), id);
  }

  return {
    flush,
    add(line, resident) {
      batch.push({
        line,
        referenceHash: hashResidentReference(keyring, extractId, resident.reference),
        envelope: sealResident(keyring, { extractId, line }, resident),
      });
      return batch.length < STORED_AT_ONCE || flush();
    },
    markInstitutions(concerns) {
      let next: number[] = [];
      for (let resident = 0; resident < residents; resident += 1) {
        if (concerns(resident)) next.push(ids.get(resident));
        if (next.length < CHANGED_AT_ONCE && resident + 1 < residents) continue;
        if (!whileRunning(() => next.forEach(mark))) return false;
        next = [];
      }
      return true;
    },
  };
}
