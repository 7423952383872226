import { eq } from "drizzle-orm";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { ServiceContext } from "#app/services/context.ts";
import { invitationSettings, replies } from "#db/schema/index.ts";
import { launchBrowser, VIEWPORTS } from "#tests/support/browser.ts";
import { expectGoodPage, goTo } from "#tests/support/good-page.ts";
import { responseTown } from "#tests/support/response-town.ts";
import { createStaffAccount, signIn } from "#tests/support/staff-account.ts";
import { startTown, type Town } from "#tests/support/town.ts";

let town: Town;
let browser: Browser;
let organiserId: string;
/** The organiser's cookies: attempts to sign in are limited, so one serves all tests. */
let session: Awaited<ReturnType<BrowserContext["storageState"]>>;
let context: ServiceContext;

beforeAll(async () => {
  town = await startTown();
  context = { ...town.context, now: new Date() };
  const organiser = await createStaffAccount(context.database, { roles: ["organiser"] });
  organiserId = organiser.id;
  const entrance = await launchBrowser();
  const signing = await entrance.newContext();
  await signIn(await signing.newPage(), town.server.address, organiser);
  session = await signing.storageState();
  await entrance.close();
});

afterAll(async () => {
  await town?.close();
});

beforeEach(async () => {
  browser = await launchBrowser();
});

afterEach(async () => {
  await browser.close();
});

async function openPage(
  options: { viewport: keyof typeof VIEWPORTS; scripts?: boolean },
  address: string,
): Promise<Page> {
  const visit = await browser.newContext({
    viewport: VIEWPORTS[options.viewport],
    locale: "de-DE",
    storageState: session,
  });
  // The page's own scripts stay away; those of axe must run.
  if (options.scripts === false) await visit.route("**/assets/*.js", (route) => route.abort());
  const page = await visit.newPage();
  await goTo(page, town.server.address + address);
  return page;
}

describe.each([
  { viewport: "phone", scripts: false },
  { viewport: "desktop", scripts: true },
] as const)("on a $viewport, scripts: $scripts", (setting) => {
  const label = `response-${setting.viewport}`;

  test("an organiser changes a question and saves it", async () => {
    const { processId } = responseTown(context, 10);
    const page = await openPage(setting, `/staff/processes/${processId}/questions`);
    await page.getByText("Welchen Abschluss haben Sie?").waitFor();
    await expectGoodPage(page, `${label}-questions`);
    await page.locator("details", { hasText: "Bildung" }).locator("summary").click();
    await expectGoodPage(page, `${label}-questions-open`);
    const question = page.locator('input[name="2.question.de"]');
    await question.fill("");
    await page.getByRole("button", { name: "Fragen speichern" }).click();
    await page.getByText("Beim Merkmal „Bildung“ fehlt die Frage").waitFor();
    await question.fill("Was haben Sie gelernt?");
    await page.getByRole("button", { name: "Fragen speichern" }).click();
    await page.getByText("Die Fragen sind gespeichert.").waitFor();
    await page.getByText("Was haben Sie gelernt?").first().waitFor();
  });

  test("a clerk enters one reply after the other", async () => {
    const { processId, invitations } = responseTown(context, 10);
    const address = `/staff/processes/${processId}/replies/enter`;
    const page = await openPage(setting, address);
    await page.getByLabel("Code aus dem Brief").fill("2222-2222-2223");
    await page.keyboard.press("Enter");
    await page.getByText("In dem Code ist ein Tippfehler").waitFor();
    await expectGoodPage(page, `${label}-enter`);
    await page.getByLabel("Code aus dem Brief").fill(invitations[1]?.code ?? "");
    await page.keyboard.press("Enter");
    await page.getByRole("group", { name: "Wie kam die Antwort?" }).waitFor();
    await page.getByLabel("Papier").check();
    await page.getByLabel("Ja, macht mit").check();
    await page.getByRole("button", { name: "Antwort speichern" }).click();
    await page.getByText("Bitte wählen Sie eine Antwort.").waitFor();
    await expectGoodPage(page, `${label}-enter-fault`);
    await page.getByLabel("Möchte es nicht sagen").check();
    await page.getByRole("button", { name: "Antwort speichern" }).click();
    await page.getByText("Eingetragen. Die nächste Antwort?").waitFor();
    await page.getByText("Die Person ist im Lostopf.").waitFor();
    // Without scripts the browser itself puts the cursor there.
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute("name")))
      .toBe("code");
    const stored = context.database
      .select()
      .from(replies)
      .where(eq(replies.invitationId, invitations[1]?.id ?? ""))
      .get();
    expect(stored).toMatchObject({ answer: "yes", channel: "paper", enteredBy: organiserId });
  });

  test("someone without their letter is found by name, someone with an information block is not", async () => {
    const { processId } = responseTown(context, 10);
    const page = await openPage(setting, `/staff/processes/${processId}/replies/enter`);
    await page.getByLabel("Name", { exact: true }).fill("synthetic10");
    await page.getByRole("button", { name: "Namen suchen" }).click();
    await page.getByText("Niemanden gefunden.").waitFor();
    await page.getByLabel("Name", { exact: true }).fill("synthetic2");
    await page.getByRole("button", { name: "Namen suchen" }).click();
    await page.getByText("1 Person gefunden").waitFor();
    expect(page.url()).not.toContain("synthetic");
    await page.getByRole("link", { name: "Antwort eintragen für Person, Synthetic2" }).click();
    await page.getByRole("group", { name: "Wie kam die Antwort?" }).waitFor();
    await page.getByRole("group", { name: "Antwort", exact: true }).getByLabel("Nein").check();
    await page.getByRole("button", { name: "Antwort speichern" }).click();
    await page.getByText("Die Antwort ist gespeichert.").waitFor();
  });

  test("the dashboard shows the response, its forecast and its tables", async () => {
    const { processId } = responseTown(context);
    const address = `/staff/processes/${processId}/replies`;
    const page = await openPage(setting, address);
    await page.getByRole("heading", { name: "Reicht der Lostopf für die Quoten?" }).waitFor();
    await page.getByText("Im Lostopf sind 24 Personen für 10 Plätze.").waitFor();
    await page.getByText("Antworten im Lauf der Zeit").first().waitFor();
    await expectGoodPage(page, `${label}-dashboard`);
    for (const details of await page.locator("main details").all()) {
      await details.locator("summary").click();
    }
    await expectGoodPage(page, `${label}-dashboard-tables`);
    const file = await page.request.get(`${town.server.address}${address}/quotas.csv`);
    expect(await file.text()).toContain("Geschlecht;weiblich;4;6;12;");
  });

  test("a message is dealt with", async () => {
    const { processId } = responseTown(context);
    const page = await openPage(setting, `/staff/processes/${processId}/messages`);
    await page.getByRole("heading", { name: "Anrufen" }).waitFor();
    await expectGoodPage(page, `${label}-messages`);
    await page.getByRole("button", { name: "Erledigt: Synthetic6 Person" }).click();
    await page.getByText("1 erledigt", { exact: true }).click();
    await page.getByRole("button", { name: "Doch nicht erledigt" }).waitFor();
  });

  test("support is planned in totals, and names are read by the person in charge alone", async () => {
    const { processId } = responseTown(context);
    const address = `/staff/processes/${processId}/replies/support`;
    const page = await openPage(setting, address);
    await page.getByText("Noch ist niemand benannt").waitFor();
    await expectGoodPage(page, `${label}-support`);
    context.database
      .update(invitationSettings)
      .set({ supportPersonId: organiserId })
      .where(eq(invitationSettings.processId, processId))
      .run();
    await goTo(page, town.server.address + address);
    await page.getByRole("link", { name: "Namensliste öffnen" }).click();
    await page.getByRole("heading", { name: "Wer welche Unterstützung braucht" }).waitFor();
    await expectGoodPage(page, `${label}-support-names`);
  });
});
