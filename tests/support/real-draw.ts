import type { Announcement } from "#app/domain/public-draw/public-lottery.ts";
import type { Problem, Result } from "#app/domain/result.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { commitDraw } from "#app/services/draws/commit-draw.server.ts";
import { startDraw } from "#app/services/draws/start-draw.server.ts";
import { runNextJob } from "./jobs.ts";
import { storeProcess } from "./pool.ts";

/** The value of a result that has to be one. */
export function expectOk<Value>(result: Result<Value, Problem>): Value {
  if (!result.ok) throw new Error(`Refused: ${result.problem.code}`);
  return result.value;
}

/** An announcement for the hour after a moment. */
export function announcementAt(
  { now }: Pick<ServiceContext, "now">,
  source: Announcement["source"] = "stage",
): Announcement {
  const at = new Date(now.getTime() + 3_600_000).toISOString();
  return { source, details: "Drei zehnseitige Würfel auf dem Marktplatz (Probe)", at };
}

/** Prepares a real draw of a process with the job that a worker would run. Returns its id. */
export async function prepareRealDraw(context: ServiceContext, processId: string) {
  const started = startDraw(context, { processId, kind: "real", objective: "leximin" });
  const { drawId } = expectOk(started);
  const job = await runNextJob(context);
  if (job?.status !== "succeeded") throw new Error(`Not prepared: ${job?.problem?.code}`);
  return drawId;
}

/** A process with a lottery that is committed to. */
export async function commitRealDraw(
  context: ServiceContext,
  options: Parameters<typeof storeProcess>[1] & { source?: Announcement["source"] } = {},
) {
  const { source = "stage", ...process } = options;
  const processId = storeProcess(context, process);
  const drawId = await prepareRealDraw(context, processId);
  const announcement = announcementAt(context, source);
  const round = source === "beacon" ? 4711 : null;
  const { commitment } = expectOk(commitDraw(context, { processId, drawId, announcement, round }));
  return { processId, drawId, commitment };
}
