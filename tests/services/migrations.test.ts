import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import SqliteDatabase from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { migrate } from "drizzle-orm/better-sqlite3/migrator";
import { afterAll, expect, test } from "vitest";
import { closeDatabase, openDatabase } from "#db/connection.server.ts";
import { draws } from "#db/schema/index.ts";

const folder = mkdtempSync(join(tmpdir(), "losrunde-migrations-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A file as an earlier version left it: with the first migrations alone. */
function fileOfEarlierVersion(name: string, migrations: number): string {
  const earlier = join(folder, `${name}-migrations`);
  cpSync(resolve("db/migrations"), earlier, { recursive: true });
  const journalFile = join(earlier, "meta/_journal.json");
  const journal = JSON.parse(readFileSync(journalFile, "utf8"));
  journal.entries.length = migrations;
  writeFileSync(journalFile, JSON.stringify(journal));
  const file = join(folder, `${name}.sqlite`);
  const client = new SqliteDatabase(file);
  migrate(drizzle(client), { migrationsFolder: earlier });
  client.exec(`
    insert into processes (id, status, panel_size, starts_on, ends_on, created_at)
      values ('p', 'published', 10, '2026-03-01', '2026-09-30', 1);
    insert into jobs (id, kind, subject_id, status, requested_by, done, created_at)
      values ('j', 'draw_panel', 'd', 'succeeded', 'u', 0, 1);
    insert into pool_imports (id, process_id, mode, rows_taken, rows_left_out, completed_at)
      values ('i', 'p', 'add', 1, 0, 1);
    insert into pool_people (id, process_id, import_id, position, reference_hash, envelope)
      values ('r', 'p', 'i', 1, 'h', x'00');
    insert into draws (id, process_id, number, job_id, objective, seed, panel_size, requested_at,
        completed_at, result_envelope)
      values ('d', 'p', 1, 'j', 'leximin', 's', 10, 1, 1, x'00');
    insert into draw_quotas (draw_id, feature, value, min, max, position)
      values ('d', 'f', 'v', 0, 1, 0);
    insert into panel_members (draw_id, person_id) values ('d', 'r');
  `);
  client.close();
  return file;
}

test("a file of the first version keeps its draws, quotas and panels", () => {
  const database = openDatabase(fileOfEarlierVersion("first", 2));
  const count = (table: string) =>
    (database.$client.prepare(`select count(*) as n from ${table}`).get() as { n: number }).n;
  expect(["draws", "draw_quotas", "panel_members", "jobs"].map(count)).toEqual([1, 1, 1, 1]);
  expect(database.select({ kind: draws.kind }).from(draws).all()).toEqual([{ kind: "test" }]);
  closeDatabase(database);
});

test("a completed draw stays final after the migration", () => {
  const database = openDatabase(fileOfEarlierVersion("final", 2));
  expect(() => database.$client.exec("update draws set seed = 'other'")).toThrow("is final");
  closeDatabase(database);
});
