import { describe, expect, test } from "vitest";
import type { Fact } from "#app/domain/facts/facts-of-table.ts";
import type { Language } from "#app/i18n/languages.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { seedDemoFacts } from "#app/services/demo/demo-facts.ts";
import { correctFigure } from "#app/services/facts/correct-figure.server.ts";
import { createDataset } from "#app/services/facts/create-dataset.server.ts";
import { CHARTS, datasetSchema } from "#app/services/facts/dataset-fields.ts";
import { datasetInLanguage } from "#app/services/facts/dataset-in-language.ts";
import { deleteDataset } from "#app/services/facts/delete-dataset.server.ts";
import { factsOfRows, figureText } from "#app/services/facts/figure-rows.ts";
import { listDatasets, listPublicDatasets } from "#app/services/facts/list-datasets.server.ts";
import { datasetState, loadDataset } from "#app/services/facts/load-dataset.server.ts";
import { publishDataset } from "#app/services/facts/publish-dataset.server.ts";
import {
  exportPublicDataset,
  readPublicDataset,
} from "#app/services/facts/read-public-dataset.server.ts";
import { saveDatasetText } from "#app/services/facts/save-dataset-text.server.ts";
import { saveFigures } from "#app/services/facts/save-figures.server.ts";
import { stageFile } from "#app/services/facts/stage-file.server.ts";
import { updateDataset } from "#app/services/facts/update-dataset.server.ts";
import { Forbidden } from "#app/services/permissions.ts";
import {
  agendaItemDatasets,
  agendaItems,
  CHART_KINDS,
  townHallRevisions,
  townHalls,
} from "#db/schema/index.ts";
import { serviceContext, staffActor } from "#tests/support/database.ts";

const INPUT = {
  title: "Menschen in der Stadt",
  sentence: "Es werden weniger.",
  method: "Gezählt am Jahresende.",
  unit: "Personen",
  source: "Amt, Bericht 1",
  sourceAddress: "",
  sourceDate: "2017",
  licence: "dl-de/by-2-0",
  chart: "line",
  synthetic: false,
} as const;

const FACTS: readonly Fact[] = [
  { place: "Stadt", groups: ["alle"], time: "1990", value: 20450, sign: null, qualified: false },
  { place: "Stadt", groups: ["alle"], time: "2017", value: -14.5, sign: null, qualified: true },
  {
    place: "Stadt",
    groups: ["alle"],
    time: "2018",
    value: null,
    sign: "withheld",
    qualified: false,
  },
];

function draft(context: ServiceContext): string {
  const id = createDataset(context, INPUT);
  expect(saveFigures(context, id, FACTS, 1)).toEqual({ ok: true, value: null });
  return id;
}

function published(context: ServiceContext): string {
  const id = draft(context);
  expect(publishDataset(context, id)).toEqual({ ok: true, value: null });
  return id;
}

function load(context: ServiceContext, id: string) {
  const dataset = loadDataset(context.database, id);
  if (dataset === null) throw new Error("The dataset is gone.");
  return dataset;
}

const CORRECT = { value: 14491, sign: null, qualified: false } as const;

function correction(context: ServiceContext, id: string) {
  const [first] = load(context, id).facts;
  if (first === undefined) throw new Error("No figure.");
  return { datasetId: id, factId: first.id, before: first, after: CORRECT, reason: "Tippfehler" };
}

test.each(["licence = ' '", "source = ' '"])("the database refuses %s", (assignment) => {
  const context = serviceContext();
  draft(context);
  const { $client } = context.database;
  expect(() => $client.exec(`update datasets set ${assignment}`)).toThrow(/licence|source/);
  expect(() => createDataset(context, { ...INPUT, licence: " " })).toThrow(/licence/);
});

test("every chart that the database knows can be chosen", () => {
  expect([...CHARTS].sort()).toEqual([...CHART_KINDS].sort());
});

describe("the form of a dataset", () => {
  const form = { ...INPUT, synthetic: undefined };
  test.each([
    ["an empty source", { source: " " }, "source_missing"],
    ["no title", { title: "" }, "text_missing"],
    ["a date in words", { sourceDate: "Juni 2017" }, "source_date_invalid"],
    ["a month that does not exist", { sourceDate: "2017-13" }, "source_date_invalid"],
    ["a day that does not exist", { sourceDate: "2017-02-30" }, "source_date_invalid"],
    ["a German day that does not exist", { sourceDate: "31.06.2017" }, "source_date_invalid"],
    ["an address that runs a script", { sourceAddress: "javascript:alert(1)" }, "address_invalid"],
    ["a chart that nobody knows", { chart: "pie" }, undefined],
  ])("is refused with %s", (_name, fields, message) => {
    const parsed = datasetSchema.safeParse({ ...form, ...fields });
    expect(parsed.success).toBe(false);
    if (message !== undefined) expect(parsed.error?.issues[0]?.message).toBe(message);
  });

  test.each([
    ["2017", "2017"],
    ["2017-06", "2017-06"],
    ["2017-06-30", "2017-06-30"],
    ["30.06.2017", "2017-06-30"],
    ["1. 6. 2017", "2017-06-01"],
  ])("takes the date %s and keeps it as %s", (sourceDate, kept) => {
    expect(datasetSchema.parse({ ...form, sourceDate }).sourceDate).toBe(kept);
  });
});

describe("figures by hand", () => {
  const row = (value: string, time = "2017") => ({ place: "A", groups: ["b", ""], time, value });

  test("are read as they are written; empty rows are dropped", () => {
    const empty = { place: " ", groups: ["", ""], time: "", value: "" };
    const { facts, faults } = factsOfRows([row("1.234,5"), empty, row("(–7)", "2018")], "comma");
    expect(faults).toEqual([]);
    expect(facts).toEqual([
      { place: "A", groups: ["b"], time: "2017", value: 1234.5, sign: null, qualified: false },
      { place: "A", groups: ["b"], time: "2018", value: -7, sign: null, qualified: true },
    ]);
  });

  test("are refused row by row", () => {
    const rows = [row("1"), row("2"), row("zwei", "2018"), row("", "2019")];
    expect(factsOfRows(rows, "comma").faults).toEqual([
      { code: "figure_twice", row: 1, first: 0 },
      { code: "figure_unreadable", row: 2, first: 2 },
      { code: "figure_missing", row: 3, first: 3 },
    ]);
  });

  test.each([
    [1234.5, "comma", "1234,5"],
    [83.061, "comma", "83,061"],
    [83.061, "point", "83.061"],
    [-0.25, "point", "-0.25"],
  ] as const)("%d is written with a %s as %s and read back", (value, notation, text) => {
    expect(figureText({ value, sign: null, qualified: false }, notation)).toBe(text);
    expect(factsOfRows([row(text)], notation).facts[0]?.value).toBe(value);
  });
});

describe("a draft", () => {
  test("is listed for staff and hidden from the public", () => {
    const context = serviceContext();
    const id = draft(context);
    expect(listDatasets(context)).toMatchObject([{ id, figures: 3, published: false }]);
    expect(listPublicDatasets(context, "de")).toEqual([]);
    expect(readPublicDataset(context, id, "de")).toBeNull();
    expect(exportPublicDataset(context, id, "de")).toBeNull();
  });

  test("is not published without a sentence, without its method or without figures", () => {
    const context = serviceContext();
    const id = createDataset(context, { ...INPUT, sentence: "", method: "" });
    expect(publishDataset(context, id)).toMatchObject({
      problem: { code: "dataset_incomplete", params: { lacks: ["sentence", "method", "figures"] } },
    });
  });

  test("is saved by the first of two clerks; the second one is told", () => {
    const context = serviceContext();
    const id = draft(context);
    const { revision, original } = load(context, id);
    const versions = { revision, textRevision: original.revision };
    const change = (title: string) =>
      updateDataset(context, id, { ...INPUT, title, labels: {} }, versions);
    expect(change("Die erste")).toMatchObject({ ok: true });
    expect(change("Die zweite")).toMatchObject({ problem: { code: "dataset_changed_meanwhile" } });
    expect(saveFigures(context, id, [], revision)).toMatchObject({
      problem: { code: "dataset_changed_meanwhile" },
    });
    expect(load(context, id)).toMatchObject({ original: { title: "Die erste" } });
    expect(load(context, id).facts).toHaveLength(3);
  });

  test("is deleted with its figures, unless an agenda or an announcement relies on it", () => {
    const context = serviceContext();
    const { database, now } = context;
    const [free, linked, announced] = [draft(context), draft(context), draft(context)];
    const hall = database
      .insert(townHalls)
      .values({ createdAt: now } as typeof townHalls.$inferInsert)
      .returning()
      .get();
    const item = database
      .insert(agendaItems)
      .values({ townHallId: hall.id, position: 1, kind: "discussion", minutes: 10 })
      .returning()
      .get();
    database.insert(agendaItemDatasets).values({ itemId: item.id, datasetId: linked }).run();
    database
      .insert(townHallRevisions)
      .values({
        townHallId: hall.id,
        number: 1,
        content: { items: [{ datasets: [announced] }] },
        publishedAt: now,
        publishedBy: "x",
      } as typeof townHallRevisions.$inferInsert)
      .run();
    expect(deleteDataset(context, linked)).toMatchObject({
      problem: { code: "dataset_in_use", params: { agendaItems: 1, announcements: 0 } },
    });
    expect(deleteDataset(context, announced)).toMatchObject({
      problem: { code: "dataset_in_use", params: { agendaItems: 0, announcements: 1 } },
    });
    expect(deleteDataset(context, free)).toEqual({ ok: true, value: null });
    expect(loadDataset(database, free)).toBeNull();
  });
});

describe("a published dataset", () => {
  test("keeps its figures, its unit and itself", () => {
    const context = serviceContext();
    const id = published(context);
    const { revision, original } = load(context, id);
    const versions = { revision, textRevision: original.revision };
    const change = (fields: object) =>
      updateDataset(context, id, { ...INPUT, ...fields, labels: {} }, versions);
    expect(saveFigures(context, id, [], revision)).toMatchObject({
      problem: { code: "figures_published" },
    });
    expect(change({ unit: "Haushalte" })).toMatchObject({ problem: { code: "unit_fixed" } });
    expect(change({ sentence: "" })).toMatchObject({ problem: { code: "sentence_missing" } });
    expect(change({ method: "" })).toMatchObject({ problem: { code: "method_missing" } });
    expect(deleteDataset(context, id)).toMatchObject({ problem: { code: "dataset_published" } });
    expect(publishDataset(context, id)).toMatchObject({ problem: { code: "dataset_published" } });
  });

  test("shows a correction with before, after, day and reason", () => {
    const context = serviceContext();
    const id = published(context);
    expect(correctFigure(context, correction(context, id))).toEqual({ ok: true, value: null });
    expect(readPublicDataset(context, id, "de")).toMatchObject({
      corrections: [
        {
          before: { value: 20450, sign: null },
          after: { value: 14491, sign: null },
          reason: "Tippfehler",
          correctedAt: context.now,
          fact: { place: "Stadt", time: "1990", value: 14491 },
        },
      ],
    });
  });

  test.each([
    "update corrections set reason = 'anders'",
    "delete from corrections",
    "update datasets set published_at = null",
  ])("keeps its history against: %s", (statement) => {
    const context = serviceContext();
    expect(correctFigure(context, correction(context, published(context))).ok).toBe(true);
    expect(() => context.database.$client.exec(statement)).toThrow(/append-only|published/);
  });

  test.each([
    ["another value", "update observations set value = 1 where time = '1990'"],
    ["another sign", "update observations set sign = 'later' where time = '2018'"],
    ["another mark", "update observations set qualified = 1 where time = '1990'"],
    ["another year", "update observations set time = '1991' where time = '1990'"],
    ["another unit", "update datasets set unit = 'Haushalte'"],
    ["a figure less", "delete from observations where time = '1990'"],
    ["all gone", "delete from datasets"],
    [
      "a figure more",
      "insert into observations select 'new', dataset_id, 9, place, groups, '2020', 5, null, 0, null from observations limit 1",
    ],
    [
      "a figure replaced",
      "insert or replace into observations select id, dataset_id, position, place, groups, time, 5, null, 0, null from observations limit 1",
    ],
    ["itself replaced", "insert or replace into datasets select * from datasets"],
    [
      "a correction of what it never said",
      "insert into corrections select 'new', dataset_id, id, 5, null, 6, null, 'Grund', 0, 'x', 0, 0 from observations where time = '1990'",
    ],
  ])("is kept by the database from %s", (_name, statement) => {
    const context = serviceContext();
    const id = published(context);
    const before = load(context, id);
    expect(() => context.database.$client.exec(statement)).toThrow(/published|correction|addition/);
    expect(load(context, id)).toEqual(before);
  });

  test("does not go back to a figure by an old correction", () => {
    const context = serviceContext();
    const wanted = correction(context, published(context));
    expect(correctFigure(context, wanted).ok).toBe(true);
    const back = { ...wanted, before: wanted.after, after: wanted.before };
    expect(correctFigure(context, back).ok).toBe(true);
    expect(() =>
      context.database.$client.exec("update observations set value = 14491 where time = '1990'"),
    ).toThrow("a published figure changes by a correction only");
  });

  test("loses a wrong mark of limited value by a correction that shows it", () => {
    const context = serviceContext();
    const wanted = correction(context, published(context));
    const { value, sign } = wanted.before;
    const marked = { ...wanted, after: { value, sign, qualified: true } };
    expect(correctFigure(context, marked).ok).toBe(true);
    expect(readPublicDataset(context, wanted.datasetId, "ar")).toMatchObject({
      corrections: [{ before: { value, qualified: false }, after: { value, qualified: true } }],
    });
  });

  test("is corrected by the first of two clerks; the second one is told", () => {
    const context = serviceContext();
    const wanted = correction(context, published(context));
    expect(correctFigure(context, wanted)).toMatchObject({ ok: true });
    expect(correctFigure(context, { ...wanted, after: { ...CORRECT, value: 1 } })).toMatchObject({
      problem: { code: "figure_changed_meanwhile" },
    });
    expect(load(context, wanted.datasetId).corrections).toHaveLength(1);
  });

  test.each([
    ["without a reason", { reason: " " }, "reason_missing"],
    ["with what it says already", { after: { ...CORRECT, value: 20450 } }, "figure_unchanged"],
    ["for a figure of another dataset", { factId: "other" }, "figure_not_found"],
  ])("is not corrected %s", (_name, fields, code) => {
    const context = serviceContext();
    const wanted = correction(context, published(context));
    expect(correctFigure(context, { ...wanted, ...fields })).toMatchObject({ problem: { code } });
  });

  test("a draft is edited rather than corrected", () => {
    const context = serviceContext();
    expect(correctFigure(context, correction(context, draft(context)))).toMatchObject({
      problem: { code: "figure_not_published" },
    });
  });
});

describe("a translation", () => {
  const ENGLISH = {
    ...{ title: "People in the town", sentence: "Fewer and fewer." },
    method: "Counted at the end of the year.",
  };
  const LABELS = { Personen: "people", Stadt: "town", alle: "all" };

  function translate(context: ServiceContext, id: string, labels: Record<string, string>) {
    const dataset = load(context, id);
    const versions = {
      basedOn: dataset.original.revision,
      revision: dataset.translations.en?.revision ?? 0,
    };
    return saveDatasetText(context, id, "en", { ...ENGLISH, labels }, versions);
  }

  test("is incomplete until every word is translated, and outdated when a German word changes", () => {
    const context = serviceContext();
    const id = published(context);
    expect(datasetState(load(context, id), "en")).toBe("missing");
    translate(context, id, { Stadt: "town" });
    expect(datasetState(load(context, id), "en")).toBe("incomplete");
    translate(context, id, LABELS);
    expect(datasetState(load(context, id), "en")).toBe("current");
    const { revision, original } = load(context, id);
    const versions = { revision, textRevision: original.revision };
    updateDataset(context, id, { ...INPUT, labels: { alle: "alle Menschen" } }, versions);
    expect(datasetState(load(context, id), "en")).toBe("outdated");
    expect(readPublicDataset(context, id, "en")).toMatchObject({ outdated: true });
  });

  test("is read word by word; what is missing stays German and is said to be", () => {
    const context = serviceContext();
    const id = published(context);
    translate(context, id, { Stadt: "town", Personen: "people" });
    const read = datasetInLanguage(load(context, id), "en");
    expect(read).toMatchObject({
      title: { text: "People in the town", language: "en" },
      unit: "people",
      germanWords: true,
      signs: ["withheld"],
      qualified: true,
    });
    expect(read.facts[0]).toMatchObject({ place: "town", groups: ["alle"] });
  });

  test("covers the words of times as well, such as those that call a year a forecast", () => {
    const context = serviceContext();
    const { primaryPupils: pupils } = seedDemoFacts(context);
    const times = (language: Language) =>
      datasetInLanguage(load(context, pupils), language).facts.map(({ time }) => time);
    expect(times("de")).toEqual(["2015", "2032 (Prognose)"]);
    expect(times("en")).toEqual(["2015", "2032 (forecast)"]);
    expect(datasetInLanguage(load(context, pupils), "en").germanWords).toBe(false);
  });

  test("is saved by the first of two translators; the second one is told", () => {
    const context = serviceContext();
    const id = published(context);
    const text = { ...ENGLISH, labels: {} };
    const versions = { basedOn: 1, revision: 0 };
    expect(saveDatasetText(context, id, "ar", text, versions)).toMatchObject({ ok: true });
    expect(saveDatasetText(context, id, "ar", text, versions)).toMatchObject({
      problem: { code: "dataset_changed_meanwhile" },
    });
    expect(saveDatasetText(context, id, "en", text, { basedOn: 2, revision: 0 })).toMatchObject({
      problem: { code: "revision_unknown" },
    });
  });
});

describe("the file of a published dataset", () => {
  test("defuses formulas, keeps figures below zero, and can be read in again", async () => {
    const context = serviceContext();
    const id = createDataset(context, { ...INPUT, source: "=cmd|' /C calc'!A0" });
    saveFigures(context, id, FACTS, 1);
    publishDataset(context, id);
    const file = exportPublicDataset(context, id, "de");
    expect(file?.text.split("\r\n").slice(0, 4)).toEqual([
      "\ufeffOrt;Gruppe;Zeit;Zahl;Zeichen;eingeschränkter Aussagewert;Einheit;Quelle;Stand;Lizenz;ergänzt am",
      "Stadt;alle;1990;20450;;;Personen;'=cmd|' /C calc'!A0;2017;dl-de/by-2-0;",
      `Stadt;alle;2017;"-14,5";;ja;Personen;'=cmd|' /C calc'!A0;2017;dl-de/by-2-0;`,
      "Stadt;alle;2018;;.;;Personen;'=cmd|' /C calc'!A0;2017;dl-de/by-2-0;",
    ]);
    const bytes = Buffer.from(file?.text ?? "");
    expect(await stageFile(context, { bytes, fileName: "zahlen.csv" })).toMatchObject({ ok: true });
    expect(exportPublicDataset(context, id, "en")?.text).toContain(",-14.5,,yes,Personen,");
  });
});

test.each(["administrator", "moderator", "auditor"] as const)(
  "%ss change nothing about facts",
  (role) => {
    const context = serviceContext();
    const id = published(context);
    const other = { ...context, actor: staffActor(context.database, role) };
    expect(() => createDataset(other, INPUT)).toThrow(Forbidden);
    expect(() => correctFigure(other, correction(context, id))).toThrow(Forbidden);
    expect(() => deleteDataset(other, id)).toThrow(Forbidden);
    expect(readPublicDataset(other, id, "de")).not.toBeNull();
  },
);
