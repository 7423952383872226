import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { count, eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import type { ServiceContext } from "#app/services/context.ts";
import { cancelJob, interruptOrphanedJobs } from "#app/services/jobs/end-jobs.server.ts";
import { takeNextJob } from "#app/services/jobs/job-state.server.ts";
import { closeProcess, closingLosses } from "#app/services/processes/close-process.server.ts";
import { deleteDraft, draftLosses } from "#app/services/processes/delete-draft.server.ts";
import { deleteExtract } from "#app/services/register/delete-extract.server.ts";
import { readResidents, standingExtract } from "#app/services/register/read-register.server.ts";
import { sealPiece } from "#app/services/register/register-file.server.ts";
import { showRegister } from "#app/services/register/show-register.server.ts";
import { sweepRegisters } from "#app/services/register/sweep-registers.server.ts";
import { closeDatabase, openDatabase } from "#db/connection.server.ts";
import {
  auditLog,
  jobs,
  processes,
  registerFilePieces,
  registerResidents,
} from "#db/schema/index.ts";
import { serviceContext, TEST_NOW } from "#tests/support/database.ts";
import { runNextJob } from "#tests/support/jobs.ts";
import { storeProcess } from "#tests/support/pool.ts";
import { windows1252 } from "#tests/support/pool-list.ts";
import { queueRegisterImport, uploadRegister } from "#tests/support/register.ts";

const HEADER =
  "Nr;Familienname;Rufname;Geburtsdatum;Geschlecht;Staatsangehörigkeit;Ortsteil;Straße;Hausnummer;PLZ;Ort;Haushalt;Einrichtung;Auskunftssperre;Religion";

let context: ServiceContext;
let processId: string;

beforeEach(() => {
  context = serviceContext();
  processId = storeProcess(context, { people: [] });
});

/** A row of an extract; what a test is about it says itself. */
function row(number: number, own: Readonly<Record<string, string>> = {}): string {
  const cells: Record<string, string> = {
    Nr: `M-${number}`,
    Familienname: `Numbat${number}`,
    Rufname: "Synthetisch",
    Geburtsdatum: "07.03.1985",
    Geschlecht: "w",
    Staatsangehörigkeit: "deutsch",
    Ortsteil: "Walbeck",
    Straße: "Quokkaweg",
    Hausnummer: String(number),
    PLZ: "06333",
    Ort: "Musterstadt",
    Haushalt: `H${number}`,
    Religion: "Wombatglaube",
    ...own,
  };
  return HEADER.split(";")
    .map((name) => cells[name] ?? "")
    .join(";");
}

function upload(rows: readonly string[]): string {
  const text = `\ufeff${[HEADER, ...rows].join("\r\n")}\r\n`;
  return uploadRegister(context, processId, Buffer.from(text));
}

function start(extractId: string): void {
  queueRegisterImport(context, processId, extractId);
}

async function importRows(rows: readonly string[]): Promise<string> {
  const extractId = upload(rows);
  start(extractId);
  const job = await runNextJob(context);
  expect(job).toMatchObject({ status: "succeeded" });
  return extractId;
}

function residents() {
  const extract = standingExtract(context.database, processId);
  return extract === null ? [] : [...readResidents(context, extract.id)];
}

function rowsIn(table: typeof registerResidents | typeof registerFilePieces): number {
  return context.database.select({ rows: count() }).from(table).get()?.rows ?? 0;
}

function deletionsInLog(): (string | null)[] {
  return context.database
    .select()
    .from(auditLog)
    .all()
    .filter(({ action }) => action === "register_deleted")
    .map(({ reasonCode }) => reasonCode);
}

test("an extract becomes residents, with street and number joined and the file gone", async () => {
  await importRows([row(1), row(2, { Auskunftssperre: "ja", Geburtsdatum: "00.00.1990" })]);
  const [first, second] = residents();
  expect(first).toMatchObject({
    reference: "M-1",
    birthDate: "1985-03-07",
    gender: "female",
    nationalityGroup: "german",
    street: "Quokkaweg 1",
    place: "06333 Musterstadt",
    informationBlock: false,
    synthetic: false,
  });
  expect(second).toMatchObject({ birthDate: null, age: 35, informationBlock: true });
  expect(rowsIn(registerFilePieces)).toBe(0);
});

test("nobody is left out for their nationality, not even for a word nobody understands", async () => {
  const words = ["deutsch", "polnisch", "UA", "Syrien", "staatenlos", "", "Wolkenkuckucksheimer"];
  await importRows(words.map((Staatsangehörigkeit, index) => row(index, { Staatsangehörigkeit })));
  expect(residents().map(({ nationalityGroup }) => nationalityGroup)).toEqual([
    ...["german", "eu", "europe_outside_eu", "outside_europe", "unknown", "unknown", "unknown"],
  ]);
  expect(showRegister(context, processId).standing?.counts?.nationalitiesUnread).toBe(1);
});

test.each([
  ["UTF-8 with a byte order mark", ";", (text: string) => Buffer.from(`\ufeff${text}`), true],
  ["UTF-8 without one, with commas", ",", (text: string) => Buffer.from(text), true],
  ["Windows-1252 as Excel saves it", ";", windows1252, false],
  ["UTF-16 with tabs", "\t", (text: string) => Buffer.from(`\ufeff${text}`, "utf16le"), false],
  [
    "Excel's line about the delimiter",
    ";",
    (text: string) => Buffer.from(`sep=;\r\n${text}`),
    true,
  ],
])("%s is read", async (_name, delimiter, encode, utf8) => {
  const text = [HEADER, row(1, { Familienname: "Müß" })].join("\n").replaceAll(";", delimiter);
  const extractId = uploadRegister(context, processId, encode(text), utf8);
  start(extractId);
  expect(await runNextJob(context)).toMatchObject({ status: "succeeded" });
  expect(residents()).toMatchObject([
    { reference: "M-1", familyName: "Müß", street: "Quokkaweg 1", nationalityGroup: "german" },
  ]);
});

test("a file that turns out broken, or has nobody in it, leaves the register as it was", async () => {
  await importRows([row(1)]);
  const wrong: [string, string[]][] = [
    ["csv_broken", [row(2), '"M-3;never closed', ...Array.from({ length: 3000 }, () => row(4))]],
    ["register_nobody_left", [row(5, { Nr: "" })]],
  ];
  for (const [code, rows] of wrong) {
    const extractId = upload(rows.slice(0, 1));
    // What comes after the part that an organiser is shown.
    const place = { extractId, position: 0 };
    const bytes = Buffer.from([HEADER, ...rows].join("\r\n"));
    context.database
      .update(registerFilePieces)
      .set({ envelope: sealPiece(context.keyring, place, bytes) })
      .where(eq(registerFilePieces.extractId, extractId))
      .run();
    queueRegisterImport(context, processId, extractId);
    expect(await runNextJob(context)).toMatchObject({ status: "failed", problem: { code } });
    await runNextJob(context);
    expect(residents().map(({ reference }) => reference)).toEqual(["M-1"]);
    expect(rowsIn(registerResidents)).toBe(1);
    // It can be thrown away, so that the next file begins anew.
    expect(deleteExtract(context, { processId, extractId }).ok).toBe(true);
    await runNextJob(context);
  }
});

test("when no row is left, the job says which fault most rows have, and where it begins", async () => {
  const extractId = upload([
    row(1, { Straße: "", Hausnummer: "" }),
    row(2, { Geburtsdatum: "unbekannt" }),
    row(3, { Geburtsdatum: "31.02.1985" }),
    row(4, { Nr: "" }),
  ]);
  start(extractId);
  const job = await runNextJob(context);
  expect(job?.problem).toEqual({
    code: "register_nobody_left",
    params: { fault: "birth_date_unreadable", times: 2, rows: 4, line: 3 },
  });
});

test("rows that cannot be read are left out with line, column and code, never with their content", async () => {
  await importRows([
    row(1),
    row(2, { Geburtsdatum: "31.02.1985" }),
    row(1),
    row(4, { Straße: "", Hausnummer: "" }),
    row(5, { Nr: "" }),
    `${row(6)};zu;viel`,
  ]);
  const shown = showRegister(context, processId).standing;
  expect(shown).toMatchObject({ rowsTaken: 1, rowsFaulty: 5 });
  expect(shown?.faults).toEqual([
    { line: 3, role: "birth_date", code: "birth_date_unreadable" },
    { line: 4, role: "reference", code: "reference_twice" },
    { line: 5, role: "street", code: "address_missing" },
    { line: 6, role: "reference", code: "reference_missing" },
    { line: 7, role: null, code: "row_too_long" },
  ]);
});

test("a household that is too large for one counts as an institution, and everyone there says so", async () => {
  const crowd = Array.from({ length: 13 }, (_, index) => row(index, { Haushalt: "H-crowd" }));
  await importRows([...crowd, row(50, { Haushalt: "H-own" })]);
  expect(residents().filter(({ household }) => household.institution)).toHaveLength(13);
  expect(showRegister(context, processId).standing?.counts).toMatchObject({
    households: 1,
    institutions: 1,
    largeHouseholds: 1,
    inInstitutions: 13,
  });
});

test("where the register flags some of a crowd, everyone there lives in an institution", async () => {
  const crowd = Array.from({ length: 13 }, (_, index) =>
    row(index, { Haushalt: "H-crowd", Einrichtung: index % 2 === 0 ? "ja" : "" }),
  );
  await importRows([...crowd, row(50, { Einrichtung: "ja", Haushalt: "" }), row(51)]);
  const inside = residents().filter(({ household }) => household.institution);
  expect(inside.map(({ reference }) => reference)).not.toContain("M-51");
  expect(inside).toHaveLength(14);
  expect(showRegister(context, processId).standing?.counts).toMatchObject({
    households: 1,
    institutions: 1,
    largeHouseholds: 0,
    inInstitutions: 14,
  });
});

test("a new extract replaces the earlier one, whose residents are erased", async () => {
  await importRows([row(1), row(2)]);
  await importRows([row(3)]);
  expect(residents().map(({ reference }) => reference)).toEqual(["M-3"]);
  expect(rowsIn(registerResidents)).toBe(1);
  expect(deletionsInLog()).toEqual(["replaced"]);
});

test("a cancelled import leaves the earlier register, and nothing of its own", async () => {
  await importRows([row(1)]);
  start(upload([row(2), row(3)]));
  const job = takeNextJob(context.database, context.now);
  cancelJob(context, job?.id ?? "");
  await runNextJob(context);
  expect(residents().map(({ reference }) => reference)).toEqual(["M-1"]);
  expect(rowsIn(registerResidents)).toBe(1);
});

test("an import interrupted half way is erased, and its file can be imported again", async () => {
  const extractId = upload([row(2), row(3)]);
  start(extractId);
  takeNextJob(context.database, context.now);
  context.database
    .insert(registerResidents)
    .values({ extractId, line: 2, referenceHash: Buffer.alloc(16), envelope: Buffer.alloc(1) })
    .run();
  interruptOrphanedJobs(context.database, context.now);
  await runNextJob(context);
  expect(rowsIn(registerResidents)).toBe(0);
  start(extractId);
  await runNextJob(context);
  expect(residents()).toHaveLength(2);
});

test("closing the process deletes its register", async () => {
  await importRows([row(1)]);
  expect(closingLosses(context, processId)).toEqual({ residents: 1 });
  expect(closeProcess(context, processId).ok).toBe(true);
  await runNextJob(context);
  expect(rowsIn(registerResidents)).toBe(0);
  expect(deletionsInLog()).toEqual(["process_ended"]);
});

test("an erasure cannot be cancelled", async () => {
  await importRows([row(1)]);
  expect(closingLosses(context, processId)).toEqual({ residents: 1 });
  expect(closeProcess(context, processId).ok).toBe(true);
  const erasure = takeNextJob(context.database, context.now);
  expect(cancelJob(context, erasure?.id ?? "")?.status).toBe("running");
});

test("deleting a draft erases its register first, in steps, and then the draft", async () => {
  processId = storeProcess(context, { people: [], status: "draft" });
  await importRows(Array.from({ length: 300 }, (_, index) => row(index)));
  upload([row(400)]);
  expect(draftLosses(context, processId).residents).toBe(300);
  const deletion = deleteDraft(context, processId);
  // From the first step on nobody finds it; the rest goes while others may write.
  expect(showRegister(context, processId)).toMatchObject({ standing: null, waitingId: null });
  await new Promise((resolve) => setTimeout(resolve, 0));
  expect(context.database.select().from(processes).all()).toHaveLength(2);
  expect(await deletion).toEqual({ ok: true, value: null });
  expect(context.database.select().from(processes).all()).toHaveLength(1);
  expect(rowsIn(registerResidents) + rowsIn(registerFilePieces)).toBe(0);
  expect(deletionsInLog()).toEqual(["by_hand", "by_hand"]);
  // The jobs queued for what is gone by then end well.
  expect(await runNextJob(context)).toMatchObject({ kind: "erase_register", status: "succeeded" });
});

test.each([
  ["the day before", "2026-08-31", []],
  ["on its day of deletion", "2026-09-01", ["date_reached"]],
  ["after the last day of the process", "2026-10-01", ["process_ended"]],
])("an extract %s is seen to by the sweep", async (_name, day, reasons) => {
  await importRows([row(1)]);
  sweepRegisters(context.database, new Date(`${day}T08:00:00Z`));
  expect(deletionsInLog()).toEqual(reasons);
  expect(residents()).toHaveLength(reasons.length === 0 ? 1 : 0);
});

test("a file that nobody imports is deleted after a day", async () => {
  upload([row(1)]);
  sweepRegisters(context.database, new Date(TEST_NOW.getTime() + 25 * 60 * 60 * 1000));
  await runNextJob(context);
  expect(rowsIn(registerFilePieces)).toBe(0);
});

test("what is not mapped never reaches the files of the database, and what is deleted does not stay", async () => {
  const folder = mkdtempSync(join(tmpdir(), "losrunde-"));
  const database = openDatabase(join(folder, "town.sqlite"));
  context = serviceContext({ database });
  processId = storeProcess(context, { people: [] });
  const found = (bytes: Buffer) =>
    readdirSync(folder).filter((file) => readFileSync(join(folder, file)).includes(bytes));
  const extractId = await importRows([row(1), row(2)]);
  for (const secret of ["Wombatglaube", "Numbat1", "Quokkaweg", "M-2", "07.03.1985"]) {
    expect(found(Buffer.from(secret)), secret).toEqual([]);
  }
  const [stored] = database.select().from(registerResidents).all();
  const traces = [stored?.envelope, stored?.referenceHash].map((trace) => trace ?? Buffer.alloc(0));
  for (const trace of traces) expect(found(trace)).not.toEqual([]);
  expect(deleteExtract(context, { processId, extractId }).ok).toBe(true);
  await runNextJob(context);
  for (const trace of traces) expect(found(trace)).toEqual([]);
  expect(deletionsInLog()).toEqual(["by_hand"]);
  expect(database.select({ kind: jobs.kind }).from(jobs).all().at(-1)).toEqual({
    kind: "erase_register",
  });
  closeDatabase(database);
  rmSync(folder, { recursive: true, force: true });
});
