import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { eveningTimes } from "#app/services/check-in/evening-times.server.ts";
import { readFloorBoard } from "#app/services/floor/floor-board.server.ts";
import { announcedTitles } from "#app/services/town-halls/announced-titles.server.ts";
import { publishTownHall } from "#app/services/town-halls/publish-town-hall.server.ts";
import {
  agendaItems,
  agendaItemTexts,
  townHallRuleTexts,
  townHalls,
  townHallTexts,
} from "#db/schema/index.ts";
import { serviceContext } from "#tests/support/database.ts";
import { SAMPLE_TOWN_HALL_TEXT, storeTownHall, townHallOf } from "#tests/support/town-hall.ts";

test("a title that was changed and not announced yet is shown nowhere in public", () => {
  const context = serviceContext();
  const { id, itemIds } = storeTownHall(context, { translated: true });
  expect(publishTownHall(context, id)).toMatchObject({ ok: true });
  const { database } = context;
  const rename = { title: "Noch geheim" };
  database.update(townHallTexts).set(rename).where(eq(townHallTexts.townHallId, id)).run();
  const item = itemIds.discussion;
  database.update(agendaItemTexts).set(rename).where(eq(agendaItemTexts.itemId, item)).run();

  const titles = announcedTitles(database, townHallOf(context, id));
  expect(titles.itemTitle(item, "de")).toEqual({ text: "Aussprache", language: "de" });
  expect(titles.itemTitle(item, "en")).toEqual({ text: "Discussion", language: "en" });
  expect(titles.itemTitle("unknown", "de")).toBeNull();
  expect(titles.itemTitle(null, "de")).toBeNull();
  const board = readFloorBoard(context, id)?.board("public", "de");
  expect(board?.title?.text).toBe(SAMPLE_TOWN_HALL_TEXT.title);
});

test("another number or length of an item is shown nowhere in public before it is announced", () => {
  const context = serviceContext();
  const { id, itemIds } = storeTownHall(context);
  expect(publishTownHall(context, id)).toMatchObject({ ok: true });
  const place = () => announcedTitles(context.database, townHallOf(context, id));
  const announced = place().itemPlace(itemIds.discussion);
  const drafted = { position: -1, minutes: 77 };
  context.database
    .update(agendaItems)
    .set(drafted)
    .where(eq(agendaItems.id, itemIds.discussion))
    .run();
  const draft = townHallOf(context, id).items.find((item) => item.id === itemIds.discussion);
  expect(draft?.minutes).toBe(77);
  expect(draft?.number).not.toBe(announced.number);
  expect(announced.minutes).not.toBe(77);
  expect(place().itemPlace(itemIds.discussion)).toEqual(announced);
});

test("another time or wording of a rule is shown nowhere in public before it is announced", () => {
  const context = serviceContext();
  const { id } = storeTownHall(context, { translated: true });
  expect(publishTownHall(context, id)).toMatchObject({ ok: true });
  const announced = eveningTimes(context, id);
  const rules = readFloorBoard(context, id)?.board("projector", "en").rules;
  const { database } = context;
  database
    .update(townHalls)
    .set({ beginsAt: new Date("2031-01-01T18:00:00Z") })
    .run();
  database
    .update(townHallRuleTexts)
    .set({ text: "Say what you like." })
    .where(eq(townHallRuleTexts.language, "en"))
    .run();
  expect(eveningTimes(context, id)).toEqual(announced);
  expect(readFloorBoard(context, id)?.board("projector", "en").rules).toEqual(rules);
  expect(rules?.[3]?.text).toContain("Threats");
});

test("an item that was added since has title, number and length of its draft", () => {
  const context = serviceContext();
  const { id } = storeTownHall(context);
  expect(publishTownHall(context, id)).toMatchObject({ ok: true });
  const { id: added } = context.database
    .insert(agendaItems)
    .values({ townHallId: id, position: 9, kind: "informal", minutes: 5 })
    .returning()
    .get();
  const text = { itemId: added, language: "de", title: "Spontan", text: "" } as const;
  context.database.insert(agendaItemTexts).values(text).run();
  const titles = announcedTitles(context.database, townHallOf(context, id));
  expect(titles.itemTitle(added, "ar")).toEqual({ text: "Spontan", language: "de" });
  expect(titles.itemPlace(added)).toEqual({ number: expect.any(String), minutes: 5 });
});
