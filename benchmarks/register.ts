import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { eq } from "drizzle-orm";
import { seededRandom } from "#app/domain/random.ts";
import type { ServiceContext } from "#app/services/context.ts";
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
import { jobs } from "#db/schema/index.ts";
import { serviceContext, TEST_DATA_KEY } from "#tests/support/database.ts";
import { storeProcess } from "#tests/support/pool.ts";
import { buildPrograms } from "./build-programs.ts";
import type { MeasuredJob } from "./register-job.ts";

/**
 * Imports a register of a million synthetic residents and erases it again, each in a process that does
 * nothing else (`register-job.ts`), built as a running server is. The file is made up here, from a
 * fixed seed, and stored as an upload would be.
 */
const ROWS = Number(process.env.REGISTER_ROWS || 1_000_000);
const OUTPUT = resolve("build/bench");

if (!process.argv.includes("--only") || process.argv.some((word) => "register".includes(word))) {
  await measure();
}

async function measure(): Promise<void> {
  await buildPrograms(OUTPUT, {
    "register-job": "benchmarks/register-job.ts",
    "job-worker": "app/server/job-worker.ts",
  });
  const folder = mkdtempSync(join(tmpdir(), "losrunde-"));
  const databaseFile = join(folder, "town.sqlite");
  const database = openDatabase(databaseFile);
  const context = serviceContext({ database });
  const processId = storeProcess(context, { people: [] });
  const place = storeRegister(context, processId);
  const preview = previewExtract(context, place);
  if (!preview.ok) throw new Error(preview.problem.code);
  const { columns, deleteOn } = preview.value;
  const days = { takenOn: "2026-01-01", deleteOn };
  const started = startRegisterImport(context, { ...place, ...days, columns, householdLimit: 12 });
  if (!started.ok) throw new Error(started.problem.code);
  report("import", runJob(databaseFile, started.value.jobId));
  const extract = standingExtract(database, processId);
  const size = (statSync(databaseFile).size / 1024 / 1024).toFixed(0);
  console.log(
    `         ${extract?.rowsTaken} residents, ${extract?.rowsFaulty} rows left out; database ${size} MB`,
  );
  deleteExtract(context, place);
  const erasing = database.select().from(jobs).where(eq(jobs.kind, "erase_register")).all().at(-1);
  report("erase", runJob(databaseFile, erasing?.id ?? ""));
  closeDatabase(database);
  rmSync(folder, { recursive: true, force: true });
}

/** Carries out a queued job in a process of its own. */
function runJob(databaseFile: string, jobId: string): MeasuredJob {
  const child = spawnSync(
    process.execPath,
    [join(OUTPUT, "register-job.js"), databaseFile, TEST_DATA_KEY.toString("base64"), jobId],
    { stdio: ["ignore", "pipe", "inherit"], encoding: "utf8" },
  );
  if (child.status !== 0) throw new Error("The job broke.");
  return JSON.parse(child.stdout) as MeasuredJob;
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

function report(name: string, measured: MeasuredJob): void {
  const { seconds, workSeconds, megabytes, slowestRead, slowestWrite } = measured;
  const whole = (figure: number) => figure.toFixed(0);
  console.log(
    `${name.padEnd(8)} ${seconds.toFixed(1)} s on the clock, ${workSeconds.toFixed(1)} s of work, ${whole(megabytes)} MB at most; beside it the slowest read ${whole(slowestRead)} ms, write ${whole(slowestWrite)} ms`,
  );
}
