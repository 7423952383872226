import { useTranslation } from "react-i18next";
import type { Preparation } from "#app/services/draws/read-preparation.server.ts";
import { DataTable } from "#app/ui/data-table.tsx";
import { useFormat } from "#app/ui/format.ts";

/** Everyone's chance before and after rounding to numbered panels, and how far any of them moved. */
export function RoundingSection(props: {
  preparation: Pick<Preparation, "chances" | "rounding" | "panels">;
  chart: string;
}) {
  const { chances, rounding } = props.preparation;
  const { t } = useTranslation(["publicDraw", "draws"]);
  const format = useFormat();
  const panels = format.whole(props.preparation.panels);
  const { exact, numbered } = chances;
  const greatest = (side: typeof exact) => side.steps.at(-1)?.probability ?? 0;
  const rows = [
    [t("review.minimum"), format.percent(exact.min), format.percent(numbered.min)],
    [t("review.maximum"), format.percent(greatest(exact)), format.percent(greatest(numbered))],
    [t("review.gini"), format.decimal(exact.gini), format.decimal(numbered.gini)],
    [
      t("review.geometricMean"),
      format.percent(exact.geometricMean),
      format.percent(numbered.geometricMean),
    ],
  ] as const;
  return (
    <section>
      <h2 className="kern-heading-medium">{t("review.chancesHeading")}</h2>
      <p className="kern-body prose">
        {t("review.chancesLead", { panels, deviation: format.percent(rounding.deviation) })}{" "}
        {rounding.proved
          ? t("review.roundingProved", { panels })
          : t("review.roundingBound", { bound: format.percent(rounding.lowerBound) })}
      </p>
      <DataTable
        caption={t("review.chancesHeading")}
        captionHidden
        rows={rows}
        rowKey={([name]) => name}
        columns={[
          { header: t("review.measure"), cell: ([name]) => name, rowHeader: true },
          { header: t("review.exact"), numeric: true, cell: ([, before]) => before },
          { header: t("review.numbered"), numeric: true, cell: ([, , after]) => after },
        ]}
      />
      <figure className="chart">
        <figcaption>
          <strong>{t("draws:result.chartTitle")}</strong>
        </figcaption>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: SVG drawn on the server from figures and our own labels */}
        <div dangerouslySetInnerHTML={{ __html: props.chart }} />
      </figure>
    </section>
  );
}
