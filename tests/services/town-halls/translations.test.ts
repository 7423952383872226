import { expect, test } from "vitest";
import { LANGUAGES } from "#app/i18n/languages.ts";
import { addAttachment } from "#app/services/agenda/change-attachments.server.ts";
import { itemSchema } from "#app/services/agenda/item-fields.ts";
import { itemMark, updateItem } from "#app/services/agenda/save-item.server.ts";
import { fieldInLanguage } from "#app/services/texts/translations.ts";
import { createTownHall } from "#app/services/town-halls/create-town-hall.server.ts";
import { cancelTownHall } from "#app/services/town-halls/end-town-hall.server.ts";
import { EVENING_TEMPLATES } from "#app/services/town-halls/evening-templates.ts";
import { readPeople } from "#app/services/town-halls/read-people.server.ts";
import {
  type EnteredTranslation,
  saveTranslations,
} from "#app/services/town-halls/save-translations.server.ts";
import {
  translationProgress,
  translationUnits,
} from "#app/services/town-halls/translation-units.ts";
import { serviceContext, TEST_NOW } from "#tests/support/database.ts";
import { storeTownHall, townHallOf } from "#tests/support/town-hall.ts";

function prepared(options: Parameters<typeof storeTownHall>[1] = {}) {
  const context = serviceContext();
  const stored = storeTownHall(context, options);
  const hall = () => townHallOf(context, stored.id);
  const welcome = (change: Partial<EnteredTranslation> = {}): EnteredTranslation => ({
    kind: "item",
    id: stored.itemIds.welcome,
    texts: { title: "Welcome", text: "Hello" },
    basedOn: 1,
    seen: 0,
    confirmed: false,
    ...change,
  });
  const save = (entry: EnteredTranslation) => saveTranslations(context, stored.id, "en", [entry]);
  const state = () =>
    translationUnits(hall(), "en").find(({ id }) => id === stored.itemIds.welcome)?.state;
  return { context, stored, hall, welcome, save, state };
}

/** Changes the German title of the first item. */
function retitle({ context, stored, hall }: ReturnType<typeof prepared>, title: string) {
  const item = hall().items.find(({ id }) => id === stored.itemIds.welcome);
  if (item === undefined) throw new Error("There is no such item.");
  const input = itemSchema.parse({
    title,
    text: item.texts.original.text,
    kind: item.kind,
    minutes: String(item.minutes),
    presenter: "",
    internalNotes: "",
    speakingMinutes: "",
    pointOfOrderMinutes: "1",
    firstTimeSpeakersFirst: true,
    alternate: false,
    datasetIds: [],
    scenarioIds: [],
  });
  updateItem(context, { townHallId: stored.id, itemId: item.id }, input, itemMark(item));
}

test("everything of a town hall can be translated: its texts, items and rules", () => {
  const { hall } = prepared();
  expect(
    translationUnits(hall(), "ar").map(({ kind, number, state }) => `${kind} ${number} ${state}`),
  ).toEqual([
    "town_hall  missing",
    "item 1 missing",
    "item 2 missing",
    "item 3 missing",
    "rule 1 current",
    "rule 2 current",
    "rule 3 current",
    "rule 4 current",
    "rule 5 current",
  ]);
  expect(translationProgress(hall(), "ar")).toBe("incomplete");
  expect(translationProgress(prepared({ translated: true }).hall(), "ar")).toBe("current");
});

test("a translation is stored, changed, and missing again when it is emptied", () => {
  const { welcome, save, state } = prepared();
  expect(save(welcome()).ok).toBe(true);
  expect(state()).toBe("current");
  save(welcome({ texts: { title: "Welcome", text: "" }, seen: 1 }));
  expect(state()).toBe("incomplete");
  save(welcome({ texts: { title: "", text: "" }, seen: 2 }));
  expect(state()).toBe("missing");
});

test("an outdated translation that nobody changed stays outdated until it is confirmed", () => {
  const own = prepared();
  const { welcome, save, state } = own;
  save(welcome());
  retitle(own, "Guten Abend");
  expect(state()).toBe("outdated");
  save(welcome({ basedOn: 2, seen: 1 }));
  expect(state()).toBe("outdated");
  save(welcome({ basedOn: 2, seen: 1, confirmed: true }));
  expect(state()).toBe("current");
});

test("who translated a text that was changed meanwhile is told by its state", () => {
  const own = prepared();
  retitle(own, "Guten Abend");
  own.save(own.welcome({ basedOn: 1 }));
  expect(own.state()).toBe("outdated");
});

test("of two translators of one text the second is told; a revision that never was is refused", () => {
  const { welcome, save, hall } = prepared();
  save(welcome());
  const other = welcome({ texts: { title: "Hi", text: "Hi" } });
  expect(save(other)).toMatchObject({ problem: { code: "translation_changed_meanwhile" } });
  expect(save({ ...other, seen: 1, basedOn: 7 })).toMatchObject({
    problem: { code: "revision_unknown" },
  });
  expect(hall().items[0]?.texts.translations.en?.title).toBe("Welcome");
});

test("the reason of a cancellation can be translated, and nothing else asks for one before", () => {
  const { context, stored, hall } = prepared({ publishedAt: TEST_NOW, translated: true });
  const fields = () => translationUnits(hall(), "en")[0]?.fields.map(({ field }) => field);
  expect(fields()).not.toContain("cancellation");
  cancelTownHall(context, stored.id, "Sturm");
  expect(fields()).toContain("cancellation");
  // What was translated is as good as before: only the reason lacks a translation.
  for (const language of ["de-simple", "en", "ar"] as const) {
    const states = translationUnits(hall(), language).map(({ state }) => state);
    expect(new Set(states)).toEqual(new Set(["incomplete", "current"]));
  }
  const saved = saveTranslations(context, stored.id, "en", [
    {
      kind: "town_hall",
      id: stored.id,
      texts: { cancellation: "Storm" },
      basedOn: 1,
      seen: 1,
      confirmed: false,
    },
  ]);
  expect(saved.ok).toBe(true);
  expect(hall().texts.translations.en).toMatchObject({
    cancellation: "Storm",
    place: expect.stringContaining("Mansfeld"),
  });
});

test.each(EVENING_TEMPLATES)("the template %s brings an agenda in all four languages", (from) => {
  const context = serviceContext();
  const created = createTownHall(context, { title: "Abend", processId: null, from });
  if (!created.ok) throw new Error(created.problem.code);
  const townHall = townHallOf(context, created.value);
  expect(townHall.items.length).toBeGreaterThan(2);
  for (const language of ["de-simple", "en", "ar"] as const) {
    const items = translationUnits(townHall, language).filter(({ kind }) => kind === "item");
    expect(items.every(({ state }) => state === "current")).toBe(true);
  }
});

test.each(LANGUAGES)(
  "the evening of Hettstedt says in %s how to get home and where nobody is recorded",
  (language) => {
    const context = serviceContext();
    const from = "hettstedt_evening";
    const created = createTownHall(context, { title: "Abend", processId: null, from });
    if (!created.ok) throw new Error(created.problem.code);
    const { texts } = townHallOf(context, created.value);
    expect(fieldInLanguage(texts, "title", language)).toEqual({ text: "Abend", language: "de" });
    for (const field of ["wayBack", "unrecorded"] as const) {
      expect(fieldInLanguage(texts, field, language)).toMatchObject({ language });
    }
  },
);

test("a copy has texts, people, rules and agenda; what belonged to that one evening stays there", () => {
  const { context, stored, hall } = prepared({ translated: true, publishedAt: TEST_NOW });
  const place = { townHallId: stored.id, itemId: stored.itemIds.data };
  addAttachment(context, place, { name: "Zahlen.pdf", content: Buffer.from("%PDF-") });
  const created = createTownHall(context, {
    title: "Noch ein Abend",
    processId: null,
    from: stored.id,
  });
  if (!created.ok) throw new Error(created.problem.code);
  const copy = townHallOf(context, created.value);
  const model = hall();
  expect(copy).toMatchObject({ beginsAt: null, publishedAt: null, delegatedOn: null });
  expect(copy.texts.original).toMatchObject({
    title: "Noch ein Abend",
    aim: model.texts.original.aim,
  });
  expect(translationUnits(copy, "en")[0]?.state).toBe("outdated");
  expect(
    copy.items.map(({ number, minutes, attachments }) => [number, minutes, attachments.length]),
  ).toEqual([
    ["1", 15, 0],
    ["2", 30, 1],
    ["3", 60, 0],
  ]);
  expect(copy.rules).toHaveLength(5);
  expect(copy.people.find(({ id }) => id === copy.hostId)).toMatchObject({
    name: "Anna Ahorn",
    offices: null,
  });
  expect(readPeople(context, created.value)[0]?.contact.phone).toBe("03476 111111");
  const ids = new Set([...model.items, ...model.people, ...model.rules].map(({ id }) => id));
  expect([...copy.items, ...copy.people, ...copy.rules].filter(({ id }) => ids.has(id))).toEqual(
    [],
  );
});

test("a town hall does not begin with what does not exist", () => {
  expect(
    createTownHall(serviceContext(), { title: "A", processId: null, from: "x" }),
  ).toMatchObject({
    problem: { code: "model_not_found" },
  });
});
