import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { pathToFileURL } from "node:url";
import { seededRandom } from "#app/domain/random.ts";
import { createResidentCount } from "#app/server/resident-count-runner.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { type PlanChoice, planDraw } from "#app/services/invitations/plan-draw.server.ts";
import {
  type CountResidents,
  countAhead,
} from "#app/services/invitations/residents-for-planning.server.ts";
import { sealResident } from "#app/services/register/resident-envelope.server.ts";
import { closeDatabase, openDatabase } from "#db/connection.server.ts";
import { registerExtracts } from "#db/schema/index.ts";
import { serviceContext, TEST_DATA_KEY } from "#tests/support/database.ts";
import { storeInvitationSettings } from "#tests/support/invitations.ts";
import { storeProcess } from "#tests/support/pool.ts";
import { syntheticResident } from "#tests/support/register.ts";
import { buildPrograms } from "./build-programs.ts";

/**
 * Plans invitations for synthetic towns as the page does: the first look, which opens every resident, and
 * a second one with other numbers. Prints processor time, the longest time for which nobody else was answered, and memory.
 * `--only NAME` runs the instances whose name contains the words.
 */
const TOWNS = [14_491, 100_000, 1_000_000];

/** Where the thread that counts large towns is built for this. */
const OUTPUT = join("build", "plan-benchmark");

const QUOTAS = [
  { feature: "Geschlecht", value: "weiblich", min: 12, max: 13 },
  { feature: "Geschlecht", value: "männlich", min: 12, max: 13 },
  { feature: "Alter", value: "16-29", min: 4, max: 6 },
  { feature: "Alter", value: "30-44", min: 4, max: 6 },
  { feature: "Alter", value: "45-59", min: 5, max: 7 },
  { feature: "Alter", value: "60-74", min: 5, max: 7 },
  { feature: "Alter", value: "75+", min: 3, max: 5 },
  ...Array.from({ length: 12 }, (_, district) => ({
    feature: "Ortsteil",
    value: `Ortsteil ${district + 1}`,
    min: 1,
    max: 4,
  })),
];

const CHOICE: PlanChoice = {
  design: null,
  letters: null,
  onePerHousehold: true,
  features: null,
  overallRate: null,
  valueRates: new Map(),
  ownRates: new Map(),
  estimates: new Map(),
};

const at = process.argv.indexOf("--only");
const only = at < 0 ? "" : (process.argv[at + 1] ?? "");
const chosen = TOWNS.filter((residents) => nameOf(residents).includes(only));
if (chosen.length > 0) {
  await buildPrograms(OUTPUT, { worker: "app/server/resident-count-worker.ts" });
}
for (const residents of chosen) await measure(residents);

function nameOf(residents: number): string {
  return `invitation plan ${residents}`;
}

async function measure(residents: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "losrunde-"));
  const databaseFile = join(folder, "town.sqlite");
  const database = openDatabase(databaseFile);
  const count = createResidentCount(pathToFileURL(resolve(OUTPUT, "worker.js")), {
    databaseFile,
    dataKey: TEST_DATA_KEY,
  });
  const context = serviceContext({ database });
  const processId = storeProcess(context, { people: [], quotas: QUOTAS });
  storeInvitationSettings(database, processId);
  storeTown(context, processId, residents);
  await report(`${nameOf(residents)}, first look`, () => plan(context, processId, CHOICE, count));
  await report(`${nameOf(residents)}, once more`, () =>
    plan(context, processId, { ...CHOICE, letters: Math.min(20_000, residents >> 3) }, count),
  );
  closeDatabase(database);
  rmSync(folder, { recursive: true, force: true });
}

async function plan(
  context: ServiceContext,
  processId: string,
  choice: PlanChoice,
  count: CountResidents,
): Promise<void> {
  await countAhead(context, processId, count);
  const planned = planDraw(context, processId, choice);
  if (!planned.ok) throw new Error(planned.problem.code);
}

async function report(name: string, run: () => Promise<void>): Promise<void> {
  const delay = monitorEventLoopDelay({ resolution: 5 });
  const before = process.cpuUsage();
  const memory = process.memoryUsage().rss;
  delay.enable();
  await run();
  await new Promise((resolve) => setTimeout(resolve, 20));
  delay.disable();
  const { user, system } = process.cpuUsage(before);
  const megabytes = (bytes: number) => Math.round(bytes / 1024 / 1024);
  console.log(
    `${name.padEnd(38)} ${((user + system) / 1e6).toFixed(2)} s of processor time   longest wait ${(delay.max / 1e6).toFixed(0)} ms   memory ${megabytes(memory)} → ${megabytes(process.memoryUsage().rss)} MB`,
  );
}

function storeTown({ database, keyring, now }: ServiceContext, processId: string, count: number) {
  const random = seededRandom("invitation plan benchmark, synthetic, 1");
  const { id: extractId } = database
    .insert(registerExtracts)
    .values({
      processId,
      takenOn: "2026-01-01",
      deleteOn: "2099-12-31",
      rowsTaken: count,
      createdAt: now,
      completedAt: now,
    })
    .returning({ id: registerExtracts.id })
    .get();
  const insert = database.$client.prepare(
    "insert into register_residents (extract_id, line, reference_hash, envelope) values (?, ?, ?, ?)",
  );
  let household = 0;
  for (let begin = 0; begin < count; begin += 10_000) {
    database.transaction(() => {
      for (let row = begin; row < Math.min(count, begin + 10_000); row += 1) {
        if (random.integer(2) === 0) household += 1;
        const place = { extractId, line: row + 2 };
        const resident = syntheticResident(row + 1, {
          birthDate: `${1930 + random.integer(90)}-03-0${1 + random.integer(9)}`,
          gender: row % 2 === 0 ? "female" : "male",
          nationalityGroup: random.integer(9) === 0 ? "outside_europe" : "german",
          district: `Ortsteil ${1 + (household % 12)}`,
          household: { id: `H-${household}`, institution: false },
        });
        const hash = Buffer.from(`${row}`.padStart(32, "0"));
        insert.run(extractId, place.line, hash, sealResident(keyring, place, resident));
      }
    });
  }
}
