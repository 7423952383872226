import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { takePart } from "#app/services/participation/take-part.server.ts";
import { participants, processes, proposals } from "#db/schema/index.ts";
import { VIEWPORTS } from "#tests/support/browser.ts";
import { expectGoodPage, goTo } from "#tests/support/good-page.ts";
import { organiserTown } from "#tests/support/organiser-town.ts";
import { replyTown } from "#tests/support/replies.ts";

const town = organiserTown({ locale: "en-GB" });

test("an organiser chooses somebody without a code by name, and erases them on request", async () => {
  const { context } = town;
  const { processId } = replyTown({ context });
  context.database
    .update(processes)
    .set({ status: "published", publishedAt: context.now })
    .where(eq(processes.id, processId))
    .run();
  const person = { as: "assisted", shownName: "Mirabelle M." } as const;
  const taken = takePart(context.database, context, processId, person);
  if (!taken.ok) throw new Error(taken.problem.code);
  const people = () =>
    context.database.select().from(participants).where(eq(participants.processId, processId)).all();

  const base = `/staff/processes/${processId}`;
  const page = await town.openPage(`${base}/proposals/new`);
  await page.locator('select[name="who"]').selectOption(`person:${taken.value}`);
  await page.locator('[name="title"]').fill("Mehr Schatten am Markt");
  await page.locator('[name="text"]').fill("Die Stadt pflanzt fünf Bäume.");
  await page.locator('[name="reasons"]').fill("Im Sommer ist es dort zu heiß.");
  await page.getByRole("button", { name: "Save as a draft" }).click();
  await page.getByText("Mirabelle M.").first().waitFor();
  expect(people()).toHaveLength(1);

  await goTo(page, `${town.server.address}${base}/assisted`);
  await expectGoodPage(page, "assisted-list");
  await page.getByRole("link", { name: /Mirabelle M/ }).click();
  await page.getByText("Mehr Schatten am Markt").waitFor();
  await expectGoodPage(page, "assisted-erase");
  await page.setViewportSize(VIEWPORTS.phone);
  await expectGoodPage(page, "assisted-erase-phone");
  await page.getByRole("button", { name: "Erase everything about this person" }).click();
  await page.getByText("The person has been erased.").waitFor();
  await expectGoodPage(page, "assisted-none");
  expect(people()).toMatchObject([{ envelope: null }]);
  // A draft of theirs alone goes with them.
  expect(context.database.select().from(proposals).all()).toEqual([]);
});
