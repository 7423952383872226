import { expect, test } from "vitest";
import { HETTSTEDT_RULES } from "#app/domain/floor/rule-set.ts";
import { fieldInLanguage } from "#app/services/texts/translations.ts";
import { createTownHall } from "#app/services/town-halls/create-town-hall.server.ts";
import { listTownHalls } from "#app/services/town-halls/list-town-halls.server.ts";
import { loadTownHall } from "#app/services/town-halls/load-town-hall.server.ts";
import { serviceContext, staffActor, TEST_NOW } from "#tests/support/database.ts";
import { storeTownHall, TOWN_HALL_BEGINS, townHallOf } from "#tests/support/town-hall.ts";

test("a new town hall is a draft with the five rules of Hettstedt in every language", () => {
  const context = serviceContext();
  const created = createTownHall(context, { title: "Wie wachsen wir?", processId: null });
  if (!created.ok) throw new Error(created.problem.code);
  const townHall = townHallOf(context, created.value);
  expect(townHall).toMatchObject({ publishedAt: null, beginsAt: null, items: [], minutes: 0 });
  expect(townHall.rules.map(({ startsAt, endsAt }) => ({ startsAt, endsAt }))).toEqual(
    HETTSTEDT_RULES.map(({ startsAt, endsAt }) => ({ startsAt, endsAt })),
  );
  for (const { texts } of townHall.rules) {
    for (const language of ["de", "de-simple", "en", "ar"] as const) {
      expect(fieldInLanguage(texts, "text", language)?.language).toBe(language);
    }
  }
});

test("a town hall of a process that does not exist is refused", () => {
  const result = createTownHall(serviceContext(), { title: "Abend", processId: "unknown" });
  expect(result).toMatchObject({ problem: { code: "process_not_found" } });
});

test("a moderator reads town halls and creates none", () => {
  const context = serviceContext();
  const actor = staffActor(context.database, "moderator");
  expect(listTownHalls({ ...context, actor })).toEqual([]);
  expect(() => createTownHall({ ...context, actor }, { title: "A", processId: null })).toThrow(
    "Not permitted",
  );
});

test("a town hall is read with its items in their places on the clock", () => {
  const context = serviceContext();
  const { id, itemIds } = storeTownHall(context);
  const townHall = townHallOf(context, id);
  expect(
    townHall.items.map(({ id: itemId, number, fromMinute, beginsAt }) => ({
      itemId,
      number,
      fromMinute,
      beginsAt: beginsAt?.toISOString(),
    })),
  ).toEqual([
    { itemId: itemIds.welcome, number: "1", fromMinute: 0, beginsAt: "2026-04-28T16:00:00.000Z" },
    { itemId: itemIds.data, number: "2", fromMinute: 15, beginsAt: "2026-04-28T16:15:00.000Z" },
    {
      itemId: itemIds.discussion,
      number: "3",
      fromMinute: 45,
      beginsAt: "2026-04-28T16:45:00.000Z",
    },
  ]);
  expect(townHall.endsAt).toEqual(new Date(TOWN_HALL_BEGINS.getTime() + 105 * 60_000));
});

test("without a date there are no clock times, and no contact is in what is read", () => {
  const context = serviceContext();
  const { id } = storeTownHall(context, { beginsAt: null });
  const townHall = townHallOf(context, id);
  expect(townHall.items.map(({ beginsAt }) => beginsAt)).toEqual([null, null, null]);
  expect(townHall.people.every(({ hasContact }) => hasContact)).toBe(true);
  expect(JSON.stringify(townHall)).not.toContain('contact":');
});

test("an unknown town hall is not there", () => {
  expect(loadTownHall(serviceContext().database, "unknown")).toBeNull();
});

test("the list has those without a date first, then the latest", () => {
  const context = serviceContext();
  const early = storeTownHall(context, { publishedAt: TEST_NOW });
  const late = storeTownHall(context, { beginsAt: new Date("2026-09-01T16:00:00Z") });
  const undated = storeTownHall(context, { beginsAt: null });
  expect(listTownHalls(context)).toMatchObject([
    { id: undated.id, status: "draft", items: 3, beginsAt: null },
    { id: late.id, status: "draft" },
    { id: early.id, status: "published" },
  ]);
});
