import { isClockTime } from "#app/domain/facts/clock-time.ts";
import type { Fact } from "#app/domain/facts/facts-of-table.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { createDataset } from "#app/services/facts/create-dataset.server.ts";
import { wordsOf } from "#app/services/facts/load-dataset.server.ts";
import { publishDataset } from "#app/services/facts/publish-dataset.server.ts";
import { saveDatasetText } from "#app/services/facts/save-dataset-text.server.ts";
import { saveFigures } from "#app/services/facts/save-figures.server.ts";
import { authorise } from "#app/services/permissions.ts";
import { TRANSLATIONS } from "#app/services/texts/translations.ts";
import { must } from "./demo-result.ts";
import type { FactSheet } from "./facts/fact-sheet.ts";
import { FACT_SHEETS } from "./facts/fact-sheets.ts";
import { FACT_WORDS } from "./facts/fact-words.ts";

export type DemoFactKey = keyof typeof FACT_SHEETS;

/** The handbook that the figures are taken from. */
const HANDBOOK = "Sammelband zu Zuwanderung, Integration und kommunalem Handeln in Sachsen-Anhalt";

/** In place of a source; docs/demo-town.md says how these came about. */
const MADE_UP = "Erfundene Zahlen der Demo-Stadt";

/** Stores and publishes the figures of the demo town in all languages; returns their ids by key. */
export function seedDemoFacts(context: ServiceContext): Readonly<Record<DemoFactKey, string>> {
  authorise(context.actor, "facts.write");
  const ids = Object.entries<FactSheet>(FACT_SHEETS).map(([key, sheet]) => [
    key,
    seedSheet(context, sheet),
  ]);
  return Object.fromEntries(ids) as Record<DemoFactKey, string>;
}

function seedSheet(context: ServiceContext, sheet: FactSheet): string {
  const { unit, source, sourceDate, chart, texts } = sheet;
  const [title, sentence, method] = texts.de;
  const id = createDataset(context, {
    ...{ title, sentence, method, unit, sourceDate, chart },
    source: source === null ? MADE_UP : `${HANDBOOK}, ${source}`,
    sourceAddress: "",
    licence: source === null ? "frei, ohne Bedingungen" : "Zitat mit Quellenangabe",
    synthetic: source === null,
  });
  const facts = sheet.facts.map(
    ([place, groups, time, figure]): Fact => ({
      ...{ place, groups, time },
      value: isClockTime(figure) ? null : Number(figure),
      sign: isClockTime(figure) ? figure : null,
      qualified: false,
    }),
  );
  must(saveFigures(context, id, facts, 1));
  const words = wordsOf({ unit, facts });
  for (const [index, language] of TRANSLATIONS.entries()) {
    const [ownTitle, ownSentence, ownMethod] = texts[language];
    const labels = Object.fromEntries(
      words.map((word) => [word, FACT_WORDS[word]?.[index] ?? ""] as const),
    );
    const text = { title: ownTitle, sentence: ownSentence, method: ownMethod, labels };
    must(saveDatasetText(context, id, language, text, { basedOn: 1, revision: 0 }));
  }
  must(publishDataset(context, id));
  return id;
}
