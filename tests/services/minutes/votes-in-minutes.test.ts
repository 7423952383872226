import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import type { VoteRule } from "#app/domain/votes/vote-rule.ts";
import type { Language } from "#app/i18n/languages.ts";
import { minutesReader } from "#app/routes/minutes-reader.server.ts";
import { assembleMinutes } from "#app/services/minutes/assemble-minutes.server.ts";
import type { DocumentVote } from "#app/services/minutes/minutes-document.ts";
import { orderMinutes } from "#app/services/minutes/order-minutes.server.ts";
import { previewCorrection, readMinutes } from "#app/services/minutes/read-minutes.server.ts";
import { readPublicMinutes } from "#app/services/minutes/read-public-minutes.server.ts";
import { loadMinutes } from "#app/services/minutes/stored-minutes.server.ts";
import { totalsCsv } from "#app/services/minutes/totals-csv.ts";
import { cancelVote } from "#app/services/votes/cancel-vote.server.ts";
import { minutes } from "#db/schema/index.ts";
import { memoryDatabase, serviceContext } from "#tests/support/database.ts";
import { type EveningOver, eveningOver, publishAll } from "#tests/support/minutes.ts";
import {
  castAs,
  choiceBallot,
  countedVote,
  finalVote,
  type OpenedVote,
  openedVote,
  secondPerson,
  type TestVote,
} from "#tests/support/votes.ts";

let evening: EveningOver;
beforeEach(() => {
  evening = eveningOver(memoryDatabase(), { over: false });
});

/** A vote among the fifteen people in the room, at the end of the evening. */
async function openInRoom(changes: TestVote = {}): Promise<OpenedVote> {
  const { organiser, townHallId, items } = evening;
  const room = { electorate: "present", townHallId, agendaItemId: items.discussion } as const;
  const vote = await openedVote(organiser, { ...room, title: "Der Bus am Abend", ...changes });
  evening.act({ kind: "close" });
  return vote;
}

async function count(vote: OpenedVote, said: readonly string[]): Promise<void> {
  for (const [at, choice] of said.entries()) {
    castAs(evening.organiser, vote, vote.voters[at] ?? "", choiceBallot(vote, choice));
  }
  await countedVote(evening.organiser, vote);
}

function published(language: Language = "de", number: number | null = null) {
  const visitor = serviceContext({ database: evening.database, actor: { kind: "visitor" } });
  return readPublicMinutes(visitor, evening.townHallId, minutesReader(language), number)?.shown;
}

function voteIn(language: Language = "de", number: number | null = null): DocumentVote | undefined {
  const document = published(language, number)?.document;
  return [...(document?.items ?? []).flatMap(({ votes }) => votes), ...(document?.votes ?? [])][0];
}

test("a vote stands under its item, not counted yet, and with its result in a correction", async () => {
  const vote = await openInRoom();
  publishAll(evening);
  expect(voteIn()).toMatchObject({
    ...{ id: vote.voteId, address: `/votes/${vote.voteId}`, title: { text: "Der Bus am Abend" } },
    details: ["beratende Abstimmung", "geheim", "stimmberechtigt: 15"],
    state: "Noch nicht ausgezählt.",
    questions: [{ text: { text: "Soll der Brunnen saniert werden?" }, outcome: [], numbers: [] }],
  });
  await count(vote, ["yes", "yes", "no", "blank"]);
  expect(readMinutes(evening.organiser, evening.townHallId)?.draft?.votesChanged).toBe(true);
  finalVote(evening.organiser, vote.voteId);
  publishAll(evening, "Das Ergebnis der Abstimmung kam dazu.");
  expect(voteIn()).toMatchObject({
    details: ["beratende Abstimmung", "geheim", "stimmberechtigt: 15", "abgegeben: 4"],
    state: null,
    questions: [
      {
        outcome: expect.arrayContaining([expect.stringContaining("Ja")]),
        numbers: [
          { label: "Ja", value: "2" },
          { label: "Nein", value: "1" },
          { label: "Enthaltung", value: "0" },
          { label: "Leer", value: "1" },
        ],
      },
    ],
  });
  expect(voteIn("de", 1)?.state).toBe("Noch nicht ausgezählt.");
  const [difference] = published()?.differences ?? [];
  expect(difference).toMatchObject({ id: `vote ${vote.voteId}`, kind: "changed" });
  expect(readMinutes(evening.organiser, evening.townHallId)?.draft?.votesChanged).toBe(false);
});

test("a counted result that nobody confirmed is told as such", async () => {
  const vote = await openInRoom();
  await count(vote, ["no"]);
  publishAll(evening);
  expect(voteIn("en")).toMatchObject({
    state: "Counted. A second person has not confirmed the result yet.",
    questions: [{ outcome: expect.arrayContaining(["The result is no."]) }],
  });
});

test("a cancelled vote is told with its reason, and without a result that was there", async () => {
  const vote = await openInRoom();
  await count(vote, ["yes"]);
  const reason = "Auf dem Zettel fehlte eine Frage.";
  const proof = secondPerson(evening.organiser);
  cancelVote(evening.organiser, vote.keyStore, { voteId: vote.voteId, reason, proof });
  publishAll(evening);
  expect(voteIn()?.state).toContain(reason);
  expect(voteIn()?.questions).toMatchObject([{ outcome: [], numbers: [] }]);
});

test("rule and outcome are told in the reader's language, options in German where nobody translated them", async () => {
  const options = [{ text: "Markt" }, { text: "Park" }];
  const rule: VoteRule = {
    kind: "single-choice",
    ...{ seats: 1, presence: null, tie: "refuse", abstention: true },
  };
  const vote = await openInRoom({ questions: [{ text: "Wohin?", rule, options }] });
  const [market = "", park = ""] = vote.optionIds[0] ?? [];
  await count(vote, [market, park, park]);
  publishAll(evening);
  const told = (language: Language) => voteIn(language)?.questions[0];
  expect(told("en")).toMatchObject({
    rule: expect.arrayContaining(["One vote."]),
    numbers: [
      { label: "Park", value: "Votes: 2" },
      { label: "Markt", value: "Votes: 1" },
      { label: "Abstention", value: "0" },
      { label: "Blank", value: "0" },
    ],
  });
  const sentences = (["de", "de-simple", "en", "ar"] as const).map((language) =>
    [...(told(language)?.rule ?? []), ...(told(language)?.outcome ?? [])].join(" "),
  );
  expect(new Set(sentences).size).toBe(4);
  for (const sentence of sentences) expect(sentence).toContain("Park");
  expect(published("ar")?.document?.partlyGerman).toBe(true);
});

test("a vote without an item stands after the course of the evening", async () => {
  const vote = await openInRoom({ agendaItemId: null });
  publishAll(evening);
  const document = published()?.document;
  expect(document?.votes).toMatchObject([{ id: vote.voteId }]);
  expect(document?.items.flatMap(({ votes }) => votes)).toEqual([]);
});

test("print and table hold the numbers of a vote", async () => {
  const vote = await openInRoom();
  await count(vote, ["yes", "yes", "no"]);
  publishAll(evening);
  const shown = published("en");
  if (!shown?.document) throw new Error("Nothing is published.");
  const { organiser, townHallId } = evening;
  const sheet = orderMinutes(organiser, {
    ...{ townHallId, document: shown.document, revision: shown.revision },
    publicUrl: "https://example.org",
  });
  const printed = JSON.stringify(sheet.blocks);
  for (const words of ["Der Bus am Abend", "The result is yes.", "Yes: 2", "may vote: 15"]) {
    expect(printed).toContain(words);
  }
  const csv = totalsCsv(shown.document, ["Table", "Group", "Sum"]);
  expect(csv).toContain("Der Bus am Abend;Yes;2");
});

test("what publishing changes is shown before, with the votes", async () => {
  const vote = await openInRoom();
  publishAll(evening);
  await count(vote, ["yes"]);
  assembleMinutes(evening.organiser, evening.townHallId);
  const correction = previewCorrection(evening.organiser, evening.townHallId, minutesReader("de"));
  expect(correction?.differences.map(({ id }) => id)).toEqual([`vote ${vote.voteId}`]);
});

test("minutes from before there were votes are read as minutes without one", () => {
  const { database, townHallId, organiser } = evening;
  assembleMinutes(organiser, townHallId);
  const { votes: _, ...content } = loadMinutes(database, townHallId)?.content ?? { votes: [] };
  database
    .update(minutes)
    .set({ content: { ...content, version: 1 } })
    .where(eq(minutes.townHallId, townHallId))
    .run();
  expect(loadMinutes(database, townHallId)?.content).toMatchObject({ version: 2, votes: [] });
  const nothingNew = { problem: { code: "minutes_up_to_date" } };
  expect(assembleMinutes(organiser, townHallId)).toMatchObject(nothingNew);
});

test("a vote that is internal to a group stands in no minutes", async () => {
  await openInRoom({ nature: "internal" });
  publishAll(evening);
  expect(loadMinutes(evening.database, evening.townHallId)?.content.votes).toEqual([]);
  expect(voteIn()).toBeUndefined();
});
