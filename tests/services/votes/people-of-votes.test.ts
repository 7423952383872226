import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { eraseAttendee } from "#app/services/check-in/erase-attendee.server.ts";
import { sweepAttendees } from "#app/services/check-in/sweep-attendees.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { erasePerson } from "#app/services/pool/erase-person.server.ts";
import { closeProcess } from "#app/services/processes/close-process.server.ts";
import { deleteExtract } from "#app/services/register/delete-extract.server.ts";
import { registerClosed } from "#app/services/register/register-closed.server.ts";
import { sweepRegisters } from "#app/services/register/sweep-registers.server.ts";
import { eraseInvitation } from "#app/services/replies/erase-invitation.server.ts";
import { cancelVote } from "#app/services/votes/cancel-vote.server.ts";
import { castBallot } from "#app/services/votes/cast-ballot.server.ts";
import { closeVote } from "#app/services/votes/close-vote.server.ts";
import { openVote } from "#app/services/votes/open-vote.server.ts";
import { voteCode } from "#app/services/votes/vote-code.server.ts";
import { findVoter } from "#app/services/votes/voter.server.ts";
import { registerExtracts, registerResidents, voteRoll } from "#db/schema/index.ts";
import { serviceContext } from "#tests/support/database.ts";
import { eveningBegun } from "#tests/support/floor.ts";
import { storeInvitations } from "#tests/support/invitations.ts";
import { storeProcess } from "#tests/support/pool.ts";
import { queueRegisterImport, syntheticResident, uploadRegister } from "#tests/support/register.ts";
import { roomTown } from "#tests/support/rooms.ts";
import { memoryKeyStore } from "#tests/support/vote-keys.ts";
import {
  castAs,
  choiceBallot,
  countedVote,
  finalVote,
  newTrackingCode,
  openedVote,
  runVoteJobs,
  secondPerson,
  storeDraftVote,
} from "#tests/support/votes.ts";

function rollOf({ database }: ServiceContext, voteId: string) {
  return database.select().from(voteRoll).where(eq(voteRoll.voteId, voteId)).all();
}

/** Long after the day on which the extract is to be deleted, and the last day of the process. */
const LONG_AFTER = new Date("2100-01-02T10:00:00Z");

function standing({ database }: ServiceContext): number {
  return database
    .select()
    .from(registerExtracts)
    .all()
    .filter(({ deletedAt }) => deletedAt === null).length;
}

test("the register stays until the result of a vote of its residents is final, whatever the day", async () => {
  const context = serviceContext();
  const vote = await openedVote(context);
  const { processId, voteId } = vote;
  const extractId = context.database.select().from(registerExtracts).get()?.id ?? "";
  const isKept = () => {
    sweepRegisters(context.database, LONG_AFTER);
    expect(deleteExtract(context, { processId, extractId })).toMatchObject({
      problem: { code: "register_needed_by_vote" },
    });
    expect(registerClosed(context.database, processId, "2026-03-01")).toMatchObject({
      code: "register_needed_by_vote",
    });
    expect(closeProcess(context, processId)).toMatchObject({ problem: { code: "vote_under_way" } });
    expect(standing(context)).toBe(1);
  };
  isKept();
  castAs(context, vote, vote.voters[0] ?? "", choiceBallot(vote, "yes"));
  closeVote(context, voteId);
  isKept();
  await runVoteJobs(context, vote.keyStore);
  isKept();
});

test("once the result is final the register goes as it always does", async () => {
  const context = serviceContext();
  const vote = await openedVote(context);
  await countedVote(context, vote);
  expect(closeProcess(context, vote.processId)).toMatchObject({
    problem: { code: "vote_under_way" },
  });
  finalVote(context, vote.voteId);
  expect(registerClosed(context.database, vote.processId, "2026-03-01")).toBeNull();
  expect(closeProcess(context, vote.processId).ok).toBe(true);
  expect(standing(context)).toBe(0);
});

test("once the vote is cancelled the register is swept on its day", async () => {
  const context = serviceContext();
  const vote = await openedVote(context);
  const cancellation = { voteId: vote.voteId, reason: "Fehler.", proof: secondPerson(context) };
  expect(cancelVote(context, vote.keyStore, cancellation).ok).toBe(true);
  expect(sweepRegisters(context.database, LONG_AFTER)).toBe(1);
});

test("a vote of the invited keeps no register", async () => {
  const context = serviceContext();
  const processId = storeProcess(context, { people: [] });
  storeInvitations(context, processId, [syntheticResident(1)]);
  await openedVote(context, { processId, electorate: "invited" });
  expect(registerClosed(context.database, processId, "2026-03-01")).toBeNull();
  expect(sweepRegisters(context.database, LONG_AFTER)).toBe(1);
});

test("a vote of residents is not opened while another register is read", async () => {
  const context = serviceContext();
  const { voteId, processId } = storeDraftVote(context);
  const file =
    "ID;Vorname;Nachname;Geburtsdatum;Geschlecht;Staatsangehörigkeit;Straße;Ort\nM-1;Ada;Ahorn;1980-01-01;weiblich;deutsch;Markt 1;06333 Musterstadt\n";
  queueRegisterImport(context, processId, uploadRegister(context, processId, Buffer.from(file)));
  const keyStore = memoryKeyStore();
  expect(await openVote(context, voteId, keyStore)).toMatchObject({
    problem: { code: "register_import_running" },
  });
  expect(keyStore.voteIds()).toEqual([]);
});

test("who is erased while a vote is open is forgotten on the roll; their ballot counts", async () => {
  const context = serviceContext();
  const processId = storeProcess(context, { people: [] });
  const people = [1, 2, 3].map((number) => syntheticResident(number));
  const { invitations: letters } = storeInvitations(context, processId, people);
  const invited = await openedVote(context, { processId, electorate: "invited" });
  const residents = await openedVote(context, { processId, residents: 0, minimumAge: 16 });
  const [first, second] = letters.map(({ id }) => id);
  const entry = rollOf(context, invited.voteId).find(({ holderId }) => holderId === first);
  const lines = context.database.select().from(registerResidents).all();
  const resident = rollOf(context, residents.voteId).find(
    ({ holderId }) => holderId === String(lines.find(({ line }) => line === 2)?.id),
  );
  castAs(context, invited, entry?.id ?? "", choiceBallot(invited, "yes"));
  for (const invitationId of [first, second]) {
    const erased = eraseInvitation(context, { invitationId: invitationId ?? "", channel: "phone" });
    expect(erased.ok).toBe(true);
  }
  for (const before of [entry, resident]) {
    const after = rollOf(context, before?.voteId ?? "").find(({ id }) => id === before?.id);
    expect(after).toMatchObject({ holderId: null, codeHash: null });
  }
  const roll = rollOf(context, invited.voteId);
  expect(roll.map(({ holderId }) => holderId).filter((id) => id !== null)).toHaveLength(1);
  expect(roll.filter(({ envelope }) => envelope !== null)).toHaveLength(1);
  expect(
    findVoter(context.database, { kind: "resident", id: second ?? "" }, invited.voteId),
  ).toBeNull();
  const { row } = await countedVote(context, invited);
  expect(row).toMatchObject({ entitled: 3, castOnline: 1 });
});

test("who is erased from the pool has no vote on the panel any more", async () => {
  const town = roomTown();
  const { staff, processId, drawId, people } = town;
  const vote = await openedVote(staff, { processId, electorate: "panel", drawId });
  const personId = people[1]?.personId ?? "";
  const entry = rollOf(staff, vote.voteId).find(({ holderId }) => holderId === personId);
  expect(erasePerson(staff, { processId, personId }).ok).toBe(true);
  expect(rollOf(staff, vote.voteId).find(({ id }) => id === entry?.id)).toMatchObject({
    ...{ holderId: null, codeHash: null },
  });
  const ballot = { ballot: choiceBallot(vote, "yes"), trackingCode: newTrackingCode() };
  expect(castBallot(town.bert, vote.keyStore, vote.voteId, ballot)).toMatchObject({
    problem: { code: "not_entitled" },
  });
});

test("an attendee who is erased, by themselves or when the time is over, is forgotten on the roll", async () => {
  const context = serviceContext();
  const evening = eveningBegun(context.database);
  const [one, other] = [evening.checkIn(), evening.checkIn()];
  const { townHallId } = evening;
  const vote = await openedVote(context, { electorate: "present", townHallId });
  const holders = () => rollOf(context, vote.voteId).map(({ holderId }) => holderId);
  expect(holders().sort()).toEqual([one, other].sort());
  expect(eraseAttendee(evening.chair, { townHallId, attendeeId: one }).ok).toBe(true);
  expect(holders().filter((id) => id !== null)).toEqual([other]);
  expect(sweepAttendees(context.database, context.keyring, LONG_AFTER)).toBe(1);
  expect(holders()).toEqual([null, null]);
});

test("no code of a vote stands in the database", async () => {
  const context = serviceContext();
  const vote = await openedVote(context);
  const file = context.database.$client.serialize();
  for (const entry of rollOf(context, vote.voteId)) {
    expect(file.includes(entry.codeHash ?? "")).toBe(true);
    expect(file.includes(voteCode(context.keyring, entry))).toBe(false);
  }
});
