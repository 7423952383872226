import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { giveSlip } from "#app/services/check-in/give-slip.server.ts";
import { slipCode } from "#app/services/check-in/slip-code.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { Forbidden } from "#app/services/permissions.ts";
import { castBallot } from "#app/services/votes/cast-ballot.server.ts";
import { handOutPaper } from "#app/services/votes/paper/hand-out-paper.server.ts";
import { type Look, lookUpVoter } from "#app/services/votes/paper/look-up-voter.server.ts";
import { renewVoteCode } from "#app/services/votes/paper/renew-vote-code.server.ts";
import { voteCode } from "#app/services/votes/vote-code.server.ts";
import { auditLog, invitations, voteRoll } from "#db/schema/index.ts";
import { serviceContext, staffActor } from "#tests/support/database.ts";
import { eveningBegun } from "#tests/support/floor.ts";
import { storeProcess } from "#tests/support/pool.ts";
import { expectOk } from "#tests/support/real-draw.ts";
import { storeExtract, syntheticResident } from "#tests/support/register.ts";
import { roomTown } from "#tests/support/rooms.ts";
import { markClosed } from "#tests/support/stored-votes.ts";
import {
  castAs,
  choiceBallot,
  newTrackingCode,
  openedVote,
  voterActor,
} from "#tests/support/votes.ts";

const ANNA: Look = { by: "name", name: "Anna Ahorn", born: "1980-06-15" };

/** A town of four, whose residents vote on paper or online; Bert Birke lives there twice. */
async function deskTown(fields: Parameters<typeof openedVote>[1] = {}) {
  const context = serviceContext();
  const processId = storeProcess(context, { people: [] });
  const bert = { givenName: "Bert", familyName: "Birke" };
  storeExtract(context, processId, [
    syntheticResident(1, { givenName: "Anna", familyName: "Ahorn" }),
    syntheticResident(2, bert),
    syntheticResident(3, bert),
    syntheticResident(4, { givenName: "Jan", familyName: "Jung", birthDate: "2020-01-01" }),
  ]);
  const vote = await openedVote(context, { processId, residents: 0, takesPaper: true, ...fields });
  const actor = staffActor(context.database, "moderator");
  const clerk: ServiceContext = { ...context, actor };
  const look = (sought: Look) => lookUpVoter(clerk, vote.voteId, sought);
  const entryOfAnna = async () => {
    const { presented } = expectOk(await look(ANNA));
    return { voteId: vote.voteId, presented };
  };
  return { context, clerk, look, entryOfAnna, ...vote };
}

function codeOf(result: { ok: boolean } & Partial<{ problem: { code: string } }>): string {
  return result.ok ? "ok" : (result.problem?.code ?? "");
}

function entryOf({ database, keyring }: ServiceContext, typed: string) {
  const rows = database.select().from(voteRoll).all();
  const entry = rows.find((row) => voteCode(keyring, row) === typed);
  if (entry === undefined) throw new Error("Nobody has this code.");
  return entry;
}

function marks({ database }: ServiceContext): (string | null)[] {
  return database
    .select()
    .from(voteRoll)
    .all()
    .map(({ mark }) => mark);
}

describe("one presented voter is found", () => {
  test("by name and day of birth, whatever the case and spaces", async () => {
    const { look } = await deskTown();
    for (const name of ["Anna Ahorn", "  anna   AHORN "]) {
      const found = expectOk(await look({ by: "name", name, born: "1980-06-15" }));
      expect(found.person).toEqual({ name: "Anna Ahorn", born: "1980-06-15" });
      expect(found.mark).toBeNull();
    }
  });

  test.each([
    ["another day of birth", { by: "name", name: "Anna Ahorn", born: "1980-06-16" }],
    ["no day of birth", { by: "name", name: "Anna Ahorn", born: null }],
    ["a part of the name", { by: "name", name: "Ahorn", born: "1980-06-15" }],
    ["no name", { by: "name", name: " ", born: "1980-06-15" }],
    ["somebody too young", { by: "name", name: "Jan Jung", born: "2020-01-01" }],
    ["an unknown reference", { by: "reference", reference: "M-99" }],
    ["a code of nobody", { by: "code", typed: "2222-2222-2222" }],
  ] as const)("and nobody by %s", async (_what, sought) => {
    const { look } = await deskTown();
    expect(codeOf(await look(sought))).toBe("voter_unknown");
  });

  test("never one of two with the same name; the reference tells them apart", async () => {
    const { look } = await deskTown();
    const twice = await look({ by: "name", name: "Bert Birke", born: "1980-06-15" });
    expect(codeOf(twice)).toBe("voter_ambiguous");
    expect(JSON.stringify(twice)).not.toContain("presented");
    const found = expectOk(await look({ by: "reference", reference: " M-3 " }));
    expect(found.person?.name).toBe("Bert Birke");
  });

  test("by the code of the vote, typed or scanned", async () => {
    const { context, look, voters } = await deskTown();
    const [id = ""] = voters;
    const code = voteCode(context.keyring, { id, codeNumber: 1 });
    for (const typed of [code, code.toLowerCase(), `https://mitreden.example.org/v/${code}`]) {
      expect(expectOk(await look({ by: "code", typed })).mark).toBeNull();
    }
    expect(codeOf(await look({ by: "code", typed: "kein Code" }))).toBe("code_mistyped");
  });

  test("by the code of an invitation, or by the reference in the pool, where a panel votes", async () => {
    const { staff, processId, drawId, invitations: letters } = roomTown();
    const panel = { processId, electorate: "panel", drawId, minimumAge: null } as const;
    const { voteId } = await openedVote(staff, { ...panel, takesPaper: true });
    const [anna, , clara] = letters;
    const found = expectOk(
      await lookUpVoter(staff, voteId, { by: "code", typed: anna?.code ?? "" }),
    );
    expect(found.person).not.toBeNull();
    const other = await lookUpVoter(staff, voteId, { by: "code", typed: clara?.code ?? "" });
    expect(codeOf(other)).toBe("voter_unknown");
    const reference: Look = { by: "reference", reference: "E1-0001" };
    expect(expectOk(await lookUpVoter(staff, voteId, reference)).person).toEqual(found.person);
  });

  test("by name and day of birth among the invited, erased ones left out", async () => {
    const { staff, processId, invitations: letters } = roomTown();
    const { voteId } = await openedVote(staff, {
      processId,
      electorate: "invited",
      takesPaper: true,
    });
    const [letter] = letters;
    if (letter === undefined) throw new Error("Nobody was invited.");
    const { resident, id, code } = letter;
    const { givenName, familyName, birthDate } = resident;
    const sought: Look = { by: "name", name: `${givenName} ${familyName}`, born: birthDate };
    expect(expectOk(await lookUpVoter(staff, voteId, sought)).mark).toBeNull();
    expectOk(await lookUpVoter(staff, voteId, { by: "code", typed: code }));
    staff.database
      .update(invitations)
      .set({ erasedAt: staff.now, envelope: null, codeHash: null })
      .where(eq(invitations.id, id))
      .run();
    expect(codeOf(await lookUpVoter(staff, voteId, sought))).toBe("voter_unknown");
    expect(codeOf(await lookUpVoter(staff, voteId, { by: "code", typed: code }))).toBe(
      "voter_unknown",
    );
  });

  test("by name or by the slip of the evening where the room votes", async () => {
    const context = serviceContext();
    const { townHallId, checkIn } = eveningBegun(context.database);
    const attendeeId = checkIn({ name: "Cem Beispiel" });
    expectOk(giveSlip(context, { townHallId, attendeeId }, 7));
    const present = { electorate: "present", townHallId, takesPaper: true } as const;
    const { voteId } = await openedVote(context, present);
    const named = await lookUpVoter(context, voteId, {
      by: "name",
      name: "cem beispiel",
      born: null,
    });
    expect(expectOk(named).person).toEqual({ name: "Cem Beispiel", born: null });
    const typed = slipCode(context.keyring, townHallId, 7);
    expectOk(await lookUpVoter(context, voteId, { by: "code", typed }));
    const free = slipCode(context.keyring, townHallId, 8);
    const unused = await lookUpVoter(context, voteId, { by: "code", typed: free });
    expect(codeOf(unused)).toBe("voter_unknown");
  });
});

test("each look is recorded, whatever it finds, and names nobody", async () => {
  const { context, look, voteId } = await deskTown();
  await look(ANNA);
  await look({ by: "reference", reference: "M-99" });
  await look({ by: "code", typed: "2222-2222-2222" });
  const entries = context.database.select().from(auditLog).all().slice(-3);
  expect(
    entries.map(({ action, objectKind, objectId, reasonCode }) => ({
      action,
      objectKind,
      objectId,
      reasonCode,
    })),
  ).toEqual(
    ["by_name", "by_reference", "by_code"].map((reasonCode) => ({
      ...{ action: "vote_voter_looked_up", objectKind: "vote", objectId: voteId, reasonCode },
    })),
  );
});

test("after sixty looks in a quarter of an hour a clerk has to wait; another one does not", async () => {
  const { clerk, context, look, voteId } = await deskTown();
  for (let looks = 0; looks < 60; looks += 1) expectOk(await look(ANNA));
  expect(await look(ANNA)).toMatchObject({
    problem: { code: "too_many_attempts", params: { seconds: 900 } },
  });
  expectOk(await lookUpVoter(context, voteId, ANNA));
  const later = { ...clerk, now: new Date(clerk.now.getTime() + 900_000) };
  expectOk(await lookUpVoter(later, voteId, ANNA));
});

describe("a ballot paper", () => {
  test("is marked on the roll once, and keeps its voter from voting online", async () => {
    const { clerk, context, entryOfAnna, look, ...vote } = await deskTown();
    const anna = await entryOfAnna();
    expectOk(handOutPaper(clerk, anna));
    expect(marks(context).filter((mark) => mark !== null)).toEqual(["paper"]);
    expect(expectOk(await look(ANNA)).mark).toBe("paper");
    expect(handOutPaper(clerk, anna)).toMatchObject({
      problem: { code: "already_voted", params: { how: "paper" } },
    });
    const marked = context.database
      .select()
      .from(voteRoll)
      .all()
      .find(({ mark }) => mark !== null);
    const voter = { ...context, actor: voterActor(marked?.id ?? "") };
    const cast = { ballot: choiceBallot(vote, "yes"), trackingCode: newTrackingCode() };
    expect(castBallot(voter, vote.keyStore, vote.voteId, cast)).toMatchObject({
      problem: { code: "already_voted", params: { how: "paper" } },
    });
    const handed = context.database
      .select()
      .from(auditLog)
      .all()
      .filter(({ action }) => action === "vote_paper_handed_out");
    expect(handed.map(({ objectId }) => objectId)).toEqual([vote.voteId]);
  });

  test("is refused to somebody who has voted online, who can then have no new code either", async () => {
    const { clerk, context, entryOfAnna, look, ...vote } = await deskTown();
    const before = await entryOfAnna();
    const { code } = expectOk(renewVoteCode(clerk, before));
    castAs(context, vote, entryOf(context, code).id, choiceBallot(vote, "yes"));
    expect(expectOk(await look(ANNA)).mark).toBe("online");
    for (const act of [handOutPaper, renewVoteCode]) {
      expect(act(clerk, before)).toMatchObject({
        problem: { code: "already_voted", params: { how: "online" } },
      });
    }
    expect(marks(context).filter((mark) => mark === "paper")).toEqual([]);
  });

  test("is not handed out before the opening time, after the closing time, nor in a vote without paper", async () => {
    const hour = 3_600_000;
    const at = (hours: number) => new Date(serviceContext().now.getTime() + hours * hour);
    const { clerk, entryOfAnna } = await deskTown({ opensAt: at(-1), closesAt: at(2) });
    const anna = await entryOfAnna();
    const minute = 60_000;
    const closed = { ...clerk, now: new Date(at(2).getTime() + minute) };
    expect(codeOf(handOutPaper(closed, anna))).toBe("vote_not_open");
    const early = await deskTown({ opensAt: at(1) });
    expect(codeOf(handOutPaper(early.clerk, await early.entryOfAnna()))).toBe("vote_not_open");
    const online = await deskTown({ takesPaper: false });
    expect(codeOf(handOutPaper(online.clerk, await online.entryOfAnna()))).toBe("vote_missing");
  });
});

describe("a new code", () => {
  test("takes the place of the old one, which finds nobody any more", async () => {
    const { clerk, context, entryOfAnna, look } = await deskTown();
    const first = expectOk(renewVoteCode(clerk, await entryOfAnna())).code;
    expectOk(await look({ by: "code", typed: first }));
    const second = expectOk(renewVoteCode(clerk, await entryOfAnna())).code;
    expect(second).not.toBe(first);
    expect(codeOf(await look({ by: "code", typed: first }))).toBe("voter_unknown");
    expect(expectOk(await look({ by: "code", typed: second })).person?.name).toBe("Anna Ahorn");
    expect(entryOf(context, second).codeNumber).toBe(3);
  });

  test("is given in votes that take no paper as well", async () => {
    const { clerk, entryOfAnna } = await deskTown({ takesPaper: false });
    expectOk(renewVoteCode(clerk, await entryOfAnna()));
  });
});

describe("who was looked up", () => {
  test("is known to this clerk, in this vote, for ten minutes", async () => {
    const { clerk, context, entryOfAnna, voteId, processId } = await deskTown();
    const anna = await entryOfAnna();
    const later = { ...clerk, now: new Date(clerk.now.getTime() + 600_001) };
    const other = await openedVote(context, { processId, residents: 0, takesPaper: true });
    for (const [who, request] of [
      [later, anna],
      [context, anna],
      [clerk, { ...anna, voteId: other.voteId }],
      [clerk, { voteId, presented: "something" }],
    ] as const) {
      expect(codeOf(handOutPaper(who, request))).toBe("presented_expired");
      expect(codeOf(renewVoteCode(who, request))).toBe("presented_expired");
    }
    expect(new Set(marks(context))).toEqual(new Set([null]));
  });

  test("is looked up in open votes only", async () => {
    const { context, clerk, entryOfAnna, look, voteId } = await deskTown();
    const anna = await entryOfAnna();
    markClosed(context, voteId);
    expect(codeOf(await look(ANNA))).toBe("vote_not_open");
    expect(codeOf(handOutPaper(clerk, anna))).toBe("vote_not_open");
    expect(codeOf(renewVoteCode(clerk, anna))).toBe("vote_not_open");
    expect(codeOf(await lookUpVoter(clerk, "none", ANNA))).toBe("vote_missing");
  });

  test("is nobody's business but a clerk's", async () => {
    const { context, entryOfAnna, voteId } = await deskTown();
    const anna = await entryOfAnna();
    const auditor = { ...context, actor: staffActor(context.database, "auditor") };
    await expect(lookUpVoter(auditor, voteId, ANNA)).rejects.toThrow(Forbidden);
    expect(() => handOutPaper(auditor, anna)).toThrow(Forbidden);
    expect(() => renewVoteCode(auditor, anna)).toThrow(Forbidden);
  });
});
