import type { Language } from "#app/i18n/languages.ts";
import { publicTranslation } from "#app/i18n/public-translation.server.ts";

/** Words beside a chart, for `ChartFigure`: loaders give them to the page, public or staff. */
export interface ChartWords {
  readonly source: string;
  readonly sourceDate: string;
  readonly table: string;
}

export function chartWords(language: Language): ChartWords {
  const { t } = publicTranslation(language);
  return {
    source: t("public:charts.source"),
    sourceDate: t("public:charts.sourceDate"),
    table: t("public:charts.table"),
  };
}
