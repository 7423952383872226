import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import { createAuthentication } from "#app/services/staff/authentication.server.ts";
import { closeDatabase, openDatabase } from "#db/connection.server.ts";
import { staffRoles, user } from "#db/schema/index.ts";
import { TEST_DATA_KEY, TEST_NOW } from "#tests/support/database.ts";
import { runCli } from "#tests/support/run-cli.ts";

const AUTH_SECRET = "a secret for tests that is long enough";
let folder: string;
let file: string;
let counter = 0;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "losrunde-cli-"));
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

beforeEach(() => {
  counter += 1;
  file = join(folder, `town-${counter}.sqlite`);
});

function settings(): Record<string, string> {
  return { DATABASE_FILE: file, DATA_KEY: TEST_DATA_KEY.toString("base64"), AUTH_SECRET };
}

/** A log of three entries; returns their hashes. */
function fillLog(): string[] {
  const database = openDatabase(file);
  const heads = ["process_created", "process_updated", "process_published"].map((action) =>
    appendAudit(
      database,
      { actor: { kind: "system" }, now: TEST_NOW },
      { action, objectKind: "process", objectId: "process-1" },
    ),
  );
  closeDatabase(database);
  return heads;
}

function tamper(statement: string): void {
  const database = openDatabase(file, { migrate: false });
  database.$client.exec(
    `drop trigger audit_log_refuses_update; drop trigger audit_log_refuses_delete; ${statement}`,
  );
  closeDatabase(database);
}

test("create-admin makes an administrator who signs in with the printed start password", async () => {
  const run = await runCli(
    "create-admin",
    ["--email", "Erika@Example.org", "--name", "Erika Muster"],
    settings(),
  );
  expect(run).toMatchObject({ exitCode: 0, stderr: "" });
  const password = /^ {2}([2-9A-Z-]{19})$/m.exec(run.stdout)?.[1] ?? "";
  const database = openDatabase(file, { migrate: false });
  expect(database.select({ email: user.email }).from(user).all()).toEqual([
    { email: "erika@example.org" },
  ]);
  expect(database.select({ role: staffRoles.role }).from(staffRoles).all()).toEqual([
    { role: "administrator" },
  ]);
  const authentication = createAuthentication(database, {
    secret: AUTH_SECRET,
    publicUrl: "http://localhost:3000",
  });
  const signedIn = await authentication.api.signInEmail({
    body: { email: "erika@example.org", password },
  });
  expect(signedIn.user.name).toBe("Erika Muster");
  closeDatabase(database);
});

test("create-admin refuses an address that is in use", async () => {
  const args = ["--email", "erika@example.org", "--name", "Erika Muster"];
  await runCli("create-admin", args, settings());
  const again = await runCli("create-admin", args, settings());
  expect(again.exitCode).toBe(2);
  expect(again.stderr).toContain("There already is an account");
});

test.each([
  ["create-admin", ["--email", "nonsense"], "--email must be an e-mail address."],
  ["create-admin", ["--email", "a@example.org"], "--name is missing"],
  ["create-admin", ["--role", "x"], "Unknown option '--role'"],
  ["verify-audit", ["--head", "123"], "--head must be a checksum"],
  ["verify-audit", [], "There is no file"],
])("%s %j says what is wrong and ends with 2", async (program, args, sentence) => {
  const run = await runCli(program, args, settings());
  expect(run.exitCode).toBe(2);
  expect(run.stderr).toContain(sentence);
});

test.each(["create-admin", "verify-audit"])("%s without settings names them", async (program) => {
  const args = program === "create-admin" ? ["--email", "a@example.org", "--name", "A"] : [];
  const run = await runCli(program, args, { DATABASE_FILE: "", DATA_KEY: "", AUTH_SECRET: "" });
  expect(run.exitCode).toBe(2);
  expect(run.stderr).toContain("DATABASE_FILE is missing");
});

test.each(["create-admin", "verify-audit"])("%s --help explains itself", async (program) => {
  const run = await runCli(program, ["--help"], {});
  expect(run.exitCode).toBe(0);
  expect(run.stdout).toContain(`npm run ${program}`);
});

test("verify-audit ends with 0 when the chain holds and contains the head", async () => {
  const heads = fillLog();
  const run = await runCli("verify-audit", ["--head", heads[1] ?? ""], settings());
  expect(run).toMatchObject({ exitCode: 0, stderr: "" });
  expect(run.stdout).toContain("The chain holds: 3 entries.");
  expect(run.stdout).toContain(`Head: ${heads[2]}`);
});

test.each([
  [
    "update audit_log set object_id = 'other' where sequence = 2",
    "Entry 2 was altered afterwards.",
  ],
  ["delete from audit_log where sequence = 2", "Entry 2 is missing."],
  [
    "update audit_log set previous_hash = 'x' where sequence = 3",
    "Entry 3 does not follow from the one before.",
  ],
])("verify-audit ends with 1 and the first fault after: %s", async (statement, sentence) => {
  fillLog();
  tamper(statement);
  const run = await runCli("verify-audit", [], settings());
  expect(run.exitCode).toBe(1);
  expect(run.stderr).toContain(sentence);
});

test("verify-audit ends with 1 when the tail with the published head was cut off", async () => {
  const heads = fillLog();
  tamper("delete from audit_log where sequence = 3");
  expect((await runCli("verify-audit", [], settings())).exitCode).toBe(0);
  const run = await runCli("verify-audit", ["--head", heads[2] ?? ""], settings());
  expect(run.exitCode).toBe(1);
  expect(run.stderr).toContain("The published head does not occur");
});
