import type { Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import type { Language } from "#app/i18n/languages.ts";
import { VIEWPORTS } from "#tests/support/browser.ts";
import { expectGoodPage, goTo, keepPicture } from "#tests/support/good-page.ts";
import { organiserTown } from "#tests/support/organiser-town.ts";
import { type RoomTown, roomTown, storeDocument } from "#tests/support/rooms.ts";

const town = organiserTown({ locale: "en-GB" });
let group: RoomTown;

beforeAll(() => {
  group = roomTown(town.context);
});

/** An invited person on a phone, signed in with their code; without scripts unless axe needs them. */
async function phoneOf(index: number, language: Language, scripts = false): Promise<Page> {
  const invitation = group.invitations[index];
  if (invitation === undefined) throw new Error("Nobody was invited.");
  const context = await town.browser.newContext({
    viewport: VIEWPORTS.phone,
    javaScriptEnabled: scripts,
  });
  const page = await context.newPage();
  await goTo(page, `${town.server.address}/r/${invitation.code}`);
  await page.locator(`button[value="${language}"]`).click();
  await page.waitForURL(/\/r\/(reply|done|me)/);
  return page;
}

test("two members write in their room on phones without scripts, and neither loses anything", async () => {
  const { address } = town.server;
  const room = `${address}/r/me/rooms/${group.roomId}`;
  const anna = await phoneOf(0, "en");
  await goTo(anna, `${address}/r/me`);
  await anna.getByRole("link", { name: "Room of my group: Arbeitskreis Gehwege" }).click();
  await anna.getByText("There is no document yet.").waitFor();
  await anna.getByRole("link", { name: "Begin a document" }).click();
  await anna.getByLabel("Title").fill("Where pavements are missing");
  await anna.getByLabel("Text", { exact: true }).fill("There is none in Bahnhofstraße.");
  await anna.getByLabel("Under which name do you write?").fill("Anna B.");
  await anna.getByRole("button", { name: "Save" }).click();
  await anna.getByText("Saved.", { exact: true }).waitFor();
  const document = new URL(anna.url()).pathname;

  const bert = await phoneOf(1, "de");
  await goTo(bert, `${address}${document}/edit`);
  await goTo(anna, `${address}${document}/edit`);
  await anna.getByLabel("Title").fill("Where pavements are too narrow");
  await anna.getByRole("button", { name: "Save" }).click();
  await anna.getByText("Saved.", { exact: true }).waitFor();
  await bert.getByLabel("Text", { exact: true }).fill("In der Bahnhofstraße fehlt er.");
  await bert.getByLabel("Unter welchem Namen schreiben Sie?").fill("Bert C.");
  await bert.getByRole("button", { name: "Speichern" }).click();
  await bert.getByText("Jemand anderes hat inzwischen gespeichert").waitFor();
  await keepPicture(bert, "rooms-meanwhile");
  expect(await bert.getByLabel("Text", { exact: true }).inputValue()).toBe(
    "In der Bahnhofstraße fehlt er.",
  );
  expect((await bert.locator("main del").allInnerTexts()).join(" ")).toContain("narrow");
  await bert.getByLabel("Titel").fill("Where pavements are too narrow");
  await bert.getByRole("button", { name: "Speichern" }).click();
  await bert.getByText("Gespeichert.", { exact: true }).waitFor();
  const versions = await bert.locator("main li").allInnerTexts();
  expect(versions[0]).toContain("Fassung 3");
  expect(versions.join(" ")).toContain("Anna B.");

  await goTo(bert, `${address}${document}/versions/1`);
  await bert.getByText("Das ist die erste Fassung.").waitFor();
  await bert.locator("summary", { hasText: "Diese Fassung zurückholen" }).click();
  await bert.getByRole("button", { name: "Diese Fassung zurückholen" }).click();
  await bert.getByText("Gespeichert.", { exact: true }).waitFor();
  await bert.getByRole("heading", { name: "Where pavements are missing" }).waitFor();

  await goTo(anna, `${room}/tasks/new`);
  await anna.getByLabel("What is to be done?").fill("Measure the widths");
  await anna.getByLabel("Who sees to it?").selectOption({ label: "Bert C." });
  await anna.getByLabel("Until when? (optional)").fill("2025-03-01");
  await anna.getByRole("button", { name: "Save" }).click();
  await anna.getByText("Saved.", { exact: true }).waitFor();
  await goTo(bert, room);
  await bert.getByText("Ihre Aufgabe").waitFor();
  await bert.getByText("überfällig, bis 1. März 2025").waitFor();
  await bert.getByRole("button", { name: "Erledigt: Measure the widths" }).click();
  await bert.getByText("erledigt", { exact: true }).waitFor();
  await bert.getByRole("link", { name: "Measure the widths" }).click();
  await bert.getByText("Was bisher geschah").waitFor();
  await keepPicture(bert, "rooms-task");
});

test.each(["de", "de-simple", "en", "ar"] as const)(
  "the pages of a room are good on a phone (%s)",
  async (language) => {
    const documentId = storeDocument(group);
    const room = `${town.server.address}/r/me/rooms/${group.roomId}`;
    const phone = await phoneOf(3, language, true);
    for (const [name, path] of [
      ["room", ""],
      ["all", "/all"],
      ["document", `/documents/${documentId}`],
      ["edit", `/documents/${documentId}/edit`],
      ["version", `/documents/${documentId}/versions/1`],
      ["new-document", "/documents/new"],
      ["new-task", "/tasks/new"],
    ] as const) {
      await goTo(phone, room + path);
      await expectGoodPage(phone, `rooms-${name}-${language}`);
    }
    expect(await phone.locator("html").getAttribute("dir")).toBe(language === "ar" ? "rtl" : "ltr");
  },
);

test("staff publish a version for the group and take it back; the public reads no name", async () => {
  const { address } = town.server;
  const documentId = storeDocument(group, { title: "Bericht der Gruppe" });
  const reader = await phoneOf(2, "en", true);
  const before = await reader.goto(`${address}/documents/${documentId}`);
  expect(before?.status()).toBe(404);

  const rooms = `/staff/processes/${group.processId}/rooms`;
  const desk = await town.openPage(rooms);
  await expectGoodPage(desk, "rooms-staff-list");
  await desk.getByRole("link", { name: "Arbeitskreis Gehwege" }).click();
  await desk.getByRole("heading", { name: "Manage the room" }).waitFor();
  await expectGoodPage(desk, "rooms-staff-room");
  await desk.getByRole("link", { name: "Bericht der Gruppe" }).click();
  await desk.getByRole("link", { name: "Publish or take back" }).click();
  await desk.getByRole("heading", { name: "Publish a document" }).waitFor();
  await desk.getByLabel("When did the group agree?").fill("2025-01-31");
  await desk.getByRole("button", { name: "Publish now" }).click();
  await desk.getByText("Please confirm that the group agrees.").waitFor();
  await expectGoodPage(desk, "rooms-staff-publish");
  await desk.getByLabel("The group agrees that exactly this text becomes public.").check();
  await desk.getByRole("button", { name: "Publish now" }).click();
  await desk.getByText("Published.", { exact: true }).waitFor();

  await goTo(reader, `${address}/processes/${group.processId}`);
  await reader.getByRole("link", { name: "Bericht der Gruppe" }).click();
  await reader.getByText("By the group:").waitFor();
  await expectGoodPage(reader, "rooms-public");
  expect(await reader.locator("main").textContent()).not.toContain("Anna");

  await desk.locator("summary", { hasText: "Take version 1 back" }).click();
  await desk.getByLabel("Why? (public)").fill("A name stood in it.");
  await desk.getByRole("button", { name: "Take version 1 back" }).click();
  await desk.getByText("Taken back.", { exact: true }).waitFor();
  await goTo(reader, `${address}/documents/${documentId}`);
  await reader.getByText("A name stood in it.").waitFor();
  await expectGoodPage(reader, "rooms-public-taken-back");
  expect(await reader.locator("main").textContent()).not.toContain("Bahnhofstraße");
});

test("staff make a proposal of the panel out of a document", async () => {
  const documentId = storeDocument(group, { title: "Zwölf Gehwege" });
  const address = `/staff/processes/${group.processId}/rooms/${group.roomId}/documents/${documentId}`;
  const desk = await town.openPage(address);
  await desk.getByRole("link", { name: "Make a proposal of it" }).click();
  await desk.getByRole("button", { name: "Save as a draft" }).waitFor();
  expect(await desk.getByLabel("Title").inputValue()).toBe("Zwölf Gehwege");
  await desk.getByRole("button", { name: "Save as a draft" }).click();
  await desk.getByText("Saved.", { exact: true }).waitFor();
  await desk.getByRole("heading", { name: "Zwölf Gehwege" }).waitFor();
});
