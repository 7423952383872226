import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { revokeDraw } from "#app/services/draws/revoke-draw.server.ts";
import { standingDraw } from "#app/services/draws/standing-draw.server.ts";
import { closeProcess } from "#app/services/processes/close-process.server.ts";
import { auditLog, drawRevocations, draws } from "#db/schema/index.ts";
import { serviceContext, staffActor, TEST_NOW } from "#tests/support/database.ts";
import { storeProcess } from "#tests/support/pool.ts";
import { storeCommittedDraw, storeCompletedDraw } from "#tests/support/process.ts";

const REASON = "In der Liste fehlten 40 Rückmeldungen.";

function committed(state: "committed" | "drawn") {
  const context = serviceContext();
  const processId = storeProcess(context);
  const store = state === "drawn" ? storeCompletedDraw : storeCommittedDraw;
  const drawId = store(context.database, processId);
  const second = staffActor(context.database, "auditor");
  function revoke(kind: "withdrawn" | "repeated", userId = second.id) {
    const proof = { kind: "staff", userId } as const;
    return revokeDraw(context, { processId, drawId, kind, reason: REASON, proof });
  }
  return { context, processId, drawId, second, revoke };
}

describe("revoking a draw", () => {
  test.each([
    ["withdrawn", "committed", "commitment_withdrawn"],
    ["repeated", "drawn", "draw_set_aside"],
  ] as const)("as %s keeps it with its reason and makes way for another", (kind, state, action) => {
    const { context, processId, drawId, second, revoke } = committed(state);
    expect(standingDraw(context.database, processId)).toMatchObject({
      drawId,
      drawn: state === "drawn",
    });
    expect(revoke(kind)).toEqual({ ok: true, value: null });
    expect(standingDraw(context.database, processId)).toBeNull();
    expect(context.database.select().from(drawRevocations).all()).toMatchObject([
      { drawId, kind, reason: REASON, confirmedBy: second.id, confirmedByKind: "staff" },
    ]);
    expect(context.database.select().from(draws).all()).toHaveLength(1);
    expect(context.database.select().from(auditLog).all()).toMatchObject([
      { action: "second_person_confirmed", actorId: second.id, objectId: drawId },
      { action, objectId: drawId },
    ]);
  });

  test.each([
    ["repeated", "committed", "nothing_to_repeat"],
    ["withdrawn", "drawn", "draw_completed_meanwhile"],
  ] as const)("as %s is refused for one that is %s", (kind, state, code) => {
    const { context, revoke } = committed(state);
    expect(revoke(kind)).toMatchObject({ problem: { code } });
    expect(context.database.select().from(auditLog).all()).toEqual([]);
  });

  test("happens once", () => {
    const { revoke } = committed("committed");
    expect(revoke("withdrawn").ok).toBe(true);
    expect(revoke("withdrawn")).toMatchObject({ problem: { code: "draw_revoked" } });
  });

  test("is refused once the process is closed, whose draw then stands", () => {
    const { context, processId, revoke } = committed("drawn");
    expect(closeProcess(context, processId)).toMatchObject({ ok: true });
    expect(revoke("repeated")).toMatchObject({ problem: { code: "process_closed" } });
    expect(context.database.select().from(drawRevocations).all()).toEqual([]);
  });

  test("takes two people, and a refusal leaves nothing", () => {
    const { context, revoke } = committed("drawn");
    const own = context.actor.kind === "staff" ? context.actor.id : "";
    expect(revoke("repeated", own)).toMatchObject({ problem: { code: "second_person_same" } });
    expect(context.database.select().from(drawRevocations).all()).toEqual([]);
    expect(context.database.select().from(auditLog).all()).toEqual([]);
  });

  test("is refused from the pages of another process", () => {
    const { context, drawId, second } = committed("drawn");
    const processId = storeProcess(context);
    const proof = { kind: "staff", userId: second.id } as const;
    expect(
      revokeDraw(context, { processId, drawId, kind: "repeated", reason: REASON, proof }),
    ).toMatchObject({ problem: { code: "draw_missing" } });
  });

  test.each(["administrator", "moderator", "auditor"] as const)(
    "is not for the role %s",
    (role) => {
      const { context, processId, drawId, second } = committed("drawn");
      const stranger = { ...context, actor: staffActor(context.database, role) };
      const proof = { kind: "staff", userId: second.id } as const;
      expect(() =>
        revokeDraw(stranger, { processId, drawId, kind: "repeated", reason: REASON, proof }),
      ).toThrow("Not permitted");
    },
  );
});

test("a process whose number is awaited is not closed", () => {
  const { context, processId, revoke } = committed("committed");
  expect(closeProcess(context, processId)).toMatchObject({ problem: { code: "number_awaited" } });
  revoke("withdrawn");
  expect(closeProcess(context, processId)).toMatchObject({ ok: true });
});

describe("the database refuses", () => {
  test.each([
    ["another commitment", { commitment: "f".repeat(64) }],
    ["another announcement", { numberDetails: "Lieber ein Würfel" }],
    ["another time", { numberAt: new Date(TEST_NOW.getTime() + 1) }],
    ["another source", { numberSource: "lottery-numbers" as const }],
    ["to take it back", { committedAt: null }],
  ])("%s for a draw that is committed to", (_what, change) => {
    const { context, drawId } = committed("committed");
    expect(() =>
      context.database.update(draws).set(change).where(eq(draws.id, drawId)).run(),
    ).toThrow("a commitment is final");
  });

  test("another number once it is drawn", () => {
    const { context, drawId } = committed("drawn");
    expect(() =>
      context.database.update(draws).set({ drawnNumber: 7 }).where(eq(draws.id, drawId)).run(),
    ).toThrow("a completed draw is final");
  });

  test("to delete a draw that is committed to", () => {
    const { context, drawId } = committed("committed");
    expect(() => context.database.delete(draws).where(eq(draws.id, drawId)).run()).toThrow(
      "a committed draw is never deleted",
    );
  });

  test("to draw what was withdrawn", () => {
    const { context, drawId, revoke } = committed("committed");
    revoke("withdrawn");
    expect(() =>
      context.database
        .update(draws)
        .set({ drawnNumber: 7, completedAt: TEST_NOW })
        .where(eq(draws.id, drawId))
        .run(),
    ).toThrow("a revoked draw is not drawn");
  });

  test("a second commitment of a process while one stands", () => {
    const { context, processId, revoke } = committed("committed");
    expect(() => storeCommittedDraw(context.database, processId, 2)).toThrow(
      "another commitment of the process stands",
    );
    revoke("withdrawn");
    expect(() => storeCommittedDraw(context.database, processId, 3)).not.toThrow();
  });

  test("to change or delete a revocation", () => {
    const { context, revoke } = committed("committed");
    revoke("withdrawn");
    expect(() => context.database.update(drawRevocations).set({ reason: "" }).run()).toThrow(
      "append-only",
    );
    expect(() => context.database.delete(drawRevocations).run()).toThrow("append-only");
  });
});
