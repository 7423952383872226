import { spawnSync } from "node:child_process";
import { closeSync, ftruncateSync, mkdtempSync, openSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { count, eq, isNull } from "drizzle-orm";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { changeUpload } from "#app/services/pool/change-upload.server.ts";
import { previewUpload } from "#app/services/pool/preview-upload.server.ts";
import { readPool } from "#app/services/pool/read-pool.server.ts";
import { storeUpload } from "#app/services/pool/store-upload.server.ts";
import { closeDatabase, type Database, openDatabase } from "#db/connection.server.ts";
import { jobs, poolImports, poolPeople, uploads } from "#db/schema/index.ts";
import { axeViolations, launchBrowser, VIEWPORTS } from "#tests/support/browser.ts";
import { buildWithSlowJobs } from "#tests/support/changed-build.ts";
import { serviceContext } from "#tests/support/database.ts";
import { goTo } from "#tests/support/good-page.ts";
import { samplePeople, storeProcess } from "#tests/support/pool.ts";
import { respondentList } from "#tests/support/pool-list.ts";
import { type ServerProcess, startServer } from "#tests/support/server-process.ts";
import { createStaffAccount, type StaffAccount, signIn } from "#tests/support/staff-account.ts";

/** Its imports of 15,000 rows take a quarter of a minute, on whatever machine. */
let slow: ReturnType<typeof buildWithSlowJobs>;
let folder: string;
let server: ServerProcess;
let database: Database;
let account: StaffAccount;
let processId: string;

beforeAll(() => {
  slow = buildWithSlowJobs(500);
});

afterAll(() => slow.remove());

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "losrunde-"));
  server = await startServer({ databaseFile: join(folder, "town.sqlite"), script: slow.script });
  database = openDatabase(server.databaseFile, { migrate: false });
  account = await createStaffAccount(database, { roles: ["organiser"] });
  processId = storeProcess(serviceContext({ database }), { people: samplePeople(5) });
});

afterEach(async () => {
  closeDatabase(database);
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** A list of so many rows, uploaded and with its columns chosen, ready to be imported. */
function readyUpload(rows: number): string {
  const context = serviceContext({ database, now: new Date() });
  const bytes = new TextEncoder().encode(respondentList(rows, { firstId: 1000 }));
  const stored = storeUpload(context, { processId, bytes, fileName: "list.csv", mode: "replace" });
  if (!stored.ok) throw new Error(stored.problem.code);
  const place = { uploadId: stored.value.uploadId, processId };
  const preview = previewUpload(context, place);
  if (!preview.ok) throw new Error(preview.problem.code);
  changeUpload(context, place, { columns: [...preview.value.choices] });
  return place.uploadId;
}

function stagedRows(): number {
  const row = database
    .select({ rows: count() })
    .from(poolPeople)
    .innerJoin(poolImports, eq(poolImports.id, poolPeople.importId))
    .where(isNull(poolImports.completedAt))
    .get();
  return row?.rows ?? 0;
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 5));
}

test("an import whose server is killed leaves the old pool and can be started again", async () => {
  const uploadId = readyUpload(15_000);
  const browser = await launchBrowser();
  const page = await browser.newPage({ locale: "en" });
  await signIn(page, server.address, account);
  const report = `/staff/processes/${processId}/pool/uploads/${uploadId}/report`;
  await goTo(page, server.address + report);
  await page.getByRole("button", { name: "Import 15,000 rows" }).click();
  await until(() => stagedRows() > 0);
  await server.kill();
  expect(stagedRows()).toBeGreaterThan(0);

  server = await startServer({ databaseFile: server.databaseFile });
  expect(database.select({ status: jobs.status }).from(jobs).all()).toEqual([
    { status: "interrupted" },
  ]);
  expect(stagedRows()).toBe(0);
  expect(pool()).toEqual(["R-1", "R-2", "R-3", "R-4", "R-5"]);
  expect(database.select({ rows: count() }).from(poolPeople).get()).toEqual({ rows: 5 });

  const [job] = database.select({ id: jobs.id }).from(jobs).all();
  const again = await browser.newPage({ locale: "en" });
  await signIn(again, server.address, account);
  await goTo(again, `${server.address}/staff/jobs/${job?.id}`);
  await again.getByText("The server was stopped during the work").waitFor();
  await expectGoodPage(again, "job-interrupted");
  await again.getByRole("button", { name: "Start again" }).click();
  await again.getByText("The list is in the pool.").waitFor();
  await again.getByRole("link", { name: "Go to the pool" }).click();
  await again.getByText("15,000 people in the pool").waitFor();
  expect(pool()).toHaveLength(15_000);
  expect(database.select().from(uploads).all()).toEqual([]);
  await browser.close();
});

test("a running import is cancelled from its page and leaves the old pool", async () => {
  const uploadId = readyUpload(15_000);
  const browser = await launchBrowser();
  const page = await browser.newPage({ locale: "en", viewport: VIEWPORTS.phone });
  await signIn(page, server.address, account);
  await goTo(
    page,
    `${server.address}/staff/processes/${processId}/pool/uploads/${uploadId}/report`,
  );
  await page.getByRole("button", { name: "Import 15,000 rows" }).click();
  await page.getByRole("progressbar").waitFor();
  await expectGoodPage(page, "job-running");
  await page.getByRole("button", { name: "Cancel" }).click();
  await page.getByText("The work was cancelled on request").waitFor();
  await expectGoodPage(page, "job-cancelled");
  await until(() => stagedRows() === 0);
  expect(pool()).toHaveLength(5);
  await browser.close();
});

test("a file of 200 MB is answered with a page, and the server hardly notices", async () => {
  const path = join(folder, "large.csv");
  const file = openSync(path, "w");
  ftruncateSync(file, 200 * 1024 * 1024);
  closeSync(file);
  const browser = await launchBrowser();
  const context = await browser.newContext({ locale: "en", javaScriptEnabled: false });
  const page = await context.newPage();
  await signIn(page, server.address, account);
  await goTo(page, `${server.address}/staff/processes/${processId}/pool/upload`);
  await page.locator('input[type="file"]').setInputFiles(path);
  const before = residentMegabytes();
  let most = before;
  const watch = setInterval(() => {
    most = Math.max(most, residentMegabytes());
  }, 50);
  const [response] = await Promise.all([
    page.waitForResponse((each) => each.request().method() === "POST"),
    page.getByRole("button", { name: "Upload and preview" }).click(),
  ]);
  clearInterval(watch);
  expect(response.status()).toBe(413);
  await page.getByText("The file is larger than 10 MB").waitFor();
  expect(most - before).toBeLessThan(150);
  expect(database.select().from(uploads).all()).toEqual([]);
  expect(pool()).toHaveLength(5);
  await browser.close();
});

function pool(): string[] {
  const context = serviceContext({ database });
  return [...readPool(context, processId)].map((person) => person.reference);
}

async function expectGoodPage(page: Page, name: string): Promise<void> {
  const shots = process.env.SCREENSHOTS;
  if (shots !== undefined) await page.screenshot({ path: join(shots, `${name}.png`) });
  expect(await axeViolations(page), name).toEqual([]);
}

/** Memory the server process holds, in MB. */
function residentMegabytes(): number {
  const answer = spawnSync("ps", ["-o", "rss=", "-p", String(server.child.pid)], {
    encoding: "utf8",
  });
  return Number(answer.stdout.trim()) / 1024;
}
