import { randomUUID } from "node:crypto";
import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { townDay } from "#app/domain/town-clock.ts";
import { checkInPerson } from "#app/services/check-in/check-in-person.server.ts";
import { listSlips } from "#app/services/check-in/list-slips.server.ts";
import { announceEvening } from "#app/services/demo/announce-evening.server.ts";
import { FUTURE_EVENING } from "#app/services/demo/evening-texts.ts";
import type { AttendeeContent } from "#app/services/floor/attendee-envelope.server.ts";
import { readFloorState } from "#app/services/floor/floor-store.server.ts";
import { launchBrowser, VIEWPORTS } from "#tests/support/browser.ts";
import { staffActor } from "#tests/support/database.ts";
import { expectGoodPage, goTo, keepPicture } from "#tests/support/good-page.ts";
import { createStaffAccount, type StaffAccount, signIn } from "#tests/support/staff-account.ts";
import { startTown, type Town } from "#tests/support/town.ts";

let town: Town;
let browser: Browser;
let chair: StaffAccount;
let townHallId: string;

const DAY = 24 * 60 * 60 * 1000;

beforeAll(async () => {
  town = await startTown();
  browser = await launchBrowser();
  chair = await createStaffAccount(town.context.database, { roles: ["moderator"] });
  const now = new Date();
  townHallId = announceEvening({ ...town.context, now }, chair.id, {
    template: "hettstedt_evening",
    processId: null,
    texts: FUTURE_EVENING,
    date: townDay(new Date(now.getTime() + DAY)),
    time: "18:00",
    delegatedOn: townDay(now),
    figures: {},
    presenters: {},
  });
});

afterAll(async () => {
  await browser.close();
  await town.close();
});

/** Lets somebody in at the door, as the desk does, and returns the code on the slip they get. */
function letIn(slip: number, told: Partial<AttendeeContent>): string {
  const now = new Date();
  const actor = staffActor(town.context.database, "organiser");
  const context = { ...town.context, actor, now };
  const content: AttendeeContent = {
    standing: "resident",
    name: "",
    district: "",
    gender: null,
    mayBeNamed: false,
    description: "",
    ...told,
  };
  const entrance = { townHallId, attendeeId: randomUUID(), content, guestId: null, slip };
  const entered = checkInPerson(context, entrance);
  if (!entered.ok) throw new Error(entered.problem.code);
  return listSlips(context, townHallId, { from: slip, to: slip })[0]?.code ?? "";
}

async function phone(locale: string, code: string, submit: string): Promise<Page> {
  const context = await browser.newContext({ viewport: VIEWPORTS.phone, locale });
  const page = await context.newPage();
  await goTo(page, `${town.server.address}/h/${code}`);
  await Promise.all([
    page.waitForEvent("load"),
    page.getByRole("button", { name: submit, exact: true }).click(),
  ]);
  return page;
}

/** Chooses the option in which a name stands. */
async function choose(field: Locator, name: string): Promise<void> {
  const option = field.locator("option", { hasText: name });
  await field.selectOption((await option.getAttribute("value")) ?? "");
}

function floor() {
  return readFloorState(town.context.database, townHallId);
}

test("the Hettstedt evening: chair, wall, a resident in Arabic and a guest, all at once", async () => {
  const residentCode = letIn(1, { name: "Samira Beispiel", district: "Walbeck" });
  const guestCode = letIn(2, { standing: "guest", name: "Tom Fremd" });
  const staff = await browser.newContext({
    viewport: { width: 1024, height: 768 },
    locale: "de-DE",
  });
  const console_ = await staff.newPage();
  await signIn(console_, town.server.address, chair, `/staff/town-halls/${townHallId}/console`);
  const wall = await staff.newPage();
  await wall.setViewportSize({ width: 1920, height: 1080 });
  await goTo(wall, `${town.server.address}/staff/town-halls/${townHallId}/projector`);
  const resident = await phone("ar", residentCode, "متابعة");
  const guest = await phone("en-GB", guestCode, "Continue");

  // The mayor welcomes, and says the rules; nobody is asked to speak yet.
  await console_.getByRole("button", { name: "Versammlung eröffnen" }).click();
  await console_.getByRole("button", { name: /^Beginnen: Begrüßung/ }).click();
  await expect.poll(() => floor().item?.id).toBeDefined();
  await guest.getByText("Welcome, aim and rules").first().waitFor();
  await wall.getByText("Begrüßung, Ziel und Regeln").first().waitFor();

  // Discussion: the resident asks for the floor on her phone, in Arabic.
  // With an item running the agenda is folded.
  await console_.locator(".console__item-title", { hasText: "Begrüßung" }).waitFor();
  await console_.getByText("Tagesordnung", { exact: true }).click();
  await console_.getByRole("button", { name: /^Beginnen: (Diskussion|Aussprache)/ }).click();
  await expect.poll(() => floor().item?.settings.speakingSeconds).toBe(120);
  await resident.getByRole("button", { name: "طلب الكلمة", exact: true }).waitFor();
  await Promise.all([
    resident.waitForEvent("load"),
    resident.getByRole("button", { name: "طلب الكلمة", exact: true }).click(),
  ]);
  await resident.getByText("دورك هو التالي.").waitFor();
  await expectGoodPage(resident, "evening-resident-ar");

  // The guest may listen: no button, and the reason in plain words; the console says it too.
  await guest.getByText("only people who live in the town or are invited may speak").waitFor();
  expect(await guest.getByRole("button", { name: "Ask for the floor" }).count()).toBe(0);
  await expectGoodPage(guest, "evening-guest-en");
  await console_.getByText("Auf die Liste setzen").click();
  const joining = console_.locator("form", { has: console_.getByLabel("Was", { exact: true }) });
  await choose(joining.getByLabel("Wer", { exact: true }), "Tom Fremd");
  await console_.getByRole("button", { name: "Auf die Liste" }).click();
  await console_
    .getByText(/Das Wort geht nur an Gäste, die eingeladen sind/)
    .first()
    .waitFor();
  expect(floor().waiting).toHaveLength(1);

  // She is called: name and district on the wall and on the phones in the room, not on the internet.
  await console_.getByRole("button", { name: /^Nächste Person: Samira Beispiel/ }).click();
  await wall.getByText("Samira Beispiel").first().waitFor();
  await wall.getByText("Walbeck").first().waitFor();
  await guest.getByText("Samira Beispiel").first().waitFor();
  await resident.getByText("الكلمة لك الآن.").waitFor();
  await keepPicture(wall, "evening-wall");
  await keepPicture(console_, "evening-console");
  const home = await (await browser.newContext({ locale: "en-GB" })).newPage();
  await goTo(home, `${town.server.address}/town-halls/${townHallId}/floor`);
  const seenAtHome = (await home.locator("main").textContent()) ?? "";
  expect(seenAtHome).toContain("Walbeck");
  expect(seenAtHome).not.toContain("Samira");

  // The guest breaks in: a breach with rule, words and the suggested step; she finishes.
  await console_.getByText("Regelverstoß", { exact: true }).click();
  const breach = console_.locator("form", { has: console_.getByLabel("Was ist passiert?") });
  await choose(breach.getByLabel("Wer", { exact: true }), "Tom Fremd");
  await breach.getByLabel("Gegen welche Regel").selectOption({ index: 5 });
  await breach.getByLabel("Was ist passiert?").fill("Rief dazwischen.");
  await breach.getByRole("button", { name: "Eintragen" }).click();
  await expect.poll(() => floor().sanctions.map(({ step }) => step)).toEqual(["reminder"]);
  expect(floor().speech).not.toBeNull();
  await console_.getByRole("button", { name: "Beitrag beenden" }).click();
  await expect.poll(() => floor().past.length).toBe(1);
  await guest.getByText("Nobody is speaking at the moment.").waitFor();
  await expectGoodPage(console_, "evening-console-after");
});
