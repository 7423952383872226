import { createJobRunner } from "#app/server/job-runner.ts";
import { readJob } from "#app/services/jobs/job-state.server.ts";
import { NO_CARRIERS } from "#app/services/response/carriers.server.ts";
import { closeDatabase, type Database, openDatabase } from "#db/connection.server.ts";
import { processes, registerFilePieces } from "#db/schema/index.ts";

/**
 * A server that has nothing to do but one queued job: it runs in a worker thread as always, while the
 * main thread reads and writes a row every 20 milliseconds. Prints what that took as JSON.
 * Arguments: file of the database, data key in base64, id of the job.
 */
export interface MeasuredJob {
  readonly seconds: number;
  /** Processor time of the whole process. */
  readonly workSeconds: number;
  /** Peak memory of the whole process, Node and the probe included. */
  readonly megabytes: number;
  /** Milliseconds that the slowest read and the slowest write of a row beside the job took. */
  readonly slowestRead: number;
  readonly slowestWrite: number;
}

const INTERVAL_MILLISECONDS = 20;

const [databaseFile = "", dataKey = "", jobId = ""] = process.argv.slice(2);
console.log(JSON.stringify(await measure()));

async function measure(): Promise<MeasuredJob> {
  const database = openDatabase(databaseFile, { migrate: false });
  const runner = createJobRunner(database, {
    script: new URL("./job-worker.js", import.meta.url),
    databaseFile,
    dataKey: Buffer.from(dataKey, "base64"),
    voteKeyFolder: `${databaseFile}-vote-keys`,
    carriers: NO_CARRIERS,
  });
  const begun = performance.now();
  const worked = process.cpuUsage();
  let slowestRead = 0;
  let slowestWrite = 0;
  runner.wake();
  for (;;) {
    const reading = performance.now();
    const job = readJob(database, jobId);
    slowestRead = Math.max(slowestRead, performance.now() - reading);
    if (job?.status === "failed") throw new Error(job.problem?.code);
    if (job?.status === "succeeded" && !hasFile(database)) break;
    const writing = performance.now();
    database.update(processes).set({ panelSize: 10 }).run();
    slowestWrite = Math.max(slowestWrite, performance.now() - writing);
    await new Promise((resolve) => setTimeout(resolve, INTERVAL_MILLISECONDS));
  }
  const seconds = (performance.now() - begun) / 1000;
  const { user, system } = process.cpuUsage(worked);
  const megabytes = process.resourceUsage().maxRSS / 1024;
  await runner.close();
  closeDatabase(database);
  return { seconds, workSeconds: (user + system) / 1e6, megabytes, slowestRead, slowestWrite };
}

/** An import ends with the file it has read, which nobody needs any more. */
function hasFile(database: Database): boolean {
  const piece = database.select({ at: registerFilePieces.position }).from(registerFilePieces);
  return piece.limit(1).get() !== undefined;
}
