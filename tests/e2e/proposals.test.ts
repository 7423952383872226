import { eq } from "drizzle-orm";
import type { Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import type { Language } from "#app/i18n/languages.ts";
import { processes } from "#db/schema/index.ts";
import { VIEWPORTS } from "#tests/support/browser.ts";
import { expectGoodPage, goTo } from "#tests/support/good-page.ts";
import { organiserTown } from "#tests/support/organiser-town.ts";
import { storeDraft, storePublished } from "#tests/support/proposals.ts";
import { asResident, replyTown } from "#tests/support/replies.ts";

const town = organiserTown({ locale: "en-GB" });
let process: ReturnType<typeof replyTown>;

beforeAll(() => {
  process = replyTown({ context: town.context });
  town.context.database
    .update(processes)
    .set({ status: "published", publishedAt: town.context.now })
    .where(eq(processes.id, process.processId))
    .run();
});

/** An invited person on a phone without scripts, signed in with their code. */
async function residentPhone(index: number, language: Language, scripts = false): Promise<Page> {
  const invitation = process.invitations[index];
  if (invitation === undefined) throw new Error("Nobody was invited.");
  const context = await town.browser.newContext({
    viewport: VIEWPORTS.phone,
    javaScriptEnabled: scripts,
  });
  const page = await context.newPage();
  await goTo(page, `${town.server.address}/r/${invitation.code}`);
  await page.locator(`button[value="${language}"]`).click();
  await page.waitForURL("**/r/reply");
  return page;
}

test("a proposal goes from a phone to the town and from draft to done", async () => {
  const { address } = town.server;
  const phone = await residentPhone(0, "ar");
  await goTo(phone, `${address}/r/me/proposals`);
  await phone.locator('main a[href="/r/me/proposals/new"]').click();
  await phone.waitForURL("**/r/me/proposals/new");
  await phone.locator('[name="shownName"]').fill("أمينة");
  await phone.locator('[name="title"]').fill("مقاعد على الطريق إلى المحطة");
  await phone.locator('[name="text"]').fill("تضع المدينة عشرة مقاعد.\n\nكل مقعد في ظل شجرة.");
  await phone.locator('[name="cost"]').fill("12000");
  await phone.locator("main form button").first().click();
  await phone.locator(".kern-error").waitFor();
  expect(await phone.locator('[name="cost"]').inputValue()).toBe("12000");
  await phone.locator('[name="costBasis"]').fill("عرض من البلدية");
  await phone.locator("main form button").first().click();
  await phone.waitForURL("**/r/me/proposals/*?saved");
  await phone.locator('button[value="submit"]').click();
  await phone.waitForURL(/proposals\/[0-9a-f-]+$/);
  const id = new URL(phone.url()).pathname.split("/").at(-1) ?? "";

  const desk = await town.openPage(`/staff/processes/${process.processId}/proposals`);
  await desk.getByRole("heading", { name: "Waiting to be published" }).waitFor();
  await expectGoodPage(desk, "proposals-staff-list");
  await desk.getByRole("link", { name: "مقاعد على الطريق إلى المحطة" }).first().click();
  await desk.getByRole("button", { name: "Publish" }).click();
  await desk.getByText("Entered.").waitFor();
  await desk.getByRole("button", { name: "Begin the discussion" }).click();
  await desk.getByRole("button", { name: "Put it up for decision" }).waitFor();
  await desk.getByLabel("Answer by").fill("2027-03-01");
  await desk.getByRole("button", { name: "Put it up for decision" }).click();
  await desk.getByLabel("What was decided?").selectOption("declined");
  await desk.getByRole("button", { name: "Enter the decision" }).click();
  await desk.getByText("This needs reasons.").waitFor();
  await expectGoodPage(desk, "proposals-staff-decision");
  await desk.getByLabel("What was decided?").selectOption("accepted_with_changes");
  await desk.getByLabel("Reasons").fill("Eight benches, for there are eight trees.");
  await desk.getByRole("button", { name: "Enter the decision" }).click();
  await desk.getByLabel("How far is it?").selectOption("done");
  await desk.getByLabel("Who is responsible?").fill("Building yard");
  await desk.getByLabel("What shows that it is done?").fill("Photos of 3 May");
  await desk.getByRole("button", { name: "Enter the progress" }).click();
  await desk.getByText("Photos of 3 May").waitFor();

  const reader = await residentPhone(1, "en", true);
  await goTo(reader, `${address}/processes/${process.processId}`);
  await reader.locator("main").getByRole("link", { name: "Proposals" }).click();
  await reader.getByText("Participation process:").waitFor();
  await reader.getByRole("link", { name: "Decided", exact: true }).click();
  await expectGoodPage(reader, "proposals-public-list");
  await reader.getByRole("link", { name: "مقاعد على الطريق إلى المحطة" }).click();
  await reader.getByRole("heading", { name: "What has happened so far" }).waitFor();
  await expectGoodPage(reader, "proposals-public");
  const text = await reader.locator("main").textContent();
  for (const told of ["Accepted with changes · Done", "Eight benches", "أمينة", "€12,000"]) {
    expect(text).toContain(told);
  }
  expect(await reader.locator("main h1").getAttribute("dir")).toBe("rtl");
  expect(text).toContain("can no longer be supported");
  expect(new URL(reader.url()).pathname).toBe(`/proposals/${id}`);
});

test("of two people who edit at once neither loses anything", async () => {
  const { context, server } = town;
  const anna = asResident(context, process.invitations[2]?.id ?? "");
  const id = storeDraft(anna, process.processId);
  const phone = await residentPhone(2, "en", true);
  await goTo(phone, `${server.address}/r/me/proposals/${id}`);
  const address = `/staff/processes/${process.processId}/proposals/${id}/edit`;
  const desk = await town.openPage(address);
  await phone.getByLabel("What do you propose?").fill("Eight benches are set up.");
  await desk.getByLabel("Title").fill("Zwölf Bänke am Weg zum Bahnhof");
  await desk.getByRole("button", { name: "Save" }).click();
  await desk.getByText("Saved.").waitFor();
  await phone.getByRole("button", { name: "Save" }).click();
  await phone.getByText("Somebody else saved in the meantime").waitFor();
  await expectGoodPage(phone, "proposals-meanwhile");
  expect(await phone.getByLabel("What do you propose?").inputValue()).toBe(
    "Eight benches are set up.",
  );
  expect(await phone.locator("main del").allInnerTexts()).toEqual(
    expect.arrayContaining([expect.stringContaining("Zwölf")]),
  );
  await phone.getByLabel("Title").fill("Acht Bänke am Weg zum Bahnhof");
  await phone.getByRole("button", { name: "Save" }).click();
  await phone.getByText("Saved.", { exact: true }).waitFor();
  await goTo(desk, server.address + address);
  expect(await desk.getByLabel("Title").inputValue()).toBe("Acht Bänke am Weg zum Bahnhof");
});

test("a draft is not found by a guessed address", async () => {
  const { context, server } = town;
  const anna = asResident(context, process.invitations[2]?.id ?? "");
  const id = storeDraft(anna, process.processId);
  const stranger = await residentPhone(1, "en");
  for (const path of [`/proposals/${id}`, `/r/me/proposals/${id}`]) {
    const answer = await stranger.goto(server.address + path);
    expect(answer?.status()).toBe(404);
  }
});

test("support is given and taken back on a phone without scripts", async () => {
  const { context, server } = town;
  const id = storePublished({
    ...process,
    staff: context,
    anna: asResident(context, process.invitations[0]?.id ?? ""),
  });
  const phone = await residentPhone(1, "de-simple");
  await goTo(phone, `${server.address}/proposals/${id}`);
  await phone.getByRole("link", { name: "Mit dem Code unterstützen" }).click();
  await phone.locator('button[value="yes"]').click();
  await phone.getByText("Sie unterstützen diesen Vorschlag.").waitFor();
  await phone.getByText("1 Person unterstützt den Vorschlag").waitFor();
  await phone.locator('button[value="no"]').click();
  await phone.getByText("Noch niemand unterstützt den Vorschlag").waitFor();
});
