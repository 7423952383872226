import { cpSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";

interface ChangedBuild {
  /** Starts the server. */
  readonly script: string;
  remove(): void;
}

/**
 * A copy of the built server in which one worker is another program. What is shipped lies beside it
 * as `shipped-worker.js`.
 */
export function buildWithWorker(
  worker: "job-worker" | "letter-press-worker",
  program: string,
): ChangedBuild {
  const folder = mkdtempSync(join(tmpdir(), "losrunde-build-"));
  cpSync("build", join(folder, "build"), { recursive: true });
  cpSync("package.json", join(folder, "package.json"));
  symlinkSync(resolve("node_modules"), join(folder, "node_modules"));
  const file = join(folder, "build/node", `${worker}.js`);
  renameSync(file, join(folder, "build/node/shipped-worker.js"));
  writeFileSync(file, program);
  return {
    script: join(folder, "build/node/start.js"),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** A server whose jobs take their time: they wait so long before each step that they store, until they shall hurry. */
export function buildWithSlowJobs(milliseconds: number): ChangedBuild & { hurry(): void } {
  const build = buildWithWorker("job-worker", slowWorker(milliseconds));
  return { ...build, hurry: () => writeFileSync(join(dirname(build.script), "hurry"), "") };
}

function slowWorker(milliseconds: number): string {
  return `
import { existsSync } from "node:fs";
import Database from "better-sqlite3";
const { transaction } = Database.prototype;
const hurry = new URL("hurry", import.meta.url);
const clock = new Int32Array(new SharedArrayBuffer(4));
function wait() {
  const until = Date.now() + ${milliseconds};
  while (Date.now() < until && !existsSync(hurry)) Atomics.wait(clock, 0, 0, 50);
}
Database.prototype.transaction = function (work) {
  const made = transaction.call(this, work);
  const slowly = (run) => (...given) => {
    wait();
    return run(...given);
  };
  return Object.assign(slowly(made), {
    deferred: slowly(made.deferred),
    immediate: slowly(made.immediate),
    exclusive: slowly(made.exclusive),
  });
};
await import("./shipped-worker.js");
`;
}
