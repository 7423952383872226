import { expect, test } from "vitest";
import { publishingObstacles } from "#app/domain/agenda/publishing-checks.ts";
import { createTownHall } from "#app/services/town-halls/create-town-hall.server.ts";
import { cancelTownHall, deleteTownHall } from "#app/services/town-halls/end-town-hall.server.ts";
import { loadTownHall } from "#app/services/town-halls/load-town-hall.server.ts";
import { particularsSchema } from "#app/services/town-halls/town-hall-fields.ts";
import { townHallPlan } from "#app/services/town-halls/town-hall-plan.ts";
import {
  particularsMark,
  updateParticulars,
} from "#app/services/town-halls/update-particulars.server.ts";
import { auditLog, floorEvents } from "#db/schema/index.ts";
import { serviceContext, TEST_NOW } from "#tests/support/database.ts";
import { SAMPLE_TOWN_HALL_TEXT, storeTownHall, townHallOf } from "#tests/support/town-hall.ts";

const FORM = {
  ...SAMPLE_TOWN_HALL_TEXT,
  processId: "",
  date: "2026-04-28",
  time: "18:00",
  stepFree: true,
  childcare: true,
  interpretation: ["en", "ar"],
};

function parsed(change: Partial<typeof FORM> = {}) {
  return particularsSchema.parse({ ...FORM, ...change });
}

test.each([
  [{ date: "2026-03-29", time: "02:30" }, "time", "time_skipped"],
  [{ time: "" }, "time", "time_missing"],
  [{ date: "" }, "date", "date_missing"],
  [{ time: "25:00" }, "time", "time_invalid"],
  [{ date: "2026-02-30" }, "date", "date_invalid"],
  [{ title: "  " }, "title", "text_missing"],
  [{ aim: "x".repeat(3001) }, "aim", "text_too_long"],
  [{ interpretation: ["xx"] }, "interpretation", expect.any(String)],
] as const)("particulars with %o are refused at %s", (change, field, message) => {
  const result = particularsSchema.safeParse({ ...FORM, ...change });
  expect(result.error?.issues).toMatchObject([{ path: expect.arrayContaining([field]), message }]);
});

test("date and time are those of the town's clock, in winter and in summer", () => {
  const context = serviceContext();
  const { id } = storeTownHall(context);
  for (const [date, moment] of [
    ["2026-12-01", "2026-12-01T17:00:00.000Z"],
    ["2026-07-01", "2026-07-01T16:00:00.000Z"],
  ] as const) {
    const seen = particularsMark(townHallOf(context, id));
    expect(updateParticulars(context, id, parsed({ date }), seen).ok).toBe(true);
    expect(townHallOf(context, id).beginsAt?.toISOString()).toBe(moment);
  }
});

test("a changed text makes translations outdated, another date does not", () => {
  const context = serviceContext();
  const { id } = storeTownHall(context, { translated: true });
  const save = (change: Partial<typeof FORM>) =>
    updateParticulars(context, id, parsed(change), particularsMark(townHallOf(context, id)));
  save({ date: "2026-05-05" });
  expect(townHallOf(context, id).texts.original.revision).toBe(1);
  save({ aim: "Ein anderes Ziel." });
  const { texts } = townHallOf(context, id);
  expect([texts.original.revision, texts.translations.en?.basedOn]).toEqual([2, 1]);
});

test("the second of two clerks who edit the same particulars is told, and nothing is lost", () => {
  const context = serviceContext();
  const { id } = storeTownHall(context);
  const seen = particularsMark(townHallOf(context, id));
  expect(updateParticulars(context, id, parsed({ title: "Erste" }), seen).ok).toBe(true);
  expect(updateParticulars(context, id, parsed({ title: "Zweite" }), seen)).toMatchObject({
    problem: { code: "changed_meanwhile" },
  });
  expect(townHallOf(context, id).texts.original.title).toBe("Erste");
});

test("a town hall cannot belong to a process that does not exist", () => {
  const context = serviceContext();
  const { id } = storeTownHall(context);
  const seen = particularsMark(townHallOf(context, id));
  expect(updateParticulars(context, id, parsed({ processId: "x" }), seen)).toMatchObject({
    problem: { code: "process_not_found" },
  });
});

test("the sample town hall lacks nothing, a new one nearly everything", () => {
  const context = serviceContext();
  const { id } = storeTownHall(context);
  const now = TEST_NOW.getTime();
  expect(publishingObstacles(townHallPlan(townHallOf(context, id)), now)).toEqual([]);
  const created = createTownHall(context, { title: "Leer", processId: null });
  if (!created.ok) throw new Error(created.problem.code);
  const codes = publishingObstacles(townHallPlan(townHallOf(context, created.value)), now).map(
    ({ code }) => code,
  );
  expect(new Set(codes)).toEqual(
    new Set([
      "host_missing",
      "chair_missing",
      "house_right_missing",
      "security_contact_missing",
      "text_missing",
      "way_back_missing",
      "unrecorded_missing",
      "date_missing",
      "agenda_empty",
    ]),
  );
});

test("a draft is deleted with everything in it", () => {
  const context = serviceContext();
  const { id } = storeTownHall(context);
  expect(deleteTownHall(context, id).ok).toBe(true);
  expect(loadTownHall(context.database, id)).toBeNull();
});

test("a published town hall is not deleted but cancelled, with a reason, once and for all", () => {
  const context = serviceContext();
  const { id } = storeTownHall(context, { publishedAt: TEST_NOW, translated: true });
  expect(deleteTownHall(context, id)).toMatchObject({ problem: { code: "town_hall_published" } });
  expect(cancelTownHall(context, id, "Der Saal ist nicht frei.").ok).toBe(true);
  const townHall = townHallOf(context, id);
  expect(townHall.cancelledAt).toEqual(TEST_NOW);
  expect(townHall.texts.original.cancellation).toBe("Der Saal ist nicht frei.");
  expect(cancelTownHall(context, id, "Noch einmal")).toMatchObject({
    problem: { code: "town_hall_cancelled" },
  });
  expect(updateParticulars(context, id, parsed(), particularsMark(townHall))).toMatchObject({
    problem: { code: "town_hall_cancelled" },
  });
});

test("a draft is deleted, not cancelled", () => {
  const context = serviceContext();
  const { id } = storeTownHall(context);
  expect(cancelTownHall(context, id, "Grund")).toMatchObject({
    problem: { code: "town_hall_not_published" },
  });
});

test("a draft on whose floor something happened is kept", () => {
  const context = serviceContext();
  const { id } = storeTownHall(context);
  context.database
    .insert(floorEvents)
    .values({ townHallId: id, sequence: 1, at: TEST_NOW, body: { kind: "opened" } })
    .run();
  expect(deleteTownHall(context, id)).toMatchObject({ problem: { code: "floor_was_open" } });
});

test("no text of a town hall stands in the audit log", () => {
  const context = serviceContext();
  const { id } = storeTownHall(context, { publishedAt: TEST_NOW });
  cancelTownHall(context, id, "Ein geheimer Grund");
  const log = JSON.stringify(context.database.select().from(auditLog).all());
  expect(log).toContain("town_hall_cancelled");
  for (const text of ["Ein geheimer Grund", SAMPLE_TOWN_HALL_TEXT.title]) {
    expect(log).not.toContain(text);
  }
});
