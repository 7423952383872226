import { parentPort, workerData } from "node:worker_threads";
import { countAtOnce } from "#app/services/invitations/residents-for-planning.server.ts";
import { closeDatabase, openDatabase } from "#db/connection.server.ts";
import { deriveKeyring } from "#db/envelope.server.ts";
import { giveWay } from "./give-way.ts";
import type { CountInput, CountMessage } from "./resident-count-runner.ts";

giveWay();
const input = workerData as CountInput;
const database = openDatabase(input.databaseFile, { migrate: false });
try {
  const source = { database, keyring: deriveKeyring(input.dataKey) };
  const say = (message: CountMessage, moved: ArrayBuffer[] = []) =>
    parentPort?.postMessage(message, moved);
  const register = countAtOnce(source, input.extract, (done) => say({ kind: "progress", done }));
  say({ kind: "counted", register }, [
    register.kind.buffer as ArrayBuffer,
    register.household.buffer as ArrayBuffer,
  ]);
} finally {
  closeDatabase(database);
}
