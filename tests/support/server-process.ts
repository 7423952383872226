import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmdirSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { TEST_DATA_KEY } from "./database.ts";

export interface ServerProcess {
  readonly address: string;
  readonly databaseFile: string;
  readonly child: ChildProcess;
  /** What the server printed so far. */
  output(): string;
  /** Kills without warning, as a power cut would. */
  kill(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts the built server as a process of its own on a free port with its own database file. */
export async function startServer(
  options: {
    databaseFile?: string;
    script?: string;
    /** Further settings. */
    settings?: Readonly<Record<string, string>>;
  } = {},
): Promise<ServerProcess> {
  const folder =
    options.databaseFile === undefined ? mkdtempSync(join(tmpdir(), "losrunde-")) : null;
  const databaseFile = options.databaseFile ?? join(folder ?? "", "town.sqlite");
  const voteKeys = voteKeyFolder(databaseFile);
  const port = await freePort();
  const address = `http://localhost:${port}`;
  const child = spawn(process.execPath, [options.script ?? "build/node/start.js"], {
    env: {
      ...process.env,
      NODE_ENV: "production",
      DATABASE_FILE: databaseFile,
      VOTE_KEY_DIR: voteKeys,
      DATA_KEY: TEST_DATA_KEY.toString("base64"),
      AUTH_SECRET: "a secret for tests that is long enough",
      PUBLIC_URL: address,
      HOST: "127.0.0.1",
      PORT: String(port),
      ...options.settings,
    },
  });
  let printed = "";
  child.stdout.on("data", (chunk) => {
    printed += chunk;
  });
  child.stderr.on("data", (chunk) => {
    printed += chunk;
  });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  await untilHealthy(address, child, () => printed);
  return {
    address,
    databaseFile,
    child,
    output: () => printed,
    async kill() {
      child.kill("SIGKILL");
      await ended;
    },
    async stop() {
      child.kill("SIGTERM");
      await ended;
      if (folder === null) return removeIfEmpty(voteKeys);
      rmSync(folder, { recursive: true, force: true });
      rmSync(voteKeys, { recursive: true, force: true });
    },
  };
}

/** Where a server of the tests keeps the keys of votes: beside the folder of its database. */
export function voteKeyFolder(databaseFile: string): string {
  return `${dirname(databaseFile)}-vote-keys`;
}

/** Another server may go on with the keys of votes that are open. */
function removeIfEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== "ENOTEMPTY" && code !== "ENOENT") throw error;
  }
}

async function untilHealthy(
  address: string,
  child: ChildProcess,
  printed: () => string,
): Promise<void> {
  for (let attempt = 0; attempt < 1200; attempt += 1) {
    if (child.exitCode !== null) throw new Error(`The server stopped:\n${printed()}`);
    const answer = await fetch(`${address}/health`).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`The server did not answer:\n${printed()}`);
}

/**
 * Each process of the tests begins at a place of its own, below the ports that systems give to
 * connections on their way out: nobody takes a port between the look and the start of a server.
 */
let nextPort = 20_000 + (process.pid % 400) * 30;

/** A port on which nothing listens at the moment. */
export async function freePort(): Promise<number> {
  for (; nextPort < 32_768; nextPort += 1) {
    if (await isFree(nextPort)) return nextPort++;
  }
  throw new Error("No port is free.");
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", () => resolve(false));
    probe.listen(port, "127.0.0.1", () => probe.close(() => resolve(true)));
  });
}
