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

/** How long a connection waits for another that writes, and for one that only has to tidy up. */
const WAIT_MILLISECONDS = 5000;
const MOMENT_MILLISECONDS = 250;

/**
 * Opens a municipality's database and brings it to the current schema.
 *
 * @param file path of the SQLite file, or `:memory:`
 * @param options.migrate false for a second connection (worker thread) to a migrated file
 */
export function openDatabase(file: string, options: { migrate?: boolean } = {}): Database {
  const client = new SqliteDatabase(file);
  client.pragma("journal_mode = WAL");
  client.pragma(`busy_timeout = ${WAIT_MILLISECONDS}`);
  client.pragma("synchronous = FULL");
  client.pragma("secure_delete = ON");
  const database = drizzle(client, { schema });
  if (options.migrate !== false) bringUpToDate(database);
  client.pragma("foreign_keys = ON");
  return database;
}

/**
 * A migration that builds a table anew drops the old one; with foreign keys on that would delete
 * the rows that refer to it. They are off meanwhile, and what refers to nothing afterwards throws.
 */
function bringUpToDate(database: Database): void {
  const { $client: client } = database;
  client.pragma("foreign_keys = OFF");
  migrate(database, { migrationsFolder: resolve("db/migrations") });
  const broken = client.pragma("foreign_key_check") as { readonly table: string }[];
  if (broken[0]) throw new Error(`After the migration, ${broken[0].table} refers to missing rows.`);
}

/**
 * Leaves nothing of what was deleted in the write-ahead log: the file itself is overwritten by
 * `secure_delete`. What a job still reads stays until its end, when the server clears the log again;
 * nobody else has to wait for that longer than a moment. The first checkpoint does the work while
 * others may write; only to cut the log that has been worked off is the writer held.
 */
export function clearLog({ $client: client }: Database): void {
  client.pragma(`busy_timeout = ${MOMENT_MILLISECONDS}`);
  try {
    client.pragma("wal_checkpoint(PASSIVE)");
    client.pragma("wal_checkpoint(TRUNCATE)");
  } finally {
    client.pragma(`busy_timeout = ${WAIT_MILLISECONDS}`);
  }
}

export function closeDatabase(database: Database): void {
  database.$client.close();
}
