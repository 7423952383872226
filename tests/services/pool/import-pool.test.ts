import { count, eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import type { ServiceContext } from "#app/services/context.ts";
import { cancelJob, interruptOrphanedJobs } from "#app/services/jobs/end-jobs.server.ts";
import { readJob, takeNextJob } from "#app/services/jobs/job-state.server.ts";
import { changeUpload } from "#app/services/pool/change-upload.server.ts";
import { checkUpload } from "#app/services/pool/check-upload.server.ts";
import { emptyPool } from "#app/services/pool/empty-pool.server.ts";
import { exportPool } from "#app/services/pool/export-pool.server.ts";
import { importPool } from "#app/services/pool/import-pool.server.ts";
import { previewUpload } from "#app/services/pool/preview-upload.server.ts";
import { listFeatures, readPool } from "#app/services/pool/read-pool.server.ts";
import { startImport, startImportAgain } from "#app/services/pool/start-import.server.ts";
import { storeUpload } from "#app/services/pool/store-upload.server.ts";
import { summarisePool } from "#app/services/pool/summarise-pool.server.ts";
import { sweepUploads } from "#app/services/pool/sweep-uploads.server.ts";
import { closeProcess } from "#app/services/processes/close-process.server.ts";
import { auditLog, draws, jobs, poolImports, poolPeople, uploads } from "#db/schema/index.ts";
import { serviceContext, staffActor, TEST_NOW } from "#tests/support/database.ts";
import { runNextJob } from "#tests/support/jobs.ts";
import { storeProcess } from "#tests/support/pool.ts";
import { respondentList, windows1252 } from "#tests/support/pool-list.ts";
import { storeCommittedDraw } from "#tests/support/process.ts";

let context: ServiceContext;
let processId: string;

beforeEach(() => {
  context = serviceContext();
  processId = storeProcess(context, { people: [] });
});

function upload(
  content: string | Uint8Array,
  options: { mode?: "add" | "replace"; fileName?: string } = {},
) {
  return storeUpload(context, {
    processId,
    bytes: typeof content === "string" ? new TextEncoder().encode(content) : content,
    fileName: options.fileName ?? "list.csv",
    mode: options.mode ?? "add",
  });
}

/** Uploads a list and confirms the suggested columns. */
function uploadAndMap(content: string | Uint8Array, mode: "add" | "replace" = "add"): string {
  const stored = upload(content, { mode });
  if (!stored.ok) throw new Error(stored.problem.code);
  const place = { uploadId: stored.value.uploadId, processId };
  const preview = previewUpload(context, place);
  if (!preview.ok) throw new Error(preview.problem.code);
  changeUpload(context, place, { columns: [...preview.value.choices] });
  return place.uploadId;
}

async function importList(content: string | Uint8Array, mode: "add" | "replace" = "add") {
  const uploadId = uploadAndMap(content, mode);
  const started = startImport(context, { processId, uploadId, rowsLeftOut: 0 });
  if (!started.ok) throw new Error(started.problem.code);
  return runNextJob(context);
}

function references(): string[] {
  return [...readPool(context, processId)].map((person) => person.reference);
}

function rowsIn(table: typeof uploads | typeof poolPeople | typeof poolImports): number {
  return context.database.select({ rows: count() }).from(table).get()?.rows ?? 0;
}

describe("an import", () => {
  test("brings people into the pool with features, name, contact and the rest apart", async () => {
    const job = await importList(respondentList(3));
    expect(job).toMatchObject({ status: "succeeded", phase: "storing_people", done: 3, total: 3 });
    const [first, second] = [...readPool(context, processId)];
    expect(first).toMatchObject({
      reference: "R-1",
      name: "Synthetic 1",
      values: { Geschlecht: "weiblich", Alter: "16–29", Ortsteil: "Dörfer" },
      contact: { "E-Mail": "person-1@example.org" },
      carried: { Bemerkung: "=1+1" },
    });
    expect(second?.carried).toEqual({});
    expect(summarisePool(context, processId)).toMatchObject({
      people: 3,
      imports: [{ rowsTaken: 3, rowsLeftOut: 0 }],
      uploads: [],
      closed: null,
    });
  });

  test("leaves no uploaded file behind and records who asked and what happened", async () => {
    await importList(respondentList(3));
    expect(rowsIn(uploads)).toBe(0);
    const actions = context.database
      .select({ action: auditLog.action, kind: auditLog.actorKind })
      .from(auditLog)
      .all();
    expect(actions).toEqual([
      { action: "pool_list_uploaded", kind: "staff" },
      { action: "upload_settings_changed", kind: "staff" },
      { action: "pool_import_started", kind: "staff" },
      { action: "pool_imported", kind: "system" },
    ]);
  });

  test("stores nothing readable", async () => {
    uploadAndMap(respondentList(3));
    await importList(respondentList(3, { firstId: 10 }));
    const file = context.database.$client.serialize();
    for (const secret of ["person-1@", "person-10@", "weiblich;", "list.csv", "R-10"]) {
      expect(file.includes(secret)).toBe(false);
    }
  });

  test("adds to the pool or takes its place", async () => {
    await importList(respondentList(2));
    await importList(respondentList(2, { firstId: 3 }), "add");
    expect(references()).toEqual(["R-1", "R-2", "R-3", "R-4"]);
    await importList(respondentList(2, { firstId: 4 }), "replace");
    expect(references()).toEqual(["R-4", "R-5"]);
    expect(rowsIn(poolPeople)).toBe(2);
  });

  test("reads Windows-1252 with semicolons", async () => {
    await importList(windows1252(respondentList(4, { delimiter: ";" })));
    expect(listFeatures(context, processId)).toContainEqual({
      feature: "Ortsteil",
      values: [
        { value: "Dörfer", people: 1 },
        { value: "Kernstadt", people: 3 },
      ],
    });
  });

  test("comes back unchanged from its own export, formulas included", async () => {
    await importList(respondentList(12));
    const before = [...readPool(context, processId)].map(({ id: _, ...person }) => person);
    const text = exportPool(context, processId);
    expect(text).toContain("'=1+1");
    expect(text).not.toMatch(/(^|;)=1\+1/m);
    await importList(text, "replace");
    const after = [...readPool(context, processId)].map(({ id: _, ...person }) => person);
    expect(after).toEqual(before);
  });

  test("numbers people without references on from those in the pool", async () => {
    const list = "Geschlecht,Alter,Ortsteil\nweiblich,60+,Dörfer\nmännlich,60+,Dörfer\n";
    await importList(list);
    await importList(list);
    expect(references()).toEqual(["1", "2", "3", "4"]);
  });
});

describe("a list with faulty rows", () => {
  const faulty = [
    "Nr,Geschlecht,Alter,Ortsteil",
    "A,weiblich,60+,Dörfer",
    "A,weiblich,60+,Dörfer",
    "C,weiblich,60 +,Dörfer",
    "D,,60+,Dörfer",
    ",weiblich,60+,Dörfer",
    "F,weiblich,60+,Dörfer,x",
    "G,männlich,60+,Dörfer",
    "",
  ].join("\n");

  test("is reported row by row and stores nobody", () => {
    const uploadId = uploadAndMap(faulty);
    const checked = checkUpload(context, { uploadId, processId });
    expect(checked).toMatchObject({ ok: true, value: { rowsGood: 2, rowsFaulty: 5 } });
    const faults = checked.ok ? (checked.value?.faults ?? []) : [];
    expect(faults.map(({ code, params }) => [params.line, code])).toEqual([
      [3, "duplicate_id"],
      [4, "value_without_quota"],
      [5, "value_missing"],
      [6, "id_missing"],
      [7, "row_too_long"],
    ]);
    expect(rowsIn(poolPeople)).toBe(0);
  });

  test.each([0, 4])("is refused when %s rows are left out rather than 5", async (rowsLeftOut) => {
    const uploadId = uploadAndMap(faulty);
    startImport(context, { processId, uploadId, rowsLeftOut });
    expect(await runNextJob(context)).toMatchObject({
      status: "failed",
      problem: { code: "check_changed" },
    });
    expect(rowsIn(poolPeople)).toBe(0);
  });

  test("is imported without them when the organiser says so, and that is recorded", async () => {
    const uploadId = uploadAndMap(faulty);
    startImport(context, { processId, uploadId, rowsLeftOut: 5 });
    expect(await runNextJob(context)).toMatchObject({ status: "succeeded" });
    expect(references()).toEqual(["A", "G"]);
    expect(summarisePool(context, processId).imports).toMatchObject([
      { rowsTaken: 2, rowsLeftOut: 5 },
    ]);
  });

  test("cannot hold people who are in the pool already", async () => {
    await importList(respondentList(2));
    const uploadId = uploadAndMap(respondentList(3, { firstId: 2 }));
    expect(checkUpload(context, { uploadId, processId })).toMatchObject({
      value: { rowsGood: 2, faults: [{ code: "already_in_pool", params: { line: 2, id: "R-2" } }] },
    });
  });

  test("must have a column for each feature with quotas", async () => {
    const uploadId = uploadAndMap("Nr,Geschlecht,Alter\n1,weiblich,60+\n2,weiblich,60+\n");
    expect(checkUpload(context, { uploadId, processId })).toMatchObject({
      value: {
        columnsFaulty: true,
        rowsGood: 0,
        faults: [{ code: "feature_column_missing", params: { feature: "Ortsteil" } }],
      },
    });
    startImport(context, { processId, uploadId, rowsLeftOut: 2 });
    expect(await runNextJob(context)).toMatchObject({ problem: { code: "nobody_left" } });
  });

  test("must have the features of the people it joins", async () => {
    processId = storeProcess(context, { people: [], quotas: [] });
    const first = "Nr,Sex,Age\n1,f,old\n2,m,old\n3,f,young\n4,f,old\n5,m,old\n6,m,young\n";
    await importList(first);
    const stored = upload("Nr,Sex,Town\n7,f,old\n");
    const place = { uploadId: stored.ok ? stored.value.uploadId : "", processId };
    changeUpload(context, place, {
      columns: [
        { column: "Nr", role: "reference", feature: "", household: "no" },
        { column: "Sex", role: "feature", feature: "Sex", household: "no" },
        { column: "Town", role: "feature", feature: "Town", household: "no" },
      ],
    });
    const checked = checkUpload(context, place);
    expect(checked.ok && checked.value?.faults.map(({ code }) => code)).toEqual([
      "pool_feature_column_missing",
      "feature_not_in_pool",
    ]);
  });
});

describe("a file that is no list", () => {
  const workbook = Uint8Array.of(0x50, 0x4b, 0x03, 0x04, 0x14, 0, 6, 0);
  test.each([
    ["empty", new Uint8Array(), "empty_file"],
    ["nothing but blanks", "  \n \n", "empty_file"],
    ["binary", Uint8Array.from({ length: 4000 }, (_, index) => index % 256), "binary_file"],
    ["a workbook named .csv", workbook, "spreadsheet_not_csv"],
    ["without a clear delimiter", "a,b;c\n1,2;3\n", "delimiter_unclear"],
    ["with an open quotation mark", 'Nr,Sex\n1,"f\n2,m\n', "csv_broken"],
    ["a header alone", "Nr,Sex\n", "table_without_rows"],
    ["with two columns of one name", "Nr,Nr\n1,2\n", "header_duplicate"],
    ["too large", new Uint8Array(10 * 1024 * 1024 + 1).fill(97), "file_too_large"],
  ])("is refused when it is %s, and nothing is stored", (_name, content, code) => {
    const before = context.database.$client.serialize();
    expect(upload(content)).toMatchObject({ ok: false, problem: { code } });
    expect(context.database.$client.serialize().equals(before)).toBe(true);
  });
});

describe("an import that does not finish", () => {
  const people = respondentList(1200);

  test("leaves the old pool as it was when the server dies half-way", async () => {
    await importList(respondentList(2, { firstId: 5000 }));
    const uploadId = uploadAndMap(people, "replace");
    startImport(context, { processId, uploadId, rowsLeftOut: 0 });
    const job = takeNextJob(context.database, TEST_NOW);
    stageSome(job?.subjectId ?? "");
    expect(references()).toHaveLength(2);
    interruptOrphanedJobs(context.database, TEST_NOW);
    expect(readJob(context.database, job?.id ?? "")?.status).toBe("interrupted");
    expect(references()).toEqual(["R-5000", "R-5001"]);
    expect(rowsIn(poolPeople)).toBe(2);

    expect(startImportAgain(context, job?.id ?? "")).toMatchObject({ ok: true });
    expect(await runNextJob(context)).toMatchObject({ status: "succeeded" });
    expect(references()).toHaveLength(1200);
  });

  test("stages nobody after it was cancelled", () => {
    const uploadId = uploadAndMap(people);
    startImport(context, { processId, uploadId, rowsLeftOut: 0 });
    const job = takeNextJob(context.database, TEST_NOW);
    if (job === null) throw new Error("No job is queued.");
    cancelJob(context, job.id);
    importPool({ ...context, clock: () => TEST_NOW, loadSolver: neverLoaded }, job);
    expect(rowsIn(poolPeople)).toBe(0);
    expect(readJob(context.database, job.id)?.status).toBe("cancelled");
    expect(summarisePool(context, processId)).toMatchObject({ people: 0, closed: null });
  });

  test("changes nothing when it is cancelled between its last batch and its end", () => {
    const uploadId = uploadAndMap(people);
    startImport(context, { processId, uploadId, rowsLeftOut: 0 });
    const job = takeNextJob(context.database, TEST_NOW);
    if (job === null) throw new Error("No job is queued.");
    let calls = 0;
    const clock = () => {
      calls += 1;
      if (calls === 1) cancelJob(context, job.id);
      return TEST_NOW;
    };
    importPool({ ...context, clock, loadSolver: neverLoaded }, job);
    expect(calls).toBeGreaterThan(0);
    expect(rowsIn(poolPeople)).toBe(0);
    expect(summarisePool(context, processId).people).toBe(0);
    expect(rowsIn(uploads)).toBe(1);
  });

  test("fails without a trace when the quotas have changed since the check", async () => {
    const uploadId = uploadAndMap(people);
    startImport(context, { processId, uploadId, rowsLeftOut: 0 });
    context.database.$client.prepare("delete from quotas where value = '60+'").run();
    expect(await runNextJob(context)).toMatchObject({
      status: "failed",
      problem: { code: "check_changed", params: {} },
    });
    expect(rowsIn(poolPeople)).toBe(0);
    expect(rowsIn(uploads)).toBe(1);
  });

  function stageSome(importId: string): void {
    for (let position = 1; position <= 500; position += 1) {
      context.database
        .insert(poolPeople)
        .values({
          processId,
          importId,
          position,
          referenceHash: String(position),
          envelope: Buffer.alloc(1),
        })
        .run();
    }
  }
});

describe("a pool", () => {
  test.each([
    ["once its lottery is public", "pool_frozen"],
    ["during a draw", "draw_running"],
  ])("cannot be changed %s", async (_name, code) => {
    await importList(respondentList(2));
    const uploadId = uploadAndMap(respondentList(2, { firstId: 3 }));
    if (code === "pool_frozen") storeCommittedDraw(context.database, processId);
    else storeRunningTest();
    const refused = { ok: false, problem: { code } };
    expect(upload(respondentList(2))).toMatchObject(refused);
    expect(startImport(context, { processId, uploadId, rowsLeftOut: 0 })).toMatchObject(refused);
    expect(emptyPool(context, processId)).toMatchObject(refused);
    expect(references()).toHaveLength(2);
  });

  test("of a closed process cannot be changed", async () => {
    await importList(respondentList(2));
    const uploadId = uploadAndMap(respondentList(2, { firstId: 3 }));
    expect(closeProcess(context, processId)).toMatchObject({ ok: true });
    const refused = { ok: false, problem: { code: "process_closed" } };
    expect(upload(respondentList(2))).toMatchObject(refused);
    expect(startImport(context, { processId, uploadId, rowsLeftOut: 0 })).toMatchObject(refused);
    expect(emptyPool(context, processId)).toMatchObject(refused);
    expect(references()).toHaveLength(2);
  });

  test("under import keeps its process from being closed", () => {
    const uploadId = uploadAndMap(respondentList(2));
    startImport(context, { processId, uploadId, rowsLeftOut: 0 });
    expect(closeProcess(context, processId)).toMatchObject({ problem: { code: "job_running" } });
  });

  test("stays closed to an import when a lottery became public while it was staged", async () => {
    await importList(respondentList(2));
    const uploadId = uploadAndMap(respondentList(2, { firstId: 3 }), "replace");
    startImport(context, { processId, uploadId, rowsLeftOut: 0 });
    storeCommittedDraw(context.database, processId);
    expect(await runNextJob(context)).toMatchObject({ problem: { code: "pool_frozen" } });
    expect(references()).toEqual(["R-1", "R-2"]);
  });

  test("takes one import at a time", () => {
    const first = uploadAndMap(respondentList(2));
    const second = uploadAndMap(respondentList(2));
    startImport(context, { processId, uploadId: first, rowsLeftOut: 0 });
    expect(startImport(context, { processId, uploadId: second, rowsLeftOut: 0 })).toMatchObject({
      problem: { code: "import_running" },
    });
  });

  test("can be emptied", async () => {
    await importList(respondentList(2));
    expect(emptyPool(context, processId)).toMatchObject({ ok: true });
    expect(references()).toEqual([]);
    expect(rowsIn(poolImports)).toBe(0);
  });

  test.each(["administrator", "moderator", "auditor"] as const)(
    "is closed to the role %s",
    (role) => {
      const stranger = { ...context, actor: staffActor(context.database, role) };
      expect(() => summarisePool(stranger, processId)).toThrow("Not permitted");
      expect(() => exportPool(stranger, processId)).toThrow("Not permitted");
      expect(() => emptyPool(stranger, processId)).toThrow("Not permitted");
    },
  );

  function storeRunningTest(): void {
    const { id: jobId } = context.database
      .insert(jobs)
      .values({
        kind: "draw_panel",
        subjectId: "draw",
        status: "running",
        requestedBy: "someone",
        createdAt: TEST_NOW,
      })
      .returning({ id: jobs.id })
      .get();
    context.database
      .insert(draws)
      .values({
        id: "draw",
        processId,
        kind: "test",
        jobId,
        objective: "leximin",
        seed: "seed",
        panelSize: 2,
        requestedAt: TEST_NOW,
      })
      .run();
  }
});

describe("an uploaded file", () => {
  test("is deleted when it is older than a day and nothing waits for it", () => {
    const old = uploadAndMap(respondentList(2));
    const later = (hours: number) => new Date(TEST_NOW.getTime() + hours * 3_600_000);
    expect(sweepUploads(context.database, later(23))).toBe(0);
    expect(sweepUploads(context.database, later(25))).toBe(1);
    expect(
      context.database.select().from(uploads).where(eq(uploads.id, old)).get(),
    ).toBeUndefined();
    expect(previewUpload(context, { uploadId: old, processId })).toMatchObject({
      problem: { code: "upload_gone" },
    });
  });

  test("is kept while an import waits for it", () => {
    const uploadId = uploadAndMap(respondentList(2));
    startImport(context, { processId, uploadId, rowsLeftOut: 0 });
    expect(sweepUploads(context.database, new Date(TEST_NOW.getTime() + 90_000_000))).toBe(0);
  });

  test("forgets what its columns mean when it is read in another way", () => {
    const uploadId = uploadAndMap("Nr,Name;x\n1,a;b\n2,c;d\n3,e\n4,f\n");
    const place = { uploadId, processId };
    expect(checkUpload(context, place)).toMatchObject({ value: { fileName: "list.csv" } });
    changeUpload(context, place, { delimiter: ";" });
    expect(checkUpload(context, place)).toEqual({ ok: true, value: null });
  });
});

function neverLoaded(): Promise<never> {
  throw new Error("An import needs no solver.");
}
