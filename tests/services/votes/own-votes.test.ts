import { beforeEach, expect, test } from "vitest";
import type { Language } from "#app/i18n/languages.ts";
import { publicTranslation } from "#app/i18n/public-translation.server.ts";
import { ownVoteSection } from "#app/routes/public/reply/own-vote-section.server.ts";
import { sweepAttendees } from "#app/services/check-in/sweep-attendees.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { eraseInvitation } from "#app/services/replies/erase-invitation.server.ts";
import { readOwnData } from "#app/services/replies/read-own-data.server.ts";
import { ballotsOf, openVoter } from "#app/services/votes/stored-ballots.server.ts";
import { findVoter } from "#app/services/votes/voter.server.ts";
import { eveningBegun } from "#tests/support/floor.ts";
import { proposalTown } from "#tests/support/proposals.ts";
import {
  castAs,
  choiceBallot,
  countedVote,
  finalVote,
  type OpenedVote,
  openedVote,
  type TestVote,
} from "#tests/support/votes.ts";

const LONG_AFTER = new Date("2100-01-02T10:00:00Z");

let town: ReturnType<typeof proposalTown>;
beforeEach(() => {
  town = proposalTown();
});

function idOf({ actor }: ServiceContext): string {
  return actor.kind === "resident" ? actor.id : "";
}

function dataOf(reader: ServiceContext, of = reader) {
  return readOwnData(reader, idOf(of))?.votes;
}

function openToInvited(changes: TestVote = {}): Promise<OpenedVote> {
  const { processId } = town;
  return openedVote(town.staff, { processId, electorate: "invited", ...changes });
}

function rollIdOf(resident: ServiceContext, { voteId }: OpenedVote): string {
  return findVoter(town.staff.database, resident.actor, voteId)?.rollId ?? "";
}

/** Somebody says yes. */
function vote(resident: ServiceContext, opened: OpenedVote): void {
  castAs(town.staff, opened, rollIdOf(resident, opened), choiceBallot(opened, "yes"));
}

function namesOn({ voteId }: OpenedVote): (string | undefined)[] {
  const { database, keyring } = town.staff;
  return ballotsOf(database, voteId).map((row) => openVoter(keyring, row)?.name);
}

test("somebody learns on which roll they stand and that they have voted, never how in a secret vote", async () => {
  expect(dataOf(town.anna)).toEqual([]);
  const opened = await openToInvited();
  const known = { voteId: opened.voteId, secrecy: "secret", ballot: null };
  expect(dataOf(town.anna)).toMatchObject([{ ...known, roll: { voted: null } }]);
  vote(town.anna, opened);
  expect(dataOf(town.anna)).toMatchObject([{ ...known, roll: { voted: "online" } }]);
  expect(dataOf(town.bert)).toMatchObject([{ ...known, roll: { voted: null } }]);
  await countedVote(town.staff, opened);
  expect(dataOf(town.anna)).toMatchObject([{ ...known, roll: { voted: "online" } }]);
  finalVote(town.staff, opened.voteId);
  expect(dataOf(town.anna)).toEqual([]);
});

test("staff who read somebody's data for them are not told whether they have voted", async () => {
  vote(town.anna, await openToInvited());
  expect(readOwnData(town.staff, idOf(town.anna))).toMatchObject({ votes: null });
});

test("in an open vote somebody finds their own ballot, after the roll is gone as well", async () => {
  const opened = await openToInvited({ secrecy: "open" });
  vote(town.anna, opened);
  castAs(town.staff, opened, rollIdOf(town.bert, opened), choiceBallot(opened, "no"));
  await countedVote(town.staff, opened);
  finalVote(town.staff, opened.voteId);
  const own = { voteId: opened.voteId, secrecy: "open", roll: null };
  expect(dataOf(town.anna)).toMatchObject([{ ...own, ballot: choiceBallot(opened, "yes") }]);
  expect(dataOf(town.bert)).toMatchObject([{ ...own, ballot: choiceBallot(opened, "no") }]);
  expect(dataOf(town.clara)).toEqual([]);
});

test("a resident of the register who was invited too stands on the roll of residents", async () => {
  const opened = await openedVote(town.staff, { processId: town.processId, residents: 3 });
  expect(dataOf(town.anna)).toMatchObject([{ voteId: opened.voteId, roll: { voted: null } }]);
});

test.each<Language>(["de", "de-simple", "en", "ar"])(
  "what is stored about votes is told in words of its own: %s",
  async (language) => {
    vote(town.anna, await openToInvited({ title: "Der Brunnen" }));
    const t = publicTranslation(language).getFixedT(null, "public");
    const reader = { t, language, now: town.staff.now };
    const [section] = ownVoteSection(dataOf(town.anna) ?? null, reader);
    const [fact] = section?.facts ?? [];
    expect(fact).toMatchObject({ name: "Der Brunnen", nameLanguage: "de" });
    expect(fact?.text).toBe(t("voteLinks.own.online"));
    expect(section?.note).toBe(t("voteLinks.own.note"));
  },
);

test("whoever is erased disappears from ballots of open votes, final ones included, and the count stays", async () => {
  const opened = await openToInvited({ secrecy: "open" });
  for (const resident of [town.anna, town.bert]) vote(resident, opened);
  await countedVote(town.staff, opened);
  finalVote(town.staff, opened.voteId);
  expect(namesOn(opened)).not.toContain(undefined);
  const order = { invitationId: idOf(town.anna), channel: "online", texts: "keep" } as const;
  expect(eraseInvitation(town.anna, order).ok).toBe(true);
  expect(namesOn(opened).filter((name) => name === undefined)).toHaveLength(1);
  expect(dataOf(town.bert)).toMatchObject([{ ballot: choiceBallot(opened, "yes") }]);
});

test("names of people in the room go from open votes when what is known of them goes", async () => {
  const { database, keyring } = town.staff;
  const evening = eveningBegun(database);
  for (const name of ["Amal Beispiel", "Kurt Muster"]) evening.checkIn({ name });
  const { processId } = town;
  const room = { electorate: "present", townHallId: evening.townHallId } as const;
  const opened = await openedVote(town.staff, { processId, ...room, secrecy: "open" });
  for (const rollId of opened.voters) {
    castAs(town.staff, opened, rollId, choiceBallot(opened, "yes"));
  }
  await countedVote(town.staff, opened);
  finalVote(town.staff, opened.voteId);
  expect(namesOn(opened).toSorted()).toEqual(["Amal Beispiel", "Kurt Muster"]);
  expect(sweepAttendees(database, keyring, LONG_AFTER)).toBe(1);
  expect(namesOn(opened)).toEqual([undefined, undefined]);
});
