import { and, eq, isNull } from "drizzle-orm";
import { expect, test } from "vitest";
import type { ServiceContext } from "#app/services/context.ts";
import type { Actor } from "#app/services/permissions.ts";
import { createCodeGuesses } from "#app/services/replies/guess-limiter.server.ts";
import { findElectorate } from "#app/services/votes/electorate.server.ts";
import { hashVoteCode, voteCode, voterOfCode } from "#app/services/votes/vote-code.server.ts";
import { findVoter } from "#app/services/votes/voter.server.ts";
import {
  attendees,
  drawRevocations,
  invitations,
  panelMembers,
  poolPeople,
  registerResidents,
  voteRoll,
} from "#db/schema/index.ts";
import { serviceContext } from "#tests/support/database.ts";
import { eveningBegun } from "#tests/support/floor.ts";
import { storeInvitations } from "#tests/support/invitations.ts";
import { storeProcess } from "#tests/support/pool.ts";
import { storeExtract, syntheticResident } from "#tests/support/register.ts";
import { roomTown } from "#tests/support/rooms.ts";
import { openedVote, voterActor } from "#tests/support/votes.ts";

const DAY = "2026-03-01";
const NONE = { drawId: null, townHallId: null, minimumAge: null };

function residentsFrom(context: ServiceContext, processId: string, minimumAge: number) {
  const setting = { ...NONE, electorate: "residents", minimumAge } as const;
  return findElectorate(context, processId, setting, DAY);
}

/** Lines of the register, from 2, of those who can vote. */
function linesOf({ database }: ServiceContext, holders: readonly string[]): number[] {
  return database
    .select({ id: registerResidents.id, line: registerResidents.line })
    .from(registerResidents)
    .all()
    .filter(({ id }) => holders.includes(String(id)))
    .map(({ line }) => line);
}

test("residents vote from the day on which they have the age, with an information block as well", async () => {
  const context = serviceContext();
  const processId = storeProcess(context, { people: [] });
  storeExtract(context, processId, [
    syntheticResident(1, { birthDate: "2010-03-01" }),
    syntheticResident(2, { birthDate: "2010-03-02" }),
    syntheticResident(3, { birthDate: null, age: 16 }),
    syntheticResident(4, { birthDate: null, age: 15 }),
    syntheticResident(5, { birthDate: null, age: null }),
    syntheticResident(6, { informationBlock: true }),
    syntheticResident(7, { nationalityGroup: "outside_europe" }),
  ]);
  const found = await residentsFrom(context, processId, 16);
  expect(linesOf(context, found.holders)).toEqual([2, 4, 7, 8]);
  const everybody = await residentsFrom(context, processId, 0);
  expect(everybody.holders).toHaveLength(7);
});

test("without a register nobody of it votes", async () => {
  const context = serviceContext();
  const processId = storeProcess(context, { people: [] });
  expect(await residentsFrom(context, processId, 16)).toEqual({ holders: [], extractId: null });
});

test("who is known to have moved away or died has no vote, whoever is asked", async () => {
  const context = serviceContext();
  const processId = storeProcess(context, { people: [] });
  const people = [1, 2, 3, 4, 5, 6].map((number) => syntheticResident(number));
  const { invitations: letters } = storeInvitations(context, processId, people);
  const outcomes = ["moved", "deceased", "returned", "under_guardianship", "consent_pending"];
  outcomes.forEach((outcome, at) => {
    context.database
      .update(invitations)
      .set({ outcome: outcome as "moved", outcomeAt: context.now })
      .where(eq(invitations.id, letters[at]?.id ?? ""))
      .run();
  });
  const invited = await findElectorate(context, processId, { ...NONE, electorate: "invited" }, DAY);
  expect([...invited.holders].sort()).toEqual([letters[3]?.id, letters[5]?.id].sort());
  const residents = await residentsFrom(context, processId, 16);
  expect(linesOf(context, residents.holders)).toEqual([4, 5, 6, 7]);
});

test("somebody invited who is under sixteen votes once a parent has agreed; who was erased does not", async () => {
  const context = serviceContext();
  const processId = storeProcess(context, { people: [] });
  const born = ["2012-01-01", "2012-01-01", "1980-01-01"];
  const people = born.map((birthDate, at) => syntheticResident(at + 1, { birthDate }));
  const { invitations: letters } = storeInvitations(context, processId, people);
  const [agreed, , erased] = letters.map(({ id }) => id);
  context.database
    .update(invitations)
    .set({ consentAt: context.now })
    .where(eq(invitations.id, agreed ?? ""))
    .run();
  context.database
    .update(invitations)
    .set({ erasedAt: context.now, envelope: null, codeHash: null })
    .where(eq(invitations.id, erased ?? ""))
    .run();
  const setting = { ...NONE, electorate: "invited" } as const;
  expect((await findElectorate(context, processId, setting, DAY)).holders).toEqual([agreed]);
});

test("a panel votes as it is now", async () => {
  const town = roomTown();
  const { staff, processId, drawId, people } = town;
  const [anna, bert, , dora] = people.map(({ personId }) => personId);
  const setting = { ...NONE, electorate: "panel", drawId } as const;
  const onPanel = async () =>
    [...(await findElectorate(staff, processId, setting, DAY)).holders].sort();
  expect(await onPanel()).toEqual([anna, bert, dora].sort());
  staff.database
    .update(panelMembers)
    .set({ leftAt: staff.now, leftReason: "moved" })
    .where(eq(panelMembers.personId, bert ?? ""))
    .run();
  staff.database
    .update(poolPeople)
    .set({ withdrawnAt: staff.now })
    .where(eq(poolPeople.id, dora ?? ""))
    .run();
  expect(await onPanel()).toEqual([anna]);
  staff.database
    .insert(drawRevocations)
    .values({
      ...{ drawId, kind: "repeated", reason: "Verfahrensfehler", revokedAt: staff.now },
      ...{ revokedBy: "organiser", confirmedBy: "sworn", confirmedByKind: "sworn" },
    })
    .run();
  expect(await onPanel()).toEqual([]);
});

test("in the room vote residents who are checked in and still there; guests listen", async () => {
  const context = serviceContext();
  const evening = eveningBegun(context.database);
  const [stays, leaves, guest, erased] = [
    evening.checkIn(),
    evening.checkIn(),
    evening.checkIn({ standing: "guest", district: "" }),
    evening.checkIn(),
  ];
  evening.act({ kind: "leave", attendeeId: leaves });
  context.database.update(attendees).set({ envelope: null }).where(eq(attendees.id, erased)).run();
  const { townHallId } = evening;
  const setting = { ...NONE, electorate: "present", townHallId } as const;
  const { holders } = await findElectorate(context, "", setting, DAY);
  expect(holders).toEqual([stays]);
  expect(holders).not.toContain(guest);
});

function entryOf({ database }: ServiceContext, voteId: string, holderId: string): string | null {
  const entry = database
    .select({ id: voteRoll.id })
    .from(voteRoll)
    .where(and(eq(voteRoll.voteId, voteId), eq(voteRoll.holderId, holderId)))
    .get();
  return entry?.id ?? null;
}

test("members of a panel are found by the code of their invitation", async () => {
  const town = roomTown();
  const { staff, processId, drawId, people } = town;
  const { voteId } = await openedVote(staff, {
    ...{ processId, electorate: "panel", drawId, minimumAge: null },
  });
  const found = [town.anna, town.bert, town.clara, town.dora].map(
    ({ actor }) => findVoter(staff.database, actor, voteId)?.rollId ?? null,
  );
  expect(found).toEqual(people.map(({ personId }) => entryOf(staff, voteId, personId)));
  expect(found[2]).toBeNull();
  expect(new Set(found).size).toBe(4);
});

test("the invited are found by the code of their invitation, and those of another process are not", async () => {
  const town = roomTown();
  const { staff, processId, invitations: letters } = town;
  const { voteId } = await openedVote(staff, { processId, electorate: "invited" });
  const elsewhere = await openedVote(staff, { residents: 2 });
  for (const { id } of letters) {
    const actor: Actor = { kind: "resident", id };
    expect(findVoter(staff.database, actor, voteId)?.rollId).toBe(entryOf(staff, voteId, id));
    expect(findVoter(staff.database, actor, elsewhere.voteId)).toBeNull();
  }
});

test("an attendee votes in the vote of their room alone, and nobody by the id of somebody else", async () => {
  const context = serviceContext();
  const evening = eveningBegun(context.database);
  const present = evening.checkIn();
  const { townHallId } = evening;
  const { voteId } = await openedVote(context, { electorate: "present", townHallId });
  const elsewhere = await openedVote(context);
  const attendee: Actor = { kind: "attendee", id: present };
  expect(findVoter(context.database, attendee, voteId)?.mark).toBeNull();
  expect(findVoter(context.database, attendee, elsewhere.voteId)).toBeNull();
  for (const actor of [
    { kind: "resident", id: present },
    { kind: "voter", id: present },
    { kind: "visitor" },
    { kind: "system" },
    context.actor,
  ] satisfies Actor[]) {
    expect(findVoter(context.database, actor, voteId)).toBeNull();
  }
  const late = evening.checkIn();
  expect(findVoter(context.database, { kind: "attendee", id: late }, voteId)).toBeNull();
});

test("a code leads to its entry, as it is printed, typed or scanned", async () => {
  const context = serviceContext();
  const guesses = createCodeGuesses();
  const guesser = { address: "192.0.2.1", device: null };
  const { voteId, voters } = await openedVote(context);
  const other = await openedVote(context);
  for (const rollId of voters) {
    const code = voteCode(context.keyring, { id: rollId, codeNumber: 1 });
    const visitor: ServiceContext = { ...context, actor: { kind: "visitor" } };
    for (const typed of [
      code,
      code.toLowerCase().replaceAll("-", " "),
      `https://x.de/vote/${code}`,
    ]) {
      expect(await voterOfCode(visitor, guesses, { typed, guesser })).toEqual({
        ok: true,
        value: { rollId, voteId },
      });
    }
    const foreign = { typed: code, guesser, voteId: other.voteId };
    expect(await voterOfCode(visitor, guesses, foreign)).toMatchObject({
      problem: { code: "code_unknown" },
    });
    expect(findVoter(context.database, voterActor(rollId), voteId)).toEqual({
      ...{ rollId, mark: null, receipt: null },
    });
  }
});

test("a code that was printed anew takes the place of the one before", async () => {
  const context = serviceContext();
  const guesses = createCodeGuesses();
  const guesser = { address: "192.0.2.1", device: null };
  const { voters } = await openedVote(context);
  const [id = ""] = voters;
  const [lost, renewed] = [1, 2].map((codeNumber) => voteCode(context.keyring, { id, codeNumber }));
  const codeHash = hashVoteCode(context.keyring, renewed ?? "");
  context.database
    .update(voteRoll)
    .set({ codeNumber: 2, codeHash })
    .where(and(eq(voteRoll.id, id), isNull(voteRoll.mark)))
    .run();
  const typed = (code = "") => voterOfCode(context, guesses, { typed: code, guesser });
  expect(await typed(lost)).toMatchObject({ problem: { code: "code_unknown" } });
  expect(await typed(renewed)).toMatchObject({ value: { rollId: id } });
});

test("whoever guesses codes has to wait", async () => {
  const context = serviceContext();
  const guesses = createCodeGuesses();
  const guesser = { address: "192.0.2.1", device: null };
  const { voters } = await openedVote(context);
  const typed = voteCode(context.keyring, { id: "somebody else", codeNumber: 1 });
  const answers = [];
  for (let attempt = 0; attempt < 25; attempt += 1) {
    const answer = await voterOfCode(context, guesses, { typed, guesser });
    answers.push(answer.ok ? "ok" : answer.problem.code);
  }
  expect(answers[0]).toBe("code_unknown");
  expect(answers.at(-1)).toBe("too_many_codes");
  const right = voteCode(context.keyring, { id: voters[0] ?? "", codeNumber: 1 });
  expect(await voterOfCode(context, guesses, { typed: right, guesser })).toMatchObject({
    problem: { code: "too_many_codes" },
  });
});
