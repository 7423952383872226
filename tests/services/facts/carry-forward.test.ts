import { beforeEach, describe, expect, test } from "vitest";
import type { Fact } from "#app/domain/facts/facts-of-table.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { addFigures } from "#app/services/facts/add-figures.server.ts";
import { type CarryForwardOrder, carryForward } from "#app/services/facts/carry-forward.server.ts";
import { changeReading } from "#app/services/facts/change-reading.server.ts";
import { compareUpload } from "#app/services/facts/compare-upload.server.ts";
import { createDataset } from "#app/services/facts/create-dataset.server.ts";
import { datasetCsv } from "#app/services/facts/dataset-csv.server.ts";
import { loadDataset, sourcesOf } from "#app/services/facts/load-dataset.server.ts";
import { publishDataset } from "#app/services/facts/publish-dataset.server.ts";
import { readPublicDataset } from "#app/services/facts/read-public-dataset.server.ts";
import { saveFigures } from "#app/services/facts/save-figures.server.ts";
import { stageFile } from "#app/services/facts/stage-file.server.ts";
import { Forbidden } from "#app/services/permissions.ts";
import { auditLog, factUploads, observations } from "#db/schema/index.ts";
import { serviceContext, staffActor } from "#tests/support/database.ts";

const ORIGIN = {
  source: "Landesamt, Bericht 2025",
  sourceAddress: "",
  sourceDate: "2025",
  licence: "dl-de/by-2-0",
} as const;

let context: ServiceContext;
let id: string;

function fact(time: string, value: number, place = "Musterstadt"): Fact {
  return { place, groups: [], time, value, sign: null, qualified: false };
}

function dataset() {
  const found = loadDataset(context.database, id);
  if (found === null) throw new Error("The dataset is gone.");
  return found;
}

function figures(): string[] {
  return dataset().facts.map(({ time, value, sign }) => `${time}: ${value ?? sign}`);
}

function lastActions(count: number): string[] {
  return context.database
    .select()
    .from(auditLog)
    .all()
    .map(({ action }) => action)
    .slice(-count);
}

beforeEach(() => {
  context = serviceContext();
  id = createDataset(context, {
    ...{ title: "Einwohner", sentence: "Es werden weniger.", method: "Gezählt.", unit: "Personen" },
    ...{ source: "Zählung der Stadt", sourceAddress: "", sourceDate: "2020", licence: "Zitat" },
    ...{ chart: "line", synthetic: false },
  });
  saveFigures(context, id, [fact("2010", 100), fact("2015", 90), fact("2020", 80)], 1);
});

function published(): number {
  const result = publishDataset(context, id);
  if (!result.ok) throw new Error(result.problem.code);
  return dataset().revision;
}

describe("figures added by hand", () => {
  test("stand behind those that were there, with their own source and day, and nothing else changes", () => {
    const revision = published();
    const added = addFigures(context, id, { facts: [fact("2024", 70)], origin: ORIGIN }, revision);
    expect(added).toMatchObject({ ok: true });
    expect(figures()).toEqual(["2010: 100", "2015: 90", "2020: 80", "2024: 70"]);
    expect(dataset()).toMatchObject({
      revision: revision + 1,
      source: "Zählung der Stadt",
      corrections: [],
      additions: [{ ...ORIGIN, addedAt: context.now }],
    });
    expect(sourcesOf(dataset())).toBe("Zählung der Stadt; Landesamt, Bericht 2025 (2025)");
    expect(lastActions(1)).toEqual(["figures_added"]);
  });

  test("are shown to everyone with day and source, and in the file with their own origin", () => {
    addFigures(context, id, { facts: [fact("2024", 70)], origin: ORIGIN }, published());
    const page = readPublicDataset(context, id, "en");
    expect(page?.additions).toMatchObject([
      { source: "Landesamt, Bericht 2025", facts: [{ time: "2024", value: 70 }] },
    ]);
    const rows = datasetCsv(dataset(), "en").text.trim().split("\r\n");
    expect(rows[1]).toContain("2010,100,,,Personen,Zählung der Stadt,2020,Zitat,");
    expect(rows[4]).toContain(
      '2024,70,,,Personen,"Landesamt, Bericht 2025",2025,dl-de/by-2-0,2026-03-01',
    );
  });

  test.each([
    ["one that is published already", () => [fact("2020", 75)], "figure_published"],
    ["nothing", () => [], "addition_empty"],
    [
      "more than anyone reads",
      () => Array.from({ length: 4998 }, (_none, year) => fact(`x${year}`, 1)),
      "facts_too_many",
    ],
  ])("with %s among them are refused", (_name, facts, code) => {
    const result = addFigures(context, id, { facts: facts(), origin: ORIGIN }, published());
    expect(result).toMatchObject({ problem: { code } });
    expect(figures()).toEqual(["2010: 100", "2015: 90", "2020: 80"]);
  });

  test("are refused for a draft, for an unknown dataset and after somebody else saved", () => {
    const addition = { facts: [fact("2024", 70)], origin: ORIGIN };
    const code = (result: ReturnType<typeof addFigures>) =>
      result.ok ? "ok" : result.problem.code;
    expect(code(addFigures(context, id, addition, 2))).toBe("figure_not_published");
    expect(code(addFigures(context, "unknown", addition, 2))).toBe("dataset_not_found");
    const revision = published();
    expect(code(addFigures(context, id, addition, revision - 1))).toBe("dataset_changed_meanwhile");
  });
});

async function upload(text: string, changes: Parameters<typeof changeReading>[2] = {}) {
  const bytes = Buffer.from(text);
  const staged = await stageFile(context, { bytes, fileName: "neu.csv", datasetId: id });
  if (!staged.ok) throw new Error(staged.problem.code);
  const { uploadId } = staged.value;
  changeReading(context, uploadId, { source: ORIGIN.source, sourceDate: "2025", ...changes });
  return uploadId;
}

function seen(uploadId: string, reason = ""): CarryForwardOrder {
  const found = compareUpload(context, uploadId, null);
  if (found === null) throw new Error("The file is gone.");
  return {
    set: found.chosen,
    revision: found.dataset.revision,
    added: found.comparison.added.length,
    differing: found.comparison.differing.length,
    reason,
  };
}

const NEWER = "Jahr;Zahl\n2015;90\n2020;(82)\n2024;70\n2025;...";

describe("a newer file", () => {
  test("takes unit, place and licence from the dataset, and shows what is new, differs and is missing", async () => {
    published();
    const uploadId = await upload(NEWER);
    const found = compareUpload(context, uploadId, null);
    expect(found).toMatchObject({ unitDiffers: false, readable: true });
    expect(found?.comparison).toMatchObject({
      added: [
        { place: "Musterstadt", time: "2024", value: 70 },
        { time: "2025", value: null, sign: "later" },
      ],
      differing: [
        { published: { time: "2020", value: 80 }, incoming: { value: 82, qualified: true } },
      ],
      same: 1,
      missing: [{ time: "2010" }],
      newWords: [],
    });
    expect(figures()).toEqual(["2010: 100", "2015: 90", "2020: 80"]);
  });

  test("adds what is new and corrects what differs only with a reason; what is missing stays", async () => {
    published();
    const uploadId = await upload(NEWER);
    expect(carryForward(context, uploadId, seen(uploadId))).toMatchObject({
      problem: { code: "reason_missing" },
    });
    expect(figures()).toEqual(["2010: 100", "2015: 90", "2020: 80"]);
    const done = carryForward(context, uploadId, seen(uploadId, "Fortschreibung geändert"));
    expect(done).toMatchObject({ ok: true, value: { datasetId: id } });
    expect(figures()).toEqual(["2010: 100", "2015: 90", "2020: 82", "2024: 70", "2025: later"]);
    expect(dataset()).toMatchObject({
      corrections: [
        {
          before: { value: 80, qualified: false },
          after: { value: 82, qualified: true },
          reason: "Fortschreibung geändert",
        },
      ],
      additions: [{ source: ORIGIN.source, sourceDate: "2025", licence: "Zitat" }],
    });
    expect(lastActions(3)).toEqual(["figure_corrected", "figures_added", "facts_imported"]);
    expect(context.database.select().from(factUploads).all()).toEqual([]);
    expect(carryForward(context, uploadId, { ...seenNothing })).toMatchObject({
      problem: { code: "upload_gone" },
    });
  });

  test.each(["de", "en"] as const)(
    "may be the dataset's own file (%s) with further rows",
    async (language) => {
      published();
      const { text } = datasetCsv(dataset(), language);
      const mark = language === "de" ? ";" : ",";
      const row = ["Musterstadt", "2024", "70", "", "", "Personen", "Zählung der Stadt"];
      const uploadId = await upload(`${text.trim()}\r\n${row.join(mark)}`);
      const found = compareUpload(context, uploadId, null);
      expect(found?.comparison).toMatchObject({
        added: [{ time: "2024", value: 70 }],
        ...{ differing: [], same: 3, missing: [] },
      });
    },
  );

  test("that only changes a mark of limited value makes a correction of it too", async () => {
    published();
    const uploadId = await upload("Jahr;Zahl\n2015;90p\n2020;80");
    expect(carryForward(context, uploadId, seen(uploadId, "vorläufig")).ok).toBe(true);
    expect(dataset().corrections).toMatchObject([
      { before: { value: 90, qualified: false }, after: { value: 90, qualified: true } },
    ]);
    expect(dataset().additions).toEqual([]);
  });

  test("names places and groups that are new, since a misspelt one would begin a series of its own", async () => {
    published();
    const uploadId = await upload("Ort;Jahr;Zahl\nMusterstdat;2020;80\nMusterstadt;2024;70", {
      roles: ["place", "time", "value"],
    });
    expect(compareUpload(context, uploadId, null)?.comparison.newWords).toEqual(["Musterstdat"]);
  });

  test("with several parts is compared by the part that counts the same", async () => {
    published();
    const uploadId = await upload(
      "indicator;place;year;value;unit;source\nh;Musterstadt;2020;7;Häuser;S\ne;Musterstadt;2024;70;Personen;S",
    );
    const found = compareUpload(context, uploadId, null);
    expect(found).toMatchObject({ chosen: 1, unitDiffers: false });
    const houses = { ...seen(uploadId, "x"), ...{ set: 0, added: 0, differing: 1 } };
    expect(carryForward(context, uploadId, houses)).toMatchObject({
      problem: { code: "addition_unit_differs", params: { unit: "Personen", fileUnit: "Häuser" } },
    });
    expect(carryForward(context, uploadId, seen(uploadId)).ok).toBe(true);
    expect(figures().at(-1)).toBe("2024: 70");
  });

  test.each([
    ["says nothing new", "Jahr;Zahl\n2015;90\n2020;80", {}, {}, "addition_empty"],
    ["lacks its source", NEWER, { source: "" }, {}, "facts_have_faults"],
    ["lacks the date of its source", NEWER, { sourceDate: "" }, {}, "facts_have_faults"],
    ["was read otherwise meanwhile", NEWER, {}, { added: 1 }, "facts_reading_changed"],
    ["meets a dataset that changed", NEWER, {}, { revision: 1 }, "dataset_changed_meanwhile"],
  ] as const)("that %s changes nothing", async (_name, text, changes, order, code) => {
    published();
    const uploadId = await upload(text, changes);
    const result = carryForward(context, uploadId, { ...seen(uploadId, "Grund"), ...order });
    expect(result).toMatchObject({ problem: { code } });
    expect(context.database.select().from(observations).all()).toHaveLength(3);
    expect(dataset().corrections).toEqual([]);
  });

  test("cannot be read for a draft", async () => {
    const bytes = Buffer.from(NEWER);
    expect(await stageFile(context, { bytes, fileName: "neu.csv", datasetId: id })).toMatchObject({
      problem: { code: "dataset_not_found" },
    });
  });
});

const seenNothing: CarryForwardOrder = { set: 0, revision: 0, added: 0, differing: 0, reason: "" };

test("only who may write facts adds figures", async () => {
  const revision = published();
  const uploadId = await upload(NEWER);
  const other = { ...context, actor: staffActor(context.database, "moderator") };
  const addition = { facts: [fact("2024", 70)], origin: ORIGIN };
  expect(() => addFigures(other, id, addition, revision)).toThrow(Forbidden);
  expect(() => compareUpload(other, uploadId, null)).toThrow(Forbidden);
  expect(() => carryForward(other, uploadId, seenNothing)).toThrow(Forbidden);
});
