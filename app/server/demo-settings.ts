import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { z } from "zod";
import { newDataKey } from "#app/services/environment.ts";

/** Where the demo keeps its town. `DEMO_FOLDER` names another folder. */
export interface DemoFiles {
  readonly folder: string;
  readonly database: string;
  readonly keys: string;
  /** Folder of the keys of votes: beside the folder of the town, not in it. */
  readonly voteKeys: string;
}

const keysSchema = z.object({ dataKey: z.string(), authSecret: z.string() });
export type DemoKeys = z.infer<typeof keysSchema>;

export function demoFiles(folder: string): DemoFiles {
  mkdirSync(folder, { recursive: true });
  return {
    folder,
    database: join(folder, "demo.sqlite"),
    keys: join(folder, "demo.keys.json"),
    voteKeys: `${resolve(folder)}-vote-keys`,
  };
}

/** The demo makes its own keys; only its owner can read them. */
export function demoKeys(files: DemoFiles): DemoKeys {
  if (existsSync(files.keys)) return keysSchema.parse(JSON.parse(readFileSync(files.keys, "utf8")));
  const keys = { dataKey: newDataKey(), authSecret: newDataKey() };
  writeFileSync(files.keys, JSON.stringify(keys), { mode: 0o600 });
  chmodSync(files.keys, 0o600);
  return keys;
}

export function removeDemoDatabase({ database }: DemoFiles): void {
  for (const suffix of ["", "-wal", "-shm"]) rmSync(database + suffix, { force: true });
}

export function removeDemo(files: DemoFiles): void {
  removeDemoDatabase(files);
  rmSync(files.keys, { force: true });
  rmSync(files.voteKeys, { recursive: true, force: true });
}
