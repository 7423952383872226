import { gzipSync } from "node:zlib";
import type { Browser, CDPSession, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { LANGUAGES, type Language } from "#app/i18n/languages.ts";
import { publicTranslation } from "#app/i18n/public-translation.server.ts";
import { recordReply } from "#app/services/replies/record-reply.server.ts";
import { closeDatabase, type Database, openDatabase } from "#db/connection.server.ts";
import { residentPasskeys } from "#db/schema/index.ts";
import { launchBrowser, VIEWPORTS } from "#tests/support/browser.ts";
import { serviceContext } from "#tests/support/database.ts";
import { expectGoodPage } from "#tests/support/good-page.ts";
import { nameTown } from "#tests/support/process.ts";
import { replyContent, replyTown } from "#tests/support/replies.ts";
import { type ServerProcess, startServer } from "#tests/support/server-process.ts";

let server: ServerProcess;
let browser: Browser;
let database: Database;
let town: ReturnType<typeof replyTown>;

beforeAll(async () => {
  server = await startServer();
  database = openDatabase(server.databaseFile, { migrate: false });
  nameTown(database);
  const context = { ...serviceContext({ database }), now: new Date() };
  const people = Array.from({ length: LANGUAGES.length + 1 }, () => ({}));
  town = replyTown({ context, residents: people });
  for (const { id } of town.invitations) {
    recordReply(context, {
      ...{ invitationId: id, answer: "no", content: replyContent(), channel: "phone" },
      ...{ language: "de", seenRevision: 0 },
    });
  }
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  closeDatabase(database);
  await server?.stop();
});

async function phone(language: Language, javaScriptEnabled = true) {
  const context = await browser.newContext({ viewport: VIEWPORTS.phone, javaScriptEnabled });
  await context.addCookies([{ name: "language", value: language, url: server.address }]);
  const page = await context.newPage();
  // With fingerprint, and a place for passkeys that are found without a name.
  const device = await context.newCDPSession(page);
  await device.send("WebAuthn.enable");
  const { authenticatorId } = await device.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return { context, page, device, authenticatorId };
}

async function press(page: Page, selector: string): Promise<void> {
  await Promise.all([page.waitForEvent("load"), page.click(selector)]);
}

async function enterCode(page: Page, number: number): Promise<void> {
  await page.goto(`${server.address}/r/code`);
  await page.fill('input[name="code"]', town.invitations[number]?.code ?? "");
  await press(page, 'form:has(input[name="code"]) button');
  expect(page.url()).toBe(`${server.address}/r/reply`);
}

/** What the device keeps. */
async function kept(device: CDPSession, authenticatorId: string) {
  return (await device.send("WebAuthn.getCredentials", { authenticatorId })).credentials;
}

const ADD = 'form[data-options="/r/passkey/new"] button';
const SIGN_IN = 'form[data-options="/r/passkey/sign-in"] button';

test.each(LANGUAGES)(
  "in %s someone adds a passkey, signs in with it, removes it, and it opens nothing any more",
  async (language) => {
    const { t } = publicTranslation(language);
    const { context, page, device, authenticatorId } = await phone(language);
    await enterCode(page, LANGUAGES.indexOf(language));
    await press(page, 'a[href="/r/me"]');
    await page.locator(ADD).waitFor();
    expect(await page.locator("[data-impossible]").isVisible()).toBe(false);
    await expectGoodPage(page, `passkey-offered-${language}`);

    await press(page, ADD);
    await page.getByText(t("public:passkey.added"), { exact: true }).waitFor();
    await expect.poll(() => page.getByText(t("public:passkey.unused")).count()).toBe(1);
    await expectGoodPage(page, `passkey-added-${language}`);
    const [passkey] = await kept(device, authenticatorId);
    expect(passkey).toMatchObject({ isResidentCredential: true, rpId: "localhost" });

    await page.click(ADD);
    await page.getByText(t("public:passkey.known")).waitFor();

    await press(page, 'button[value="sign-out"]');
    await page.goto(`${server.address}/r`);
    await page.locator(SIGN_IN).waitFor();
    await expectGoodPage(page, `passkey-language-${language}`);
    await press(page, SIGN_IN);
    expect(page.url()).toBe(`${server.address}/r/reply`);
    const no = t("public:reply.form.answers.no");
    expect(await page.locator("main").textContent()).toContain(
      t("public:reply.form.now", { answer: no }),
    );

    await page.goto(`${server.address}/r/me`);
    expect(await page.getByText(t("public:passkey.unused")).count()).toBe(0);
    await page.click(".own-passkeys summary");
    await page.locator('button[value="remove-passkey"]').waitFor();
    await expectGoodPage(page, `passkey-removing-${language}`);
    await press(page, 'button[value="remove-passkey"]');
    await page.getByText(t("public:passkey.removed"), { exact: true }).waitFor();

    await press(page, 'button[value="sign-out"]');
    await page.goto(`${server.address}/r/code`);
    await page.locator(SIGN_IN).waitFor();
    await expectGoodPage(page, `passkey-code-${language}`);
    await press(page, SIGN_IN);
    const refused = page.getByRole("alert");
    expect(await refused.textContent()).toContain(t("public:passkey.refused"));
    await expectGoodPage(page, `passkey-refused-${language}`);
    await context.close();
  },
);

test("whoever does not unlock the device is told so, and the code still works", async () => {
  const { t } = publicTranslation("de");
  const { context, page, device, authenticatorId } = await phone("de");
  await device.send("WebAuthn.setUserVerified", { authenticatorId, isUserVerified: false });
  await page.goto(`${server.address}/r/code`);
  await page.click(SIGN_IN);
  await page.getByText(t("public:passkey.refused")).waitFor();
  await enterCode(page, LANGUAGES.length);
  await page.goto(`${server.address}/r/me`);
  await page.click(ADD);
  await page.getByText(t("public:passkey.notAdded")).waitFor();
  expect(await kept(device, authenticatorId)).toEqual([]);
  expect(database.select().from(residentPasskeys).all()).toEqual([]);
  expect(await page.locator(ADD).evaluate((button) => button === document.activeElement)).toBe(
    true,
  );

  // Signed out in between: the next try leads to where one can sign in.
  await context.clearCookies();
  await Promise.all([page.waitForURL(`${server.address}/r`), page.click(ADD)]);
  await context.close();
});

test.each<[string, boolean, (page: Page) => Promise<unknown>]>([
  ["JavaScript", false, async () => null],
  [
    "passkeys in the browser",
    true,
    (page) =>
      page.addInitScript(() => {
        Reflect.deleteProperty(window, "PublicKeyCredential");
      }),
  ],
])("without %s the pages work and show no button that does nothing", async (_what, on, prepare) => {
  const { t } = publicTranslation("de");
  const { context, page } = await phone("de", on);
  await prepare(page);
  for (const path of ["/r", "/r/code"]) {
    await page.goto(`${server.address}${path}`);
    await expect.poll(() => page.locator(SIGN_IN).count()).toBe(1);
    expect(await page.locator(SIGN_IN).isVisible()).toBe(false);
    expect(await page.getByText(t("public:passkey.signInTitle")).isVisible()).toBe(false);
  }
  await enterCode(page, LANGUAGES.length);
  await press(page, 'a[href="/r/me"]');
  expect(await page.locator(ADD).isVisible()).toBe(false);
  await expect.poll(() => page.locator("[data-impossible]").isVisible()).toBe(true);
  await press(page, 'button[value="sign-out"]');
  expect(page.url()).toBe(`${server.address}/r/gone`);
  await context.close();
});

test("under another name of the server there is no button: passkeys belong to its address", async () => {
  const { context, page } = await phone("de");
  await page.goto(`${server.address.replace("localhost", "127.0.0.1")}/r/code`);
  await page.waitForLoadState("load");
  expect(await page.locator(SIGN_IN).isVisible()).toBe(false);
  await context.close();
});

test("the script is small: below 5 kB compressed", async () => {
  const page = await (await fetch(`${server.address}/r/code`)).text();
  const [, path = ""] = /<script src="([^"]+)"/.exec(page) ?? [];
  const script = await fetch(server.address + path);
  expect([script.status, gzipSync(await script.text()).length < 5000]).toEqual([200, true]);
});

test("the server printed nothing about passkeys", () => {
  expect(server.output()).not.toMatch(/challenge|credential|passkey/i);
});
