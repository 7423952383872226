import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { seededRandom } from "#app/domain/random.ts";
import { createJobRunner } from "#app/server/job-runner.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { readJob } from "#app/services/jobs/job-state.server.ts";
import { deleteExtract } from "#app/services/register/delete-extract.server.ts";
import { previewExtract } from "#app/services/register/preview-extract.server.ts";
import { standingExtract } from "#app/services/register/read-register.server.ts";
import { PIECE_BYTES } from "#app/services/register/register-file.server.ts";
import { startRegisterImport } from "#app/services/register/start-register-import.server.ts";
import {
  finishExtract,
  openExtract,
  storePiece,
} from "#app/services/register/store-extract.server.ts";
import { closeDatabase, openDatabase } from "#db/connection.server.ts";
import { jobs, processes } from "#db/schema/index.ts";
import { serviceContext, TEST_DATA_KEY } from "#tests/support/database.ts";
import { storeProcess } from "#tests/support/pool.ts";

/**
 * Imports a register of a million synthetic residents as a running server does, in a worker thread,
 * and erases it again, while this thread reads and writes a row every 20 milliseconds as a web
 * server would. The file is made up from a fixed seed, piece by piece.
 */
const ROWS = Number(process.env.REGISTER_ROWS || 1_000_000);
const INTERVAL_MILLISECONDS = 20;

if (!process.argv.includes("--only") || process.argv.some((word) => "register".includes(word))) {
  await measure();
}

async function measure(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "losrunde-"));
  const databaseFile = join(folder, "town.sqlite");
  const database = openDatabase(databaseFile);
  const context = serviceContext({ database });
  const processId = storeProcess(context, { people: [] });
  const place = storeRegister(context, processId);
  const runner = createJobRunner(database, {
    script: new URL("./job-worker.mjs", import.meta.url),
    databaseFile,
    dataKey: TEST_DATA_KEY,
    carriers: { smtpUrl: null, mailFrom: null, smsGatewayUrl: null, smsGatewayToken: null },
  });
  const preview = previewExtract(context, place);
  if (!preview.ok) throw new Error(preview.problem.code);
  const { columns, deleteOn } = preview.value;
  const days = { takenOn: "2026-01-01", deleteOn };
  const started = startRegisterImport(context, { ...place, ...days, columns, householdLimit: 12 });
  if (!started.ok) throw new Error(started.problem.code);
  runner.wake();
  const imported = await whileRunning(context, started.value.jobId);
  const extract = standingExtract(database, processId);
  report("import", extract?.rowsTaken ?? 0, imported);
  // The job's thread goes on to delete the file it has read.
  await new Promise((resolve) => setTimeout(resolve, 3000));
  const size = (statSync(databaseFile).size / 1024 / 1024).toFixed(0);
  console.log(`database afterwards: ${size} MB; left out: ${extract?.rowsFaulty} rows`);
  deleteExtract(context, place);
  const erasing = database.select().from(jobs).where(eq(jobs.kind, "erase_register")).all().at(-1);
  runner.wake();
  report("erase", extract?.rowsTaken ?? 0, await whileRunning(context, erasing?.id ?? ""));
  await runner.close();
  closeDatabase(database);
  rmSync(folder, { recursive: true, force: true });
}

/** Stores the file as an upload would. Two rows in a thousand have a fault. */
function storeRegister(context: ServiceContext, processId: string) {
  const opened = openExtract(context, processId);
  if (!opened.ok) throw new Error(opened.problem.code);
  const { extractId } = opened.value;
  let position = 0;
  let byteSize = 0;
  let waiting: Buffer = Buffer.alloc(0);
  for (const text of generateRegister()) {
    waiting = Buffer.concat([waiting, Buffer.from(text)]);
    while (waiting.length >= PIECE_BYTES) {
      storePiece(context, { extractId, position }, waiting.subarray(0, PIECE_BYTES));
      waiting = waiting.subarray(PIECE_BYTES);
      position += 1;
      byteSize += PIECE_BYTES;
    }
  }
  storePiece(context, { extractId, position }, waiting);
  byteSize += waiting.length;
  const finished = finishExtract(context, extractId, { byteSize, utf8: true, synthetic: true });
  if (!finished.ok) throw new Error(finished.problem.code);
  console.log(`register: ${ROWS} rows, ${(byteSize / 1024 / 1024).toFixed(0)} MB`);
  return { processId, extractId };
}

function* generateRegister(): Generator<string> {
  yield "Lfd. Nr.;Familienname;Rufname;Geburtsdatum;Geschlecht;Staatsangehörigkeit;Ortsteil;Straße;Hausnummer;PLZ;Wohnort;Haushalt;Auskunftssperre;Familienstand\r\n";
  const random = seededRandom("register benchmark, synthetic, 1");
  const two = (number: number) => String(number).padStart(2, "0");
  const nations = ["deutsch", "deutsch", "deutsch", "deutsch", "polnisch", "syrisch", "ukrainisch"];
  for (let begin = 0; begin < ROWS; begin += 5000) {
    let text = "";
    for (let row = begin; row < Math.min(ROWS, begin + 5000); row += 1) {
      const faulty = random.integer(1000);
      const reference = faulty === 0 ? `M-${row >> 1}` : `M-${row}`;
      const year = 1930 + random.integer(95);
      const born =
        faulty === 1
          ? "31.02.1980"
          : `${two(1 + random.integer(28))}.${two(1 + random.integer(12))}.${year}`;
      const nation = nations[random.integer(nations.length)];
      const household = row >> 1;
      text += `${reference};Müller-Synthetisch${random.integer(5000)};Vorname${random.integer(2000)};${born};${row % 2 ? "w" : "m"};${nation};Ortsteil ${household % 40};Synthetische Straße ${household % 3000};${household % 90};06333;Musterstadt;H-${household};;ledig\r\n`;
    }
    yield text;
  }
}

interface Measured {
  readonly seconds: number;
  readonly slowestRead: number;
  readonly slowestWrite: number;
}

/** Reads and writes a row again and again until the job has ended. */
async function whileRunning(context: ServiceContext, jobId: string): Promise<Measured> {
  const begun = performance.now();
  let slowestRead = 0;
  let slowestWrite = 0;
  for (;;) {
    const reading = performance.now();
    const job = readJob(context.database, jobId);
    slowestRead = Math.max(slowestRead, performance.now() - reading);
    if (job?.status === "failed") throw new Error(job.problem?.code);
    if (job?.status === "succeeded") break;
    const writing = performance.now();
    context.database.update(processes).set({ panelSize: 10 }).run();
    slowestWrite = Math.max(slowestWrite, performance.now() - writing);
    await new Promise((resolve) => setTimeout(resolve, INTERVAL_MILLISECONDS));
  }
  return { seconds: (performance.now() - begun) / 1000, slowestRead, slowestWrite };
}

function report(name: string, rows: number, measured: Measured): void {
  const memory = (process.resourceUsage().maxRSS / 1024).toFixed(0);
  console.log(
    `${name.padEnd(8)} ${rows} rows   ${measured.seconds.toFixed(1)} s   peak memory of the whole process ${memory} MB   slowest read ${measured.slowestRead.toFixed(0)} ms, slowest write ${measured.slowestWrite.toFixed(0)} ms`,
  );
}
