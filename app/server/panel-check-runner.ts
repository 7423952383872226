import { Worker } from "node:worker_threads";
import type { PanelAnswer, PanelCheck } from "#app/domain/sortition/feasibility/panel-check.ts";

const TIME_LIMIT_MILLISECONDS = 20_000;
const MEMORY_LIMIT_MEGABYTES = 512;
/** More would take the web server's processor cores from it. */
const CHECKS_AT_ONCE = 2;

/** Answers each question in a worker thread of its own, which lives no longer than the limit. */
export function createPanelCheck(script: URL): PanelCheck {
  let running = 0;
  return async function check(question): Promise<PanelAnswer> {
    if (running >= CHECKS_AT_ONCE) return { kind: "busy" };
    running += 1;
    const thread = new Worker(script, {
      workerData: question,
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_LIMIT_MEGABYTES },
    });
    let limit: NodeJS.Timeout | undefined;
    try {
      return await new Promise<PanelAnswer>((resolve, reject) => {
        limit = setTimeout(() => resolve({ kind: "timed_out" }), TIME_LIMIT_MILLISECONDS);
        thread.once("message", resolve);
        thread.once("error", reject);
        thread.once("exit", () =>
          reject(new Error("The check of quotas ended without an answer.")),
        );
      });
    } finally {
      clearTimeout(limit);
      await thread.terminate();
      running -= 1;
    }
  };
}
