import { setTimeout } from "node:timers/promises";
import type { Database } from "#db/connection.server.ts";

/** Whoever reads or writes meanwhile is waited for: each time so many milliseconds, and so often at most. */
const PAUSE = 250;
const ATTEMPTS = 240;

/** How long others who write are waited for before the file is built anew, in milliseconds. */
const WAIT_FOR_WRITERS = 60_000;

/**
 * Builds the file of the database anew and cuts its write-ahead log, so that neither free pages nor the log hold what was
 * removed before. Whoever writes meanwhile waits as long as the file takes to be copied. A log that somebody still reads
 * after a minute is cut by whoever clears it next.
 */
export async function leaveNoTrace({ $client: client }: Database): Promise<void> {
  const usual = client.pragma("busy_timeout", { simple: true });
  client.pragma(`busy_timeout = ${WAIT_FOR_WRITERS}`);
  try {
    client.exec("VACUUM");
  } finally {
    client.pragma(`busy_timeout = ${usual}`);
  }
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const [cut] = client.pragma("wal_checkpoint(TRUNCATE)") as { readonly busy: number }[];
    if (cut?.busy !== 1) return;
    await setTimeout(PAUSE);
  }
}
