import { Worker } from "node:worker_threads";
import type { LetterPress, PrintAnswer } from "#app/services/letters/print-order.ts";

const TIME_LIMIT_MILLISECONDS = 120_000;
const MEMORY_LIMIT_MEGABYTES = 512;

/**
 * Sets one order at a time, each in a worker thread of its own; nothing of it is kept. What takes
 * longer than the limit, in milliseconds, is given up.
 */
export function createLetterPress(
  script: URL,
  timeLimit: number = TIME_LIMIT_MILLISECONDS,
): LetterPress {
  let running = false;
  return async function press(order, format): Promise<PrintAnswer> {
    if (running) return { kind: "busy" };
    running = true;
    const thread = new Worker(script, {
      workerData: { order, format },
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_LIMIT_MEGABYTES },
    });
    let limit: NodeJS.Timeout | undefined;
    try {
      return await new Promise<PrintAnswer>((resolve) => {
        // What breaks here may hold names or codes: it is told to nobody, and not logged.
        const fail = () => resolve({ kind: "failed" });
        limit = setTimeout(fail, timeLimit);
        thread.once("message", (bytes) => resolve({ kind: "printed", bytes }));
        thread.once("error", fail);
        thread.once("exit", fail);
      });
    } finally {
      clearTimeout(limit);
      await thread.terminate();
      running = false;
    }
  };
}
