import { type ChecksMade, type ChecksWanted, runChecks } from "./run-checks.ts";

/**
 * Runs the checks beside the page, so that it does not freeze; in the page itself where there is
 * no worker, as in a page that was saved.
 */
export async function checkAside(script: string, wanted: ChecksWanted): Promise<ChecksMade> {
  const made = await inWorker(script, wanted);
  if (made !== null) return made;
  // The browser paints what the page says about the work before it begins.
  await new Promise((resolve) => setTimeout(resolve, 50));
  return runChecks(wanted);
}

function inWorker(script: string, wanted: ChecksWanted): Promise<ChecksMade | null> {
  return new Promise((resolve) => {
    try {
      const worker = new Worker(script);
      const end = (made: ChecksMade | null) => {
        worker.terminate();
        resolve(made);
      };
      worker.onmessage = ({ data }: MessageEvent<ChecksMade>) => end(data);
      worker.onerror = (event) => {
        event.preventDefault();
        end(null);
      };
      worker.postMessage(wanted);
    } catch {
      resolve(null);
    }
  });
}
