import { useTranslation } from "react-i18next";
import type { DrawSummary } from "#app/services/draws/read-draw.server.ts";
import { DataTable } from "#app/ui/data-table.tsx";
import { useFormat } from "#app/ui/format.ts";

/** The chart of everyone's chance against equal chance, its sentence, and the same as a table. */
export function ProbabilitySection({ summary, chart }: { summary: DrawSummary; chart: string }) {
  const { t } = useTranslation("draws");
  const format = useFormat();
  const { statistics, steps } = summary;
  const favoured = steps
    .filter((step) => step.probability >= statistics.equalChance - 1e-9)
    .reduce((sum, step) => sum + step.people, 0);
  return (
    <section>
      <h2 className="kern-heading-medium">{t("result.chartHeading")}</h2>
      <figure className="chart">
        <figcaption>
          <strong>{t("result.chartTitle")}</strong>
          <p className="kern-body">
            {t("result.chartSentence", {
              people: format.whole(favoured),
              reachable: format.whole(statistics.reachable),
              equal: format.percent(statistics.equalChance),
              min: format.percent(statistics.min),
              max: format.percent(steps.at(-1)?.probability ?? 0),
            })}
          </p>
        </figcaption>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: SVG drawn on the server from figures and our own labels */}
        <div dangerouslySetInnerHTML={{ __html: chart }} />
        <p className="kern-hint">
          {t("result.chartSource", {
            panels: format.whole(summary.panels),
            date: format.moment(summary.completedAt),
          })}
        </p>
      </figure>
      <details className="kern-accordion">
        <summary className="kern-accordion__header">
          <span className="kern-title">{t("result.stepsTable")}</span>
        </summary>
        <div className="kern-accordion__body">
          <DataTable
            caption={t("result.chartTitle")}
            captionHidden
            rows={steps}
            rowKey={(step) => String(step.probability)}
            columns={[
              {
                header: t("result.stepsProbability"),
                numeric: true,
                rowHeader: true,
                cell: (step) => format.percent(step.probability),
              },
              {
                header: t("result.stepsPeople"),
                numeric: true,
                cell: (step) => format.whole(step.people),
              },
            ]}
          />
        </div>
      </details>
    </section>
  );
}
