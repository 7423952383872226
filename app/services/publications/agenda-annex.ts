import type { Language } from "#app/i18n/languages.ts";
import { longDay, sourceDateInWords } from "#app/i18n/moments.ts";
import { publicTranslation } from "#app/i18n/public-translation.server.ts";
import { fieldInLanguage } from "#app/services/texts/translations.ts";
import type { AnnouncedDataset } from "#app/services/town-halls/announcement.ts";
import type { CorrectionsSince } from "#app/services/town-halls/corrections-since.server.ts";
import type { Revision } from "#app/services/town-halls/revisions.server.ts";
import type { DocumentBlock, PrintedChart, PrintedTable } from "./document-order.ts";
import { documentText, own } from "./document-text.ts";

/** How figures look on paper. Who asks for a print brings it: drawing belongs to the pages. */
export type DrawFigures = (
  dataset: AnnouncedDataset,
  language: Language,
  size: "wide" | "narrow",
) => { readonly chart: PrintedChart | null; readonly table: PrintedTable };

/** Under which number each dataset of an announcement stands in the annex. */
export function annexNumbers({ announcement }: Revision, language: Language) {
  const { t } = publicTranslation(language);
  return new Map(
    announcement.datasets.map(({ id }, index) => [
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
  draw: DrawFigures,
  size: "wide" | "narrow",
): DocumentBlock[] {
  const { t } = publicTranslation(language);
  const { datasets } = revision.announcement;
  if (datasets.length === 0) return [];
  const numbers = annexNumbers(revision, language);
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
          ...draw(dataset, language, size),
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
  ];
}
