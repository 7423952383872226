import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { eq } from "drizzle-orm";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createJobRunner, type JobRunner } from "#app/server/job-runner.ts";
import { startDraw } from "#app/services/draws/start-draw.server.ts";
import { cancelJob } from "#app/services/jobs/end-jobs.server.ts";
import { readJob } from "#app/services/jobs/job-state.server.ts";
import { NO_CARRIERS } from "#app/services/response/carriers.server.ts";
import { clearLog, closeDatabase, type Database, openDatabase } from "#db/connection.server.ts";
import { poolPeople } from "#db/schema/index.ts";
import { serviceContext, TEST_DATA_KEY } from "#tests/support/database.ts";
import { storeProcess } from "#tests/support/pool.ts";

let folder: string;
let database: Database;
let runner: JobRunner | undefined;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "losrunde-"));
  database = openDatabase(join(folder, "town.sqlite"));
  vi.spyOn(console, "error").mockImplementation(() => {});
});

afterEach(async () => {
  await runner?.close();
  vi.restoreAllMocks();
  closeDatabase(database);
  rmSync(folder, { recursive: true, force: true });
});

/** A runner whose workers carry out this code instead of a job. */
function runnerOf(code: string): JobRunner {
  const script = join(folder, "worker.mjs");
  writeFileSync(script, code);
  runner = createJobRunner(
    database,
    {
      script: pathToFileURL(script),
      databaseFile: join(folder, "town.sqlite"),
      dataKey: TEST_DATA_KEY,
      voteKeyFolder: join(folder, "vote-keys"),
      carriers: NO_CARRIERS,
    },
    20,
  );
  return runner;
}

function queueDraw(): string {
  const context = serviceContext({ database });
  const processId = storeProcess(context);
  const started = startDraw(context, { processId, kind: "test", objective: "leximin", seed: "1" });
  if (!started.ok) throw new Error(started.problem.code);
  return started.value.jobId;
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 5));
}

const statusOf = (jobId: string) => readJob(database, jobId)?.status;

test.each([
  ["runs out of memory", "const all = []; for (;;) all.push(new Array(100_000).fill({}));"],
  ["throws", 'throw new Error("broken");'],
  ["ends without a word", ""],
])("a worker that %s leaves a failed job, and the next one is taken", async (_name, code) => {
  const first = queueDraw();
  const second = queueDraw();
  runnerOf(code).wake();
  await until(() => statusOf(second) === "failed");
  for (const jobId of [first, second]) {
    expect(readJob(database, jobId)).toMatchObject({
      status: "failed",
      problem: { code: "job_broken" },
    });
  }
});

test("a database that cannot be written when a worker dies does not end the server, and the job ends once it can", async () => {
  const jobId = queueDraw();
  const queue = runnerOf("setTimeout(() => {}, 50);");
  queue.wake();
  expect(statusOf(jobId)).toBe("running");
  database.$client.pragma("query_only = ON");
  await until(() => vi.mocked(console.error).mock.calls.length > 0);
  expect(statusOf(jobId)).toBe("running");
  database.$client.pragma("query_only = OFF");
  await until(() => statusOf(jobId) === "failed");
});

test("a job that is cancelled while its worker runs stays cancelled and the next one is taken", async () => {
  const first = queueDraw();
  const second = queueDraw();
  const queue = runnerOf("setInterval(() => {}, 1000);");
  queue.wake();
  cancelJob(serviceContext({ database }), first);
  queue.stop(first);
  await until(() => statusOf(second) === "running");
  expect(statusOf(first)).toBe("cancelled");
  await queue.close();
  expect(statusOf(second)).toBe("interrupted");
});

test("what a job still read of somebody who was erased meanwhile is gone from the log once it ends", async () => {
  const file = join(folder, "town.sqlite");
  const jobId = queueDraw();
  // Reads a moment of the database, as a long job does, until a file tells it to end.
  const modules = pathToFileURL(join(process.cwd(), "node_modules/better-sqlite3/lib/index.js"));
  runnerOf(`
    import Database from "${modules}";
    import { existsSync, writeFileSync } from "node:fs";
    import { workerData } from "node:worker_threads";
    const database = new Database(workerData.databaseFile);
    database.exec("begin");
    database.prepare("select count(*) from pool_people").get();
    writeFileSync("${join(folder, "reads")}", "");
    while (!existsSync("${join(folder, "end")}")) await new Promise((go) => setTimeout(go, 5));
  `).wake();
  await until(() => existsSync(join(folder, "reads")));
  const secret = Buffer.from("Sealed-Secret-of-somebody");
  const whole = database.select().from(poolPeople).limit(1).get();
  if (whole === undefined) throw new Error("Nobody in the pool.");
  const row = eq(poolPeople.id, whole.id);
  database.update(poolPeople).set({ envelope: secret }).where(row).run();
  database.delete(poolPeople).where(row).run();
  clearLog(database);
  const left = () => [file, `${file}-wal`].some((name) => readFileSync(name).includes(secret));
  expect(left()).toBe(true);
  writeFileSync(join(folder, "end"), "");
  await until(() => statusOf(jobId) === "failed");
  await vi.waitFor(() => expect(left()).toBe(false));
});
