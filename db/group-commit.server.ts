import type { Database } from "./connection.server.ts";

interface Waiting {
  /** Writes, and returns what to do once that is on disk. */
  readonly write: () => () => void;
  readonly fail: (error: unknown) => void;
}

type Client = Database["$client"];

const waiting = new WeakMap<Client, Waiting[]>();

const savepoints = new WeakMap<Client, (entry: Waiting) => () => void>();

/**
 * Writes together with the other requests that come in at the same moment: one transaction, so that the disk is waited
 * for once instead of once for each. Each write has a savepoint of its own: whatever throws is undone alone, and the others
 * stand. Resolves to what `write` returned when all of it is on disk; rejects with what it threw, or when nothing could be
 * stored.
 *
 * @param write synchronous, and short: it holds the writer
 */
export function writeWithOthers<Written>(
  database: Database,
  write: () => Written,
): Promise<Written> {
  const client = database.$client;
  return new Promise((done, fail) => {
    const entry: Waiting = {
      write() {
        const written = write();
        return () => done(written);
      },
      fail,
    };
    const queue = waiting.get(client);
    if (queue !== undefined) {
      queue.push(entry);
      return;
    }
    waiting.set(client, [entry]);
    setImmediate(() => commit(client));
  });
}

/** Runs one write in a savepoint of its own, inside the transaction of all. */
function savepointOf(client: Client): (entry: Waiting) => () => void {
  const kept = savepoints.get(client) ?? client.transaction(({ write }: Waiting) => write());
  savepoints.set(client, kept);
  return kept;
}

function commit(client: Client): void {
  const queue = waiting.get(client) ?? [];
  waiting.delete(client);
  const answers: (() => void)[] = [];
  const apart = savepointOf(client);
  const writeAll = client.transaction(() => {
    for (const entry of queue) {
      try {
        answers.push(apart(entry));
      } catch (error) {
        // Some errors of the disk end the whole transaction: then nothing of it stands.
        if (!client.inTransaction) throw error;
        answers.push(() => entry.fail(error));
      }
    }
  });
  try {
    writeAll.immediate();
  } catch (error) {
    for (const { fail } of queue) fail(error);
    return;
  }
  for (const answer of answers) answer();
}
