import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import type { ServiceContext } from "#app/services/context.ts";
import { createInvitationRun, createReminderRun } from "#app/services/letters/create-run.server.ts";
import { readLetters } from "#app/services/letters/list-runs.server.ts";
import {
  addOutreachPlace,
  listOutreachPlaces,
  makeOutreachCards,
} from "#app/services/letters/outreach.server.ts";
import { discardRun, postRun } from "#app/services/letters/post-run.server.ts";
import { exportEnvelopes, orderRun, readRun } from "#app/services/letters/print-run.server.ts";
import { recordOutcome } from "#app/services/letters/record-outcome.server.ts";
import { Forbidden } from "#app/services/permissions.ts";
import { auditLog, invitations, letterRunItems, replies } from "#db/schema/index.ts";
import { serviceContext, staffActor } from "#tests/support/database.ts";
import { storeLetters } from "#tests/support/letters.ts";
import { expectOk } from "#tests/support/real-draw.ts";
import { syntheticResident } from "#tests/support/register.ts";

const PUBLIC_URL = "https://mitreden.example.org";

function itemsOf({ database }: ServiceContext, runId: string): string[] {
  return database
    .select()
    .from(letterRunItems)
    .where(eq(letterRunItems.runId, runId))
    .orderBy(letterRunItems.position)
    .all()
    .map(({ invitationId }) => invitationId);
}

function answer({ database, now }: ServiceContext, invitationId: string): void {
  database
    .insert(replies)
    .values({
      ...{ invitationId, answer: "no", channel: "online", language: "de" },
      ...{ firstAt: now, changedAt: now },
    })
    .run();
}

function codeOf(result: { ok: boolean } & Partial<{ problem: { code: string } }>): string {
  return result.ok ? "ok" : (result.problem?.code ?? "");
}

test("an invitation run holds everyone drawn in the order of the draw, the register office's last", () => {
  const context = serviceContext();
  const { processId, invitations: stored } = storeLetters(context, [
    syntheticResident(1),
    syntheticResident(2, { informationBlock: true }),
    syntheticResident(3),
  ]);
  const { runId } = expectOk(createInvitationRun(context, processId));
  const [first, blocked, third] = stored.map(({ id }) => id);
  expect(itemsOf(context, runId)).toEqual([first, third, blocked]);
  expect(readRun(context, { processId, runId })).toMatchObject({
    post: 2,
    register_office: 1,
    dead: 0,
  });
});

test("nobody is printed twice by invitation runs, unless the first run was discarded", () => {
  const context = serviceContext();
  const { processId } = storeLetters(context);
  const { runId } = expectOk(createInvitationRun(context, processId));
  expect(codeOf(createInvitationRun(context, processId))).toBe("letters_none_waiting");
  expectOk(discardRun(context, { processId, runId }));
  expect(readLetters(context, processId).toPrint).toBe(3);
  const again = expectOk(createInvitationRun(context, processId));
  expectOk(postRun(context, { processId, runId: again.runId }));
  expect(codeOf(discardRun(context, { processId, runId: again.runId }))).toBe("letter_run_posted");
});

describe("a reminder run", () => {
  test("goes to those whose letter was posted, who have not answered and can be reached", () => {
    const context = serviceContext();
    const { processId, invitations: stored } = storeLetters(
      context,
      [1, 2, 3, 4, 5].map((number) => syntheticResident(number)),
    );
    const { runId } = expectOk(createInvitationRun(context, processId));
    expect(codeOf(createReminderRun(context, processId))).toBe("letters_nobody_to_remind");
    expectOk(postRun(context, { processId, runId }));
    const [silent, answered, moved, guarded, pending] = stored.map(({ id }) => id);
    answer(context, answered ?? "");
    for (const [invitationId = "", outcome] of [
      [moved, "moved"],
      [guarded, "under_guardianship"],
      [pending, "consent_pending"],
    ] as const) {
      expectOk(recordOutcome(context, { processId, invitationId, outcome }));
    }
    const reminder = expectOk(createReminderRun(context, processId));
    expect(itemsOf(context, reminder.runId)).toEqual([silent, guarded, pending]);
    expect(codeOf(createReminderRun(context, processId))).toBe("letters_reminder_waiting");
  });

  test("is refused once the deadline has passed in Berlin", () => {
    const context = serviceContext({ now: new Date("2026-03-31T22:30:00Z") });
    const { processId } = storeLetters(context, undefined, { replyBy: "2026-03-31" });
    expect(codeOf(createReminderRun(context, processId))).toBe("letters_deadline_past");
    const earlier = { ...context, now: new Date("2026-03-31T21:30:00Z") };
    expect(codeOf(createReminderRun(earlier, processId))).toBe("letters_nobody_to_remind");
  });
});

test("a letter whose code has died since is left out of a file that is made again", () => {
  const context = serviceContext();
  const { processId, invitations: stored } = storeLetters(context);
  const { runId } = expectOk(createInvitationRun(context, processId));
  const invitationId = stored[0]?.id ?? "";
  expectOk(recordOutcome(context, { processId, invitationId, outcome: "returned" }));
  const request = { processId, runId, part: "post" as const, publicUrl: PUBLIC_URL };
  const order = expectOk(orderRun(context, request));
  expect(order.sheets.map(({ code }) => code)).toEqual(stored.slice(1).map(({ code }) => code));
  expect(readRun(context, { processId, runId })).toMatchObject({ post: 2, dead: 1 });
});

test("the envelope list has name and address by position, formulas defused, and nobody with a block", () => {
  const context = serviceContext();
  const { processId } = storeLetters(context, [
    syntheticResident(1, { familyName: "=1+1" }),
    syntheticResident(2, { informationBlock: true, familyName: "Verborgen" }),
    syntheticResident(3, { birthDate: "2012-05-05", givenName: "=cmd" }),
  ]);
  const { runId } = expectOk(createInvitationRun(context, processId));
  const csv = expectOk(exportEnvelopes(context, { processId, runId }));
  const rows = csv.replace("\ufeff", "").trim().split("\r\n");
  expect(rows).toEqual([
    "position;line 1;line 2;line 3;line 4",
    "1;Synthetic1 =1+1;Musterweg 1;06333 Musterstadt;",
    "2;An die Sorgeberechtigten von;'=cmd Person;Musterweg 3;06333 Musterstadt",
  ]);
});

test("no code stands in the database or in the audit log after everything was printed", () => {
  const context = serviceContext();
  const { processId, invitations: stored } = storeLetters(context);
  const { runId } = expectOk(createInvitationRun(context, processId));
  expectOk(orderRun(context, { processId, runId, part: "post", publicUrl: PUBLIC_URL }));
  expectOk(exportEnvelopes(context, { processId, runId }));
  const file = context.database.$client.serialize().toString("latin1");
  for (const { code, resident } of stored) {
    expect(file).not.toContain(code);
    expect(file).not.toContain(code.replaceAll("-", ""));
    expect(file).not.toContain(resident.givenName);
  }
  const entries = context.database.select().from(auditLog).all();
  expect(entries.map(({ action }) => action)).toEqual(
    expect.arrayContaining(["letters_requested", "letters_printed", "envelopes_exported"]),
  );
});

describe("outreach", () => {
  test("cards have codes of their own, belong to their place and know nobody", () => {
    const context = serviceContext();
    const { processId } = storeLetters(context);
    const { placeId } = expectOk(
      addOutreachPlace(context, { processId, label: " Sport  verein " }),
    );
    const { runId } = expectOk(makeOutreachCards(context, { processId, placeId, cards: 3 }));
    expectOk(makeOutreachCards(context, { processId, placeId, cards: 2 }));
    const cards = context.database
      .select()
      .from(invitations)
      .where(eq(invitations.outreachPlaceId, placeId))
      .all();
    expect(cards.map(({ position }) => position)).toEqual([1, 2, 3, 4, 5]);
    expect(new Set(cards.map(({ codeHash }) => codeHash)).size).toBe(5);
    expect(listOutreachPlaces(context, processId)).toMatchObject([
      { label: "Sport verein", cards: 5, answered: 0 },
    ]);
    const answered = itemsOf(context, runId)[0] ?? "";
    answer(context, answered);
    expectOk(discardRun(context, { processId, runId }));
    expect(listOutreachPlaces(context, processId)).toMatchObject([{ cards: 3, answered: 1 }]);
  });

  test("a label is needed and given once; the number of cards has bounds", () => {
    const context = serviceContext();
    const { processId } = storeLetters(context);
    const add = (label: string) => codeOf(addOutreachPlace(context, { processId, label }));
    expect([add(" "), add("x".repeat(101)), add("Verein"), add("Verein")]).toEqual([
      "outreach_label_invalid",
      "outreach_label_invalid",
      "ok",
      "outreach_label_taken",
    ]);
    const placeId = listOutreachPlaces(context, processId)[0]?.id ?? "";
    const make = (cards: number, place = placeId) =>
      codeOf(makeOutreachCards(context, { processId, placeId: place, cards }));
    expect([make(0), make(501), make(1.5), make(Number.NaN), make(1, "other")]).toEqual([
      ...Array.from({ length: 4 }, () => "outreach_cards_invalid"),
      "outreach_place_missing",
    ]);
  });
});

test.each(["administrator", "moderator", "auditor"] as const)(
  "letters are closed to the role %s",
  (role) => {
    const context = serviceContext();
    const { processId } = storeLetters(context);
    const stranger = { ...context, actor: staffActor(context.database, role) };
    expect(() => createInvitationRun(stranger, processId)).toThrow(Forbidden);
    expect(() => readLetters(stranger, processId)).toThrow(Forbidden);
  },
);
