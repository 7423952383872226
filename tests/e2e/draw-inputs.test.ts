import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { readQuotaSet } from "#app/services/quotas/read-quotas.server.ts";
import { processes } from "#db/schema/index.ts";
import { expectGoodPage, goTo, keepPicture } from "#tests/support/good-page.ts";
import { organiserTown } from "#tests/support/organiser-town.ts";
import { samplePeople, storeProcess } from "#tests/support/pool.ts";

const town = organiserTown({ locale: "en-GB" });

/** A process whose pool knows households: people two by two. */
function newProcess(): string {
  const people = samplePeople(60).map((person, index) => ({
    ...person,
    household: `am anger ${Math.floor(index / 2)}`,
  }));
  return storeProcess(town.context, { people });
}

function stored(processId: string) {
  return readQuotaSet(town.context, processId);
}

describe.each([
  { viewport: "phone", scripts: true },
  { viewport: "desktop", scripts: false },
] as const)("on a $viewport, scripts: $scripts", (setting) => {
  const label = `${setting.viewport}-${setting.scripts ? "js" : "plain"}`;

  test("an organiser adds a quota over several features", async () => {
    const processId = newProcess();
    const page = await town.openPage(`/staff/processes/${processId}/quotas`, setting);
    await page.getByRole("button", { name: "Add a quota over several features" }).click();
    const added = page.getByRole("group", { name: /^Quota over several features/ });
    await added.getByRole("checkbox", { name: "weiblich" }).check();
    await added.getByRole("textbox", { name: /^At least/ }).fill("3");
    await added.getByRole("textbox", { name: /^At most/ }).fill("4");
    await page.getByRole("button", { name: "Save quotas" }).click();
    await page.getByText("Nothing was saved. What you entered is still here.").waitFor();
    await page.getByText("Tick values of at least two features.").last().waitFor();

    await added.getByRole("checkbox", { name: "16–29" }).check();
    await added.getByRole("checkbox", { name: "30–59" }).check();
    await added.getByRole("textbox", { name: /^Name of the quota/ }).fill("Women under 60");
    await page.getByRole("button", { name: "Check whether a panel exists" }).click();
    await page.getByText("A panel exists", { exact: true }).waitFor();
    await expectGoodPage(page, `combined-${label}`);
    await page.getByRole("button", { name: "Save quotas" }).click();
    await page.getByText("The quotas are saved").waitFor();
    const set = stored(processId);
    expect(set?.quotas.at(-1)).toEqual({ feature: "Women under 60", value: "yes", min: 3, max: 4 });
    expect(set?.combined).toEqual([
      {
        name: "Women under 60",
        conditions: [
          { feature: "Geschlecht", values: ["weiblich"] },
          { feature: "Alter", values: ["16–29", "30–59"] },
        ],
      },
    ]);
  });

  test("an organiser lets households count no more", async () => {
    const processId = newProcess();
    const page = await town.openPage(`/staff/processes/${processId}/quotas`, setting);
    const limit = page.getByRole("checkbox", { name: "Draw at most one person of each household" });
    expect(await limit.isChecked()).toBe(true);
    await page.getByText("In the pool, 60 people share 30 households.").waitFor();
    await limit.uncheck();
    await page.getByRole("button", { name: "Save the rule for households" }).click();
    await page.getByText("The rule for households applies from now on.").waitFor();
    await expectGoodPage(page, `households-${label}`);
    expect(stored(processId)?.onePerHousehold).toBe(false);
  });

  test("an import says which columns name households and how many people share one", async () => {
    const processId = storeProcess(town.context, { people: [], quotas: [] });
    const page = await town.openPage(`/staff/processes/${processId}/pool/upload`, setting);
    const rows = Array.from({ length: 12 }, (_unused, index) =>
      [
        `R-${index}`,
        index % 2 ? "weiblich" : "männlich",
        "Am Anger",
        Math.floor(index / 2),
        "",
      ].join(";"),
    );
    const text = ["Nr;Geschlecht;Straße;Hausnummer;Einrichtung", ...rows].join("\n");
    await page.locator('input[type="file"]').setInputFiles({
      name: "list.csv",
      mimeType: "text/csv",
      buffer: Buffer.from(text),
    });
    await page.getByRole("button", { name: /^Upload/ }).click();
    const street = page.getByRole("group", { name: "Straße" });
    expect(await street.getByLabel("Household").inputValue()).toBe("address");
    const home = page.getByRole("group", { name: "Einrichtung" });
    expect(await home.getByLabel("Household").inputValue()).toBe("institution");
    await page.getByText("How households are recognised").click();
    await expectGoodPage(page, `household-columns-${label}`);
    await page.getByRole("button", { name: "Check the file" }).click();
    await page.getByText("12 people share 6 households").waitFor();
    await expectGoodPage(page, `household-report-${label}`);
  });
});

describe.each([
  { viewport: "phone", scripts: true },
  { viewport: "desktop", scripts: false },
] as const)("withdrawal on a $viewport, scripts: $scripts", (setting) => {
  const label = `${setting.viewport}-${setting.scripts ? "js" : "plain"}`;

  test("a person is found, withdraws, comes back and is erased", async () => {
    const processId = newProcess();
    const page = await town.openPage(`/staff/processes/${processId}/pool`, setting);
    await page.getByRole("link", { name: "Find a person, record a withdrawal" }).click();
    await page.getByRole("textbox", { name: "Name, reference or contact" }).fill("person-17@");
    await page.getByRole("button", { name: "Search" }).click();
    await page.getByText("1 person found").waitFor();
    expect(page.url()).not.toContain("person-17");
    await expectGoodPage(page, `find-${label}`);
    await page.getByRole("link", { name: /R-17/ }).click();
    await page.getByRole("button", { name: "Record withdrawal" }).click();
    await page.getByText(/^Withdrawn: /).waitFor();
    await expectGoodPage(page, `person-${label}`);
    await page.getByRole("button", { name: "Take the withdrawal back" }).click();
    await page.getByText("The person is in the pool again").waitFor();
    await page.getByRole("link", { name: "Erase person" }).click();
    await page.getByText("This cannot be undone").waitFor();
    await expectGoodPage(page, `erase-${label}`);
    await page.getByRole("button", { name: "Erase for ever" }).click();
    await page.getByText("The person is erased").waitFor();
    await page.getByText("59 people in the pool").waitFor();
    await expectGoodPage(page, `pool-${label}`);
  });
});

describe.each([
  { viewport: "phone", scripts: true },
  { viewport: "desktop", scripts: false },
] as const)("objectives on a $viewport, scripts: $scripts", (setting) => {
  const label = `${setting.viewport}-${setting.scripts ? "js" : "plain"}`;

  test("are compared before one is chosen", async () => {
    const processId = newProcess();
    const page = await town.openPage(`/staff/processes/${processId}/draws`, setting);
    const compare = { name: "Compare the objectives before you choose one" };
    await page.getByRole("link", compare).first().click();
    await page.getByText("No comparison yet").waitFor();
    await expectGoodPage(page, `compare-empty-${label}`);
    await page.getByRole("button", { name: "Compare now" }).click();
    if (!setting.scripts) {
      const ready = page.getByText("The comparison is ready.");
      await expect
        .poll(async () => {
          await page.reload();
          return ready.count();
        })
        .toBe(1);
      await page.getByRole("link", { name: "Go to the comparison" }).click();
    }
    await page.getByRole("heading", { name: "What each objective means" }).waitFor();
    await page.locator(".chart--wide > div svg").waitFor();
    await expectGoodPage(page, `compare-${label}`);
    await page.getByRole("link", { name: /^Draw with this objective: .*Nash/ }).click();
    const nash = await page.getByRole("radio", { name: /Nash/ }).all();
    expect(nash.length).toBeGreaterThan(0);
    for (const choice of nash) expect(await choice.isChecked()).toBe(true);

    town.context.database
      .update(processes)
      .set({ onePerHousehold: false })
      .where(eq(processes.id, processId))
      .run();
    await goTo(page, `${town.server.address}/staff/processes/${processId}/draws/compare`);
    await page.getByText("The comparison is out of date").waitFor();
  });
});

test("The pages in German", async () => {
  const processId = newProcess();
  const setting = { viewport: "desktop", scripts: true, locale: "de-DE" } as const;
  const page = await town.openPage(`/staff/processes/${processId}/quotas`, setting);
  await page.getByRole("button", { name: "Quote über mehrere Merkmale hinzufügen" }).click();
  await page.getByRole("group", { name: /^Quote über mehrere Merkmale/ }).waitFor();
  await keepPicture(page, "combined-german");
  await expectGoodPage(page, "combined-german");
  await goTo(page, `${town.server.address}/staff/processes/${processId}/draws/compare`);
  await page.getByRole("button", { name: "Jetzt vergleichen" }).click();
  await page.getByRole("heading", { name: "Was jedes Verfahren bedeutet" }).waitFor();
  await expectGoodPage(page, "compare-german");
});
