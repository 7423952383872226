import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser, VIEWPORTS } from "#tests/support/browser.ts";
import { goTo } from "#tests/support/good-page.ts";
import { storeProcess } from "#tests/support/pool.ts";
import { createStaffAccount, signIn } from "#tests/support/staff-account.ts";
import { startTown, type Town } from "#tests/support/town.ts";

let town: Town;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  town = await startTown();
  browser = await launchBrowser();
  const context = await browser.newContext({ viewport: VIEWPORTS.desktop, locale: "en-GB" });
  page = await context.newPage();
  const account = await createStaffAccount(town.context.database, {
    roles: ["administrator", "organiser"],
  });
  await signIn(page, town.server.address, account);
});

afterAll(async () => {
  await browser.close();
  await town.close();
});

/** What has the focus: its name in a form, else its words. */
function focused(): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    return element?.getAttribute("name") ?? element?.textContent?.trim() ?? "";
  });
}

async function open(path: string): Promise<void> {
  await goTo(page, town.server.address + path);
  await page.waitForLoadState("networkidle");
}

test("a refused form puts the cursor into the first wrong field, again and again", async () => {
  await open("/staff/accounts/new");
  await page.getByRole("button", { name: "Create account" }).click();
  await page.getByText("Please enter a name.").waitFor();
  await expect.poll(focused).toBe("name");
  await page.getByLabel("Name").fill("Erika Muster");
  await page.getByRole("button", { name: "Create account" }).click();
  await page.getByText("Please enter a name.").waitFor({ state: "detached" });
  await expect.poll(focused).toBe("email");
  await page.getByLabel("E-mail address").fill("erika.muster@example.org");
  await page.getByRole("button", { name: "Create account" }).click();
  await page.getByText("Please choose at least one role.").waitFor();
  await expect.poll(focused).toBe("roles");
  await page.keyboard.press("Space");
  await page.getByRole("button", { name: "Create account" }).click();
  await page.getByText("The account for Erika Muster has been created").waitFor();
  await expect.poll(focused).toBe("The account for Erika Muster has been created");
});

test("a link to another page leads to its heading, and from there on into the page", async () => {
  const processId = storeProcess(town.context);
  await open(`/staff/processes/${processId}/invite`);
  await page.getByRole("link", { name: "Questions", exact: true }).press("Enter");
  await page.getByRole("heading", { level: 1, name: "Questions" }).waitFor();
  await expect.poll(focused).toContain("Questions");
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("H1");
});

test("a table that can be scrolled shows when it has the focus", async () => {
  await open("/staff/account");
  const outline = () =>
    page.evaluate(() => {
      const table = document.activeElement?.closest(".table-scroll");
      return table === document.activeElement && table
        ? getComputedStyle(table).outlineStyle
        : null;
    });
  for (let step = 0; step < 40 && (await outline()) === null; step += 1) {
    await page.keyboard.press("Tab");
  }
  expect(await outline()).toBe("solid");
});

test("a refusal that belongs to no field is focused itself", async () => {
  await page.context().clearCookies();
  await open("/staff/sign-in");
  await page.getByLabel("E-mail address").fill("nobody@example.org");
  await page.getByLabel("Password").fill("not the password");
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByText("Signing in did not work").waitFor();
  await expect.poll(focused).toContain("Signing in did not work");
});
