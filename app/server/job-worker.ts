import { workerData } from "node:worker_threads";
import { readJob } from "#app/services/jobs/job-state.server.ts";
import { runJob } from "#app/services/jobs/run-job.server.ts";
import { loadHighsSolver } from "#app/services/solver/highs-solver.server.ts";
import { createVoteKeyStore } from "#app/services/votes/vote-key-store.server.ts";
import { closeDatabase, openDatabase } from "#db/connection.server.ts";
import { deriveKeyring } from "#db/envelope.server.ts";
import { giveWay } from "./give-way.ts";
import type { WorkerInput } from "./job-runner.ts";

giveWay();
const input = workerData as WorkerInput;
const database = openDatabase(input.databaseFile, { migrate: false });
try {
  const job = readJob(database, input.jobId);
  if (job?.status === "running") {
    await runJob(
      {
        database,
        keyring: deriveKeyring(input.dataKey),
        clock: () => new Date(),
        loadSolver: loadHighsSolver,
        carriers: input.carriers,
        voteKeys: createVoteKeyStore(input.voteKeyFolder),
      },
      job,
    );
  }
} finally {
  closeDatabase(database);
}
