import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { closeDatabase, type Database, openDatabase } from "#db/connection.server.ts";
import { writeWithOthers } from "#db/group-commit.server.ts";

let database: Database;
let elsewhere: Database;

beforeEach(() => {
  const folder = mkdtempSync(join(tmpdir(), "losrunde-commit-"));
  const file = join(folder, "town.sqlite");
  database = openDatabase(file);
  database.run(sql`CREATE TABLE notes (text TEXT PRIMARY KEY)`);
  elsewhere = openDatabase(file, { migrate: false });
  return () => {
    closeDatabase(database);
    closeDatabase(elsewhere);
    rmSync(folder, { recursive: true, force: true });
  };
});

function put(text: string): number {
  database.run(sql`INSERT INTO notes VALUES (${text})`);
  return text.length;
}

/** What others can read: what is committed. */
function committed(): readonly string[] {
  return elsewhere
    .all<{ text: string }>(sql`SELECT text FROM notes ORDER BY text`)
    .map(({ text }) => text);
}

test("writes of one moment are committed together, and each is answered after that", async () => {
  const seen: (readonly string[])[] = [];
  const noted = ["a", "bb", "ccc"].map((text) =>
    writeWithOthers(database, () => {
      seen.push(committed());
      return put(text);
    }).then((length) => [length, committed()]),
  );
  const all = ["a", "bb", "ccc"];
  expect(await Promise.all(noted)).toEqual([
    [1, all],
    [2, all],
    [3, all],
  ]);
  expect(seen).toEqual([[], [], []]);
  await writeWithOthers(database, () => put("later"));
  expect(committed()).toEqual([...all, "later"]);
});

test("a write that fails is undone alone, with all it wrote", async () => {
  const answers = await Promise.allSettled([
    writeWithOthers(database, () => put("first")),
    writeWithOthers(database, () => {
      put("half");
      throw new Error("Not this one.");
    }),
    writeWithOthers(database, () => put("first")),
    writeWithOthers(database, () => put("last")),
  ]);
  expect(answers.map(({ status }) => status)).toEqual([
    "fulfilled",
    "rejected",
    "rejected",
    "fulfilled",
  ]);
  expect(committed()).toEqual(["first", "last"]);
});

test("when the file cannot be written, nobody is told that it was, and the next moment is a new one", async () => {
  database.$client.pragma("busy_timeout = 0");
  elsewhere.$client.exec("BEGIN IMMEDIATE");
  const answers = await Promise.allSettled([
    writeWithOthers(database, () => put("a")),
    writeWithOthers(database, () => put("b")),
  ]);
  expect(answers.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  elsewhere.$client.exec("COMMIT");
  expect(committed()).toEqual([]);
  await writeWithOthers(database, () => put("c"));
  expect(committed()).toEqual(["c"]);
});

test("a write may have transactions of its own inside", async () => {
  await writeWithOthers(database, () => {
    database.transaction(() => put("inner"), { behavior: "immediate" });
    expect(() =>
      database.transaction(() => {
        put("undone");
        throw new Error("Not this one.");
      }),
    ).toThrow("Not this one.");
  });
  expect(committed()).toEqual(["inner"]);
});
