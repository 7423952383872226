import type { ServiceContext } from "#app/services/context.ts";
import { readJob, takeNextJob } from "#app/services/jobs/job-state.server.ts";
import { runJob } from "#app/services/jobs/run-job.server.ts";
import { type CarrierSettings, NO_CARRIERS } from "#app/services/response/carriers.server.ts";
import { loadHighsSolver } from "#app/services/solver/highs-solver.server.ts";

/** Takes the oldest queued job and carries it out here, as a worker thread would. */
export async function runNextJob(context: ServiceContext, carriers: CarrierSettings = NO_CARRIERS) {
  const job = takeNextJob(context.database, context.now);
  if (job === null) throw new Error("No job is queued.");
  await runJob(
    {
      database: context.database,
      keyring: context.keyring,
      clock: () => context.now,
      loadSolver: loadHighsSolver,
      carriers,
    },
    job,
  );
  return readJob(context.database, job.id);
}
