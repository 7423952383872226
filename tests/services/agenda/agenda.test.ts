import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { itemSchema } from "#app/services/agenda/item-fields.ts";
import { moveAgendaItem, orderMark } from "#app/services/agenda/move-item.server.ts";
import { itemLosses, removeItem } from "#app/services/agenda/remove-item.server.ts";
import { addItem, itemMark, updateItem } from "#app/services/agenda/save-item.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { auditLog, datasets, datasetTexts, floorQuestions } from "#db/schema/index.ts";
import { memoryDatabase, serviceContext, TEST_NOW } from "#tests/support/database.ts";
import { eveningBegun } from "#tests/support/floor.ts";
import { type StoredTownHall, storeTownHall, townHallOf } from "#tests/support/town-hall.ts";

const FORM = {
  title: "Nachfragen",
  text: "",
  kind: "question_time",
  minutes: "20",
  presenter: "",
  internalNotes: "",
  speakingMinutes: "1,5",
  pointOfOrderMinutes: "1",
  firstTimeSpeakersFirst: true,
  alternate: false,
  datasetIds: [] as string[],
  scenarioIds: [] as string[],
};

function itemOf(context: ServiceContext, stored: StoredTownHall, id: string) {
  const item = townHallOf(context, stored.id).items.find((each) => each.id === id);
  if (item === undefined) throw new Error("There is no such item.");
  return item;
}

function order(context: ServiceContext, id: string): string[] {
  return townHallOf(context, id).items.map(
    ({ number, texts }) => `${number} ${texts.original.title}`,
  );
}

test.each([
  ["", null],
  ["2", 120],
  ["1,5", 90],
  ["0.5", 30],
  ["60", 3600],
] as const)("a speaking time of %o minutes is %o seconds", (speakingMinutes, seconds) => {
  expect(itemSchema.parse({ ...FORM, speakingMinutes }).speakingMinutes).toBe(seconds);
});

test.each([
  [{ speakingMinutes: "0.1" }, "speaking_time_invalid"],
  [{ speakingMinutes: "61" }, "speaking_time_invalid"],
  [{ speakingMinutes: "zwei" }, "speaking_time_invalid"],
  [{ pointOfOrderMinutes: "" }, "speaking_time_invalid"],
  [{ minutes: "-5" }, "minutes_invalid"],
  [{ minutes: "721" }, "minutes_invalid"],
  [{ title: "" }, "text_missing"],
  [{ kind: "dance" }, "kind_missing"],
])("an item with %o is refused: %s", (change, message) => {
  expect(itemSchema.safeParse({ ...FORM, ...change }).error?.issues).toMatchObject([{ message }]);
});

test("an item is added at the end and changed; its translations are outdated then", () => {
  const context = serviceContext();
  const stored = storeTownHall(context, { translated: true });
  const added = addItem(context, stored.id, itemSchema.parse(FORM));
  if (!added.ok) throw new Error(added.problem.code);
  expect(itemOf(context, stored, added.value)).toMatchObject({
    number: "4",
    fromMinute: 105,
    settings: { speakingSeconds: 90 },
  });
  const { welcome } = stored.itemIds;
  const seen = itemMark(itemOf(context, stored, welcome));
  const place = { townHallId: stored.id, itemId: welcome };
  expect(updateItem(context, place, itemSchema.parse(FORM), seen).ok).toBe(true);
  const { texts } = itemOf(context, stored, welcome);
  expect([texts.original.revision, texts.translations.ar?.basedOn]).toEqual([2, 1]);
  expect(updateItem(context, place, itemSchema.parse(FORM), seen)).toMatchObject({
    problem: { code: "changed_meanwhile" },
  });
});

test("an item links to datasets that exist, drafts among them", () => {
  const context = serviceContext();
  const stored = storeTownHall(context);
  const { id: datasetId } = context.database
    .insert(datasets)
    .values({
      unit: "Personen",
      source: "Statistik (erfunden)",
      sourceDate: "2025",
      licence: "dl-de/by-2-0",
      createdAt: TEST_NOW,
    })
    .returning({ id: datasets.id })
    .get();
  context.database
    .insert(datasetTexts)
    .values({ datasetId, language: "de", title: "Menschen", sentence: "", method: "", labels: {} })
    .run();
  const input = (datasetIds: string[]) => itemSchema.parse({ ...FORM, datasetIds });
  const added = addItem(context, stored.id, input([datasetId]));
  if (!added.ok) throw new Error(added.problem.code);
  expect(itemOf(context, stored, added.value).datasets).toMatchObject([
    { id: datasetId, published: false, texts: { original: { title: "Menschen" } } },
  ]);
  expect(addItem(context, stored.id, input(["unknown"]))).toMatchObject({
    problem: { code: "figures_missing" },
  });
});

test("an item moves up, into the one before it, and out again", () => {
  const context = serviceContext();
  const stored = storeTownHall(context);
  const { discussion } = stored.itemIds;
  const place = { townHallId: stored.id, itemId: discussion };
  const move = (to: "up" | "down" | "in" | "out") =>
    moveAgendaItem(context, place, to, orderMark(townHallOf(context, stored.id)));
  move("up");
  expect(order(context, stored.id)).toEqual([
    "1 Begrüßung, Ziel und Regeln",
    "2 Aussprache",
    "3 Zahlen zur Stadt",
  ]);
  move("in");
  expect(order(context, stored.id)).toEqual([
    "1 Begrüßung, Ziel und Regeln",
    "1.1 Aussprache",
    "2 Zahlen zur Stadt",
  ]);
  expect(move("in")).toMatchObject({ problem: { code: "no_such_place" } });
  move("out");
  expect(order(context, stored.id)[1]).toBe("2 Aussprache");
});

test("an item is dropped at a place, but never into a part or with its parts into another", () => {
  const context = serviceContext();
  const stored = storeTownHall(context);
  const { welcome, data, discussion } = stored.itemIds;
  const drop = (itemId: string, parentId: string | null, index: number) =>
    moveAgendaItem(
      context,
      { townHallId: stored.id, itemId },
      { parentId, index },
      orderMark(townHallOf(context, stored.id)),
    );
  expect(drop(discussion, null, 0).ok).toBe(true);
  expect(order(context, stored.id)[0]).toBe("1 Aussprache");
  expect(drop(data, welcome, 0).ok).toBe(true);
  for (const [itemId, parentId] of [
    [discussion, data],
    [welcome, discussion],
    [welcome, welcome],
    [welcome, "unknown"],
  ] as const) {
    expect(drop(itemId, parentId, 0)).toMatchObject({ problem: { code: "no_such_place" } });
  }
});

test("of two clerks who move items at once the second is asked to look again", () => {
  const context = serviceContext();
  const stored = storeTownHall(context);
  const seen = orderMark(townHallOf(context, stored.id));
  const place = { townHallId: stored.id, itemId: stored.itemIds.discussion };
  expect(moveAgendaItem(context, place, "up", seen).ok).toBe(true);
  expect(moveAgendaItem(context, place, "up", seen)).toMatchObject({
    problem: { code: "order_changed_meanwhile" },
  });
});

function remove(context: ServiceContext, stored: StoredTownHall, itemId: string) {
  const place = { townHallId: stored.id, itemId };
  return removeItem(context, place, itemLosses(context, place)?.mark ?? "");
}

test("an item in which nothing happened is deleted with its parts", () => {
  const context = serviceContext();
  const stored = storeTownHall(context, { translated: true });
  const { welcome, data } = stored.itemIds;
  const seen = orderMark(townHallOf(context, stored.id));
  moveAgendaItem(context, { townHallId: stored.id, itemId: data }, "in", seen);
  expect(itemLosses(context, { townHallId: stored.id, itemId: welcome })).toMatchObject({
    parts: 1,
    translations: 6,
    kept: 0,
    running: false,
  });
  expect(remove(context, stored, welcome).ok).toBe(true);
  const townHall = townHallOf(context, stored.id);
  expect([townHall.items.length, townHall.removedItems.length]).toEqual([1, 0]);
});

test("an item is removed only as its losses were told", () => {
  const context = serviceContext();
  const stored = storeTownHall(context);
  const place = { townHallId: stored.id, itemId: stored.itemIds.welcome };
  const seen = itemLosses(context, place)?.mark ?? "";
  moveAgendaItem(
    context,
    { townHallId: stored.id, itemId: stored.itemIds.data },
    "in",
    orderMark(townHallOf(context, stored.id)),
  );
  expect(removeItem(context, place, seen)).toMatchObject({
    problem: { code: "changed_meanwhile" },
  });
});

test("an item cannot be removed while somebody speaks in it; afterwards it is kept for the minutes", () => {
  const evening = eveningBegun(memoryDatabase());
  const { database, townHallId, items } = evening;
  const context = serviceContext({ database });
  const place = { townHallId, itemId: items.discussion };
  evening.join(evening.checkIn());
  evening.act({ kind: "give_floor", entryId: null });
  const losses = itemLosses(context, place);
  expect(losses).toMatchObject({ running: true, kept: 1 });
  expect(removeItem(context, place, losses?.mark ?? "")).toMatchObject({
    problem: { code: "item_running" },
  });
  expect(evening.state.speech).not.toBeNull();

  evening.act({ kind: "begin_item", itemId: items.questions });
  expect(removeItem(context, place, itemLosses(context, place)?.mark ?? "").ok).toBe(true);
  const townHall = townHallOf(context, townHallId);
  expect(townHall.items.map(({ id }) => id)).toEqual([items.questions]);
  expect(townHall.removedItems).toMatchObject([
    { id: items.discussion, texts: { original: { title: "Diskussion" } } },
  ]);
  expect(evening.tryAct({ kind: "begin_item", itemId: items.discussion })).toMatchObject({
    problem: { code: "item_missing" },
  });
});

test("a running part keeps its item from being removed, and an item stays with a part that is kept", () => {
  const evening = eveningBegun(memoryDatabase());
  const { database, townHallId, items } = evening;
  const context = serviceContext({ database });
  const questions = { townHallId, itemId: items.questions };
  evening.act({ kind: "begin_item", itemId: items.questions });
  moveAgendaItem(context, questions, "in", orderMark(townHallOf(context, townHallId)));
  const discussion = { townHallId, itemId: items.discussion };
  expect(itemLosses(context, discussion)).toMatchObject({ parts: 1, kept: 2, running: true });
  evening.act({ kind: "end_item" });
  const { mark = "" } = itemLosses(context, questions) ?? {};
  expect(removeItem(context, questions, mark).ok).toBe(true);
  expect(removeItem(context, discussion, itemLosses(context, discussion)?.mark ?? "").ok).toBe(
    true,
  );
  const { items: left, removedItems } = townHallOf(context, townHallId);
  expect([left.length, removedItems.length]).toEqual([0, 2]);
});

test("an item about which something was asked is kept", () => {
  const context = serviceContext();
  const stored = storeTownHall(context);
  context.database
    .insert(floorQuestions)
    .values({
      townHallId: stored.id,
      itemId: stored.itemIds.data,
      language: "de",
      text: "Woher sind die Zahlen?",
      channel: "room",
      askedAt: TEST_NOW,
    })
    .run();
  expect(remove(context, stored, stored.itemIds.data).ok).toBe(true);
  expect(townHallOf(context, stored.id).removedItems).toMatchObject([{ id: stored.itemIds.data }]);
});

test("internal notes never reach the audit log, and every change of the agenda is in it", () => {
  const context = serviceContext();
  const stored = storeTownHall(context);
  addItem(context, stored.id, itemSchema.parse({ ...FORM, internalNotes: "nur für uns" }));
  remove(context, stored, stored.itemIds.welcome);
  const entries = context.database
    .select()
    .from(auditLog)
    .where(eq(auditLog.objectKind, "agenda_item"))
    .all();
  expect(entries.map(({ action }) => action)).toEqual(["agenda_item_added", "agenda_item_removed"]);
  expect(JSON.stringify(entries)).not.toContain("nur für uns");
});
