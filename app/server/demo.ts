import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from "#app/services/demo/demo-accounts.ts";
import { demoFilesToImport } from "#app/services/demo/demo-files.ts";
import { letterOfJudged, letterToTry } from "#app/services/demo/letter-to-try.server.ts";
import { seedDemoTown } from "#app/services/demo/seed-demo-town.server.ts";
import { isDemoTownStored } from "#app/services/demo/store-demo-town.server.ts";
import { inventRegister } from "#app/services/demo/synthetic-register.ts";
import { type Environment, readEnvironment } from "#app/services/environment.ts";
import { loadHighsSolver } from "#app/services/solver/highs-solver.server.ts";
import { createVoteKeyStore } from "#app/services/votes/vote-key-store.server.ts";
import { closeDatabase, openDatabase } from "#db/connection.server.ts";
import { deriveKeyring } from "#db/envelope.server.ts";
import {
  type DemoFiles,
  demoFiles,
  demoKeys,
  removeDemo,
  removeDemoDatabase,
} from "./demo-settings.ts";
import { closeOnSignal, type RunningServer, serve } from "./serve.ts";

const FRESH = "--fresh";

const unknown = process.argv.slice(2).filter((argument) => argument !== FRESH);
if (unknown.length > 0) stop(`The demo knows one option, ${FRESH}, and not ${unknown.join(" ")}.`);
const files = demoFiles(process.env.DEMO_FOLDER || "var");
if (process.argv.includes(FRESH)) removeDemo(files);
if (existsSync(files.database) && !existsSync(files.keys)) {
  stop(
    `${files.database} is there, but its keys in ${files.keys} are gone: nobody can read it again.`,
    `Start over with: npm run demo -- ${FRESH}`,
  );
}
const environment = demoEnvironment(files);
await fillTown(files, environment);
const running = await serveTown(environment);
closeOnSignal(running);
console.log(announcement(environment, files));

/** The demo has settings of its own: those of a real town in the environment do not touch it. */
function demoEnvironment(own: DemoFiles): Environment {
  const keys = demoKeys(own);
  const port = process.env.PORT || "3000";
  const result = readEnvironment({
    DATABASE_FILE: own.database,
    DATA_KEY: keys.dataKey,
    VOTE_KEY_DIR: own.voteKeys,
    AUTH_SECRET: keys.authSecret,
    PUBLIC_URL: `http://localhost:${port}`,
    PORT: port,
    HOST: process.env.HOST,
  });
  if (!result.ok) return stop(...result.faults);
  return result.environment;
}

/** Fills the database once. One that was left half filled is filled anew. */
async function fillTown(own: DemoFiles, settings: Environment): Promise<void> {
  const found = openDatabase(own.database);
  const complete = isDemoTownStored({ database: found });
  closeDatabase(found);
  if (complete) return;
  console.log("Inventing the town of Hettstedt: 14,491 synthetic residents …");
  removeDemoDatabase(own);
  const database = openDatabase(own.database);
  try {
    await seedDemoTown({
      database,
      keyring: deriveKeyring(settings.DATA_KEY),
      now: new Date(),
      loadSolver: loadHighsSolver,
      voteKeys: createVoteKeyStore(settings.VOTE_KEY_DIR),
    });
    for (const { name, content } of demoFilesToImport(inventRegister())) {
      writeFileSync(join(own.folder, name), content);
    }
  } finally {
    closeDatabase(database);
  }
}

async function serveTown(settings: Environment): Promise<RunningServer> {
  try {
    return await serve(settings);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EADDRINUSE") throw error;
    return stop(
      `Port ${settings.PORT} is taken: another program, perhaps another demo, listens there.`,
      `Stop it, or choose another port: PORT=${settings.PORT + 1} npm run demo`,
    );
  }
}

function announcement(settings: Environment, own: DemoFiles): string {
  const accounts = DEMO_ACCOUNTS.map(
    ({ role, email }) => `    ${role.padEnd(14)} ${email.padEnd(36)} ${DEMO_PASSWORD}`,
  );
  return [
    "",
    "Losrunde shows the demo town of Hettstedt. It is synthetic: nobody in it exists.",
    "",
    `  For residents           ${settings.PUBLIC_URL}`,
    `  For staff               ${settings.PUBLIC_URL}/staff`,
    ...letterLines(settings, own),
    `  A vote to take part in  ${settings.PUBLIC_URL}/r/me/votes with the letter; results stand at each process`,
    "",
    "  Who can sign in:",
    ...accounts,
    "",
    `  Files to try an import with: ${join(own.folder, "feuerwehr-*.csv")}`,
    `  The town is kept in ${own.database}. Start over with: npm run demo -- ${FRESH}`,
    "  Stop with Ctrl+C.",
    "",
  ].join("\n");
}

/** With the code of a letter one can be a resident who answers, or one whose text was judged. */
function letterLines(settings: Environment, own: DemoFiles): string[] {
  const database = openDatabase(own.database, { migrate: false });
  const source = { database, keyring: deriveKeyring(settings.DATA_KEY) };
  const codes = [
    ["  A letter to try         ", letterToTry(source)],
    ["  A decision to object to ", letterOfJudged(source)],
  ] as const;
  closeDatabase(database);
  return codes.flatMap(([what, code]) =>
    code === null ? [] : [`${what}${settings.PUBLIC_URL}/r/${code}`],
  );
}

function stop(...sentences: string[]): never {
  for (const sentence of sentences) console.error(sentence);
  process.exit(1);
}
