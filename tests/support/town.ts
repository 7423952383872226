import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ServiceContext } from "#app/services/context.ts";
import { closeDatabase, openDatabase } from "#db/connection.server.ts";
import { municipality } from "#db/schema/index.ts";
import { serviceContext } from "./database.ts";
import { type ServerProcess, startServer, voteKeyFolder } from "./server-process.ts";

/** A running server on a database file that the test can read and fill beside it. */
export interface Town {
  readonly server: ServerProcess;
  readonly context: ServiceContext;
  close(): Promise<void>;
}

/** @param script of a server built otherwise than the one that is shipped */
export async function startTown(
  settings: Readonly<Record<string, string>> = {},
  script?: string,
): Promise<Town> {
  const folder = mkdtempSync(join(tmpdir(), "losrunde-town-"));
  const databaseFile = join(folder, "town.sqlite");
  const context = serviceContext({ database: openDatabase(databaseFile) });
  context.database
    .insert(municipality)
    .values({ id: 1, name: "Musterstadt", synthetic: true })
    .run();
  const server = await startServer({
    ...{ databaseFile, settings },
    ...(script === undefined ? {} : { script }),
  });
  return {
    server,
    context,
    async close() {
      await server.stop();
      closeDatabase(context.database);
      rmSync(folder, { recursive: true, force: true });
      rmSync(voteKeyFolder(databaseFile), { recursive: true, force: true });
    },
  };
}
