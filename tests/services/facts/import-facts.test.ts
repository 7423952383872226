import { describe, expect, test } from "vitest";
import writeXlsxFile from "write-excel-file/node";
import type { ServiceContext } from "#app/services/context.ts";
import { changeReading, type ReadingChange } from "#app/services/facts/change-reading.server.ts";
import { datasetCsv } from "#app/services/facts/dataset-csv.server.ts";
import { datasetInLanguage } from "#app/services/facts/dataset-in-language.ts";
import { discardUpload } from "#app/services/facts/discard-upload.server.ts";
import { importUpload } from "#app/services/facts/import-upload.server.ts";
import { listDatasets } from "#app/services/facts/list-datasets.server.ts";
import { previewUpload, type UploadPreview } from "#app/services/facts/preview-upload.server.ts";
import { readDataset } from "#app/services/facts/read-dataset.server.ts";
import { stageFile } from "#app/services/facts/stage-file.server.ts";
import { sweepFactUploads } from "#app/services/facts/sweep-uploads.server.ts";
import { Forbidden } from "#app/services/permissions.ts";
import { auditLog, datasets, factUploads, observations } from "#db/schema/index.ts";
import { serviceContext, staffActor, TEST_NOW } from "#tests/support/database.ts";
import { LIST_WITHOUT_SOURCE, latin1, OFFICE_TABLE, ORIGIN } from "#tests/support/fact-files.ts";

async function staged(context: ServiceContext, bytes: Uint8Array | string): Promise<string> {
  const file = typeof bytes === "string" ? Buffer.from(bytes) : bytes;
  const result = await stageFile(context, { bytes: file, fileName: "table.csv" });
  if (!result.ok) throw new Error(result.problem.code);
  return result.value.uploadId;
}

function preview(context: ServiceContext, uploadId: string): UploadPreview {
  const seen = previewUpload(context, uploadId);
  if (seen === null) throw new Error("The upload is gone.");
  return seen;
}

function change(context: ServiceContext, uploadId: string, given: ReadingChange): void {
  const changed = changeReading(context, uploadId, given);
  if (!changed.ok) throw new Error(changed.problem.code);
}

function order(figures: number) {
  return { ...ORIGIN, title: "Bevölkerung der Kreise", figures };
}

describe("an official table in Latin-1 with semicolons", () => {
  test("is recognised with its head, notes, signs and notation", async () => {
    const context = serviceContext();
    const seen = preview(context, await staged(context, latin1(OFFICE_TABLE)));
    expect(seen.layout).toMatchObject({
      shape: "wide",
      title: ["Tabelle 12411-01-01-4", "Bevölkerung nach Geschlecht und Kreisen (Stichtag 31.12.)"],
      notes: ["Quelle: Amt für Erfundenes, Bericht A I 3"],
    });
    expect(seen.settings).toMatchObject({
      ...{ headFrom: 3, firstRow: 5, lastRow: 8, notation: "comma" },
      source: "Amt für Erfundenes, Bericht A I 3",
    });
    expect(seen.signs.map(({ text, sign }) => `${text} ${sign}`)).toEqual([
      ". withheld",
      "- nothing",
      "x impossible",
      "... later",
      "/ uncertain",
    ]);
    expect(seen).toMatchObject({ qualified: 1, figures: 12, faults: [], lacks: ["unit"] });
    expect(seen.rows.map(({ row, head }) => `${row} ${head}`)).toEqual([
      "4 true",
      "5 true",
      "6 false",
      "7 false",
      "8 false",
      "9 false",
    ]);
  });

  test("is stored only when it is confirmed, all of it at once, and the file is gone then", async () => {
    const context = serviceContext();
    const { database } = context;
    const uploadId = await staged(context, latin1(OFFICE_TABLE));
    expect(importUpload(context, uploadId, order(12))).toMatchObject({
      problem: { code: "facts_have_faults" },
    });
    expect(database.select().from(datasets).all()).toEqual([]);
    change(context, uploadId, { unit: "Personen", roles: ["place", "value", "value", "value"] });
    const imported = importUpload(context, uploadId, order(12));
    if (!imported.ok) throw new Error(imported.problem.code);
    const [id = ""] = imported.value.datasetIds;
    const dataset = readDataset(context, id);
    expect(dataset).toMatchObject({
      unit: "Personen",
      source: "Amt für Erfundenes, Bericht A I 3",
      publishedAt: null,
      original: { title: "Bevölkerung der Kreise" },
    });
    expect(
      dataset?.facts.map(({ place, groups, time, value, sign, qualified }) => [
        ...[place, ...groups, time, value, sign, qualified],
      ]),
    ).toEqual([
      ["Oberstädt", "Insgesamt", "2014", 83061, null, false],
      ["Oberstädt", "Insgesamt", "2015", 82919, null, false],
      ["Oberstädt", "Weiblich", "2015", 42608, null, false],
      ["Unterstädt", "Insgesamt", "2014", 232470, null, false],
      ["Unterstädt", "Insgesamt", "2015", null, "withheld", false],
      ["Unterstädt", "Weiblich", "2015", 122410, null, false],
      ["Mittelstädt", "Insgesamt", "2014", 0, "nothing", false],
      ["Mittelstädt", "Insgesamt", "2015", null, "impossible", false],
      ["Mittelstädt", "Weiblich", "2015", 71577, null, true],
      ["Neustädt", "Insgesamt", "2014", 1234.5, null, false],
      ["Neustädt", "Insgesamt", "2015", null, "later", false],
      ["Neustädt", "Weiblich", "2015", null, "uncertain", false],
    ]);
    expect(database.select().from(factUploads).all()).toEqual([]);
    expect(
      database
        .select()
        .from(auditLog)
        .all()
        .map(({ action }) => action),
    ).toEqual([
      "facts_file_uploaded",
      "upload_settings_changed",
      "dataset_created",
      "facts_imported",
    ]);
    expect(importUpload(context, uploadId, order(12))).toMatchObject({
      problem: { code: "upload_gone" },
    });
  });

  test("is not stored when its reading was changed after the clerk saw it", async () => {
    const context = serviceContext();
    const uploadId = await staged(context, latin1(OFFICE_TABLE));
    change(context, uploadId, { unit: "Personen" });
    change(context, uploadId, { roles: ["group", "value", "ignored", "value"] });
    expect(importUpload(context, uploadId, order(12))).toMatchObject({
      problem: { code: "facts_reading_changed" },
    });
    expect(listDatasets(context)).toEqual([]);
  });
});

describe("a list with several indicators", () => {
  test("with a missing source is refused with row and column, and nothing is stored", async () => {
    const context = serviceContext();
    const uploadId = await staged(context, LIST_WITHOUT_SOURCE);
    expect(preview(context, uploadId).faults).toEqual([
      { code: "source_missing", params: { row: 3, column: 7 } },
    ]);
    expect(importUpload(context, uploadId, order(3))).toMatchObject({
      problem: { code: "facts_have_faults" },
    });
    expect(context.database.select().from(observations).all()).toEqual([]);
  });

  test("takes the source that is typed once for rows without their own", async () => {
    const context = serviceContext();
    const uploadId = await staged(context, LIST_WITHOUT_SOURCE);
    change(context, uploadId, { source: "Bericht S. 9" });
    const imported = importUpload(context, uploadId, order(3));
    expect(imported).toMatchObject({ ok: true });
    expect(
      listDatasets(context)
        .map(({ title, source }) => `${title}: ${source}`)
        .sort(),
    ).toEqual(["members: Bericht S. 4", "pupils: Bericht S. 3", "pupils: Bericht S. 9"]);
  });

  test("reports every fault with its place", async () => {
    const context = serviceContext();
    const list = [
      "indicator;place;year;value;unit;source",
      "a;Ort;2015;1,5;kg;S",
      ";Ort;2016;2,5;kg;S",
      "a;Ort;2015;3,5;;S",
      "a;Ort;2015;9,5;kg;S",
      "a;Ort;2018;drei;kg;S",
      "a;Ort;2019;4,5;kg;",
    ].join("\n");
    const { faults } = preview(context, await staged(context, list));
    expect(faults.map(({ code, params }) => `${code} ${params.row} ${params.column}`)).toEqual([
      "indicator_missing 3 1",
      "unit_missing 4 5",
      "figure_twice 5 4",
      "figure_unreadable 6 4",
      "source_missing 7 6",
    ]);
  });

  test("says when neither table nor clerk names a source, once", async () => {
    const context = serviceContext();
    const seen = preview(context, await staged(context, "Ort;Zahl\nA;1\nB;2"));
    expect(seen).toMatchObject({ faults: [], lacks: ["unit", "source"] });
  });
});

describe("how numbers are written", () => {
  test("has to be said when the file does not tell, and is then kept to", async () => {
    const context = serviceContext();
    const uploadId = await staged(context, "Ort;Zahl\nA;1.234\nB;2.345");
    change(context, uploadId, { unit: "t", source: "S" });
    expect(preview(context, uploadId).notationOpen).toBe(true);
    expect(importUpload(context, uploadId, order(2))).toMatchObject({
      problem: { code: "facts_notation_open" },
    });
    change(context, uploadId, { notation: "point" });
    expect(preview(context, uploadId).sets[0]?.facts.map(({ value }) => value)).toEqual([
      1.234, 2.345,
    ]);
  });

  test.each([
    ["tabs", "Ort\tZahl\nA\t1,5\nB\t2,5"],
    ["semicolons and decimal commas", "Ort;Zahl\nA;1,5\nB;2,5"],
    ["commas and quotation marks", 'Ort,Zahl\nA,"1,5"\nB,"2,5"'],
    ["a title with commas above", "Zahlen, Orte, und mehr\nOrt;Zahl\nA;1,5\nB;2,5"],
  ])("is found in a file with %s", async (_name, text) => {
    const context = serviceContext();
    const { sets } = preview(context, await staged(context, text));
    expect(sets[0]?.facts.map(({ value }) => value)).toEqual([1.5, 2.5]);
  });
});

describe("a workbook", () => {
  const sheet = [
    [{ value: "Bevölkerung" }],
    [{ value: "Ort" }, { value: 2014 }, { value: 2015 }],
    [{ value: "Oberstadt" }, { value: 83.061 }, { value: 82.919 }],
    [{ value: "Unterstadt" }, { value: 1234567.5 }, { value: "x" }],
  ];

  test("is read sheet by sheet; sheets without figures are left out", async () => {
    const context = serviceContext();
    const bytes = await writeXlsxFile([
      { data: [[{ value: "Inhalt" }]], sheet: "Titel" },
      { data: sheet, sheet: "Tabelle 1" },
      {
        data: [
          [{ value: "Ort" }, { value: "Zahl" }],
          [{ value: "A" }, { value: 7 }],
        ],
        sheet: "2",
      },
    ]).toBuffer();
    const uploadId = await staged(context, bytes);
    const first = preview(context, uploadId);
    expect(first.sheets).toEqual(["Tabelle 1", "2"]);
    expect(first.settings).toMatchObject({ notation: "point", title: "Bevölkerung" });
    expect(first.sets[0]?.facts.map(({ time, value, sign }) => [time, value, sign])).toEqual([
      ["2014", 83.061, null],
      ["2015", 82.919, null],
      ["2014", 1234567.5, null],
      ["2015", null, "impossible"],
    ]);
    change(context, uploadId, { sheet: 1 });
    expect(preview(context, uploadId).sets[0]?.facts).toMatchObject([{ place: "A", value: 7 }]);
  });

  test("that is damaged is refused", async () => {
    const context = serviceContext();
    const whole = await writeXlsxFile(sheet).toBuffer();
    for (const bytes of [whole.subarray(0, 400), Buffer.concat([whole.subarray(0, 64), whole])]) {
      const result = await stageFile(context, { bytes, fileName: "kaputt.xlsx" });
      expect(result).toMatchObject({ problem: { code: "workbook_unreadable" } });
    }
  });

  test("that unpacks to far more than it weighs is refused before it is unpacked", async () => {
    const context = serviceContext();
    const bytes = Buffer.from(await writeXlsxFile(sheet).toBuffer());
    // The size of the first part, as the central directory of the archive states it.
    bytes.writeUInt32LE(3_000_000_000, bytes.indexOf("PK\u0001\u0002", 0, "latin1") + 24);
    const result = await stageFile(context, { bytes, fileName: "bombe.xlsx" });
    expect(result).toMatchObject({ problem: { code: "workbook_too_large" } });
  });
});

test("a year that looks mistyped is pointed out and refused by nobody", async () => {
  const context = serviceContext();
  const uploadId = await staged(context, "Ort;Jahr;Zahl\nA;2016;1\nA;20l7;2\nA;2018;3");
  change(context, uploadId, { roles: ["place", "time", "value"] });
  expect(preview(context, uploadId)).toMatchObject({ oddTimes: ["20l7"], figures: 3, faults: [] });
});

test("a timetable becomes a dataset of times of day, which are kept as they are and count nothing", async () => {
  const context = serviceContext();
  const uploadId = await staged(context, "Fahrt;ab;an\nhin;7:42;8.14 Uhr\nzurück;17:00;x");
  change(context, uploadId, { source: "Fahrplan" });
  const seen = preview(context, uploadId);
  expect(seen).toMatchObject({ figures: 4, clockTimes: 3, faults: [], lacks: [] });
  const imported = importUpload(context, uploadId, order(4));
  if (!imported.ok) throw new Error(imported.problem.code);
  const dataset = readDataset(context, imported.value.datasetIds[0] ?? "");
  expect(dataset?.unit).toBe("Uhrzeit");
  expect(dataset?.facts.map(({ groups, value, sign }) => [...groups, value, sign])).toEqual([
    ["hin", "ab", null, "07:42"],
    ["hin", "an", null, "08:14"],
    ["zurück", "ab", null, "17:00"],
    ["zurück", "an", null, "impossible"],
  ]);
  if (dataset === null) throw new Error("The dataset is missing.");
  expect(datasetCsv(dataset, "de").text).toContain("hin;ab;;07:42;;;Uhrzeit;Fahrplan;");
  expect(datasetInLanguage(dataset, "de").signs).toEqual(["impossible"]);
});

test("a time of day that there is not is reported with its place", async () => {
  const context = serviceContext();
  const uploadId = await staged(
    context,
    "Fahrt;ab;an\nhin;07:42;25:10\nher;09:00;09:30\nwieder;10:00;10:20",
  );
  expect(preview(context, uploadId).faults).toEqual([
    { code: "figure_unreadable", params: { row: 2, column: 3 } },
  ]);
});

describe("a file that is refused", () => {
  test.each([
    ["nothing", "", "empty_file"],
    ["words", "Ort;Bus\nA;ja\nB;nein", "facts_not_found"],
    ["an open quotation mark", 'Ort;Zahl\nA;1\n"B;2', "csv_broken"],
    ["a picture", Buffer.from("\u0089PNG\r\n\u001a\n", "latin1"), "binary_file"],
    ["an old workbook", Buffer.from("d0cf11e0a1b11ae1", "hex"), "workbook_unreadable"],
    ["too many bytes", Buffer.alloc(2 * 1024 * 1024 + 1, "a"), "file_too_large"],
    ["too many columns", `Ort${";1".repeat(600)}\nA${";1".repeat(600)}`, "facts_too_many"],
  ])("with %s says so and is not kept", async (_name, content, code) => {
    const context = serviceContext();
    const bytes = typeof content === "string" ? Buffer.from(content) : content;
    const result = await stageFile(context, { bytes, fileName: "datei" });
    expect(result).toMatchObject({ ok: false, problem: { code } });
    expect(context.database.select().from(factUploads).all()).toEqual([]);
  });

  test("with more figures than anyone reads is shown, but not stored", async () => {
    const context = serviceContext();
    const rows = Array.from({ length: 5001 }, (_none, row) => `O${row};${row}`);
    const uploadId = await staged(context, ["Ort;Zahl", ...rows].join("\n"));
    change(context, uploadId, { unit: "t", source: "S" });
    expect(preview(context, uploadId).tooMany).toBe(true);
    expect(importUpload(context, uploadId, order(5001))).toMatchObject({
      problem: { code: "facts_too_many" },
    });
  });
});

describe("where the figures stand", () => {
  test("can be corrected; rows below that look like figures are named", async () => {
    const context = serviceContext();
    const text = "Ort;2014;2015\nA;1;2\nB;3;4\n\nNachtrag;;\nC;5;6";
    const uploadId = await staged(context, text);
    expect(preview(context, uploadId)).toMatchObject({ figures: 4, unread: [6] });
    change(context, uploadId, { lastRow: 5 });
    expect(preview(context, uploadId)).toMatchObject({ figures: 6, unread: [], faults: [] });
  });

  test.each([
    ["a head behind the figures", { headFrom: 2, firstRow: 1 }],
    ["an end before the beginning", { firstRow: 2, lastRow: 1 }],
    ["an end outside of the sheet", { lastRow: 9 }],
  ])("cannot have %s", async (_name, rows) => {
    const context = serviceContext();
    const uploadId = await staged(context, "Ort;Zahl\nA;1\nB;2");
    expect(changeReading(context, uploadId, rows)).toMatchObject({
      problem: { code: "facts_rows_wrong" },
    });
  });
});

test("a file that nobody confirms is deleted after a day, and the log says so", async () => {
  const context = serviceContext();
  await staged(context, "Ort;Zahl\nA;1");
  const hours = (count: number) => new Date(TEST_NOW.getTime() + count * 3_600_000);
  expect(sweepFactUploads(context.database, hours(23))).toBe(0);
  expect(sweepFactUploads(context.database, hours(25))).toBe(1);
  expect(context.database.select().from(auditLog).all().at(-1)).toMatchObject({
    action: "upload_expired",
    actorKind: "system",
  });
});

test("a file that is discarded is gone", async () => {
  const context = serviceContext();
  const uploadId = await staged(context, "Ort;Zahl\nA;1");
  expect(discardUpload(context, uploadId)).toBe(true);
  expect(discardUpload(context, uploadId)).toBe(false);
  expect(previewUpload(context, uploadId)).toBeNull();
});

test.each(["administrator", "moderator", "auditor"] as const)(
  "%ss cannot read files with facts into the town",
  async (role) => {
    const context = serviceContext();
    const other = { ...context, actor: staffActor(context.database, role) };
    await expect(stageFile(other, { bytes: Buffer.from("a"), fileName: "" })).rejects.toThrow(
      Forbidden,
    );
  },
);
