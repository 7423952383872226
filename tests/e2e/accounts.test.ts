import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, test } from "vitest";
import { launchBrowser, VIEWPORTS } from "#tests/support/browser.ts";
import { expectGoodPage, goTo, keepPicture } from "#tests/support/good-page.ts";
import { createStaffAccount, type StaffAccount, signIn } from "#tests/support/staff-account.ts";
import { totpCode } from "#tests/support/totp.ts";
import { startTown, type Town } from "#tests/support/town.ts";

let town: Town;
let browser: Browser;

beforeAll(async () => {
  town = await startTown();
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
  await town.close();
});

/** Checks the page as it stands; where scripts cannot run, axe cannot either. */
async function inspect(page: Page, name: string): Promise<void> {
  await page.waitForLoadState("networkidle");
  if (name.includes("-plain-")) await keepPicture(page, name);
  else await expectGoodPage(page, name);
}

async function send(page: Page, button: string): Promise<void> {
  await page.getByRole("button", { name: button, exact: true }).click();
}

const WORDS = {
  de: {
    start: "Einrichten beginnen",
    finish: "Zweiten Faktor einschalten",
    factorOn: "Der zweite Faktor ist eingeschaltet",
    signIn: "Anmelden",
    wrong: "E-Mail-Adresse oder Passwort stimmen nicht",
    create: "Konto anlegen",
    add: "Aufnehmen",
    issue: "Code ausstellen: Vera Vertraut",
    check: "Jetzt prüfen",
    intact: "Die Kette ist unversehrt",
    deactivate: "Konto deaktivieren",
    signOut: "Abmelden",
  },
  en: {
    start: "Start setting up",
    finish: "Switch on second factor",
    factorOn: "The second factor is switched on",
    signIn: "Sign in",
    wrong: "E-mail address or password is not right",
    create: "Create account",
    add: "Add",
    issue: "Issue a code: Vera Vertraut",
    check: "Check now",
    intact: "The chain is intact",
    deactivate: "Deactivate account",
    signOut: "Sign out",
  },
} as const;

describe.each([
  ["phone", "de", true],
  ["desktop", "en", true],
  ["phone", "en", false],
] as const)("on a %s in %s, JavaScript: %s", (viewport, language, javaScriptEnabled) => {
  const words = WORDS[language];
  const prefix = `accounts-${viewport}-${language}${javaScriptEnabled ? "" : "-plain"}`;
  let administrator: StaffAccount;
  let page: Page;

  beforeAll(async () => {
    administrator = await createStaffAccount(town.context.database, {
      roles: ["administrator"],
      name: "Erika Muster",
    });
    const context = await browser.newContext({
      viewport: VIEWPORTS[viewport],
      locale: language,
      javaScriptEnabled,
    });
    page = await context.newPage();
    return () => context.close();
  });

  test("an administrator signs in, sets up a second factor and signs in with it", async () => {
    const { address } = town.server;
    await goTo(page, `${address}/staff/sign-in`);
    await page.locator('input[name="email"]').fill(administrator.email);
    await page.locator('input[name="password"]').fill("not the password");
    await send(page, words.signIn);
    await page.getByText(words.wrong).waitFor();
    await inspect(page, `${prefix}-sign-in`);
    await signIn(page, address, administrator);
    await inspect(page, `${prefix}-overview`);
    await goTo(page, `${address}/staff/account/second-factor`);
    await inspect(page, `${prefix}-factor-start`);
    await page.locator('input[name="password"]').fill(administrator.password);
    await send(page, words.start);
    await page.locator("svg.qr-code").waitFor();
    await inspect(page, `${prefix}-factor-scan`);
    const setUp = await page.locator('input[name="address"]').inputValue();
    const key = new URL(setUp).searchParams.get("secret") ?? "";
    await page.locator('input[name="code"]').fill(totpCode(key));
    await send(page, words.finish);
    await page.getByText(words.factorOn).waitFor();
    await inspect(page, `${prefix}-account`);
    await send(page, words.signOut);
    await page.waitForURL(/\/staff\/sign-in/);
    await page.locator('input[name="email"]').fill(administrator.email);
    await page.locator('input[name="password"]').fill(administrator.password);
    await send(page, words.signIn);
    await page.waitForURL(/\/staff\/second-factor/);
    await inspect(page, `${prefix}-second-factor`);
    await page.locator('input[name="code"]').fill(totpCode(key));
    await send(page, words.signIn);
    await page.waitForURL(`${address}/staff`);
    await goTo(page, `${address}/staff/account/second-factor`);
    await inspect(page, `${prefix}-factor-on`);
    await goTo(page, `${address}/staff/account/password`);
    await inspect(page, `${prefix}-password`);
  });

  test("an administrator manages accounts, sworn people, the town and reads the log", async () => {
    const { address } = town.server;
    await goTo(page, `${address}/staff/accounts/new`);
    await send(page, words.create);
    await inspect(page, `${prefix}-account-new-errors`);
    await page.locator('input[name="name"]').fill("Karl Neu");
    await page.locator('input[name="email"]').fill(`karl.${prefix}@example.org`);
    await page.locator('input[name="roles"][value="organiser"]').check();
    await send(page, words.create);
    await page.locator(".secret-once").waitFor();
    await inspect(page, `${prefix}-account-created`);
    await goTo(page, `${address}/staff/accounts`);
    await inspect(page, `${prefix}-accounts`);
    const row = page.locator("tr", { hasText: `karl.${prefix}@example.org` });
    await row.getByRole("link").click();
    await page.getByText(words.deactivate, { exact: true }).first().click();
    await inspect(page, `${prefix}-account-edit`);
    await send(page, words.deactivate);
    await page.locator(".kern-alert--success").waitFor();
    await goTo(page, `${address}/staff/sworn-people`);
    await page.locator('input[name="name"]').fill("Vera Vertraut");
    await send(page, words.add);
    await page.getByRole("button", { name: words.issue }).first().click();
    await page.locator(".secret-once").waitFor();
    await inspect(page, `${prefix}-sworn`);
    await goTo(page, `${address}/staff/town`);
    await inspect(page, `${prefix}-town`);
    await goTo(page, `${address}/staff/audit`);
    await send(page, words.check);
    await page.getByText(words.intact).waitFor();
    await inspect(page, `${prefix}-audit`);
  });
});
