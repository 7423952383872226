import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { LETTER_OUTCOMES, OUTCOME_EFFECTS } from "#app/domain/invitation-outcomes.ts";
import type { ServiceContext } from "#app/services/context.ts";
import {
  hashInvitationCode,
  invitationCode,
} from "#app/services/invitations/invitation-code.server.ts";
import { createInvitationRun } from "#app/services/letters/create-run.server.ts";
import { findLetters, readLetter } from "#app/services/letters/find-letters.server.ts";
import { discardRun } from "#app/services/letters/post-run.server.ts";
import { orderRun } from "#app/services/letters/print-run.server.ts";
import { recordConsent } from "#app/services/letters/record-consent.server.ts";
import { recordOutcome, undoOutcome } from "#app/services/letters/record-outcome.server.ts";
import { renewCode } from "#app/services/letters/renew-code.server.ts";
import { readPool } from "#app/services/pool/read-pool.server.ts";
import { recordReply } from "#app/services/replies/record-reply.server.ts";
import { withdrawReply } from "#app/services/replies/withdraw-reply.server.ts";
import { auditLog, invitations, replies, residentSessions } from "#db/schema/index.ts";
import { serviceContext } from "#tests/support/database.ts";
import { storeLetters } from "#tests/support/letters.ts";
import { expectOk } from "#tests/support/real-draw.ts";
import { syntheticResident } from "#tests/support/register.ts";
import { asResident, replyContent, replyTown } from "#tests/support/replies.ts";

function invited(own: Parameters<typeof syntheticResident>[1] = {}) {
  const context = serviceContext();
  const stored = storeLetters(context, [syntheticResident(1, own), syntheticResident(2)], {
    minimumAge: 12,
  });
  const [person, other] = stored.invitations;
  if (person === undefined || other === undefined) throw new Error("Two are invited.");
  const place = { processId: stored.processId, invitationId: person.id };
  return { context, place, person, other };
}

type Act = [context: ServiceContext, place: { processId: string; invitationId: string }];

function rowOf({ database }: ServiceContext, id: string) {
  const row = database.select().from(invitations).where(eq(invitations.id, id)).get();
  if (row === undefined) throw new Error("It is stored.");
  return row;
}

function signIn({ database, now }: ServiceContext, invitationId: string): void {
  database
    .insert(residentSessions)
    .values({ tokenHash: `token-${invitationId}`, invitationId, createdAt: now, expiresAt: now })
    .run();
}

function sessions({ database }: ServiceContext): number {
  return database.select().from(residentSessions).all().length;
}

function say(context: ServiceContext, invitationId: string, withdrawn = false): void {
  const { database, now } = context;
  database
    .insert(replies)
    .values({
      ...{ invitationId, answer: "yes", channel: "online", language: "de" },
      ...{ firstAt: now, changedAt: now, withdrawnAt: withdrawn ? now : null },
    })
    .run();
}

describe.each(LETTER_OUTCOMES)("the outcome %s", (outcome) => {
  const { codeLives } = OUTCOME_EFFECTS[outcome];

  test(`${codeLives ? "keeps" : "ends"} the code and its sessions, and can be undone`, () => {
    const { context, place, person, other } = invited();
    const before = rowOf(context, person.id).codeHash;
    signIn(context, person.id);
    signIn(context, other.id);
    expectOk(recordOutcome(context, { ...place, outcome }));
    expect(rowOf(context, person.id)).toMatchObject({
      outcome,
      outcomeAt: context.now,
      codeHash: codeLives ? before : null,
    });
    expect(sessions(context)).toBe(codeLives ? 2 : 1);
    expectOk(undoOutcome(context, place));
    expect(rowOf(context, person.id)).toMatchObject({
      outcome: null,
      outcomeAt: null,
      codeHash: before,
    });
    const entries = context.database
      .select({ action: auditLog.action, reasonCode: auditLog.reasonCode })
      .from(auditLog)
      .all();
    expect(entries).toEqual([
      { action: "letter_outcome_recorded", reasonCode: outcome },
      { action: "letter_outcome_undone", reasonCode: outcome },
    ]);
  });

  test(`${codeLives ? "can be" : "cannot be"} recorded while an answer stands`, () => {
    const { context, place, person } = invited();
    say(context, person.id);
    const result = recordOutcome(context, { ...place, outcome });
    expect(result.ok ? "ok" : result.problem.code).toBe(codeLives ? "ok" : "outcome_answer_stands");
  });

  test("can be recorded once the answer was withdrawn", () => {
    const { context, place, person } = invited();
    say(context, person.id, true);
    expectOk(recordOutcome(context, { ...place, outcome }));
  });
});

test("an outcome may be corrected by another: the code that died lives again", () => {
  const { context, place, person } = invited();
  const before = rowOf(context, person.id).codeHash;
  expectOk(recordOutcome(context, { ...place, outcome: "returned" }));
  expectOk(recordOutcome(context, { ...place, outcome: "under_guardianship" }));
  expect(rowOf(context, person.id).codeHash).toBe(before);
});

describe.each(LETTER_OUTCOMES)("after a yes, the outcome %s", (outcome) => {
  const { codeLives, yesCounts } = OUTCOME_EFFECTS[outcome];

  const rule =
    yesCounts === "at_once" ? "keeps the person in the pool" : "has to wait for a withdrawal";

  test(rule, () => {
    const { context, processId, invitations: stored } = replyTown();
    const place = { processId, invitationId: stored[0]?.id ?? "" };
    const resident = asResident(context, place.invitationId);
    const yes = { answer: "yes", content: replyContent(), language: "de" } as const;
    expectOk(recordReply(resident, { ...yes, ...place, channel: "online", seenRevision: 0 }));
    const inPool = () => [...readPool(context, processId)].length;
    expect(inPool()).toBe(1);
    const recorded = recordOutcome(context, { ...place, outcome });
    expect(inPool()).toBe(1);
    if (yesCounts === "at_once") {
      expectOk(recorded);
      return;
    }
    expect(recorded).toMatchObject({ problem: { code: "outcome_answer_stands" } });
    expect(rowOf(context, place.invitationId).outcome).toBeNull();
    expectOk(withdrawReply(context, { invitationId: place.invitationId, channel: "phone" }));
    expectOk(recordOutcome(context, { ...place, outcome }));
    expect(inPool()).toBe(0);
    expect(rowOf(context, place.invitationId).codeHash !== null).toBe(codeLives);
    expectOk(undoOutcome(context, place));
    expect(inPool()).toBe(0);
  });
});

test.each([
  {
    act: "an outcome",
    try: (...[at, place]: Act) => recordOutcome(at, { ...place, outcome: "moved" }),
  },
  { act: "taking an outcome back", try: (...[at, place]: Act) => undoOutcome(at, place) },
  { act: "consent", try: (...[at, place]: Act) => recordConsent(at, { ...place, given: true }) },
  { act: "a new code", try: (...[at, place]: Act) => renewCode(at, place) },
])("$act is refused once the person is erased, and changes nothing", (act) => {
  const { context, place, person } = invited();
  expectOk(recordOutcome(context, { ...place, outcome: "consent_pending" }));
  context.database
    .update(invitations)
    .set({ envelope: null, codeHash: null, erasedAt: context.now })
    .where(eq(invitations.id, person.id))
    .run();
  const before = rowOf(context, person.id);
  expect(act.try(context, place)).toMatchObject({ problem: { code: "invitation_missing" } });
  expect(rowOf(context, person.id)).toEqual(before);
  expect(readLetter(context, place)).toBeNull();
});

test("an invitation of another process is not found", () => {
  const { context, place } = invited();
  const foreign = { ...place, processId: "other" };
  for (const act of [
    () => recordOutcome(context, { ...foreign, outcome: "moved" }),
    () => undoOutcome(context, foreign),
    () => recordConsent(context, { ...foreign, given: true }),
  ]) {
    expect(act()).toMatchObject({ problem: { code: "invitation_missing" } });
  }
});

describe("consent", () => {
  test("is recorded for someone under sixteen, and taken back", () => {
    const { context, place, person } = invited({ birthDate: "2011-06-01" });
    expect(readLetter(context, place)).toMatchObject({ needsConsent: true, consentAt: null });
    expectOk(recordConsent(context, { ...place, given: true }));
    expect(rowOf(context, person.id).consentAt).toEqual(context.now);
    expectOk(recordConsent(context, { ...place, given: false }));
    expect(rowOf(context, person.id).consentAt).toBeNull();
  });

  test("is not asked of anyone else", () => {
    const { context, place } = invited();
    expect(recordConsent(context, { ...place, given: true })).toMatchObject({
      problem: { code: "consent_not_needed" },
    });
  });

  test("is asked where the town hall learnt that it is needed", () => {
    const { context, place } = invited();
    expectOk(recordOutcome(context, { ...place, outcome: "consent_pending" }));
    expectOk(recordConsent(context, { ...place, given: true }));
  });
});

describe("a new code", () => {
  test("lives, and the old one is dead with all that it opened", () => {
    const { context, place, person, other } = invited();
    signIn(context, person.id);
    signIn(context, other.id);
    const { runId } = expectOk(renewCode(context, place));
    const fresh = invitationCode(context.keyring, person.id, 1);
    const { codeHash } = rowOf(context, person.id);
    expect(codeHash).toBe(hashInvitationCode(context.keyring, fresh));
    expect(codeHash).not.toBe(hashInvitationCode(context.keyring, person.code));
    expect(sessions(context)).toBe(1);
    const order = expectOk(
      orderRun(context, {
        ...{ processId: place.processId, runId, part: "post" },
        publicUrl: "https://mitreden.example.org",
      }),
    );
    expect(order.sheets.map(({ code }) => code)).toEqual([fresh]);
    expect(discardRun(context, { processId: place.processId, runId })).toMatchObject({
      problem: { code: "letter_run_needed" },
    });
  });

  test("waits with others in one run until that is posted, and stands on reprints too", () => {
    const { context, place, person, other } = invited();
    const { processId } = place;
    const printed = expectOk(createInvitationRun(context, processId));
    const first = expectOk(renewCode(context, place));
    const second = expectOk(renewCode(context, { processId, invitationId: other.id }));
    const third = expectOk(renewCode(context, place));
    expect([second.runId, third.runId]).toEqual([first.runId, first.runId]);
    const request = { processId, part: "post", publicUrl: "https://example.org" } as const;
    const codes = (runId: string) =>
      expectOk(orderRun(context, { ...request, runId })).sheets.map(({ code }) => code);
    const current = [
      invitationCode(context.keyring, person.id, 2),
      invitationCode(context.keyring, other.id, 1),
    ];
    expect(codes(first.runId)).toEqual(current);
    expect(codes(printed.runId)).toEqual(current);
  });

  test("is not given after an outcome that ended the invitation", () => {
    const { context, place } = invited();
    expectOk(recordOutcome(context, { ...place, outcome: "deceased" }));
    expect(renewCode(context, place)).toMatchObject({ problem: { code: "invitation_code_dead" } });
  });
});

describe("a search", () => {
  test.each(["synthetic1", "PERSON synthetic1", " Person  Synthetic1 "])(
    "for parts of the name in any order finds the letter (%j)",
    (text) => {
      const { context, place, person } = invited();
      expect(findLetters(context, place.processId, text).map(({ id }) => id)).toEqual([person.id]);
    },
  );

  test("finds a letter by its code, however it was typed, and by the reference", () => {
    const { context, place, person } = invited();
    for (const text of [person.code, person.code.toLowerCase().replaceAll("-", " "), "M-1"]) {
      expect(findLetters(context, place.processId, text).map(({ id }) => id)).toEqual([person.id]);
    }
    expect(findLetters(context, "other", person.code)).toEqual([]);
    expect(findLetters(context, place.processId, "  ")).toEqual([]);
  });

  test("finds someone with an information block by code or reference alone, and shows neither name nor address", () => {
    const { context, place, person } = invited({ informationBlock: true });
    expect(findLetters(context, place.processId, "synthetic1")).toEqual([]);
    for (const text of [person.code, "M-1"]) {
      const [found] = findLetters(context, place.processId, text);
      expect(found?.id).toBe(person.id);
      expect(found?.lines.join()).not.toMatch(/Synthetic1|Musterweg/);
    }
  });
});
