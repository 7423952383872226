import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import type { ServiceContext } from "#app/services/context.ts";
import type { LettersOrder } from "#app/services/letters/print-order.ts";
import { Forbidden } from "#app/services/permissions.ts";
import { openVote } from "#app/services/votes/open-vote.server.ts";
import { handOutPaper } from "#app/services/votes/paper/hand-out-paper.server.ts";
import { LETTERS_IN_PORTION, portionsOf } from "#app/services/votes/paper/letter-roll.server.ts";
import { lookUpVoter } from "#app/services/votes/paper/look-up-voter.server.ts";
import { orderCodeCard } from "#app/services/votes/paper/order-code-card.server.ts";
import {
  discardLetters,
  lettersSchema,
  markPosted,
  prepareLetters,
} from "#app/services/votes/paper/prepare-letters.server.ts";
import {
  exportVoteEnvelopes,
  orderSpecimenLetter,
  orderVoteLetters,
} from "#app/services/votes/paper/print-letters.server.ts";
import { readVoteLetters } from "#app/services/votes/paper/read-letters.server.ts";
import { readVoteCode, voteCode } from "#app/services/votes/vote-code.server.ts";
import { auditLog, registerResidents, voteRoll, voteTexts } from "#db/schema/index.ts";
import { serviceContext, staffActor } from "#tests/support/database.ts";
import { eveningBegun } from "#tests/support/floor.ts";
import { printedPages } from "#tests/support/letter-pages.ts";
import { HOSTILE_TEXTS } from "#tests/support/letters.ts";
import { storeProcess } from "#tests/support/pool.ts";
import { nameTown } from "#tests/support/process.ts";
import { scannedCode } from "#tests/support/qr-code.ts";
import { expectOk } from "#tests/support/real-draw.ts";
import { storeExtract, syntheticResident } from "#tests/support/register.ts";
import { roomTown } from "#tests/support/rooms.ts";
import { markClosed } from "#tests/support/stored-votes.ts";
import { memoryKeyStore } from "#tests/support/vote-keys.ts";
import { openedVote, storeDraftVote, type TestVote } from "#tests/support/votes.ts";

const publicUrl = "https://mitreden.example.org";
const INPUT = lettersSchema.parse({
  paperPlace: "Rathaus, Markt 1, Zimmer 2, am 5. April von 8 bis 18 Uhr",
  phone: "03476 000000",
  officeHours: "Mo bis Do 9 bis 15 Uhr",
  signatory: "Die Bürgermeisterin (Beispiel)",
});

/** A town of four, one of them with an information block and one in a care home, whose vote is open. */
async function letterTown(own: TestVote = {}) {
  const context = serviceContext();
  nameTown(context.database);
  const processId = storeProcess(context, { people: [] });
  storeExtract(context, processId, [
    syntheticResident(1, { givenName: "Anna", familyName: "Ahorn" }),
    syntheticResident(2, { givenName: "Bert", familyName: "Birke", informationBlock: true }),
    syntheticResident(3, {
      ...{ givenName: "Cem", familyName: "Ceder", street: "Heimweg 9" },
      household: { id: "H-home", institution: true },
    }),
    syntheticResident(4, {
      ...{ givenName: "Dora", familyName: "Distel", street: "Heimweg 9" },
      household: { id: "H-home", institution: true },
    }),
  ]);
  const vote = await openedVote(context, {
    ...{ processId, residents: 0, takesPaper: true, nature: "council_basis" },
    ...{ opensAt: context.now, closesAt: new Date("2026-04-05T16:00:00Z") },
    ...own,
  });
  return { context, ...vote };
}

function codeOf(result: { ok: boolean } & Partial<{ problem: { code: string } }>): string {
  return result.ok ? "ok" : (result.problem?.code ?? "");
}

/** What stands on a page, spaces aside. */
function textOf(order: LettersOrder, page: number): string {
  return printedPages(order)
    .lines.filter((line) => line.page === page)
    .map(({ text }) => text)
    .join(" ")
    .replace(/\s+/g, " ");
}

async function printed(context: ServiceContext, voteId: string, part: number | "register_office") {
  return expectOk(await orderVoteLetters(context, { voteId, part, publicUrl }));
}

test("everybody on the roll gets one letter with their own code, people in homes by name", async () => {
  const { context, voteId, voters } = await letterTown();
  expectOk(prepareLetters(context, voteId, INPUT));
  const order = await printed(context, voteId, 1);
  const codes = voters.map((id) => voteCode(context.keyring, { id, codeNumber: 1 }));
  const office = await printed(context, voteId, "register_office");
  expect([...order.sheets, ...office.sheets].map(({ code }) => code).sort()).toEqual(codes.sort());
  expect(order.sheets.map(({ address }) => address).sort()).toEqual([
    ["Anna Ahorn", "Musterweg 1", "06333 Musterstadt"],
    ["Cem Ceder", "Heimweg 9", "06333 Musterstadt"],
    ["Dora Distel", "Heimweg 9", "06333 Musterstadt"],
  ]);
  expect(office.sheets.map(({ address }) => address)).toEqual([
    ["Über das Einwohnermeldeamt", "Kennung im Melderegister: M-2"],
  ]);
  expect(JSON.stringify(office)).not.toMatch(/Birke|Musterweg 2/);
});

test("the front says in German what the vote is, how, where and until when, who sees what, and the code", async () => {
  const { context, voteId } = await letterTown();
  expectOk(prepareLetters(context, voteId, INPUT));
  const order = await printed(context, voteId, 1);
  const front = textOf(order, 0);
  for (const words of [
    "Soll der Brunnen saniert werden?",
    "Sie ist keine Wahl und kein Bürgerentscheid.",
    "Die Abstimmung ist geheim.",
    "mitreden.example.org/vote",
    "Rathaus, Markt 1, Zimmer 2, am 5. April von 8 bis 18 Uhr",
    "5. April 2026 um 18:00",
    "1. März 2026 um 11:00",
    "Sie haben eine Stimme: im Internet oder auf Papier.",
    "Ihre Anschrift haben wir aus dem Melderegister.",
    "03476 000000",
    order.sheets[0]?.code ?? "?",
  ]) {
    expect(front).toContain(words);
  }
  const { pages, qrCodes } = printedPages(order);
  expect(pages).toBe(6);
  expect(qrCodes.map(scannedCode)).toEqual(
    order.sheets.map(({ code }) => `${publicUrl}/v/${code}`),
  );
});

test("the back says the same in English, Arabic and Leichte Sprache, each with the code", async () => {
  const { context, voteId } = await letterTown();
  expectOk(prepareLetters(context, voteId, INPUT));
  const order = await printed(context, voteId, 1);
  const back = textOf(order, 1);
  for (const words of ["The vote is secret.", "5 April 2026", "Sie haben 1 Stimme.", "Ihr Code"]) {
    expect(back).toContain(words);
  }
  expect(back).toMatch(/\p{Script=Arabic}{3}/u);
  expect(back.split(order.sheets[0]?.code ?? "?")).toHaveLength(4);
  expect(back).not.toMatch(/\{\{|printed[:.]/);
});

test("letters are the same whenever they are printed, whoever has voted since", async () => {
  const { context, voteId } = await letterTown();
  expectOk(prepareLetters(context, voteId, INPUT));
  const before = await printed(context, voteId, 1);
  const found = await lookUpVoter(context, voteId, { by: "reference", reference: "M-1" });
  const { presented } = expectOk(found);
  expectOk(handOutPaper(context, { voteId, presented }));
  const later = { ...context, now: new Date(context.now.getTime() + 86_400_000) };
  expect(await printed(later, voteId, 1)).toEqual(before);
});

test("a renewed code stands on the letter that is printed anew, and a slip says it in all languages", async () => {
  const { context, voteId } = await letterTown();
  expectOk(prepareLetters(context, voteId, INPUT));
  const found = await lookUpVoter(context, voteId, { by: "reference", reference: "M-1" });
  const { presented } = expectOk(found);
  const card = expectOk(orderCodeCard(context, { voteId, presented, publicUrl }));
  const [sheet] = card.sheets;
  const order = await printed(context, voteId, 1);
  const own = order.sheets.find(({ address }) => address[0] === "Anna Ahorn");
  expect(own?.code).toBe(sheet?.code);
  const { lines, qrCodes } = printedPages(card);
  expect(qrCodes.map(scannedCode)).toEqual([`${publicUrl}/v/${sheet?.code}`]);
  const said = lines.map(({ text }) => text).join(" ");
  expect(said).toContain("An earlier code no longer works.");
  expect(said).toContain("Der alte Code geht nicht mehr.");
  expect(said).not.toContain("Ahorn");
});

describe("a roll of many", () => {
  test("is printed in portions of a thousand, and says which of them were", async () => {
    const { context, voteId } = await letterTown();
    expectOk(prepareLetters(context, voteId, INPUT));
    const later = { ...context, now: new Date(context.now.getTime() + 60_000) };
    expect(readVoteLetters(context, voteId)?.portions).toEqual([
      { first: 1, last: 4, printedAt: null },
    ]);
    await printed(later, voteId, 1);
    await printed(later, voteId, "register_office");
    expect(readVoteLetters(context, voteId)).toMatchObject({
      portions: [{ first: 1, last: 4, printedAt: later.now }],
      registerOfficePrintedAt: later.now,
    });
    for (const part of [0, 2, -1]) {
      const missing = await orderVoteLetters(context, { voteId, part, publicUrl });
      expect(codeOf(missing)).toBe("portion_missing");
    }
  });

  test("keeps everybody in one portion", async () => {
    const { context, voteId } = await letterTown();
    context.database.run("drop trigger vote_roll_refuses_insert");
    for (let index = 0; index < LETTERS_IN_PORTION; index += 1) {
      const id = `f${String(index).padStart(6, "0")}`;
      context.database.insert(voteRoll).values({ id, voteId, holderId: null }).run();
    }
    expect(portionsOf(context.database, voteId)).toEqual([
      { first: 1, last: 1000 },
      { first: 1001, last: 1004 },
    ]);
  });
});

test("the envelopes of a portion are a list in print order, without those with an information block", async () => {
  const { context, voteId } = await letterTown();
  expectOk(prepareLetters(context, voteId, INPUT));
  const order = await printed(context, voteId, 1);
  const csv = expectOk(await exportVoteEnvelopes(context, { voteId, part: 1 }));
  const rows = csv.trim().split("\r\n").slice(1);
  expect(rows.map((row) => row.split(";")[1])).toEqual(
    order.sheets.map(({ address }) => address[0]),
  );
  expect(csv).not.toMatch(/Birke|M-2|Einwohnermeldeamt/);
});

test("who was erased gets no letter, and others keep their place", async () => {
  const { context, voteId } = await letterTown();
  expectOk(prepareLetters(context, voteId, INPUT));
  const [anna] = context.database.select().from(registerResidents).all();
  context.database
    .update(voteRoll)
    .set({ holderId: null })
    .where(eq(voteRoll.holderId, String(anna?.id)))
    .run();
  const order = await printed(context, voteId, 1);
  expect(order.sheets.map(({ address }) => address[0]).sort()).toEqual([
    "Cem Ceder",
    "Dora Distel",
  ]);
  expect(readVoteLetters(context, voteId)?.portions).toMatchObject([{ first: 1, last: 4 }]);
});

test("members of a panel and the invited get letters as well, at the address of their invitation", async () => {
  const { staff, processId, drawId, invitations } = roomTown();
  nameTown(staff.database);
  const panel = { electorate: "panel", drawId, minimumAge: null } as const;
  for (const [own, people] of [
    [panel, [0, 1, 3]],
    [{ electorate: "invited" } as const, [0, 1, 2, 3]],
  ] as const) {
    const { voteId } = await openedVote(staff, { processId, ...own });
    expectOk(prepareLetters(staff, voteId, INPUT));
    const order = await printed(staff, voteId, 1);
    expect(order.sheets.map(({ address }) => address[1]).sort()).toEqual(
      people.map((at) => invitations[at]?.resident.street).sort(),
    );
  }
});

test("in a room nobody's address is known", async () => {
  const context = serviceContext();
  const { townHallId, checkIn } = eveningBegun(context.database);
  checkIn();
  const { voteId } = await openedVote(context, { electorate: "present", townHallId });
  expect(codeOf(prepareLetters(context, voteId, INPUT))).toBe("letters_without_addresses");
});

test("letters are prepared once, discarded until they are posted, and gone with nothing", async () => {
  const { context, voteId } = await letterTown();
  const request = { voteId, part: 1, publicUrl };
  expect(codeOf(await orderVoteLetters(context, request))).toBe("letters_not_prepared");
  expect(codeOf(markPosted(context, voteId))).toBe("letters_not_prepared");
  expect(codeOf(orderSpecimenLetter(context, request))).toBe("letters_not_prepared");
  expect(codeOf(prepareLetters(context, voteId, { ...INPUT, paperPlace: "" }))).toBe(
    "paper_place_missing",
  );
  expectOk(prepareLetters(context, voteId, INPUT));
  expect(codeOf(prepareLetters(context, voteId, INPUT))).toBe("letters_prepared");
  expectOk(discardLetters(context, voteId));
  expectOk(prepareLetters(context, voteId, INPUT));
  expectOk(markPosted(context, voteId));
  expect(codeOf(discardLetters(context, voteId))).toBe("letters_posted");
  expect(codeOf(markPosted(context, voteId))).toBe("letters_posted");
  expect(readVoteLetters(context, voteId)?.letters).toMatchObject({
    ...INPUT,
    postedAt: context.now,
  });
  markClosed(context, voteId);
  expect(codeOf(await orderVoteLetters(context, request))).toBe("vote_not_open");
  const draft = storeDraftVote(context);
  expect(codeOf(prepareLetters(context, draft.voteId, INPUT))).toBe("vote_missing");
  expect(readVoteLetters(context, draft.voteId)).toBeNull();
});

test("each printing is recorded, with the portion and without a name; only organisers print", async () => {
  const { context, voteId } = await letterTown();
  expectOk(prepareLetters(context, voteId, INPUT));
  await printed(context, voteId, 1);
  await printed(context, voteId, "register_office");
  expectOk(await exportVoteEnvelopes(context, { voteId, part: 1 }));
  const entries = context.database.select().from(auditLog).all().slice(-4);
  expect(entries.map(({ action, reasonCode }) => [action, reasonCode])).toEqual([
    ["vote_letters_prepared", null],
    ["vote_letters_printed", "1-4"],
    ["vote_letters_printed", "register_office"],
    ["vote_envelopes_exported", "1-4"],
  ]);
  const moderator = { ...context, actor: staffActor(context.database, "moderator") };
  expect(() => prepareLetters(moderator, voteId, INPUT)).toThrow(Forbidden);
  expect(() => readVoteLetters(moderator, voteId)).toThrow(Forbidden);
  const request = { voteId, part: 1, publicUrl };
  await expect(orderVoteLetters(moderator, request)).rejects.toThrow(Forbidden);
  await expect(exportVoteEnvelopes(moderator, request)).rejects.toThrow(Forbidden);
});

test("a specimen opens nothing, and the word stands across it", async () => {
  const { context, voteId } = await letterTown();
  expectOk(prepareLetters(context, voteId, INPUT));
  const order = expectOk(orderSpecimenLetter(context, { voteId, publicUrl }));
  expect(readVoteCode(order.sheets[0]?.code ?? "")).toBeNull();
  expect(textOf(order, 0)).toContain("Muster");
});

test("an open vote says so, and one without paper, times and telephone leaves no empty words", async () => {
  const { context, voteId } = await letterTown({
    ...{ secrecy: "open", takesPaper: false, opensAt: null, closesAt: null },
  });
  expectOk(prepareLetters(context, voteId, lettersSchema.parse({})));
  const order = await printed(context, voteId, 1);
  const front = textOf(order, 0);
  expect(front).toContain("Nach dem Auszählen sieht die Gruppe, wer wie gestimmt hat.");
  expect(front).not.toMatch(/Auf Papier|Fragen, oder|bis zum|ab dem|geheim/);
});

test("letters of an internal vote say in every language how long the code opens its result, on one sheet", async () => {
  const { context, voteId } = await letterTown({ nature: "internal" });
  expectOk(prepareLetters(context, voteId, INPUT));
  const order = await printed(context, voteId, 1);
  const [front, back] = [textOf(order, 0), textOf(order, 1)];
  expect(front).toContain("Danach öffnet der Code nichts mehr.");
  expect(back).toContain("After that the code opens nothing any more.");
  expect(back).toContain("Später geht der Code nicht mehr.");
  expect(printedPages(order).pages).toBe(2 * order.sheets.length);
  const others = await letterTown();
  expectOk(prepareLetters(others.context, others.voteId, INPUT));
  const public_ = textOf(await printed(others.context, others.voteId, 1), 0);
  expect(public_).not.toContain("Danach öffnet der Code nichts mehr.");
});

test.each(HOSTILE_TEXTS)("%j stays text in a letter of a vote", async (text) => {
  const context = serviceContext();
  nameTown(context.database);
  const { voteId, processId } = storeDraftVote(context, { residents: 0 });
  storeExtract(context, processId, [syntheticResident(1, { familyName: text, street: text })]);
  context.database.update(voteTexts).set({ title: text }).where(eq(voteTexts.voteId, voteId)).run();
  expectOk(await openVote(context, voteId, memoryKeyStore()));
  expectOk(
    prepareLetters(context, voteId, { ...INPUT, signatory: text, phone: text.slice(0, 80) }),
  );
  const order = await printed(context, voteId, 1);
  expect(printedPages(order).pages).toBe(2);
  const front = textOf(order, 0).replace(/\s+/g, "");
  expect(front.split(text.replace(/\s+/g, "")).length).toBeGreaterThan(3);
});
