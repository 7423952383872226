import { beforeEach, expect, test } from "vitest";
import type { ServiceContext } from "#app/services/context.ts";
import { voteCode } from "#app/services/votes/vote-code.server.ts";
import { staffActor, TEST_KEYRING } from "#tests/support/database.ts";
import { eveningBegun } from "#tests/support/floor.ts";
import { readPdf } from "#tests/support/pdf-pages.ts";
import { storeProcess } from "#tests/support/pool.ts";
import { nameTown } from "#tests/support/process.ts";
import { storeExtract, syntheticResident } from "#tests/support/register.ts";
import { type RouteHouse, routeHouse } from "#tests/support/route-visitor.ts";
import { storeDraftVote, type TestVote } from "#tests/support/votes.ts";
import { endVote, openedForVoting } from "#tests/support/voting.ts";
import { follow, open, webPage } from "#tests/support/web-page.ts";

let house: RouteHouse;
let context: ServiceContext;

const PREPARE = {
  ...{ intent: "prepare", paperPlace: "Rathaus, Zimmer 2", phone: "03476 000000" },
  ...{ officeHours: "Mo bis Do 9 bis 15 Uhr", signatory: "Die Bürgermeisterin" },
};

beforeEach(async () => {
  house = await routeHouse();
  const { database } = house.app;
  nameTown(database);
  const actor = staffActor(database, "organiser");
  context = { database, keyring: TEST_KEYRING, actor, now: new Date() };
});

/** A vote of a town of three, one of them with an information block, and its page of letters. */
async function townVote(own: TestVote = {}) {
  const processId = storeProcess(context, { people: [] });
  storeExtract(context, processId, [
    syntheticResident(1, { givenName: "Anna", familyName: "Ahorn" }),
    syntheticResident(2, { givenName: "Bert", familyName: "Birke", informationBlock: true }),
    syntheticResident(3),
  ]);
  const vote = { takesPaper: true, residents: 0, processId, ...own };
  const opened = await openedForVoting(context, house.app.voteKeys, vote);
  const address = `/staff/processes/${opened.processId}/votes/${opened.voteId}`;
  return { ...opened, address, letters: `${address}/letters` };
}

async function pdfPages(answer: Response): Promise<string[]> {
  expect(answer.headers.get("content-type")).toBe("application/pdf");
  const bytes = new Uint8Array(await answer.arrayBuffer());
  return readPdf(bytes).map(({ texts }) => texts.map(({ text }) => text).join(" "));
}

test("an organiser prepares letters, prints them by portion, and records that they are posted", async () => {
  const { address, letters, voters } = await townVote();
  const organiser = await house.staff("organiser");
  expect((await open(organiser, address)).html).toContain(`href="${letters}"`);
  const missing = await webPage(await organiser.post(letters, { ...PREPARE, paperPlace: " " }));
  expect([missing.status, missing.text]).toEqual([
    422,
    expect.stringContaining("Say where and when one can vote on paper."),
  ]);
  const prepared = await follow(organiser, await organiser.post(letters, PREPARE));
  expect(prepared.text).toContain("0 of 1 portion printed");
  const specimen = await pdfPages(await organiser.get(`${letters}/specimen.pdf`));
  expect(specimen[0]).toContain("MUST-ERMU-STER");
  const pages = await pdfPages(await organiser.get(`${letters}/1.pdf`));
  expect(pages).toHaveLength(4);
  const office = await pdfPages(await organiser.get(`${letters}/register-office.pdf`));
  const fronts = [...pages, ...office].filter((_, index) => index % 2 === 0);
  for (const id of voters) {
    const code = voteCode(context.keyring, { id, codeNumber: 1 });
    expect(fronts.filter((front) => front.includes(code))).toHaveLength(1);
  }
  const zip = await organiser.get(`${letters}/1.zip`);
  expect(zip.headers.get("content-type")).toBe("application/zip");
  const envelopes = await (await organiser.get(`${letters}/1-envelopes.csv`)).text();
  expect(envelopes).toContain("Anna Ahorn");
  expect(envelopes).not.toContain("Birke");
  expect((await open(organiser, letters)).text).toContain("1 of 1 portion printed");
  const posted = await follow(organiser, await organiser.post(letters, { intent: "post" }));
  expect(posted.text).toContain("It is recorded that the letters are posted.");
  expect((await organiser.post(letters, { intent: "discard" })).status).toBe(409);
});

test("letters that were not posted can be discarded and prepared anew, with what the town has proposed", async () => {
  const { letters } = await townVote();
  const organiser = await house.staff("organiser");
  expect((await open(organiser, letters)).html).toContain("Hettstedt");
  await organiser.post(letters, PREPARE);
  const discarded = await follow(organiser, await organiser.post(letters, { intent: "discard" }));
  expect(discarded.text).toContain("The letters are discarded.");
  const unprepared = await follow(organiser, await organiser.get(`${letters}/1.pdf`));
  expect(unprepared.text).toContain("The letters are not prepared yet.");
  const long = await webPage(await organiser.post(letters, { ...PREPARE, phone: "0".repeat(100) }));
  expect([long.status, long.text]).toEqual([422, expect.stringContaining("That is too long.")]);
  expect((await organiser.post(letters, { intent: "other" })).status).toBe(400);
});

test("what cannot be printed is said on the page, and unknown files are not found", async () => {
  const { letters, voteId } = await townVote();
  const organiser = await house.staff("organiser");
  await organiser.post(letters, PREPARE);
  const portion = await follow(organiser, await organiser.get(`${letters}/7.pdf`));
  expect(portion.text).toContain("There is no such portion.");
  for (const file of ["0.pdf", "1.doc", "all.pdf", "1-envelopes.pdf", "specimen.zip"]) {
    expect([file, (await organiser.get(`${letters}/${file}`)).status]).toEqual([file, 404]);
  }
  endVote(context, voteId);
  expect((await open(organiser, letters)).text).toContain("No letters are printed any more.");
  const over = await follow(organiser, await organiser.get(`${letters}/1-envelopes.csv`));
  expect(over.text).toContain("The vote is not open.");
});

test("a draft and a room have no letters, and the page says why", async () => {
  const organiser = await house.staff("organiser");
  const { voteId, processId } = storeDraftVote(context, { residents: 0 });
  const draft = await open(organiser, `/staff/processes/${processId}/votes/${voteId}/letters`);
  expect(draft.text).toContain("There are letters once the vote is open");
  const { townHallId, checkIn } = eveningBegun(context.database);
  checkIn();
  const room = await townVote({ electorate: "present", townHallId, minimumAge: null });
  const page = await open(organiser, room.letters);
  expect(page.text).toContain("Who is in the room gets no letter");
  expect((await open(organiser, room.address)).html).not.toContain(`href="${room.letters}"`);
});

test("only organisers see letters", async () => {
  const { letters, address } = await townVote();
  for (const role of ["moderator", "auditor", "administrator"] as const) {
    const visitor = await house.staff(role);
    for (const path of [letters, `${letters}/1.pdf`, `${letters}/1-envelopes.csv`]) {
      expect([role, path, (await visitor.get(path)).status]).toEqual([role, path, 403]);
    }
    expect((await visitor.post(letters, PREPARE)).status).toBe(403);
  }
  const moderator = await house.staff("moderator");
  expect((await open(moderator, address)).html).not.toContain(`href="${letters}"`);
});
