import { describe, expect, test } from "vitest";
import { readQuotaSet } from "#app/services/quotas/read-quotas.server.ts";
import { VIEWPORTS } from "#tests/support/browser.ts";
import { expectGoodPage, keepPicture } from "#tests/support/good-page.ts";
import { organiserTown } from "#tests/support/organiser-town.ts";
import { SAMPLE_QUOTAS, samplePeople, storeProcess } from "#tests/support/pool.ts";
import { createStaffAccount, signIn } from "#tests/support/staff-account.ts";

const town = organiserTown({ locale: "en-GB" });

function newProcess(options: Parameters<typeof storeProcess>[1] = {}): string {
  return storeProcess(town.context, options);
}

function storedQuotas(processId: string) {
  return readQuotaSet(town.context, processId)?.quotas ?? [];
}

describe.each([
  { viewport: "phone", scripts: true },
  { viewport: "phone", scripts: false },
  { viewport: "desktop", scripts: true },
  { viewport: "desktop", scripts: false },
] as const)("on a $viewport, scripts: $scripts", (setting) => {
  const label = `${setting.viewport}-${setting.scripts ? "js" : "plain"}`;

  test("an organiser builds quotas from the pool, mends a fault and saves", async () => {
    const processId = newProcess({ quotas: [], people: samplePeople(60) });
    const page = await town.openPage(`/staff/processes/${processId}/quotas`, setting);
    await keepPicture(page, `${label}-empty`);
    await page.getByRole("button", { name: "Take the features from the pool" }).click();
    await page.getByRole("textbox", { name: "At least 60+ (Alter)" }).fill("11");
    await page.getByRole("button", { name: "Save quotas" }).click();
    await page.getByText("Nothing was saved. What you entered is still here.").waitFor();
    const most = page.getByRole("textbox", { name: "At most 60+ (Alter)" });
    expect(await most.getAttribute("aria-invalid")).toBe("true");
    expect(storedQuotas(processId)).toEqual([]);
    await expectGoodPage(page, `${label}-faulty`);

    await page.getByRole("textbox", { name: "At least 60+ (Alter)" }).fill("3");
    await page.getByRole("button", { name: "Save quotas" }).click();
    await page.getByText("The quotas are saved").waitFor();
    expect(storedQuotas(processId)).toContainEqual({
      feature: "Alter",
      value: "60+",
      min: 3,
      max: 10,
    });
    await expectGoodPage(page, `${label}-saved`);
  });

  test("features and values are added, renamed, moved and removed", async () => {
    const processId = newProcess();
    const page = await town.openPage(`/staff/processes/${processId}/quotas`, setting);
    await page.getByRole("button", { name: "Remove feature Ortsteil" }).click();
    await page.getByRole("button", { name: "Add a value to Alter" }).click();
    await page.getByRole("textbox", { name: "Value new value (Alter)" }).fill("0–15");
    await page.getByRole("textbox", { name: /At most (0–15|new value) \(Alter\)/ }).fill("2");
    await page.getByRole("button", { name: /Move (0–15|new value) up/ }).click();
    await page.getByRole("button", { name: "Move Alter up" }).click();
    await page.getByRole("button", { name: "Remove value 16–29" }).click();
    await page.getByText("Not saved yet.").waitFor();
    await page.getByRole("button", { name: "Save quotas" }).click();
    await page.getByText("The quotas are saved").waitFor();
    expect(storedQuotas(processId).map(({ feature, value }) => `${feature} ${value}`)).toEqual([
      "Alter 30–59",
      "Alter 0–15",
      "Alter 60+",
      "Geschlecht weiblich",
      "Geschlecht männlich",
    ]);
  });

  test("the smallest relaxation of impossible quotas is applied by one button", async () => {
    const people = samplePeople(40).map((person, index) => {
      const values: Record<string, string> =
        index % 2 === 0
          ? { Geschlecht: "weiblich", Alter: "60+" }
          : { Geschlecht: "männlich", Alter: "16–29" };
      return { ...person, values };
    });
    const quotas = [
      { feature: "Geschlecht", value: "weiblich", min: 5, max: 5 },
      { feature: "Geschlecht", value: "männlich", min: 5, max: 5 },
      { feature: "Alter", value: "60+", min: 2, max: 3 },
      { feature: "Alter", value: "16–29", min: 7, max: 8 },
    ];
    const processId = newProcess({ people, quotas });
    const page = await town.openPage(`/staff/processes/${processId}/quotas`, setting);
    await page.getByRole("button", { name: "Check whether a panel exists" }).click();
    await page.getByText("No panel can keep all quotas").waitFor();
    await expectGoodPage(page, `${label}-infeasible`);
    await page.getByRole("button", { name: "Apply this relaxation" }).click();
    await page.getByText("The proposed relaxation has been applied.").waitFor();
    expect(storedQuotas(processId)).not.toEqual(quotas);
    await page.getByRole("button", { name: "Check whether a panel exists" }).click();
    await page.getByText("A panel exists", { exact: true }).waitFor();
  });

  test("quotas are read from a file after a preview of the differences", async () => {
    const processId = newProcess();
    const page = await town.openPage(`/staff/processes/${processId}/quotas`, setting);
    await page.getByRole("link", { name: "Import from a CSV file" }).click();
    const upload = async (text: string) => {
      await page
        .getByLabel("CSV file with quotas")
        .setInputFiles({ name: "q.csv", mimeType: "text/csv", buffer: Buffer.from(text) });
      await page.getByRole("button", { name: "Show preview" }).click();
    };
    await upload("feature,value,min,max\nAlter,60+,5,3\nAlter,x,one,3\n");
    await page.getByText("The file cannot be read as it is").waitFor();
    await page.getByText("Line 3:").waitFor();
    await keepPicture(page, `${label}-import-faults`);
    await upload(
      "Merkmal;Ausprägung;Minimum;Maximum\nAlter;60+;3;8\nAlter;30–59;2;6\nAlter;16–29;1;3\n",
    );
    await page.getByText("This would change").waitFor();
    expect(storedQuotas(processId)).toEqual(SAMPLE_QUOTAS);
    await expectGoodPage(page, `${label}-import-preview`);
    await page.getByRole("button", { name: "Replace the quotas with the file" }).click();
    await page.getByText("The quotas from the file apply from now on.").waitFor();
    expect(storedQuotas(processId)).toHaveLength(3);
  });

  test("quotas follow from population figures after a preview", async () => {
    const processId = newProcess();
    const page = await town.openPage(`/staff/processes/${processId}/quotas/population`, setting);
    await page.getByLabel("weiblich, percent").fill("52,5");
    await page.getByRole("button", { name: "Show preview" }).last().click();
    await page.getByText("Geschlecht “männlich”: the share is missing.").waitFor();
    await page.getByLabel("männlich, percent").fill("47.5");
    await page.getByRole("button", { name: "Show preview" }).last().click();
    await page.getByText("Geschlecht: the shares add up to 100 %.").waitFor();
    expect(storedQuotas(processId)).toEqual(SAMPLE_QUOTAS);
    await expectGoodPage(page, `${label}-population`);
    await page.getByRole("button", { name: "Use these quotas" }).click();
    await page.getByText("The quotas from the population figures apply from now on.").waitFor();
    expect(storedQuotas(processId).slice(0, 3)).toEqual([
      { feature: "Geschlecht", value: "weiblich", min: 4, max: 7 },
      { feature: "Geschlecht", value: "männlich", min: 3, max: 6 },
      SAMPLE_QUOTAS[2],
    ]);
  });
});

test("an auditor reads the quotas but sees neither counts nor a form", async () => {
  const processId = newProcess();
  const auditor = await createStaffAccount(town.context.database, { roles: ["auditor"] });
  const context = await town.browser.newContext({ viewport: VIEWPORTS.desktop, locale: "en-GB" });
  const page = await context.newPage();
  await signIn(page, town.server.address, auditor, `/staff/processes/${processId}/quotas`);
  await page.getByRole("heading", { name: "Quotas" }).waitFor();
  const features = new Set(SAMPLE_QUOTAS.map((quota) => quota.feature));
  await expect
    .poll(() => page.getByRole("row").count())
    .toBe(1 + features.size + SAMPLE_QUOTAS.length);
  expect(await page.locator("main form").count()).toBe(0);
  expect(await page.content()).not.toMatch(/In the pool|People in the pool|people\\?":/);
  await expectGoodPage(page, "auditor");
});

test("quotas are edited and saved with the keyboard alone, and checked while typing", async () => {
  const processId = newProcess();
  const page = await town.openPage(`/staff/processes/${processId}/quotas`);
  const least = page.getByRole("textbox", { name: "At least weiblich (Geschlecht)" });
  await page.getByRole("button", { name: "At most weiblich (Geschlecht): one more" }).waitFor();
  await least.focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await page.getByText("At least 6, at most 12 of 10 seats: fits.").waitFor();
  await page.keyboard.press("Control+A");
  await page.keyboard.type("7");
  await page.getByText("At least 7 but at most 6").waitFor();
  await page.keyboard.press("Control+A");
  await page.keyboard.type("3");
  await page.keyboard.press("Enter");
  await page.getByText("The quotas are saved").waitFor();
  expect(storedQuotas(processId)[0]).toEqual({ ...SAMPLE_QUOTAS[0], min: 3 });
});
