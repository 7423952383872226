import { resolve } from "node:path";
import SqliteDatabase from "better-sqlite3";
import { type BetterSQLite3Database, drizzle } from "drizzle-orm/better-sqlite3";
import { migrate } from "drizzle-orm/better-sqlite3/migrator";
import * as schema from "./schema/index.ts";

export type Database = BetterSQLite3Database<typeof schema> & { $client: SqliteDatabase.Database };

/** A database or an open transaction on it: what a query needs. */
export type Queryable = Pick<
  Database,
  "select" | "insert" | "update" | "delete" | "query" | "all" | "get" | "run"
>;

/**
 * Opens a municipality's database and brings it to the current schema.
 *
 * @param file path of the SQLite file, or `:memory:`
 * @param options.migrate false for a second connection (worker thread) to a migrated file
 */
export function openDatabase(file: string, options: { migrate?: boolean } = {}): Database {
  const client = new SqliteDatabase(file);
  client.pragma("journal_mode = WAL");
  client.pragma("foreign_keys = ON");
  client.pragma("busy_timeout = 5000");
  client.pragma("synchronous = FULL");
  client.pragma("secure_delete = ON");
  const database = drizzle(client, { schema });
  if (options.migrate !== false) {
    migrate(database, { migrationsFolder: resolve("db/migrations") });
  }
  return database;
}

export function closeDatabase(database: Database): void {
  database.$client.close();
}
