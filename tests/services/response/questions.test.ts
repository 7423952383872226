import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { LANGUAGES } from "#app/i18n/languages.ts";
import { readAuditLog } from "#app/services/audit/read-audit-log.server.ts";
import {
  FIRE_BRIGADE_QUOTAS,
  PAVEMENT_GROUP_QUOTAS,
  WORKING_GROUP_QUOTAS,
} from "#app/services/demo/demo-quotas.ts";
import { readQuotaSet } from "#app/services/quotas/read-quotas.server.ts";
import { proposeQuestions } from "#app/services/response/propose-questions.server.ts";
import { missingLanguages, wordedQuestion } from "#app/services/response/question-wording.ts";
import { readQuestions } from "#app/services/response/read-questions.server.ts";
import { saveQuestions } from "#app/services/response/save-questions.server.ts";
import { processes } from "#db/schema/index.ts";
import { memoryDatabase, serviceContext, staffActor } from "#tests/support/database.ts";
import { storeProcess } from "#tests/support/pool.ts";
import { storeExtract, syntheticResident } from "#tests/support/register.ts";

const DISTRICTS = ["Kernstadt", "Burgörner-Altdorf", "Walbeck", "Ritterode", "Meisberg"];

function demoProcess(context: ReturnType<typeof serviceContext>, districts = DISTRICTS) {
  const processId = storeProcess(context, {
    people: [],
    quotas: WORKING_GROUP_QUOTAS,
    panelSize: 26,
  });
  storeExtract(
    context,
    processId,
    districts.map((district, number) => syntheticResident(number, { district })),
  );
  return processId;
}

describe("what is proposed", () => {
  test.each([
    { name: "working group", quotas: WORKING_GROUP_QUOTAS },
    { name: "pavements", quotas: PAVEMENT_GROUP_QUOTAS },
    { name: "fire brigade", quotas: FIRE_BRIGADE_QUOTAS },
  ])("every question of the $name has its words in all four languages", ({ quotas }) => {
    const context = serviceContext();
    const processId = storeProcess(context, { people: [], quotas, panelSize: 26 });
    const proposed = proposeQuestions(context, processId);
    expect(proposed.length).toBeGreaterThan(1);
    expect(proposed.map(missingLanguages)).toEqual(proposed.map(() => []));
    for (const language of LANGUAGES) {
      for (const question of proposed) {
        const worded = wordedQuestion(question, language);
        expect(worded.question).toMatchObject({ text: expect.stringMatching(/[?؟]$/), language });
        expect(worded.why).toMatchObject({ language });
        expect(JSON.stringify(worded)).not.toContain("{{");
      }
    }
  });

  test("what the register can tell is taken from there, the rest is asked", () => {
    const context = serviceContext();
    const proposed = proposeQuestions(context, demoProcess(context));
    expect(proposed.map(({ feature, source }) => [feature, source])).toEqual([
      ["Alter", "register"],
      ["Geschlecht", "register"],
      ["Ortsteil", "register"],
      ["Bildung", "asked"],
      ["Erwerbslage", "asked"],
      ["Migrationsgeschichte", "asked"],
    ]);
  });

  test("a district that occurs in no row of the register is asked for", () => {
    const context = serviceContext();
    const proposed = proposeQuestions(context, demoProcess(context, DISTRICTS.slice(1)));
    expect(proposed[2]).toMatchObject({ feature: "Ortsteil", source: "asked" });
  });

  test("a feature the catalogue does not know has no words yet, and is asked for by its name", () => {
    const context = serviceContext();
    const quotas = [{ feature: "Garten", value: "ja", min: 1, max: 9 }];
    const processId = storeProcess(context, { people: [], quotas });
    const [question] = proposeQuestions(context, processId);
    if (question === undefined) throw new Error("No question.");
    expect(missingLanguages(question)).toEqual([...LANGUAGES]);
    expect(wordedQuestion(question, "ar").question).toEqual({ text: "Garten", language: "de" });
  });
});

describe("saving", () => {
  test("gives each feature a last quota for whoever would rather not say, once", () => {
    const context = serviceContext();
    const processId = demoProcess(context);
    const proposed = proposeQuestions(context, processId);
    expect(saveQuestions(context, processId, proposed)).toEqual({ ok: true, value: null });
    expect(saveQuestions(context, processId, proposed).ok).toBe(true);
    const quotas = readQuotaSet(context, processId)?.quotas ?? [];
    expect(quotas).toHaveLength(WORKING_GROUP_QUOTAS.length + 6);
    expect(quotas.slice(0, 6).at(-1)).toEqual({
      feature: "Alter",
      value: "keine Angabe",
      min: 0,
      max: 26,
    });
    const list = readQuestions(context, processId);
    expect(list).toMatchObject({ unsaved: [], notSaidHasQuotas: true });
    expect(list?.questions).toEqual(proposed);
    const administrator = {
      ...context,
      actor: staffActor(context.database, "administrator"),
    };
    const entries = readAuditLog(administrator, { page: 1 }).entries;
    expect(entries.map(({ action }) => action)).toEqual(["questions_saved", "questions_saved"]);
  });

  test("a word that is missing in a language falls back to German and is named", () => {
    const context = serviceContext();
    const processId = demoProcess(context);
    const typed = proposeQuestions(context, processId).map((question) => ({
      ...question,
      texts: { de: { question: " Und Sie? ", why: "Darum." }, en: { question: "", why: " " } },
      answers: {},
    }));
    expect(saveQuestions(context, processId, typed).ok).toBe(true);
    const question = readQuestions(context, processId)?.questions[0];
    if (question === undefined) throw new Error("No question.");
    expect(question.texts).toEqual({ de: { question: "Und Sie?", why: "Darum." } });
    expect(wordedQuestion(question, "en")).toMatchObject({
      question: { text: "Und Sie?", language: "de" },
      why: { text: "Darum.", language: "de" },
    });
    expect(missingLanguages(question)).toEqual([...LANGUAGES]);
  });

  test.each([
    {
      problem: { code: "question_without_text", params: { feature: "Alter" } },
      change: { texts: { de: { question: "Wie alt?", why: " " } } },
    },
    { problem: { code: "questions_outdated", params: {} }, change: { feature: "Haustier" } },
  ])("$problem.code keeps everything as it was", ({ problem, change }) => {
    const context = serviceContext();
    const processId = demoProcess(context);
    const [first, ...others] = proposeQuestions(context, processId);
    if (first === undefined) throw new Error("No question.");
    const result = saveQuestions(context, processId, [{ ...first, ...change }, ...others]);
    expect(result).toEqual({ ok: false, problem });
    expect(readQuotaSet(context, processId)?.quotas).toEqual(WORKING_GROUP_QUOTAS);
    expect(readQuestions(context, processId)?.unsaved).toHaveLength(6);
  });

  test("a process that is unknown is refused", () => {
    const context = serviceContext();
    expect(saveQuestions(context, "none", [])).toMatchObject({
      problem: { code: "process_unknown" },
    });
  });

  test("a closed process keeps its questions", () => {
    const context = serviceContext();
    const processId = demoProcess(context);
    const proposed = proposeQuestions(context, processId);
    context.database
      .update(processes)
      .set({ status: "closed" })
      .where(eq(processes.id, processId))
      .run();
    expect(saveQuestions(context, processId, proposed)).toMatchObject({
      problem: { code: "quotas_frozen" },
    });
    expect(readQuestions(context, processId)).toMatchObject({ frozen: "closed" });
  });

  test("only organisers read and save questions", () => {
    const database = memoryDatabase();
    const auditor = serviceContext({ database, actor: staffActor(database, "auditor") });
    expect(() => readQuestions(auditor, "any")).toThrow("Not permitted");
    expect(() => proposeQuestions(auditor, "any")).toThrow("Not permitted");
    expect(() => saveQuestions(auditor, "any", [])).toThrow("Not permitted");
  });
});
