import { Worker } from "node:worker_threads";
import { discardStaged, interruptOrphanedJobs } from "#app/services/jobs/end-jobs.server.ts";
import type { JobQueue } from "#app/services/jobs/job-queue.ts";
import { leaveRunning, readJob, takeNextJob } from "#app/services/jobs/job-state.server.ts";
import type { CarrierSettings } from "#app/services/response/carriers.server.ts";
import { clearLog, type Database } from "#db/connection.server.ts";

export interface WorkerInput {
  readonly databaseFile: string;
  readonly dataKey: Uint8Array;
  readonly voteKeyFolder: string;
  readonly carriers: CarrierSettings;
  readonly jobId: string;
}

/** The queue of a running server, which can also be closed. */
export interface JobRunner extends JobQueue {
  /** Stops the running job, which becomes *interrupted*, and takes no further ones. */
  close(): Promise<void>;
}

const MEMORY_LIMIT_MEGABYTES = 512;

/** A job reads much at once, of which most is kept: with little room for what is new, it would mostly be moved about. */
const NEW_MEMORY_MEGABYTES = 96;

/** When the database could not be written (disk full, say), it is tried again after this time. */
const RETRY_MILLISECONDS = 5000;

/**
 * Runs queued jobs one at a time, each in a worker thread of its own, so that the web server
 * keeps a processor core and the worker can be stopped at any moment.
 */
export function createJobRunner(
  database: Database,
  worker: { readonly script: URL } & Omit<WorkerInput, "jobId">,
  retryMilliseconds = RETRY_MILLISECONDS,
): JobRunner {
  let current: { jobId: string; thread: Worker } | null = null;
  let closed = false;
  interruptOrphanedJobs(database, new Date());

  /** What a job ends with must not end the server: what fails is tried again later. */
  function insist(act: () => void): void {
    if (closed) return;
    try {
      act();
    } catch (error) {
      console.error(`The queue of jobs: ${error instanceof Error ? error.stack : error}`);
      setTimeout(() => insist(act), retryMilliseconds).unref();
    }
  }

  function startNext(): void {
    if (closed || current !== null) return;
    const job = takeNextJob(database, new Date());
    if (job === null) return;
    const input: WorkerInput = {
      databaseFile: worker.databaseFile,
      dataKey: worker.dataKey,
      voteKeyFolder: worker.voteKeyFolder,
      carriers: worker.carriers,
      jobId: job.id,
    };
    const thread = new Worker(worker.script, {
      workerData: input,
      resourceLimits: {
        maxOldGenerationSizeMb: MEMORY_LIMIT_MEGABYTES,
        maxYoungGenerationSizeMb: NEW_MEMORY_MEGABYTES,
      },
    });
    current = { jobId: job.id, thread };
    thread.on("error", (error) => console.error(`Job ${job.id} broke: ${error.stack ?? error}`));
    thread.on("exit", () => {
      current = null;
      if (closed) return;
      insist(() => recordLostJob(job.id));
      // Somebody may have been erased while the job still read the log.
      insist(() => clearLog(database));
      insist(startNext);
    });
  }

  /** A worker that died without a word (out of memory, say) leaves a failed job, not a running one. */
  function recordLostJob(jobId: string): void {
    const lost = leaveRunning(database, jobId, {
      status: "failed",
      now: new Date(),
      problem: { code: "job_broken", params: {} },
    });
    const job = readJob(database, jobId);
    if (job !== null && (lost || job.status !== "succeeded")) discardStaged(database, job);
  }

  return {
    wake: () => insist(startNext),
    stop(jobId) {
      if (current?.jobId === jobId) void current.thread.terminate();
    },
    async close() {
      closed = true;
      await current?.thread.terminate();
      interruptOrphanedJobs(database, new Date());
    },
  };
}
