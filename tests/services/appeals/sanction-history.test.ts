import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { eraseAttendee } from "#app/services/check-in/erase-attendee.server.ts";
import { eraseInvitation } from "#app/services/replies/erase-invitation.server.ts";
import {
  linkAttendee,
  unlinkAttendee,
} from "#app/services/sanction-history/link-attendee.server.ts";
import { readHistory } from "#app/services/sanction-history/read-history.server.ts";
import { auditLog, knownAttendees, moderationDecisions, townHalls } from "#db/schema/index.ts";
import { decideAbout } from "#tests/support/appeals.ts";
import { staffActor } from "#tests/support/database.ts";
import { type EveningBegun, eveningBegun } from "#tests/support/floor.ts";
import { moderationTown } from "#tests/support/moderation.ts";

let town: ReturnType<typeof moderationTown>;
let evening: EveningBegun;
let attendeeId: string;
let participantId: string;

beforeEach(() => {
  town = moderationTown();
  const { database } = town.staff;
  evening = eveningBegun(database);
  database
    .update(townHalls)
    .set({ processId: town.processId })
    .where(eq(townHalls.id, evening.townHallId))
    .run();
  attendeeId = evening.checkIn({ name: "Anna Beispiel" });
  evening.act(
    {
      ...{ kind: "sanction", attendeeId, step: "floor_withdrawn", imposedBy: "chair" },
      ruleId: evening.rules.no_threats_or_insults ?? "",
    },
    { happened: "Nannte jemanden einen Lügner." },
  );
  decideAbout(town);
  participantId = database.select().from(moderationDecisions).get()?.participantId ?? "";
});

function code(result: { ok: boolean; problem?: { code: string } }): string {
  return result.ok ? "ok" : (result.problem?.code ?? "");
}

function history() {
  return readHistory(town.mia, participantId);
}

function links() {
  return town.staff.database.select().from(knownAttendees).all();
}

describe("the history of a person in a process", () => {
  test("holds what they wrote and, once a moderator linked them, what they met on the floor", () => {
    expect(history()).toMatchObject({
      shownName: "Anna B.",
      decisions: [{ measure: "hide", title: "Zehn Bänke am Weg zum Bahnhof", appeal: null }],
      floor: [],
      linked: [],
      unlinked: [{ attendeeId, name: "Anna Beispiel" }],
    });
    expect(code(linkAttendee(town.mia, { participantId, attendeeId }))).toBe("ok");
    expect(history()).toMatchObject({
      floor: [
        {
          ...{ townHall: "Bürgerdialog Zukunft", step: "floor_withdrawn", lifted: false },
          rule: "Drohungen und Beleidigungen werden nicht geduldet.",
          happened: "Nannte jemanden einen Lügner.",
        },
      ],
      linked: [{ attendeeId, foundAt: town.staff.now }],
      unlinked: [],
    });
    expect(code(linkAttendee(town.noah, { participantId, attendeeId }))).toBe("attendee_linked");
  });

  test("loses the floor when the link is undone; both are recorded, without names", () => {
    linkAttendee(town.mia, { participantId, attendeeId });
    expect(code(unlinkAttendee(town.noah, { participantId, attendeeId }))).toBe("ok");
    expect(code(unlinkAttendee(town.noah, { participantId, attendeeId }))).toBe("attendee_unknown");
    expect(history()).toMatchObject({ floor: [], linked: [] });
    const entries = town.staff.database.select().from(auditLog).all().slice(-2);
    expect(entries).toMatchObject([
      { action: "attendee_linked", objectKind: "participant", objectId: participantId },
      { action: "attendee_unlinked", objectKind: "participant", objectId: participantId },
    ]);
  });

  test("knows nobody who met no measure, and nobody of another process", () => {
    const quiet = evening.checkIn({ name: "Bert Beispiel" });
    expect(code(linkAttendee(town.mia, { participantId, attendeeId: quiet }))).toBe(
      "attendee_unknown",
    );
    town.staff.database.update(townHalls).set({ processId: null }).run();
    expect(code(linkAttendee(town.mia, { participantId, attendeeId }))).toBe("attendee_unknown");
    expect(history()).toMatchObject({ unlinked: [] });
  });

  test("is for moderators alone", () => {
    const { database } = town.staff;
    for (const role of ["organiser", "auditor", "administrator"] as const) {
      const other = { ...town.staff, actor: staffActor(database, role) };
      expect(() => readHistory(other, participantId)).toThrow("Not permitted");
      expect(() => linkAttendee(other, { participantId, attendeeId })).toThrow("Not permitted");
      expect(() => unlinkAttendee(other, { participantId, attendeeId })).toThrow("Not permitted");
    }
    for (const other of [town.visitor, town.anna]) {
      expect(() => readHistory(other, participantId)).toThrow("Not permitted");
    }
  });
});

describe("a link goes with either side of it", () => {
  beforeEach(() => {
    linkAttendee(town.mia, { participantId, attendeeId });
    expect(links()).toHaveLength(1);
  });

  test("when the person is erased who took part", () => {
    const { actor } = town.anna;
    const invitationId = actor.kind === "resident" ? actor.id : "";
    eraseInvitation(town.anna, { invitationId, channel: "online" });
    expect(links()).toEqual([]);
    expect(history()).toMatchObject({ shownName: null, floor: [], unlinked: [] });
    expect(code(linkAttendee(town.mia, { participantId, attendeeId }))).toBe("participant_missing");
  });

  test("when the person is erased who was in the room", () => {
    const { townHallId } = evening;
    expect(eraseAttendee(evening.chair, { townHallId, attendeeId }).ok).toBe(true);
    expect(links()).toEqual([]);
    expect(history()).toMatchObject({ floor: [], linked: [], unlinked: [] });
  });
});
