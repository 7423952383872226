import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { closeDatabase, openDatabase } from "#db/connection.server.ts";

const folder = mkdtempSync(join(tmpdir(), "losrunde-connection-"));
const file = join(folder, "town.sqlite");

beforeAll(() => closeDatabase(openDatabase(file)));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each([
  ["journal_mode", "wal"],
  ["foreign_keys", 1],
  ["busy_timeout", 5000],
  // 2 is FULL: what was acknowledged survives a power cut.
  ["synchronous", 2],
  ["secure_delete", 1],
])("server and worker threads open the database with %s = %s", (pragma, value) => {
  for (const migrate of [true, false]) {
    const database = openDatabase(file, { migrate });
    expect(database.$client.pragma(pragma, { simple: true })).toBe(value);
    closeDatabase(database);
  }
});
