import { readFileSync } from "node:fs";
import { eq } from "drizzle-orm";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { verifyLotteryFile } from "#app/services/draws/verify-lottery-file.ts";
import { readTable } from "#app/services/files/delimited-text.ts";
import { panelMembers, poolPeople } from "#db/schema/index.ts";
import { storeDrawnPanel } from "#tests/support/drawn-panel.ts";
import { expectGoodPage, goTo } from "#tests/support/good-page.ts";
import { organiserTown, type PageSetting } from "#tests/support/organiser-town.ts";
import { samplePeople, storeProcess } from "#tests/support/pool.ts";

const town = organiserTown();

async function openPanel(processId: string, options: PageSetting = {}) {
  const drawId = await storeDrawnPanel(town.context, processId);
  const path = `/staff/processes/${processId}/draws/${drawId}/panel`;
  const page = await town.openPage(path, options);
  return { page, drawId, address: `${town.server.address}${path}` };
}

async function leave(page: Page, reason: string): Promise<void> {
  await page.getByRole("link", { name: "Ausscheiden eintragen" }).first().click();
  await page.getByLabel(reason).check();
  await page.getByRole("button", { name: "Ausscheiden eintragen" }).click();
  await page.getByText("ausgeschieden").first().waitFor();
}

describe.each(["phone", "desktop"] as const)("an organiser on a %s", (viewport) => {
  test("records who leaves, sees what will hold, draws a substitute and recomputes it", async () => {
    const { page } = await openPanel(storeProcess(town.context), { viewport });
    await page.getByText("Alle Plätze sind besetzt.").first().waitFor();
    await expectGoodPage(page, `panel-full-${viewport}`);
    await page.getByRole("link", { name: "Ausscheiden eintragen" }).first().click();
    await page.getByLabel("ist weggezogen").waitFor();
    await expectGoodPage(page, `panel-leaving-${viewport}`);
    await page.getByRole("button", { name: "Ausscheiden eintragen" }).click();
    await page.getByText("Bitte wählen Sie einen Grund.").waitFor();
    await page.getByLabel("ist weggezogen").check();
    await page.getByRole("button", { name: "Ausscheiden eintragen" }).click();
    await page.getByText("1 Platz ist frei.").waitFor();
    await expectGoodPage(page, `panel-open-${viewport}`);

    await page.getByRole("button", { name: "Nachrückende suchen" }).click();
    await page.getByRole("heading", { name: "Vorschlag zum Nachrücken" }).waitFor();
    await page.getByText("Danach sind alle Quoten eingehalten").waitFor();
    await expectGoodPage(page, `panel-decide-${viewport}`);
    await page.getByRole("button", { name: "Jetzt ziehen" }).click();
    await page.getByRole("heading", { name: /1\. Nachrücken/ }).waitFor();
    await page.getByText("Besetzt sind 10 von 10 Plätzen.").waitFor();
    await expect.poll(() => page.getByText("Nachrücken am").count()).toBe(1);

    await page.getByRole("button", { name: "1. Ziehung nachrechnen" }).click();
    await page.getByText("Alles stimmt.").waitFor();
    await expectGoodPage(page, `panel-drawn-${viewport}`);
    const download = page.waitForEvent("download");
    await page.getByRole("link", { name: "Losverfahren der 1. Nachziehung" }).click();
    const file = readFileSync(await (await download).path(), "utf8");
    expect(verifyLotteryFile(file)).toMatchObject({ ok: true });
    await page.context().close();
  });

  test("draws a reserve list, saves it and fills a seat in its order", async () => {
    const { page, address } = await openPanel(storeProcess(town.context), { viewport });
    await page.getByRole("link", { name: "Reservelisten" }).click();
    await page.getByText("Wo es mehr oder weniger sind").click();
    await page.getByLabel("16–29 (Prozent)").fill("250");
    await page.getByRole("button", { name: "Reserveliste auslosen" }).click();
    await page.getByText("Bitte geben Sie Prozent über 0 und unter 100 an.").waitFor();
    await expectGoodPage(page, `alternates-refused-${viewport}`);
    await page.getByLabel("16–29 (Prozent)").fill("25");
    await page.getByLabel("Länge der Liste").fill("12");
    await page.getByRole("button", { name: "Reserveliste auslosen" }).click();
    await page.getByRole("heading", { name: /1\. Reserveliste/ }).waitFor();
    await expectGoodPage(page, `alternates-${viewport}`);
    const download = page.waitForEvent("download");
    await page.getByRole("link", { name: "Liste speichern (CSV)" }).click();
    const table = readTable(readFileSync(await (await download).path()));
    expect(table.ok && table.value.rows).toHaveLength(12);

    await goTo(page, address);
    await leave(page, "hat abgesagt");
    await page.getByLabel("1. Reserveliste, in ihrer Reihenfolge").check();
    await expectGoodPage(page, `panel-ways-${viewport}`);
    await page.getByRole("button", { name: "Nachrückende suchen" }).click();
    await page.getByText("Nachrücken würde nach der Reihenfolge der Liste").waitFor();
    await page.getByRole("button", { name: "So besetzen" }).click();
    await page.getByText("Von der Reserveliste:").waitFor();
    await page.context().close();
  });

  test("enlarges the panel by quotas suggested for its new size", async () => {
    const { page } = await openPanel(storeProcess(town.context), { viewport });
    await page.getByRole("link", { name: "Gruppe vergrößern" }).click();
    await page.getByLabel("Plätze nach der Vergrößerung").fill("20");
    await page.getByRole("button", { name: "Quoten für diese Größe vorschlagen" }).click();
    await page.waitForURL(/size=20/);
    await expect.poll(() => page.getByLabel("weiblich: mindestens").inputValue()).toBe("8");
    await page.getByLabel("weiblich: mindestens").fill("viele");
    await page.getByRole("button", { name: "Weitere Mitglieder suchen" }).click();
    await page.getByText("Bitte tragen Sie ganze Zahlen ein").waitFor();
    await expectGoodPage(page, `top-up-${viewport}`);
    await page.getByLabel("weiblich: mindestens").fill("8");
    await page.getByRole("button", { name: "Weitere Mitglieder suchen" }).click();
    await page.getByRole("heading", { name: "Vorschlag zur Aufstockung" }).waitFor();
    await page.getByRole("button", { name: "Jetzt ziehen" }).click();
    await page.getByText("Besetzt sind 20 von 20 Plätzen.").waitFor();
    await page.context().close();
  });
});

test("what cannot be kept is shown row by row, and nobody is drawn before it is accepted", async () => {
  const { context } = town;
  const people = samplePeople(30).map((person, index) => ({
    ...person,
    values: { Alter: index < 4 ? "16–29" : index < 20 ? "30–59" : "60+", Geschlecht: "weiblich" },
  }));
  const quotas = [
    { feature: "Alter", value: "16–29", min: 4, max: 4 },
    { feature: "Alter", value: "30–59", min: 3, max: 5 },
    { feature: "Alter", value: "60+", min: 2, max: 2 },
    { feature: "Geschlecht", value: "weiblich", min: 10, max: 10 },
  ];
  const processId = storeProcess(context, { people, quotas });
  const { page, drawId, address } = await openPanel(processId, { locale: "en-GB" });
  const young = context.database
    .select({ id: panelMembers.personId })
    .from(panelMembers)
    .innerJoin(poolPeople, eq(poolPeople.id, panelMembers.personId))
    .where(eq(panelMembers.drawId, drawId))
    .orderBy(poolPeople.position)
    .get();
  await goTo(page, `${address}/leaving/${young?.id}`);
  await page.getByLabel("no longer comes").check();
  await page.getByRole("button", { name: "Record leaving" }).click();
  await page.getByText("1 seat is open.").waitFor();
  await page.getByRole("button", { name: "Look for substitutes" }).click();
  await page.getByText("1 quota will not be kept").first().waitFor();
  await page.getByText("Alter: 16–29: 3 instead of at least 4").waitFor();
  await expectGoodPage(page, "panel-violation-en");
  await page.getByRole("button", { name: "Draw now" }).click();
  await page.getByText("Please confirm that the quotas named above will not be kept.").waitFor();
  await expectGoodPage(page, "panel-violation-refused-en");
  await page.getByLabel("I have seen which quotas will not be kept").check();
  await page.getByRole("button", { name: "Draw now" }).click();
  await page.getByText("a deviation from the quotas was accepted").waitFor();
  await expectGoodPage(page, "panel-violated-en");
  await page.context().close();
});

test("a leaving is taken back and a proposal discarded, without JavaScript", async () => {
  const { page, address } = await openPanel(storeProcess(town.context), {
    viewport: "phone",
    javaScriptEnabled: false,
  });
  await leave(page, "anderer Grund");
  await page.getByRole("button", { name: "Nachrückende suchen" }).click();
  await page.getByRole("link", { name: "Zum Vorschlag" }).click();
  await page.getByText("Vorschlag verwerfen").first().click();
  await page.getByRole("button", { name: "Vorschlag verwerfen" }).click();
  await page.waitForURL(address);
  await page.getByRole("button", { name: /^Doch dabei/ }).click();
  await page.getByText("Alle Plätze sind besetzt.").first().waitFor();
  await page.context().close();
});
