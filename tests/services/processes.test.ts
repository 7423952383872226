import { desc, eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { nextStep, PROCESS_STEPS } from "#app/domain/process-steps.ts";
import type { Result } from "#app/domain/result.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { Forbidden } from "#app/services/permissions.ts";
import { closeProcess } from "#app/services/processes/close-process.server.ts";
import { createProcess } from "#app/services/processes/create-process.server.ts";
import { deleteDraft, draftLosses } from "#app/services/processes/delete-draft.server.ts";
import { listPublicProcesses } from "#app/services/processes/list-processes.server.ts";
import {
  draftProcessSchema,
  PROCESS_TEXT_FIELDS,
  publishedProcessSchema,
} from "#app/services/processes/process-fields.ts";
import { processProgress } from "#app/services/processes/process-progress.server.ts";
import { publicPoolSize } from "#app/services/processes/public-totals.server.ts";
import { publishProcess } from "#app/services/processes/publish-process.server.ts";
import { type ProcessDetails, readProcess } from "#app/services/processes/read-process.server.ts";
import { readPublicProcess } from "#app/services/processes/read-public-process.server.ts";
import { saveProcessText } from "#app/services/processes/save-process-text.server.ts";
import { updateProcess } from "#app/services/processes/update-process.server.ts";
import { translationState } from "#app/services/texts/translations.ts";
import { auditLog, jobs, poolImports, processes, quotas } from "#db/schema/index.ts";
import { serviceContext, staffActor, TEST_NOW } from "#tests/support/database.ts";
import { storeInvitations } from "#tests/support/invitations.ts";
import {
  SAMPLE_PROCESS,
  SAMPLE_TRANSLATIONS,
  storeCommittedDraw,
  storeCompletedDraw,
  storeRespondents,
} from "#tests/support/process.ts";
import { syntheticResident } from "#tests/support/register.ts";

type Status = "draft" | "published" | "closed";

function withProcess(status: Status = "draft", input = SAMPLE_PROCESS) {
  const context = serviceContext();
  const id = createProcess(context, input);
  if (status !== "draft") publishProcess(context, id);
  if (status === "closed") closeProcess(context, id);
  return { context, id };
}

function stored(context: ServiceContext, id: string): ProcessDetails {
  const process = readProcess(context, id);
  if (process === null) throw new Error("The process is gone.");
  return process;
}

function codeOf(result: Result<unknown>): string {
  return result.ok ? "ok" : result.problem.code;
}

function newestAction(context: ServiceContext): string | undefined {
  return context.database.select().from(auditLog).orderBy(desc(auditLog.sequence)).get()?.action;
}

const visitor = { kind: "visitor" } as const;

describe("the form of a process", () => {
  test.each([
    ["title", "", "text_missing"],
    ["title", "   ", "text_missing"],
    ["title", "x".repeat(201), "text_too_long"],
    ["mandate", "x".repeat(5001), "text_too_long"],
    ["startsOn", "1.3.2026", "date_invalid"],
    ["startsOn", "2026-02-30", "date_invalid"],
    ["endsOn", "2026-02-28", "ends_before_start"],
    ["panelSize", "0", "panel_size_invalid"],
    ["panelSize", "1001", "panel_size_invalid"],
    ["panelSize", "12.5", "panel_size_invalid"],
    ["panelSize", "viele", "panel_size_invalid"],
    ["panelSize", "", "panel_size_invalid"],
  ])("refuses %s = %j with %s", (field, value, code) => {
    const answer = draftProcessSchema.safeParse({ ...SAMPLE_PROCESS, [field]: value });
    expect(answer.error?.issues).toMatchObject([{ path: [field], message: code }]);
  });

  test("lets a draft lack all texts but the title, a published process none", () => {
    const unfinished = { ...SAMPLE_PROCESS, question: "", mandate: "" };
    expect(draftProcessSchema.safeParse(unfinished).success).toBe(true);
    const answer = publishedProcessSchema.safeParse(unfinished);
    expect(answer.error?.issues.map((issue) => issue.path[0])).toEqual(["question", "mandate"]);
  });

  test("stores line breaks the same from every browser", () => {
    const answer = draftProcessSchema.parse({ ...SAMPLE_PROCESS, position: "eins\r\nzwei" });
    expect(answer.position).toBe("eins\nzwei");
  });
});

test("a new process is a draft with its German text", () => {
  const { context, id } = withProcess();
  expect(stored(context, id)).toMatchObject({
    status: "draft",
    panelSize: 24,
    publishedAt: null,
    draw: "none",
    original: { title: SAMPLE_PROCESS.title, revision: 1 },
    translations: { "de-simple": null, en: null, ar: null },
  });
  expect(newestAction(context)).toBe("process_created");
});

describe("changing a process", () => {
  test.each([
    ["of an unknown process", "published", "process_not_found", { id: "unknown" }],
    ["of a closed process", "closed", "process_closed", {}],
    ["of an older text", "published", "process_changed_meanwhile", { revision: 0 }],
    ["that takes a text away in public", "published", "texts_missing", { scope: "" }],
    [
      "of the seats after a commitment",
      "published",
      "panel_size_fixed",
      { panelSize: 25, drawn: true },
    ],
    ["of the seats before a draw", "published", "ok", { panelSize: 25 }],
    ["of the texts after a draw", "published", "ok", { scope: "Anders.", drawn: true }],
    ["that takes a text away in a draft", "draft", "ok", { scope: "" }],
  ] as const)("a change %s in state %s answers %s", (_what, status, code, change) => {
    const { context, id } = withProcess(status);
    const {
      revision,
      drawn,
      id: other,
      ...fields
    } = {
      revision: 1,
      drawn: false,
      id,
      ...change,
    };
    if (drawn) storeCompletedDraw(context.database, id);
    const before = stored(context, id);
    const result = updateProcess(context, other, { ...SAMPLE_PROCESS, ...fields }, revision);
    expect(codeOf(result)).toBe(code);
    if (code !== "ok") {
      expect(stored(context, id)).toEqual(before);
      expect(newestAction(context)).not.toBe("process_updated");
    } else {
      expect(stored(context, id)).not.toEqual(before);
      expect(newestAction(context)).toBe("process_updated");
    }
  });

  test("a changed text makes translations outdated, changed dates do not", () => {
    const { context, id } = withProcess("published");
    saveProcessText(context, id, "en", SAMPLE_TRANSLATIONS.en, 1);
    const state = () => {
      const process = stored(context, id);
      return translationState(process.translations.en, process.original, PROCESS_TEXT_FIELDS);
    };
    updateProcess(context, id, { ...SAMPLE_PROCESS, endsOn: "2026-10-31" }, 1);
    expect(state()).toBe("current");
    updateProcess(context, id, { ...SAMPLE_PROCESS, scope: "Nur über Busse." }, 1);
    expect(state()).toBe("outdated");
    saveProcessText(context, id, "en", SAMPLE_TRANSLATIONS.en, 2);
    expect(state()).toBe("current");
  });

  test("a translation of a text that moved on meanwhile is kept and stays outdated", () => {
    const { context, id } = withProcess("published");
    updateProcess(context, id, { ...SAMPLE_PROCESS, scope: "Nur über Busse." }, 1);
    expect(codeOf(saveProcessText(context, id, "ar", SAMPLE_TRANSLATIONS.ar, 1))).toBe("ok");
    const process = stored(context, id);
    expect(translationState(process.translations.ar, process.original, PROCESS_TEXT_FIELDS)).toBe(
      "outdated",
    );
  });
});

describe("translating a process", () => {
  test.each([
    ["unknown", "draft", 1, "process_not_found"],
    [null, "closed", 1, "process_closed"],
    [null, "draft", 2, "revision_unknown"],
    [null, "draft", 0, "revision_unknown"],
    [null, "draft", Number.NaN, "revision_unknown"],
    [null, "draft", 1, "ok"],
    [null, "published", 1, "ok"],
  ] as const)(
    "process %s in state %s, based on revision %s: %s",
    (other, status, basedOn, code) => {
      const { context, id } = withProcess(status);
      const result = saveProcessText(context, other ?? id, "en", SAMPLE_TRANSLATIONS.en, basedOn);
      expect(codeOf(result)).toBe(code);
      expect(stored(context, id).translations.en === null).toBe(code !== "ok");
      expect(newestAction(context) === "process_translated").toBe(code === "ok");
    },
  );

  test("a translation that lacks a text is incomplete, unless the original lacks it too", () => {
    const { context, id } = withProcess("draft", { ...SAMPLE_PROCESS, scope: "" });
    saveProcessText(context, id, "en", { ...SAMPLE_TRANSLATIONS.en, scope: "" }, 1);
    saveProcessText(context, id, "ar", { ...SAMPLE_TRANSLATIONS.ar, mandate: "" }, 1);
    const { translations, original } = stored(context, id);
    expect(translationState(translations.en, original, PROCESS_TEXT_FIELDS)).toBe("current");
    expect(translationState(translations.ar, original, PROCESS_TEXT_FIELDS)).toBe("incomplete");
    expect(translationState(translations["de-simple"], original, PROCESS_TEXT_FIELDS)).toBe(
      "missing",
    );
  });
});

describe("publishing, closing and deleting", () => {
  test.each([
    ["publish", publishProcess, "draft", "ok", "published"],
    ["publish", publishProcess, "published", "process_not_draft", "published"],
    ["publish", publishProcess, "closed", "process_not_draft", "closed"],
    ["close", closeProcess, "draft", "process_not_published", "draft"],
    ["close", closeProcess, "published", "ok", "closed"],
    ["close", closeProcess, "closed", "process_not_published", "closed"],
    ["delete", deleteDraft, "published", "process_not_draft", "published"],
    ["delete", deleteDraft, "closed", "process_not_draft", "closed"],
  ] as const)("%s (%o) a process in state %s: %s", async (_verb, act, status, code, after) => {
    const { context, id } = withProcess(status);
    const before = newestAction(context);
    expect(codeOf(await act(context, id))).toBe(code);
    expect(stored(context, id).status).toBe(after);
    expect(newestAction(context) === before).toBe(code !== "ok");
  });

  test.each([publishProcess, closeProcess, deleteDraft])(
    "%o of an unknown process fails",
    async (act) => {
      expect(codeOf(await act(serviceContext(), "unknown"))).toBe("process_not_found");
    },
  );

  test("publishing names the German texts that are missing", () => {
    const { context, id } = withProcess("draft", {
      ...SAMPLE_PROCESS,
      mandate: "",
      commitment: "",
    });
    expect(publishProcess(context, id)).toEqual({
      ok: false,
      problem: { code: "texts_missing", params: { fields: ["mandate", "commitment"] } },
    });
    expect(stored(context, id).status).toBe("draft");
  });

  test("publishing records when", () => {
    const { context, id } = withProcess("published");
    expect(stored(context, id).publishedAt).toEqual(TEST_NOW);
    expect(newestAction(context)).toBe("process_published");
  });

  test("a draft goes with all that belongs to it, and the log keeps that it went", async () => {
    const { context, id } = withProcess();
    saveProcessText(context, id, "en", SAMPLE_TRANSLATIONS.en, 1);
    storeRespondents(context.database, id, 12);
    context.database
      .insert(quotas)
      .values({ processId: id, feature: "Alter", value: "60+", min: 1, max: 2, position: 0 })
      .run();
    expect(draftLosses(context, id)).toEqual({
      translations: 1,
      people: 12,
      quotas: 1,
      draws: 0,
      residents: 0,
    });
    expect(codeOf(await deleteDraft(context, id))).toBe("ok");
    expect(context.database.select().from(processes).all()).toEqual([]);
    expect(context.database.select().from(poolImports).all()).toEqual([]);
    expect(newestAction(context)).toBe("process_deleted");
  });

  test("the database keeps a process with a public lottery, whoever asks", () => {
    const { context, id } = withProcess("published");
    storeCommittedDraw(context.database, id);
    expect(() => context.database.delete(processes).where(eq(processes.id, id)).run()).toThrow(
      "a committed draw is never deleted",
    );
    expect(stored(context, id).draw).toBe("committed");
  });

  test.each([
    ["queued", "job_running"],
    ["running", "job_running"],
    ["cancelled", "ok"],
    ["interrupted", "ok"],
  ] as const)("deleting a draft while its import is %s answers %s", async (status, code) => {
    const { context, id } = withProcess();
    const { id: importId } = context.database
      .insert(poolImports)
      .values({ processId: id })
      .returning({ id: poolImports.id })
      .get();
    context.database
      .insert(jobs)
      .values({
        kind: "import_pool",
        subjectId: importId,
        status,
        requestedBy: "staff",
        createdAt: TEST_NOW,
      })
      .run();
    expect(codeOf(await deleteDraft(context, id))).toBe(code);
  });
});

describe("who may", () => {
  const acts: readonly [string, (context: ServiceContext, id: string) => unknown][] = [
    ["create", (context) => createProcess(context, SAMPLE_PROCESS)],
    ["update", (context, id) => updateProcess(context, id, SAMPLE_PROCESS, 1)],
    ["translate", (context, id) => saveProcessText(context, id, "en", SAMPLE_TRANSLATIONS.en, 1)],
    ["publish", publishProcess],
    ["close", closeProcess],
    ["delete", deleteDraft],
    ["count losses", draftLosses],
  ];
  const readers = ["administrator", "moderator", "auditor"] as const;

  test.each(acts)("%s is the organiser's alone", (_what, act) => {
    const { context, id } = withProcess();
    for (const role of readers) {
      const actor = staffActor(context.database, role);
      expect(() => act({ ...context, actor }, id)).toThrow(Forbidden);
      expect(readProcess({ ...context, actor }, id)?.status).toBe("draft");
    }
    expect(() => act({ ...context, actor: visitor }, id)).toThrow(Forbidden);
  });

  test("a visitor reads no process but the public ones", () => {
    const { context, id } = withProcess();
    const outside = { ...context, actor: visitor };
    expect(() => readProcess(outside, id)).toThrow(Forbidden);
    expect(() => processProgress(outside, id)).toThrow(Forbidden);
    expect(readPublicProcess(outside, id, "de")).toBeNull();
    expect(publicPoolSize(outside, id)).toBeNull();
    expect(listPublicProcesses(outside, "de")).toEqual([]);
    publishProcess(context, id);
    expect(readPublicProcess(outside, id, "de")?.status).toBe("published");
    expect(listPublicProcesses(outside, "de")).toHaveLength(1);
  });
});

describe("what the public reads", () => {
  test("the reader's language, German where the translation lacks a text", () => {
    const { context, id } = withProcess("published");
    saveProcessText(context, id, "en", { ...SAMPLE_TRANSLATIONS.en, scope: "" }, 1);
    const english = readPublicProcess(context, id, "en");
    expect(english?.texts.title).toEqual({ text: SAMPLE_TRANSLATIONS.en.title, language: "en" });
    expect(english?.texts.scope).toEqual({ text: SAMPLE_PROCESS.scope, language: "de" });
    expect(english?.outdated).toBe(false);
    const arabic = readPublicProcess(context, id, "ar");
    expect(Object.values(arabic?.texts ?? {}).every((text) => text.language === "de")).toBe(true);
  });

  test("an outdated translation says so", () => {
    const { context, id } = withProcess("published");
    saveProcessText(context, id, "en", SAMPLE_TRANSLATIONS.en, 1);
    updateProcess(context, id, { ...SAMPLE_PROCESS, scope: "Nur über Busse." }, 1);
    expect(readPublicProcess(context, id, "en")?.outdated).toBe(true);
    expect(readPublicProcess(context, id, "de")?.outdated).toBe(false);
  });

  test("the audit entry of the newest text", () => {
    const { context, id } = withProcess("published");
    const published = readPublicProcess(context, id, "de")?.recorded?.hash;
    expect(published).toMatch(/^[0-9a-f]{64}$/);
    updateProcess(context, id, { ...SAMPLE_PROCESS, scope: "Nur über Busse." }, 1);
    expect(readPublicProcess(context, id, "de")?.recorded?.hash).not.toBe(published);
  });

  test("all draws that were committed to, the newest first, those set aside with their reason", () => {
    const { context, id } = withProcess("published");
    storeCompletedDraw(context.database, id, 1, "Die Liste enthielt Verstorbene.");
    storeCompletedDraw(context.database, id, 2);
    const draws = readPublicProcess(context, id, "de")?.draws ?? [];
    expect(draws.map(({ number, state, reason }) => [number, state, reason])).toEqual([
      [2, "drawn", null],
      [1, "repeated", "Die Liste enthielt Verstorbene."],
    ]);
    expect(Object.keys(draws[0] ?? {}).sort()).toEqual([
      "id",
      "number",
      "reason",
      "since",
      "state",
    ]);
  });

  test.each([
    [0, null],
    [9, null],
    [12, 10],
    [298, 300],
  ])("%i people in the pool are told as %s", (people, told) => {
    const { context, id } = withProcess("published");
    storeRespondents(context.database, id, people);
    expect(publicPoolSize(context, id)).toEqual({ persons: told });
  });

  test("people of an import that is not complete are not counted", () => {
    const { context, id } = withProcess("published");
    storeRespondents(context.database, id, 20);
    context.database.update(poolImports).set({ completedAt: null }).run();
    expect(publicPoolSize(context, id)).toBeNull();
  });
});

describe("the next step", () => {
  const nothing = {
    texts: false,
    translations: false,
    publish: false,
    pool: false,
    quotas: false,
    commit: false,
    draw: false,
    close: false,
  };

  test("is the first that is not done, never the translations", () => {
    const order = PROCESS_STEPS.filter((step) => step !== "translations");
    let progress = nothing;
    for (const step of order) {
      expect(nextStep(progress)).toBe(step);
      progress = { ...progress, [step]: true };
    }
    expect(nextStep(progress)).toBeNull();
  });

  test("is none once a process is closed, whatever was left out", () => {
    expect(nextStep({ ...nothing, texts: true, publish: true, close: true })).toBeNull();
  });

  test("follows what is stored", () => {
    const { context, id } = withProcess("published");
    expect(processProgress(context, id)).toEqual({ ...nothing, texts: true, publish: true });
    storeRespondents(context.database, id, 12);
    for (const language of ["de-simple", "en", "ar"] as const) {
      saveProcessText(context, id, language, SAMPLE_TRANSLATIONS[language], 1);
    }
    storeCompletedDraw(context.database, id);
    expect(processProgress(context, id)).toEqual({
      ...nothing,
      texts: true,
      translations: true,
      publish: true,
      pool: true,
      commit: true,
      draw: true,
    });
    expect(processProgress(context, "unknown")).toBeNull();
  });

  test.each([
    ["2026-03-31", "while answers may still come", false],
    ["2026-02-28", "once the last day is over", true],
  ])(
    "with %s as the last day: a pool of answers counts as filled %s: %s",
    (replyBy, _when, pool) => {
      const { context, id } = withProcess("published");
      storeRespondents(context.database, id, 12);
      storeInvitations(context, id, [syntheticResident(1)], { replyBy });
      expect(processProgress(context, id)).toMatchObject({ pool });
    },
  );
});
