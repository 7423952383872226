import { useTranslation } from "react-i18next";
import type { DrawSummary } from "#app/services/draws/read-draw.server.ts";
import { useFormat } from "#app/ui/format.ts";

/** The key figures of a draw. */
export function DrawFigures({ summary }: { summary: DrawSummary }) {
  const { t } = useTranslation("draws");
  const format = useFormat();
  const { statistics } = summary;
  const figures = [
    [t("result.poolSize"), format.whole(statistics.poolSize)],
    [t("result.seats"), format.whole(summary.panelSize)],
    [t("result.minimum"), format.percent(statistics.min)],
    [t("result.equalChance"), format.percent(statistics.equalChance)],
    [t("result.gini"), format.decimal(statistics.gini)],
    [t("result.geometricMean"), format.percent(statistics.geometricMean)],
    [t("result.panels"), format.whole(summary.panels)],
    [t("result.duration"), t("result.seconds", { value: format.decimal(summary.seconds) })],
  ] as const;
  return (
    <section>
      <h2 className="kern-heading-medium">{t("result.figures")}</h2>
      <dl className="facts">
        {figures.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
