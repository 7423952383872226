import { beforeEach, describe, expect, test } from "vitest";
import type { ServiceContext } from "#app/services/context.ts";
import { seedDemoScenarios } from "#app/services/demo/demo-scenarios.ts";
import { createScenario } from "#app/services/scenarios/create-scenario.server.ts";
import { defaultInputs } from "#app/services/scenarios/default-inputs.ts";
import { deleteScenario } from "#app/services/scenarios/delete-scenario.server.ts";
import {
  listPublicScenarios,
  listScenarios,
} from "#app/services/scenarios/list-scenarios.server.ts";
import { publishScenario } from "#app/services/scenarios/publish-scenario.server.ts";
import { readInputsForm, writeAges } from "#app/services/scenarios/read-inputs-form.ts";
import { readPublicScenario, readScenario } from "#app/services/scenarios/read-scenario.server.ts";
import { saveScenarioInputs } from "#app/services/scenarios/save-scenario-inputs.server.ts";
import { saveScenarioNotes } from "#app/services/scenarios/save-scenario-notes.server.ts";
import { saveScenarioText } from "#app/services/scenarios/save-scenario-text.server.ts";
import { defaultValues, scenarioDocumentSchema } from "#app/services/scenarios/scenario-inputs.ts";
import {
  noteInLanguage,
  notesOf,
  notesState,
  withGerman,
} from "#app/services/scenarios/scenario-notes.ts";
import { agendaItemScenarios, auditLog } from "#db/schema/index.ts";
import { serviceContext, staffActor } from "#tests/support/database.ts";
import { storeTownHall } from "#tests/support/town-hall.ts";

let context: ServiceContext;
const TEXT = { title: "Drei Wege", lead: "Was wäre wenn", limits: "Vieles" };

beforeEach(() => {
  context = serviceContext();
});

function draft(text = TEXT): string {
  const created = createScenario(context, { text });
  if (!created.ok) throw new Error(created.problem.code);
  return created.value;
}

function stored(id: string) {
  const scenario = readScenario(context, id);
  if (scenario === null) throw new Error("There is no scenario.");
  return scenario;
}

describe("a draft", () => {
  test("begins with the defaults and is seen by staff only", () => {
    const id = draft();
    expect(stored(id).document.inputs.pupils).toMatchObject({ value: 380, basis: "source" });
    const everyone = { ...context, actor: { kind: "visitor" } as const };
    expect(readPublicScenario(everyone, id, "de")).toBeNull();
    expect(readPublicScenario(context, id, "de")?.publishedAt).toBeNull();
    expect(listPublicScenarios(everyone, "de")).toEqual([]);
    expect(listScenarios(context)).toMatchObject([{ id, title: "Drei Wege", published: false }]);
  });

  test("keeps changed inputs, unless somebody else saved since", () => {
    const id = draft();
    const { document, documentVersion } = stored(id);
    const pupils = { ...document.inputs.pupils, value: 400 };
    const changed = { ...document, inputs: { ...document.inputs, pupils } };
    expect(saveScenarioInputs(context, id, changed, documentVersion)).toEqual({
      ok: true,
      value: null,
    });
    expect(stored(id).document.inputs.pupils.value).toBe(400);
    expect(saveScenarioInputs(context, id, document, documentVersion)).toMatchObject({
      problem: { code: "scenario_changed_meanwhile" },
    });
  });

  test("can be deleted, with an entry in the log", () => {
    const id = draft();
    expect(deleteScenario(context, id).ok).toBe(true);
    expect(readScenario(context, id)).toBeNull();
    const actions = context.database.select().from(auditLog).all();
    expect(actions.map(({ action }) => action)).toEqual(["scenario_created", "scenario_deleted"]);
    expect(deleteScenario(context, id)).toMatchObject({ problem: { code: "scenario_not_found" } });
  });

  test("that an agenda item shows is not deleted", () => {
    const id = draft();
    const { itemIds } = storeTownHall(context);
    const link = { itemId: itemIds.data, modelId: id };
    context.database.insert(agendaItemScenarios).values(link).run();
    expect(deleteScenario(context, id)).toMatchObject({ problem: { code: "scenario_in_use" } });
  });

  test("is published with German texts and a future only", () => {
    const id = draft({ ...TEXT, limits: "" });
    expect(publishScenario(context, id)).toMatchObject({
      problem: { code: "scenario_texts_missing", params: { fields: ["limits"] } },
    });
    saveScenarioText(context, id, "de", TEXT, { basedOn: 0, revision: 1 });
    const { document, documentVersion } = stored(id);
    const migrants = { ...document.inputs.migrants, value: -1000 };
    const hopeless = { ...document, inputs: { ...document.inputs, migrants } };
    saveScenarioInputs(context, id, hopeless, documentVersion);
    expect(publishScenario(context, id)).toMatchObject({
      problem: { code: "scenario_population_negative", params: { year: 2022 } },
    });
    saveScenarioInputs(context, id, document, stored(id).documentVersion);
    expect(publishScenario(context, id).ok).toBe(true);
    expect(publishScenario(context, id)).toMatchObject({ problem: { code: "scenario_published" } });
  });
});

describe("what is published", () => {
  test("keeps its inputs and stays, and can be copied into a draft", () => {
    const id = draft();
    publishScenario(context, id);
    const { document, documentVersion } = stored(id);
    expect(saveScenarioInputs(context, id, document, documentVersion)).toMatchObject({
      problem: { code: "scenario_published" },
    });
    expect(deleteScenario(context, id)).toMatchObject({ problem: { code: "scenario_published" } });
    const copy = createScenario(context, { text: TEXT, copyOf: id });
    expect(copy.ok && stored(copy.value).document).toEqual(document);
    expect(createScenario(context, { text: TEXT, copyOf: "none" })).toMatchObject({
      problem: { code: "scenario_not_found" },
    });
  });

  test("shows a translation, German where it lacks one, and says when it is outdated", () => {
    const id = draft();
    saveScenarioText(
      context,
      id,
      "en",
      { ...TEXT, title: "Three paths", lead: "" },
      { basedOn: 1, revision: 0 },
    );
    publishScenario(context, id);
    const english = readPublicScenario(context, id, "en");
    expect(english?.texts.title).toEqual({ text: "Three paths", language: "en" });
    expect(english?.texts.lead).toEqual({ text: "Was wäre wenn", language: "de" });
    expect(english?.outdated).toBe(false);
    saveScenarioText(context, id, "de", { ...TEXT, title: "Neu" }, { basedOn: 0, revision: 1 });
    expect(readPublicScenario(context, id, "en")?.outdated).toBe(true);
  });
});

describe("notes", () => {
  test("are translated in a published scenario too; its numbers and German reasons stay", () => {
    const id = draft();
    publishScenario(context, id);
    const { document, documentVersion } = stored(id);
    const notes = { pupils: "School office", ages: "" };
    expect(saveScenarioNotes(context, id, "en", notes, documentVersion).ok).toBe(true);
    const now = stored(id).document;
    expect(noteInLanguage(now.inputs.pupils.note, "en").text).toEqual({
      text: "School office",
      language: "en",
    });
    expect(noteInLanguage(now.agesNote, "en").text).toEqual({
      text: document.agesNote.de,
      language: "de",
    });
    expect([notesState(now, "en"), notesState(now, "ar")]).toEqual(["incomplete", "current"]);
    const german = (of: typeof document) => notesOf(of).map(([, { de }]) => de);
    expect(german(now)).toEqual(german(document));
    expect(defaultValues(now)).toEqual(defaultValues(document));
  });

  test("count as up to date once their translations are saved again", () => {
    const id = draft();
    const { document, documentVersion } = stored(id);
    const agesNote = withGerman(document.agesNote, "Neu geschätzt");
    saveScenarioInputs(context, id, { ...document, agesNote }, documentVersion);
    expect(notesState(stored(id).document, "ar")).toBe("outdated");
    const version = stored(id).documentVersion;
    expect(saveScenarioNotes(context, id, "ar", { ages: "تقدير" }, version).ok).toBe(true);
    const now = stored(id).document;
    expect([notesState(now, "ar"), notesState(now, "en")]).toEqual(["current", "outdated"]);
  });

  test("are not saved over somebody else's, nor for a scenario that is gone", () => {
    const id = draft();
    const { documentVersion } = stored(id);
    saveScenarioNotes(context, id, "en", { pupils: "First" }, documentVersion);
    expect(saveScenarioNotes(context, id, "en", { pupils: "Second" }, documentVersion)).toEqual({
      ok: false,
      problem: { code: "scenario_changed_meanwhile", params: {} },
    });
    expect(saveScenarioNotes(context, "none", "en", {}, documentVersion)).toMatchObject({
      problem: { code: "scenario_not_found" },
    });
  });
});

test("a document of version 1 gets what was taken as given about water", () => {
  const { purchaseGrowth, newcomerExcess, newcomerYears, ...earlier } = defaultInputs().inputs;
  const before = { ...defaultInputs(), version: 1, inputs: earlier };
  expect(scenarioDocumentSchema.parse(before)).toEqual(defaultInputs());
});

test.each([
  ["de", 2, 0, "scenario_changed_meanwhile"],
  ["en", 1, 1, "scenario_changed_meanwhile"],
  ["en", 0, 7, "revision_unknown"],
] as const)(
  "a text in %s is refused for revisions that are not so: %d, %d",
  (language, revision, basedOn, code) => {
    const id = draft();
    expect(saveScenarioText(context, id, language, TEXT, { basedOn, revision })).toMatchObject({
      problem: { code },
    });
  },
);

test("who may only read facts changes nothing", () => {
  const reader = { ...context, actor: staffActor(context.database, "auditor") };
  expect(() => createScenario(reader, { text: TEXT })).toThrow(/facts.write/);
});

describe("the form of inputs", () => {
  function fields(id: string): Record<string, string> {
    const { document } = stored(id);
    return {
      startYear: "2015",
      years: "17",
      ages: writeAges(document.ages),
      "ages.note": document.agesNote.de,
      "water.years": "10",
      "water.forecast": "12,8",
      "water.growthLow": "6,25",
      "water.growthHigh": "1,36",
      "water.note": document.water.note.de,
      "pupilForecast.year": "2032",
      "pupilForecast.pupils": "141",
      "pupilForecast.note": document.pupilForecast?.note.de ?? "",
      ...Object.fromEntries(
        Object.entries(document.inputs).flatMap(([key, input]) => [
          [`${key}.value`, String(input.value)],
          [`${key}.min`, String(input.min)],
          [`${key}.max`, String(input.max)],
          [`${key}.basis`, input.basis],
          [`${key}.note`, input.note.de],
        ]),
      ),
    };
  }

  test("reads back what it shows", () => {
    const id = draft();
    expect(readInputsForm(fields(id), stored(id).document)).toEqual({
      ok: true,
      value: stored(id).document,
    });
  });

  test("keeps the translations of a reason that was changed as outdated, and only those", () => {
    const id = draft();
    const given = { ...fields(id), "pupils.note": "Schulamt" };
    const read = readInputsForm(given, stored(id).document);
    if (!read.ok) throw new Error("faulty");
    expect(noteInLanguage(read.value.inputs.pupils.note, "de")).toEqual({
      text: { text: "Schulamt", language: "de" },
      outdated: false,
    });
    expect(noteInLanguage(read.value.inputs.pupils.note, "en")).toEqual({
      text: { text: "Handbook, ch. II.2 §1", language: "en" },
      outdated: true,
    });
    expect(noteInLanguage(read.value.inputs.members.note, "en").outdated).toBe(false);
    expect(notesState(read.value, "en")).toBe("outdated");
  });

  test("sets another forecast of pupils, or none", () => {
    const id = draft();
    const other = { "pupilForecast.year": "2030", "pupilForecast.pupils": "150" };
    const changed = readInputsForm({ ...fields(id), ...other }, stored(id).document);
    expect(changed.ok && changed.value.pupilForecast).toMatchObject({ year: 2030, pupils: 150 });
    const empty = { "pupilForecast.year": "", "pupilForecast.pupils": " " };
    const none = readInputsForm({ ...fields(id), ...empty }, stored(id).document);
    if (!none.ok) throw new Error("faulty");
    expect(none.value.pupilForecast).toBeNull();
    const again = readInputsForm(fields(id), none.value);
    expect(again.ok && again.value.pupilForecast).toMatchObject({ year: 2032, pupils: 141 });
  });

  const agesOf = (line: string) =>
    Array.from({ length: 101 }, (_none, age) => `${age};${line}`).join("\n");

  test.each([
    ["no number", { "pupils.value": "viele" }, { "pupils.value": "not_a_number" }],
    [
      "a number beyond its bounds",
      { "pupils.value": "1000" },
      { "pupils.value": "value_out_of_bounds" },
    ],
    ["no reason", { "pupils.note": " " }, { "pupils.note": "required" }],
    ["too many years", { years: "41" }, { years: "invalid" }],
    ["prices after the last year", { "water.years": "18" }, { form: "water_beyond_years" }],
    [
      "doctors who are retired from the start",
      { "doctorsAge.max": "63" },
      { form: "doctors_retired_from_the_start" },
    ],
    ["bounds beyond the model", { "lifeMen.max": "120" }, { form: "bounds_beyond_limits" }],
    [
      "half of a forecast of pupils",
      { "pupilForecast.pupils": "" },
      { "pupilForecast.pupils": "not_a_number" },
    ],
    [
      "a forecast of pupils after the last year",
      { "pupilForecast.year": "2033" },
      { "pupilForecast.year": "pupil_forecast_out_of_years" },
    ],
    [
      "a forecast of pupils without its source",
      { "pupilForecast.note": "" },
      { "pupilForecast.note": "required" },
    ],
    ["too few ages", { ages: "0; 1; 1\n1; 1; 1" }, { ages: "ages_unreadable" }],
    ["nobody of any age", { ages: agesOf("0;0") }, { form: "nobody_at_start" }],
    ["a negative population", { ages: agesOf("-1;5") }, { ages: "ages_unreadable" }],
  ] satisfies [string, Record<string, string>, Record<string, string>][])(
    "says what is wrong: %s",
    (_what, changed, errors) => {
      const id = draft();
      const read = readInputsForm({ ...fields(id), ...changed }, stored(id).document);
      expect(read).toEqual({ ok: false, problem: { code: "inputs_faulty", params: { errors } } });
    },
  );
});

test("the demo publishes Hettstedt's scenario in four languages, marked as synthetic", () => {
  const id = seedDemoScenarios(context);
  const { translations, synthetic, publishedAt } = stored(id);
  expect([synthetic, publishedAt]).toEqual([true, context.now]);
  expect(Object.values(translations).every((text) => text?.title !== undefined)).toBe(true);
});
