import { asc, eq } from "drizzle-orm";
import { NOT_SAID } from "#app/domain/not-said.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import { loadQuotaSet, type QuotaSet } from "#app/services/quotas/read-quotas.server.ts";
import type { Queryable } from "#db/connection.server.ts";
import { questions } from "#db/schema/index.ts";
import { catalogueQuestion } from "./question-catalogue.ts";
import type { Question } from "./question-wording.ts";

export interface QuestionList {
  readonly questions: readonly Question[];
  /** Features of the quotas for which no question is saved yet. */
  readonly unsaved: readonly string[];
  /** Whether a quota stands for whoever would rather not say, for each feature. */
  readonly notSaidHasQuotas: boolean;
  readonly frozen: QuotaSet["frozen"];
}

/** The questions of a process as they stand; null when there is no such process. */
export function readQuestions(context: ServiceContext, processId: string): QuestionList | null {
  authorise(context.actor, "invitations.read");
  const { database } = context;
  const set = loadQuotaSet(database, processId);
  if (set === null) return null;
  const saved = savedQuestions(database, processId);
  return {
    questions: loadQuestions(database, processId),
    unsaved: featuresToKnow(set)
      .map(({ feature }) => feature)
      .filter((feature) => !saved.has(feature)),
    notSaidHasQuotas: featuresWithoutNotSaid(set).length === 0,
    frozen: set.frozen,
  };
}

/**
 * One question for each feature that a draw needs, in the order of the quotas: as it was saved,
 * otherwise asked in the words of the catalogue.
 */
function loadQuestions(database: Queryable, processId: string): Question[] {
  const set = loadQuotaSet(database, processId);
  if (set === null) return [];
  const saved = savedQuestions(database, processId);
  return featuresToKnow(set).map(({ feature, values }) => {
    const own = saved.get(feature);
    if (own === undefined) return questionFromCatalogue(feature, values, "asked");
    return { feature, values, source: own.source, texts: own.texts, answers: own.answers };
  });
}

/** A feature with the words of the catalogue, or without words where it does not know the feature. */
export function questionFromCatalogue(
  feature: string,
  values: readonly string[],
  source: Question["source"],
): Question {
  const known = catalogueQuestion(feature, values);
  if (known === null) return { feature, values, source, texts: {}, answers: {} };
  const languages = Object.entries(known);
  return {
    feature,
    values,
    source,
    texts: Object.fromEntries(
      languages.map(([language, { question, why }]) => [language, { question, why }]),
    ),
    answers: Object.fromEntries(
      values.map((value) => [
        value,
        Object.fromEntries(
          languages.flatMap(([language, texts]) => {
            const text = texts.values[value];
            return text === undefined ? [] : [[language, text]];
          }),
        ),
      ]),
    ),
  };
}

/** The features that a draw needs of everyone, those of conditions among them, with their values. */
export function featuresToKnow(
  set: Pick<QuotaSet, "quotas" | "combined">,
): { readonly feature: string; readonly values: readonly string[] }[] {
  const made = new Set(set.combined.map(({ name }) => name));
  const known = new Map<string, Set<string>>();
  const named = [
    ...set.quotas.filter(({ feature }) => !made.has(feature)),
    ...set.combined.flatMap(({ conditions }) =>
      conditions.flatMap(({ feature, values }) => values.map((value) => ({ feature, value }))),
    ),
  ];
  for (const { feature, value } of named) {
    const values = known.get(feature) ?? new Set();
    known.set(feature, values);
    if (value !== NOT_SAID) values.add(value);
  }
  return [...known].map(([feature, values]) => ({ feature, values: [...values] }));
}

/** Features with quotas of which none is for whoever would rather not say. */
export function featuresWithoutNotSaid(set: Pick<QuotaSet, "quotas" | "combined">): string[] {
  const made = new Set(set.combined.map(({ name }) => name));
  const features = new Set(set.quotas.map(({ feature }) => feature));
  return [...features].filter(
    (name) =>
      !made.has(name) &&
      !set.quotas.some(({ feature, value }) => feature === name && value === NOT_SAID),
  );
}

function savedQuestions(database: Queryable, processId: string) {
  const rows = database
    .select()
    .from(questions)
    .where(eq(questions.processId, processId))
    .orderBy(asc(questions.position))
    .all();
  return new Map(rows.map((row) => [row.feature, row]));
}
