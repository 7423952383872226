import type { ProbabilityStep } from "#app/domain/sortition/probability-steps.ts";
import { staffTranslation } from "#app/i18n/staff-translation.ts";
import { probabilityChart } from "#app/ui/charts/probability-chart.server.ts";
import { formatFor } from "#app/ui/format.ts";

/** The chart of everyone's chance against equal chance, in the reader's language. */
export function chancesChart(
  chances: { readonly steps: readonly ProbabilityStep[]; readonly equalChance: number },
  locale: "de" | "en",
): string {
  const { t } = staffTranslation(locale);
  const equal = formatFor(locale).percent(chances.equalChance);
  return probabilityChart({
    ...chances,
    locale,
    labels: {
      rank: t("result.chartRank", { ns: "draws" }),
      probability: t("result.chartProbability", { ns: "draws" }),
      equal: t("result.chartEqual", { ns: "draws", equal }),
    },
  });
}
