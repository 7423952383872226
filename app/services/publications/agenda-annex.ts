import type { Language } from "#app/i18n/languages.ts";
import { longDay, sourceDateInWords } from "#app/i18n/moments.ts";
import { publicTranslation } from "#app/i18n/public-translation.server.ts";
import type { ScenarioRecord } from "#app/services/scenarios/scenario-record.ts";
import { fieldInLanguage } from "#app/services/texts/translations.ts";
import type { AnnouncedDataset, AnnouncedScenario } from "#app/services/town-halls/announcement.ts";
import type { CorrectionsSince } from "#app/services/town-halls/corrections-since.server.ts";
import type { Revision } from "#app/services/town-halls/revisions.server.ts";
import type { DocumentBlock, PrintedChart, PrintedTable } from "./document-order.ts";
import { documentText, own } from "./document-text.ts";

/** How figures look on paper. Who asks for a print brings it: drawing belongs to the pages. */
export interface FigurePen {
  dataset(
    dataset: AnnouncedDataset,
    language: Language,
    size: "wide" | "narrow",
  ): { readonly chart: PrintedChart | null; readonly table: PrintedTable };
  /** What came out of a scenario, from the summary on. */
  scenario(
    record: ScenarioRecord,
    language: Language,
    size: "wide" | "narrow",
  ): readonly {
    readonly title: string;
    readonly sentence: string | null;
    readonly chart: PrintedChart | null;
    readonly table: PrintedTable;
  }[];
}

/** Under which number each dataset and scenario of an announcement stands in the annex. */
export function annexNumbers({ announcement }: Revision, language: Language) {
  const { t } = publicTranslation(language);
  // Revisions from before results were kept have nothing of a scenario to print.
  const scenarios = announcement.scenarios.filter(({ record }) => record !== undefined);
  return new Map(
    [...announcement.datasets, ...scenarios].map(({ id }, index) => [
      id,
      t("public:townHall.print.annexNumber", { number: `${index + 1}` }),
    ]),
  );
}

/**
 * The figures of an announcement as they were announced, each with its chart and table, source and date. What was
 * corrected since is said, not changed.
 */
export function agendaAnnex(
  revision: Revision,
  corrected: CorrectionsSince,
  language: Language,
  pen: FigurePen,
  size: "wide" | "narrow",
): DocumentBlock[] {
  const { t } = publicTranslation(language);
  const { datasets, scenarios } = revision.announcement;
  const numbers = annexNumbers(revision, language);
  if (numbers.size === 0) return [];
  const date = longDay(revision.publishedAt.getTime(), language);
  return [
    { kind: "annex", text: t("public:townHall.print.annex") },
    ...datasets.flatMap((dataset): DocumentBlock[] => {
      const title = fieldInLanguage(dataset.texts, "title", language);
      const sentence = fieldInLanguage(dataset.texts, "sentence", language);
      if (title === null) return [];
      const since = corrected.get(dataset.id);
      return [
        {
          kind: "figure",
          number: numbers.get(dataset.id) ?? "",
          title: documentText(title),
          sentence: sentence === null ? null : documentText(sentence),
          ...pen.dataset(dataset, language, size),
          notes: [
            own(
              t("public:townHall.source", {
                source: dataset.source,
                date: sourceDateInWords(dataset.sourceDate, language),
              }),
            ),
            own(t("public:townHall.figuresThen", { date })),
            ...(since === undefined
              ? []
              : [
                  own(
                    t("public:townHall.figuresCorrected", {
                      count: since.figures,
                      date: longDay(since.last.getTime(), language),
                    }),
                  ),
                ]),
            ...(dataset.synthetic ? [own(t("public:townHall.figuresSynthetic"))] : []),
          ],
        },
      ];
    }),
    ...scenarios.flatMap((scenario) =>
      scenarioBlocks(scenario, numbers.get(scenario.id) ?? "", language, pen, size),
    ),
  ];
}

/** A scenario: what it is about and cannot know, with its summary; then a chart and table for each measure. */
function scenarioBlocks(
  { texts, synthetic, record }: AnnouncedScenario,
  number: string,
  language: Language,
  pen: FigurePen,
  size: "wide" | "narrow",
): DocumentBlock[] {
  const { t } = publicTranslation(language);
  const title = fieldInLanguage(texts, "title", language);
  if (record === undefined || title === null) return [];
  const lead = fieldInLanguage(texts, "lead", language);
  const limits = fieldInLanguage(texts, "limits", language);
  const sources = [
    own(t("public:townHall.print.computed")),
    ...(synthetic ? [own(t("public:townHall.figuresSynthetic"))] : []),
  ];
  return pen.scenario(record, language, size).map((figure, index): DocumentBlock => {
    const first = index === 0;
    return {
      kind: "figure",
      number: first ? number : `${number}.${index}`,
      title: first ? documentText(title) : own(figure.title),
      sentence: first
        ? lead && documentText(lead)
        : figure.sentence === null
          ? null
          : own(figure.sentence),
      chart: figure.chart,
      table: figure.table,
      notes: first && limits !== null ? [...sources, documentText(limits)] : sources,
    };
  });
}
