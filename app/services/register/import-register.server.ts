import { and, eq, isNull, ne } from "drizzle-orm";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import { streamTable } from "#app/services/files/delimited-text.ts";
import { discardStaged } from "#app/services/jobs/end-jobs.server.ts";
import type { JobContext } from "#app/services/jobs/job-context.ts";
import { type Job, leaveRunning } from "#app/services/jobs/job-state.server.ts";
import { progressReporter } from "#app/services/jobs/progress-reporter.server.ts";
import type { Queryable } from "#db/connection.server.ts";
import { processes, registerExtracts } from "#db/schema/index.ts";
import { eraseExtract, eraseStagedResidents } from "./erase-register.server.ts";
import { createFaultTally } from "./fault-tally.ts";
import { createFingerprintTable } from "./fingerprint-table.ts";
import { createHouseholdCount } from "./households-of-register.ts";
import { markExtractDeleted } from "./mark-extract-deleted.server.ts";
import { PIECE_BYTES, readPieces } from "./register-file.server.ts";
import type { RegisterProblem } from "./register-problems.ts";
import { createRowReader, type ReadRow, type RegisterFault } from "./register-row.ts";
import { type RegisterSettings, registerSettings } from "./register-settings.ts";
import { createResidentCount } from "./resident-counts.ts";
import { ageOfResident, sealCounts } from "./resident-envelope.server.ts";
import { createStage } from "./stage-residents.server.ts";

/** Faults that are kept to be shown; all are counted. */
const SHOWN_FAULTS = 1000;

type Extract = typeof registerExtracts.$inferSelect;

interface Work {
  readonly context: JobContext;
  readonly job: Job;
  readonly extract: Extract;
  readonly settings: RegisterSettings;
  readonly report: ReturnType<typeof progressReporter>;
}

/** Why an import ends without a result; null: it was cancelled, and who cancelled cleans up. */
interface Stop {
  readonly problem: RegisterProblem | null;
}

/**
 * Carries out a queued import: reads the file once and stores the residents in short batches,
 * invisible until one short transaction makes them the register of the process, in the place of an
 * earlier one. Households that turn out too large for one are marked as institutions before.
 * Fails with `register_nobody_left` (with the commonest fault), `csv_broken`, `encoding_unclear`, `register_upload_gone` and
 * `process_closed`; the register is then as it was before. O(rows); memory: about 60 bytes a resident.
 */
export async function importRegister(context: JobContext, job: Job): Promise<void> {
  const opened = openWork(context, job);
  if ("problem" in opened) return stop(context, job, opened);
  // What an interrupted attempt has staged and nobody has erased yet.
  await eraseStagedResidents(context.database, opened.extract.id);
  const stored = await storeResidents(opened);
  if ("problem" in stored) return stop(context, job, stored);
  const replaced = completeImport(opened, stored);
  for (const extractId of [...replaced, opened.extract.id]) {
    await eraseExtract(context.database, extractId);
  }
}

function openWork(context: JobContext, job: Job): Work | Stop {
  const found = context.database
    .select({ extract: registerExtracts, status: processes.status })
    .from(registerExtracts)
    .innerJoin(processes, eq(processes.id, registerExtracts.processId))
    .where(and(eq(registerExtracts.id, job.subjectId), isNull(registerExtracts.deletedAt)))
    .get();
  const settings = registerSettings(found?.extract.settings ?? null);
  if (found === undefined || settings === null || settings.columns === null) {
    return { problem: { code: "register_upload_gone", params: {} } };
  }
  if (found.status === "closed") return { problem: { code: "process_closed", params: {} } };
  const report = progressReporter(context, job.id);
  return { context, job, extract: found.extract, settings, report };
}

/** The rows of the file in order, read and judged; ends with a problem when there is one. */
async function readRows(
  { context, extract, settings, report }: Work,
  take: (read: ReadRow, line: number) => Stop | null,
): Promise<Stop | null> {
  const columns = settings.columns ?? [];
  const readRow = createRowReader(columns, extract.takenOn);
  const total = Math.ceil(extract.byteSize / PIECE_BYTES);
  let opened = 0;
  function* counted(): Generator<Uint8Array> {
    for (const piece of readPieces(context, extract.id)) {
      report({ phase: "storing_residents", done: opened, total });
      opened += 1;
      yield piece;
    }
  }
  let header = true;
  for await (const records of streamTable(counted(), settings)) {
    if (!records.ok) return records;
    for (const record of header ? records.value.slice(1) : records.value) {
      const failure = take(readRow(record), record.line);
      if (failure !== null) return failure;
    }
    header = false;
  }
  return null;
}

interface StoredResidents {
  readonly taken: number;
  readonly faulty: number;
  /** The first of them. */
  readonly faults: readonly RegisterFault[];
  readonly countsEnvelope: Buffer;
}

async function storeResidents(work: Work): Promise<StoredResidents | Stop> {
  const { context, job, extract, settings } = work;
  const stage = createStage(context, job, extract.id);
  const references = createFingerprintTable();
  const counts = createResidentCount();
  const households = createHouseholdCount(settings.householdLimit);
  const faults: RegisterFault[] = [];
  const tally = createFaultTally();
  let faulty = 0;
  let taken = 0;

  function leaveOut(fault: RegisterFault): null {
    faulty += 1;
    tally.add(fault);
    if (faults.length < SHOWN_FAULTS) faults.push(fault);
    return null;
  }

  const failure = await readRows(work, (read, line) => {
    if ("fault" in read) return leaveOut(read.fault);
    const { person, householdKey, institution, nationalityUnread } = read.row;
    if (references.numberOf(person.reference) < taken) {
      return leaveOut({ line, role: "reference", code: "reference_twice" });
    }
    taken += 1;
    const household = { id: households.add(householdKey, institution), institution };
    const resident = { ...person, household, synthetic: settings.synthetic };
    const age = ageOfResident(resident, extract.takenOn) ?? 0;
    counts.add({ resident, age, nationalityUnread });
    return stage.add(line, resident) ? null : { problem: null };
  });
  if (failure !== null) return failure;
  if (taken === 0) {
    return { problem: { code: "register_nobody_left", params: tally.commonest() ?? {} } };
  }
  if (!stage.flush()) return { problem: null };
  const { toMark, ...lived } = households.result();
  if (toMark > 0) {
    work.report({ phase: "marking_institutions", done: 0, total: null });
    if (!stage.markInstitutions(households.livesInUnflaggedInstitution)) return { problem: null };
  }
  const countsEnvelope = sealCounts(context.keyring, extract.id, { ...counts.result(), ...lived });
  return { taken, faulty, faults, countsEnvelope };
}

/** The one moment at which the register of the process changes. Returns the extracts it replaces. */
function completeImport({ context, job, extract }: Work, stored: StoredResidents): string[] {
  const now = context.clock();
  const system = { actor: { kind: "system" }, now } as const;
  const { taken, faulty, faults, countsEnvelope } = stored;
  return context.database.transaction(
    (transaction) => {
      // An import cancelled in the meantime changes nothing.
      if (!leaveRunning(transaction, job.id, { status: "succeeded", now })) return [];
      const earlier = earlierExtracts(transaction, extract);
      for (const id of earlier) markExtractDeleted(transaction, system, id, "replaced");
      transaction
        .update(registerExtracts)
        .set({
          completedAt: now,
          rowsTaken: taken,
          rowsFaulty: faulty,
          faults,
          countsEnvelope,
        })
        .where(eq(registerExtracts.id, extract.id))
        .run();
      appendAudit(transaction, system, {
        action: "register_imported",
        objectKind: "register_extract",
        objectId: extract.id,
      });
      return earlier;
    },
    { behavior: "immediate" },
  );
}

function earlierExtracts(transaction: Queryable, extract: Extract): string[] {
  return transaction
    .select({ id: registerExtracts.id })
    .from(registerExtracts)
    .where(
      and(
        eq(registerExtracts.processId, extract.processId),
        ne(registerExtracts.id, extract.id),
        isNull(registerExtracts.deletedAt),
      ),
    )
    .all()
    .map(({ id }) => id);
}

function stop(context: JobContext, job: Job, { problem }: Stop): void {
  if (problem === null) return;
  context.database.transaction(
    (transaction) => {
      leaveRunning(transaction, job.id, { status: "failed", now: context.clock(), problem });
      discardStaged(transaction, job);
    },
    { behavior: "immediate" },
  );
}
