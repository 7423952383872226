import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { auditHead } from "#app/services/audit/append-audit.server.ts";
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from "#app/services/demo/demo-accounts.ts";
import { closeDatabase, openDatabase } from "#db/connection.server.ts";
import { registerResidents } from "#db/schema/index.ts";
import { launchBrowser } from "#tests/support/browser.ts";
import { freePort } from "#tests/support/server-process.ts";
import { signIn } from "#tests/support/staff-account.ts";

const folder = mkdtempSync(join(tmpdir(), "losrunde-demo-"));
const file = join(folder, "demo.sqlite");
const started: ChildProcess[] = [];
let port = 0;
let first: Demo;
let browser: Browser;
let page: Page;

interface Demo {
  readonly child: ChildProcess;
  readonly ended: Promise<number | null>;
  output(): string;
}

function startDemo(...options: string[]): Demo {
  const child = spawn(process.execPath, ["build/node/demo.js", ...options], {
    env: { ...process.env, DEMO_FOLDER: folder, PORT: String(port), DATABASE_FILE: "/dev/null" },
  });
  started.push(child);
  let printed = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk) => {
      printed += chunk;
    });
  }
  const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
  return { child, ended, output: () => printed };
}

async function untilAnnounced(demo: Demo): Promise<void> {
  while (!demo.output().includes("Stop with Ctrl+C")) {
    if (demo.child.exitCode !== null) throw new Error(`The demo stopped:\n${demo.output()}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

function readTown(): { residents: number; head: string } {
  const database = openDatabase(file, { migrate: false });
  const residents = database.select({ id: registerResidents.id }).from(registerResidents).all();
  const head = auditHead(database);
  closeDatabase(database);
  return { residents: residents.length, head };
}

beforeAll(async () => {
  port = await freePort();
  first = startDemo();
  browser = await launchBrowser();
  page = await browser.newPage({ locale: "en" });
  await untilAnnounced(first);
});

afterAll(async () => {
  await browser.close();
  for (const child of started) child.kill("SIGKILL");
  for (const each of [folder, `${folder}-vote-keys`]) {
    rmSync(each, { recursive: true, force: true });
  }
});

test("says where it is, that everything is synthetic, and who can sign in", () => {
  expect(first.output()).toContain(`http://localhost:${port}`);
  expect(first.output()).toContain("synthetic");
  for (const { role, email } of DEMO_ACCOUNTS) {
    expect(first.output()).toMatch(new RegExp(`${role} +${email} +${DEMO_PASSWORD}`));
  }
});

test("prints the address in a letter, with which one can answer", async () => {
  const letter = /http:\S+\/r\/[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}/.exec(first.output())?.[0];
  await page.goto(letter ?? "");
  expect(page.url()).toBe(`http://localhost:${port}/r`);
});

test("prints the address of somebody whose text was judged, with which one can object", async () => {
  const printed = /A decision to object to +(http:\S+)/.exec(first.output())?.[1];
  await page.goto(printed ?? "");
  await page.locator('main button[value="en"]').click();
  await page.waitForURL(/\/r\/reply$/);
  await page.goto(`http://localhost:${port}/r/me/decisions`);
  await page.locator('main a[href^="/r/me/decisions/"]').first().click();
  const objection = page.locator('main textarea[name="text"]');
  await objection.waitFor();
  expect(await objection.isVisible()).toBe(true);
});

test("lets somebody with the letter to try vote, and find the receipt again", async () => {
  const origin = `http://localhost:${port}`;
  const letter = /A letter to try +(http:\S+)/.exec(first.output())?.[1];
  await page.context().clearCookies();
  await page.goto(letter ?? "");
  await page.locator('main button[value="en"]').click();
  await page.waitForURL(/\/r\/reply$/);
  await page.goto(`${origin}/r/me/votes`);
  await page.getByRole("link", { name: "How should the working group meet?" }).click();
  for (const yes of await page.locator('main input[type="radio"][value="yes"]').all()) {
    await yes.check();
  }
  const district = page.getByRole("radio", { name: "Each time in another district", exact: true });
  await district.check();
  await page.locator('main form button[type="submit"]').first().click();
  await page.waitForURL(/\/review$/);
  await page.getByRole("button", { name: "Cast" }).click();
  await page.waitForURL(/\/receipt$/);
  const code = await page.locator(".tracking-code").textContent();
  expect(code).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]$/);
  const receipt = page.url();
  await page.goto(`${origin}/r/me/votes`);
  await page.goto(receipt);
  expect(await page.locator(".tracking-code").textContent()).toBe(code);
});

test("shows an organiser and everyone what came of the vote about money, and nobody how the open one stands", async () => {
  const origin = `http://localhost:${port}`;
  await page.context().clearCookies();
  await signIn(page, origin, {
    email: DEMO_ACCOUNTS[0].email,
    password: DEMO_PASSWORD,
  });
  await page.goto(`${origin}/staff`);
  await page.locator("main a", { hasText: "Arbeitskreis Zusammenleben" }).first().click();
  await page.waitForURL(/\/staff\/processes\/[^/]+/);
  const process = new URL(page.url()).pathname.split("/")[3];
  await page.goto(`${origin}/staff/processes/${process}/votes`);
  const ofStaff = await page.locator("main").textContent();
  expect(ofStaff).toContain("30.000 Euro für das Zusammenleben");
  expect(ofStaff).toContain("Befragung aller ab 16");
  await page.goto(`${origin}/processes/${process}/votes`);
  const listed = await page.locator("main").textContent();
  expect(listed).not.toContain("[name of the plan]");
  await page.getByRole("link", { name: "30,000 euros for living together" }).click();
  await page.waitForURL(/\/votes\/[^/]+$/);
  const headline = page.locator(".vote-result__headline");
  expect(await headline.textContent()).toMatch(/^4 projects are bought: .*Ten benches/);
  await page.goto(`${origin}/processes/${process}/votes`);
  await page.getByRole("link", { name: "How should the working group meet?" }).click();
  await page.waitForURL(/\/votes\/[^/]+$/);
  expect(await page.getByRole("heading", { level: 1 }).textContent()).toContain("meet?");
  expect(await headline.count()).toBe(0);
});

test("leaves a list and quotas to try an import with", () => {
  for (const name of ["feuerwehr-rueckmeldungen.csv", "feuerwehr-quoten.csv"]) {
    expect(statSync(join(folder, name)).size).toBeGreaterThan(0);
  }
});

test("keeps its keys from other users of the machine", () => {
  expect(statSync(join(folder, "demo.keys.json")).mode & 0o077).toBe(0);
});

test("shows residents a town that calls itself synthetic", async () => {
  await page.goto(`http://localhost:${port}/`);
  const text = await page.textContent("body");
  expect(text).toContain("Working group: living together");
  expect(text).toContain("This is a demonstration. All people");
});

test.each(DEMO_ACCOUNTS)("lets $name sign in", async (account) => {
  await page.context().clearCookies();
  const credentials = { email: account.email, password: DEMO_PASSWORD };
  await signIn(page, `http://localhost:${port}`, credentials);
  const own = page.getByRole("link", { name: account.name });
  await own.waitFor();
  await expect.poll(() => own.isVisible()).toBe(true);
});

test("names the taken port when a demo is started twice", async () => {
  const second = startDemo();
  expect(await second.ended).toBe(1);
  expect(second.output()).toContain(`Port ${port} is taken`);
});

test("keeps the town between two starts, and starts over on request", async () => {
  const before = readTown();
  expect(before.residents).toBe(14_491);
  first.child.kill("SIGTERM");
  await first.ended;

  const second = startDemo();
  await untilAnnounced(second);
  expect(second.output()).not.toContain("Inventing");
  expect(readTown()).toEqual(before);
  second.child.kill("SIGTERM");
  await second.ended;

  const third = startDemo("--fresh");
  await untilAnnounced(third);
  expect(readTown().residents).toBe(14_491);
  expect(readTown().head).not.toBe(before.head);
  third.child.kill("SIGTERM");
  await third.ended;
});

test("refuses an option it does not know", async () => {
  const demo = startDemo("--reset");
  expect(await demo.ended).toBe(1);
  expect(demo.output()).toContain("--reset");
});
