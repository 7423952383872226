import type { JobContext } from "#app/services/jobs/job-context.ts";
import { type Job, readJob } from "#app/services/jobs/job-state.server.ts";
import { hashResidentReference, type Resident, sealResident } from "./resident-envelope.server.ts";

/** Residents a transaction stores: a few milliseconds. */
const BATCH_SIZE = 500;

const INSERT =
  "insert into register_residents (extract_id, line, reference_hash, envelope) values (?, ?, ?, ?)";

export interface ResidentStage {
  /** Returns false when the job was cancelled in the meantime: whoever cancelled cleans up. */
  add(line: number, resident: Resident): boolean;
  /** Stores what is left; returns false like `add`. */
  flush(): boolean;
}

/** Stores the residents of an import sealed and in short batches. Nobody finds them before it is complete. */
export function createStage(
  { database, keyring }: JobContext,
  job: Job,
  extractId: string,
): ResidentStage {
  const insert = database.$client.prepare(INSERT);
  let batch: { line: number; referenceHash: Buffer; envelope: Buffer }[] = [];

  function flush(): boolean {
    const stored = database.transaction(
      (transaction) => {
        if (readJob(transaction, job.id)?.status !== "running") return false;
        for (const { line, referenceHash, envelope } of batch) {
          insert.run(extractId, line, referenceHash, envelope);
        }
        return true;
      },
      { behavior: "immediate" },
    );
    batch = [];
    return stored;
  }

  return {
    flush,
    add(line, resident) {
      batch.push({
        line,
        referenceHash: hashResidentReference(keyring, extractId, resident.reference),
        envelope: sealResident(keyring, { extractId, line }, resident),
      });
      return batch.length < BATCH_SIZE || flush();
    },
  };
}
