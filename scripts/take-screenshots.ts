import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { demoFiles, demoKeys } from "#app/server/demo-settings.ts";
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from "#app/services/demo/demo-accounts.ts";
import { letterToTry } from "#app/services/demo/letter-to-try.server.ts";
import { orderSpecimen } from "#app/services/letters/order-specimen.server.ts";
import { typesetSvg } from "#app/services/letters/typeset.server.ts";
import type { Role } from "#app/services/permissions.ts";
import { openDatabase } from "#db/connection.server.ts";
import { deriveKeyring } from "#db/envelope.server.ts";
import { launchBrowser } from "#tests/support/browser.ts";
import { freePort } from "#tests/support/server-process.ts";
import { signIn } from "#tests/support/staff-account.ts";

// Takes the pictures of README.md from a fresh demo town: build first, then run this. Names of parts, such as `votes`, take
// theirs only.

const PARTS = {
  public: takePublicPages,
  reply: takeReply,
  staff: takeStaffPages,
  evening: takeEvening,
  proposal: takeProposal,
  moderation: takeModeration,
  votes: takeVotes,
} as const;

const TARGET = resolve("public/screenshots");
const DESKTOP = { width: 1100, height: 820 };
const PHONE = { width: 390, height: 844 };

const folder = mkdtempSync(join(tmpdir(), "losrunde-screenshots-"));
const port = await freePort();
const address = `http://localhost:${port}`;
const demo = spawn(process.execPath, ["build/node/demo.js"], {
  env: { ...process.env, DEMO_FOLDER: folder, PORT: String(port), NODE_ENV: "production" },
  stdio: ["ignore", "ignore", "inherit"],
});
const browser = await launchBrowser();
try {
  mkdirSync(TARGET, { recursive: true });
  await untilServed();
  for (const take of wantedParts()) await take(browser);
} finally {
  await browser.close();
  demo.kill("SIGTERM");
  for (const each of [folder, `${folder}-vote-keys`]) {
    rmSync(each, { recursive: true, force: true });
  }
}

function wantedParts() {
  const wanted = process.argv.slice(2);
  const unknown = wanted.filter((name) => !(name in PARTS));
  if (unknown.length > 0) throw new Error(`There are no pictures of ${unknown.join(" ")}.`);
  return Object.entries(PARTS).flatMap(([name, take]) =>
    wanted.length === 0 || wanted.includes(name) ? [take] : [],
  );
}

async function takePublicPages(from: Browser): Promise<void> {
  for (const [name, locale] of [
    ["de", "de-DE"],
    ["ar", "ar"],
  ] as const) {
    const page = await openPage(from, { locale, viewport: DESKTOP });
    await page.goto(address);
    await take(page, `start-${name}`);
    await page.setViewportSize(PHONE);
    await page.locator('main a[href^="/processes/"]').first().click();
    await take(page, `process-${name}`);
    await page.context().close();
  }
}

async function takeStaffPages(from: Browser): Promise<void> {
  const page = await openPage(from, { locale: "en-GB", viewport: DESKTOP });
  await signInAs(page, "organiser");
  const empty = await processAddress(page, /Feuerwehr/);
  await page.goto(`${empty}/quotas/import`);
  await page.locator('input[type="file"]').setInputFiles(join(folder, "feuerwehr-quoten.csv"));
  await page.locator('form:has(input[type="file"]) button[type="submit"]').click();
  await page.locator('button[value="save_import"]').click();
  await page.waitForURL(/\/quotas\?saved=/);
  await page.goto(`${empty}/pool/upload`);
  await page
    .locator('input[type="file"]')
    .setInputFiles(join(folder, "feuerwehr-rueckmeldungen.csv"));
  await page.locator('main form button[type="submit"]').first().click();
  await page.waitForURL(/\/pool\/uploads\//);
  await page.locator("main form").last().locator('button[type="submit"]').first().click();
  await page.waitForURL(/\/report$/);
  await take(page, "pool-import");

  const ready = await processAddress(page, /Zusammenleben|Working group/);
  await page.goto(`${ready}/quotas`);
  await take(page, "quotas");

  await page.goto(`${ready}/invitations/plan`);
  await take(page, "invitation-plan", 1400);
  await page.goto(`${ready}/replies`);
  await take(page, "replies", 1300);
  await takeLetter(from, ready.split("/").at(-1) ?? "");

  const drawn = await processAddress(page, /Gehwege|Pavements/);
  await page.goto(`${drawn}/draws`);
  await page.locator('main a[href*="/draws/"]').first().click();
  await page.waitForURL(/\/draws\/[^/]+$/);
  await take(page, "draw-result");
  await takeSection(page, "draw-chances", "Chances compared");
  await takePublicDraw(page, new URL(page.url()).pathname.split("/").at(-1) ?? "");

  await page.context().clearCookies();
  await signInAs(page, "auditor");
  await page.goto(`${address}/staff/audit`);
  await take(page, "audit", 1400);
}

/** A scenario, an announced town hall, and its console and wall once it has begun. */
async function takeEvening(from: Browser): Promise<void> {
  const page = await openPage(from, { locale: "en-GB", viewport: DESKTOP });
  await page.goto(`${address}/scenarios`);
  await page.locator('main a[href*="/scenarios/"]').first().click();
  await take(page, "scenario", 1400);
  await page.goto(`${address}/town-halls`);
  await page.locator('main a[href*="/town-halls/"]').first().click();
  await take(page, "town-hall", 1400);
  const evening = `${address}/staff${new URL(page.url()).pathname}`;
  await page.setViewportSize({ width: 1024, height: 768 });
  await signInAs(page, "moderator");
  await page.goto(`${evening}/console`);
  await page.getByRole("button", { name: "Open the meeting" }).click();
  await page.locator('button[aria-label^="Begin"]').nth(2).click();
  await page.locator(".console__item-time").waitFor();
  await take(page, "floor-console");
  await page.setViewportSize({ width: 1600, height: 900 });
  await page.goto(`${evening}/projector?language=en`);
  await take(page, "floor-wall");
  await page.context().close();
}

/** What a panel proposed and what became of it, and what is said to a proposal. */
async function takeProposal(from: Browser): Promise<void> {
  const page = await openPage(from, { locale: "en-GB", viewport: DESKTOP });
  await page.goto(`${address}/proposals?show=decided`);
  await page.locator('main a[href^="/proposals/"]').first().click();
  await take(page, "proposal", 1400);
  await page.goto(`${address}/proposals`);
  await page.locator('main a[href^="/proposals/"]').first().click();
  await page.locator('main a[href$="/discussion"]').first().click();
  await take(page, "discussion", 1400);
  await page.context().close();
}

/** What waits for the moderators. */
async function takeModeration(from: Browser): Promise<void> {
  const page = await openPage(from, { locale: "en-GB", viewport: DESKTOP });
  await signInAs(page, "moderator");
  await page.goto(`${address}/staff/moderation`);
  await take(page, "moderation", 1200);
  await page.context().close();
}

/** A resident answers in Arabic, on a phone. */
async function takeReply(from: Browser): Promise<void> {
  const code = letterToTry(town()) ?? "";
  const page = await openPage(from, { viewport: PHONE });
  await page.goto(`${address}/r/${code}`);
  await Promise.all([page.waitForEvent("load"), page.locator('main button[value="ar"]').click()]);
  await take(page, "reply-ar");
  await page.context().close();
}

/** What would decide a vote, a ballot on a phone in Arabic, and a result. */
async function takeVotes(from: Browser): Promise<void> {
  const phone = await openPage(from, { viewport: PHONE });
  await phone.goto(`${address}/r/${letterToTry(town()) ?? ""}`);
  await Promise.all([phone.waitForEvent("load"), phone.locator('main button[value="ar"]').click()]);
  await phone.goto(`${address}/r/me/votes`);
  await phone.locator('main a[href^="/r/me/votes/"]').first().click();
  await take(phone, "ballot-ar", 1200);
  await phone.context().close();

  const page = await openPage(from, { locale: "en-GB", viewport: DESKTOP });
  await signInAs(page, "organiser");
  const living = await processAddress(page, /Zusammenleben|Working group/);
  await page.goto(`${living}/votes`);
  await page.locator("main a", { hasText: "Befragung" }).first().click();
  await page.goto(`${page.url()}/preview?entitled=13000`);
  await takeSection(page, "vote-preview", "Question 1");
  await page.goto(`${address}/processes/${living.split("/").at(-1)}/votes`);
  await page.getByRole("link", { name: "30,000 euros for living together" }).click();
  await take(page, "vote-result", 1530);
  await page.context().close();
}

/** Both pages of a specimen letter, as they are printed. */
async function takeLetter(from: Browser, processId: string): Promise<void> {
  const context = { ...town(), actor: { kind: "system" }, now: new Date() } as const;
  const order = orderSpecimen(context, { processId, kind: "invitation", publicUrl: address });
  if (!order.ok) throw new Error(order.problem.code);
  const page = await openPage(from, { viewport: { width: 700, height: 990 } });
  // The compiler puts the paper of every page in the place of the first one.
  const style =
    "body { margin: 0 } svg { width: 700px; display: block } svg > path { display: none }";
  await page.setContent(`<style>${style}</style>${typesetSvg(order.value)}`);
  await page.screenshot({ path: join(TARGET, "letter.png") });
  console.log("public/screenshots/letter.png");
  await page.context().close();
}

function town() {
  const files = demoFiles(folder);
  return {
    database: openDatabase(files.database, { migrate: false }),
    keyring: deriveKeyring(Buffer.from(demoKeys(files).dataKey, "base64")),
  };
}

/** The projector, what everyone sees of a draw, and the check of its file. */
async function takePublicDraw(page: Page, drawId: string): Promise<void> {
  await page.goto(`${address}/staff/draws/${drawId}/ceremony`);
  await page.emulateMedia({ reducedMotion: "reduce" });
  await take(page, "ceremony");
  await page.goto(`${address}/draws/${drawId}`);
  await take(page, "public-draw");
  const file = await page.request.get(`${address}/draws/${drawId}/lottery-public.json`);
  await page.goto(`${address}/verify`);
  await page.locator('input[type="file"]').setInputFiles({
    name: "lottery-public.json",
    mimeType: "application/json",
    buffer: await file.body(),
  });
  const checksum = createHash("sha256")
    .update(await file.body())
    .digest("hex");
  await page.getByLabel("Published checksum").fill(checksum);
  await page.getByLabel("Number drawn").fill("471");
  await page.getByRole("button", { name: "Check now" }).click();
  const result = page.getByRole("heading", { name: "Result" });
  await result.waitFor();
  await result.evaluate((heading) => heading.scrollIntoView());
  await settle(page);
  await page.screenshot({ path: join(TARGET, "verify.png") });
  console.log("public/screenshots/verify.png");
}

async function openPage(from: Browser, options: BrowserContextOptions): Promise<Page> {
  const context = await from.newContext({ ...options, deviceScaleFactor: 1 });
  return context.newPage();
}

async function signInAs(page: Page, role: Role): Promise<void> {
  const email = DEMO_ACCOUNTS.find((account) => account.role === role)?.email ?? "";
  await signIn(page, address, { email, password: DEMO_PASSWORD });
}

async function processAddress(page: Page, title: RegExp): Promise<string> {
  await page.goto(`${address}/staff`);
  const link = page.locator("main a", { hasText: title }).first();
  return address + ((await link.getAttribute("href")) ?? "");
}

/** Takes the page from its top, down to `height` pixels of the layout at most. */
async function take(page: Page, name: string, height = 1000): Promise<void> {
  await settle(page);
  const before = page.viewportSize() ?? DESKTOP;
  const whole = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width: before.width, height: Math.min(whole, height) });
  await page.screenshot({ path: join(TARGET, `${name}.png`) });
  await page.setViewportSize(before);
  console.log(`public/screenshots/${name}.png`);
}

/** Takes the section under a heading. */
async function takeSection(page: Page, name: string, heading: string): Promise<void> {
  await settle(page);
  const section = page.locator("section", { has: page.getByRole("heading", { name: heading }) });
  await section.last().screenshot({ path: join(TARGET, `${name}.png`) });
  console.log(`public/screenshots/${name}.png`);
}

async function settle(page: Page): Promise<void> {
  await page.waitForLoadState("networkidle");
  await page.addStyleTag({ content: "html { scrollbar-width: none }" });
}

async function untilServed(): Promise<void> {
  for (let attempt = 0; attempt < 1200; attempt += 1) {
    const answer = await fetch(`${address}/health`).catch(() => null);
    if (answer?.ok) return;
    if (demo.exitCode !== null) break;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error("The demo does not answer. Was it built? npm run build");
}
