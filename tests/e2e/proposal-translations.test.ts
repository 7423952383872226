import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { editProposal } from "#app/services/proposals/edit-proposal.server.ts";
import { processes } from "#db/schema/index.ts";
import { expectGoodPage, goTo } from "#tests/support/good-page.ts";
import { organiserTown } from "#tests/support/organiser-town.ts";
import { proposalForm, storePublished } from "#tests/support/proposals.ts";
import { asResident, replyTown } from "#tests/support/replies.ts";

const town = organiserTown({ locale: "en-GB" });

test("staff translate a proposal, readers get their language or the original, and learn when it is behind", async () => {
  const { context, server } = town;
  const { processId, invitations } = replyTown({ context });
  const published = { status: "published", publishedAt: context.now } as const;
  context.database.update(processes).set(published).where(eq(processes.id, processId)).run();
  const anna = asResident(context, invitations[0]?.id ?? "");
  const id = storePublished({ staff: context, anna, processId });

  const desk = await town.openPage(`/staff/processes/${processId}/proposals/${id}`);
  await desk.getByRole("link", { name: "العربية: missing" }).click();
  await desk.getByRole("heading", { level: 1 }).waitFor();
  await desk.locator('[name="title"]').fill("عشرة مقاعد على الطريق إلى المحطة");
  await desk.locator('[name="text"]').fill("تضع المدينة عشرة مقاعد.\n\nكل مقعد في ظل شجرة.");
  await desk.locator('[name="reasons"]').fill("الطريق طويل على كثيرين.");
  await desk.locator('[name="effect"]').fill("يذهب كبار السن إلى القطار سيرًا.");
  await desk.getByRole("button", { name: "Save the translation" }).click();
  await desk.getByText("Something is missing here.").waitFor();
  await expectGoodPage(desk, "proposal-translation-staff");
  expect(await desk.locator('[name="title"]').inputValue()).toContain("عشرة مقاعد");
  await desk.locator('[name="costBasis"]').fill("عرض من البلدية");
  await desk.getByRole("button", { name: "Save the translation" }).click();
  await desk.getByRole("link", { name: "العربية: current" }).waitFor();

  const address = `${server.address}/proposals/${id}`;
  const reader = await town.openPage(`/proposals/${id}?language=ar`, { viewport: "phone" });
  await reader.getByText("تضع المدينة عشرة مقاعد.").waitFor();
  await expectGoodPage(reader, "proposal-translation-ar");
  expect(await reader.locator("main h1").getAttribute("dir")).toBe("rtl");
  await goTo(reader, `${address}?text=original&language=ar`);
  await reader.getByText("Die Stadt stellt zehn Bänke auf.").waitFor();
  expect(await reader.locator("main h1").getAttribute("lang")).toBe("de");

  const changed = proposalForm({ title: "Acht Bänke am Weg zum Bahnhof" });
  expect(editProposal(anna, { proposalId: id, basedOn: 1 }, changed).ok).toBe(true);
  await goTo(reader, `${address}?language=ar`);
  await reader.getByText("تغيّر المقترح بعد هذه الترجمة.").waitFor();
  await goTo(desk, `${server.address}/staff/processes/${processId}/proposals/${id}`);
  await desk.getByRole("link", { name: "العربية: outdated" }).click();
  await desk.getByText("The translation belongs to version 1").waitFor();
});
