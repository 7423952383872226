import { beforeEach, describe, expect, test } from "vitest";
import { assembleMinutes } from "#app/services/minutes/assemble-minutes.server.ts";
import { loadMinutes } from "#app/services/minutes/stored-minutes.server.ts";
import { type EveningOver, eveningOver, publishAll, speak, write } from "#tests/support/minutes.ts";
import { readPdf } from "#tests/support/pdf-pages.ts";
import { type RouteHouse, type RouteVisitor, routeHouse } from "#tests/support/route-visitor.ts";
import { castAs, choiceBallot, countedVote, openedVote } from "#tests/support/votes.ts";

let house: RouteHouse;
let evening: EveningOver;
let organiser: RouteVisitor;
let chair: RouteVisitor;
let desk: string;
let open: string;

beforeEach(async () => {
  house = await routeHouse();
  evening = eveningOver(house.app.database);
  organiser = await house.staff("organiser");
  chair = await house.staff("moderator");
  desk = `/staff/town-halls/${evening.townHallId}/minutes`;
  open = `/town-halls/${evening.townHallId}/minutes`;
});

const revision = () => String(loadMinutes(house.app.database, evening.townHallId)?.revision ?? 0);

async function pdfText(address: string): Promise<string> {
  const answer = await house.visitor().get(address);
  expect(answer.headers.get("content-type")).toBe("application/pdf");
  expect(answer.headers.get("cache-control")).toBe("no-store");
  const pages = readPdf(new Uint8Array(await answer.arrayBuffer()));
  return pages.flatMap(({ texts }) => texts.map(({ text }) => text)).join(" ");
}

test("the way from the evening to published minutes goes by forms alone", async () => {
  expect(await (await house.visitor().get(open)).text()).toContain("have not been published yet");
  const assembled = await organiser.post(desk, { intent: "assemble" });
  expect(assembled.headers.get("location")).toBe(`${desk}?notice=assembled`);
  const text = { summary: "It was about growth.", resolutions: "", seen: "0", basedOn: "0" };
  const item = `${desk}/texts/${evening.items.discussion}`;
  expect((await organiser.post(item, text)).status).toBe(303);
  expect(await (await chair.get(`${desk}/preview`)).text()).toContain("It was about growth.");
  expect((await chair.post(`${desk}/preview`, { revision: revision() })).status).toBe(303);
  const published = await organiser.post(`${desk}/publish`, { revision: revision() });
  expect(published.headers.get("location")).toBe(`${desk}?notice=published`);
  const page = await (await house.visitor().get(open)).text();
  expect(page).toContain("It was about growth.");
  expect(page).toContain("Rosa Einverstanden, Kernstadt");
  expect(page).not.toContain("Cem Unbenannt");
  expect(page).not.toContain("<script");
  const floor = await (await house.visitor().get(open.replace("minutes", "floor"))).text();
  expect(floor).toContain(`href="${open}"`);
});

describe("two who edit at once", () => {
  test("the second finds both texts on the page, and saves what became of them", async () => {
    await organiser.post(desk, { intent: "assemble" });
    const item = `${desk}/texts/${evening.items.discussion}`;
    const mine = { resolutions: "", basedOn: "0", seen: "0" };
    await organiser.post(item, { ...mine, summary: "Stored by the first." });
    const other = await house.staff("organiser");
    const refused = await other.post(item, { ...mine, summary: "Written by the second." });
    expect(refused.status).toBe(409);
    const page = await refused.text();
    expect(page).toContain("Stored by the first.");
    expect(page).toContain("Written by the second.");
    const seen = /name="seen" value="(\d+)"/.exec(page)?.[1] ?? "";
    const both = { ...mine, summary: "Brought together.", seen };
    expect((await other.post(item, both)).status).toBe(303);
  });
});

test.each([
  ["assembling", "moderator", "", { intent: "assemble" }, 403],
  ["writing", "moderator", "/texts/evening", { summary: "x", resolutions: "", seen: "0" }, 403],
  ["approving", "organiser", "/preview", { revision: "1" }, 403],
  ["publishing", "moderator", "/publish", { revision: "1" }, 403],
] as const)("%s is not the part of a %s", async (_act, role, path, fields, status) => {
  await organiser.post(desk, { intent: "assemble" });
  const visitor = await house.staff(role);
  const answer = await visitor.post(`${desk}${path}`, fields);
  expect(answer.status).toBe(status);
});

test("a correction without a reason is asked for it, and the page says what was corrected and why", async () => {
  await organiser.post(desk, { intent: "assemble" });
  write(evening, evening.items.discussion, "Es kamen 70 Menschen.");
  publishAll(evening);
  write(evening, evening.items.discussion, "Es kamen 80 Menschen.");
  await chair.post(`${desk}/preview`, { revision: revision() });
  const refused = await organiser.post(`${desk}/publish`, { revision: revision(), note: " " });
  expect(refused.status).toBe(422);
  const note = "Die Zahl war falsch.";
  expect((await organiser.post(`${desk}/publish`, { revision: revision(), note })).status).toBe(
    303,
  );
  const page = await (await house.visitor().get(open)).text();
  expect(page).toContain("These minutes were corrected");
  expect(page).toContain(note);
  expect(page).toMatch(/<del>.*70.*<\/del>/);
  expect(page).toMatch(/<ins>.*80.*<\/ins>/);
  const first = await (await house.visitor().get(`${open}/revisions/1`)).text();
  expect(first).toContain("This revision is no longer in force");
  expect(first).toContain("70 Menschen");
});

test("the PDF says what the page says, in the reader's language, and user text is no markup", async () => {
  await organiser.post(desk, { intent: "assemble" });
  const trap = '#read("/etc/passwd") *fett* $x$ #panic()';
  write(evening, evening.items.discussion, trap);
  publishAll(evening);
  const english = await pdfText(`${open}/minutes.pdf`);
  expect(english).toContain("Contributions, in their order");
  expect(english).toContain("Rosa Einverstanden");
  expect(english.replaceAll(/\s+/g, "")).toContain(trap.replaceAll(/\s+/g, ""));
  expect(english).not.toContain("Cem Unbenannt");
});

test("an item with more speeches than a page has lines goes on on the next page", async () => {
  house = await routeHouse();
  evening = eveningOver(house.app.database, { over: false });
  for (let speech = 0; speech < 70; speech += 1) speak(evening, evening.speakers.unnamed);
  evening.act({ kind: "close" });
  assembleMinutes(evening.organiser, evening.townHallId);
  publishAll(evening);
  const answer = await house.visitor().get(`/town-halls/${evening.townHallId}/minutes/minutes.pdf`);
  const texts = readPdf(new Uint8Array(await answer.arrayBuffer())).flatMap((page) => page.texts);
  const speakers = texts.filter(({ text }) => /^\d+\. /.test(text));
  expect(speakers.length).toBe(73);
  expect(Math.min(...texts.map(({ y }) => y))).toBeGreaterThan(20);
});

test("a name that was withdrawn is in neither page nor PDF of any revision", async () => {
  await organiser.post(desk, { intent: "assemble" });
  publishAll(evening);
  expect(await pdfText(`${open}/revisions/1/minutes.pdf`)).toContain("Einverstanden");
  const withdrawn = { intent: "withdraw", attendeeId: evening.speakers.named };
  expect((await chair.post(desk, withdrawn)).status).toBe(303);
  expect(await pdfText(`${open}/revisions/1/minutes.pdf`)).not.toContain("Einverstanden");
  expect(await (await house.visitor().get(open)).text()).not.toContain("Einverstanden");
});

test("totals are a file for spreadsheets", async () => {
  await organiser.post(desk, { intent: "assemble" });
  publishAll(evening);
  const answer = await house.visitor().get(`${open}/totals.csv`);
  expect(answer.headers.get("content-type")).toContain("text/csv");
  expect(await answer.text()).toContain("About 15 people were there.");
});

test.each([
  ["/revisions/7", 404],
  ["/revisions/x", 404],
  ["/notes.txt", 404],
  ["/minutes.pdf", 404],
])("before anything is published %s answers %i", async (path, status) => {
  expect((await house.visitor().get(`${open}${path}`)).status).toBe(status);
});

test("an auditor reads neither drafts nor who spoke for how long", async () => {
  const auditor = await house.staff("auditor");
  for (const path of [desk, `${desk}/preview`, desk.replace("minutes", "speaking-time")]) {
    expect((await auditor.get(path)).status).toBe(403);
  }
});

test("speaking time is shown to the chair by district, without names", async () => {
  const page = await chair.get(`/staff/town-halls/${evening.townHallId}/speaking-time`);
  const text = await page.text();
  expect(text).toContain("Kernstadt");
  expect(text).not.toContain("Ritterode");
  expect(text).not.toContain("Einverstanden");
});

test("a vote of the evening is read on the page, in print and in the table, in the reader's language", async () => {
  const { items } = evening;
  const room = { electorate: "residents", agendaItemId: items.discussion } as const;
  const context = { ...evening.organiser, now: house.app.now() };
  const vote = await openedVote(context, { ...room, title: "Der Bus am Abend" });
  castAs(context, vote, vote.voters[0] ?? "", choiceBallot(vote, "yes"));
  await countedVote(context, vote);
  publishAll(evening);
  const page = await (await house.visitor().get(open)).text();
  expect(page).toContain(`href="/votes/${vote.voteId}"`);
  expect(page).toContain("<strong>The result is yes.</strong>");
  expect(page).toContain("may vote: 3");
  expect(page).toContain("A second person has not confirmed the result yet.");
  for (const [language, sentence] of [
    ["en", "The result is yes."],
    ["de", "Das Ergebnis ist"],
  ] as const) {
    const printed = await pdfText(`${open}/minutes.pdf?language=${language}`);
    expect(printed).toContain("Der Bus am Abend");
    expect(printed).toContain(sentence);
  }
  const table = await (await house.visitor().get(`${open}/totals.csv`)).text();
  expect(table).toContain("Der Bus am Abend;Yes;1");
});
