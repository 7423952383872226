import { useTranslation } from "react-i18next";
import { probabilityQuantiles } from "#app/domain/sortition/probability-quantiles.ts";
import type { Comparison } from "#app/services/objectives/comparison-envelope.server.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { useFormat } from "#app/ui/format.ts";

/** The shares of the people whose chance the second table gives. */
const SHARES = [0, 0.1, 0.25, 0.5, 0.75, 0.9, 1] as const;

interface ShownComparison extends Comparison {
  /** All curves in one chart. */
  readonly chart: string;
  /** Line and symbol of each objective. */
  readonly swatches: Readonly<Record<string, string>>;
}

/** What each objective means and gives: its sentence, figures, curve, and the same as tables. */
export function ComparedObjectives(props: {
  comparison: ShownComparison;
  mayDraw: boolean;
  /** Where the draws of the process are. */
  address: string;
}) {
  const { t } = useTranslation("draws");
  const format = useFormat();
  const { comparison, mayDraw, address } = props;
  const { objectives, poolSize, seats, chart, swatches } = comparison;
  return (
    <>
      <section className="stack" aria-labelledby="objectives">
        <h2 className="kern-heading-medium" id="objectives">
          {t("compare.objectives")}
        </h2>
        <ul className="objective-cards">
          {objectives.map(({ objective, min, max }) => (
            <li key={objective} className="column-card stack">
              <h3 className="kern-heading-small">
                <Swatch markup={swatches[objective] ?? ""} /> {t(`objectives.${objective}.name`)}
              </h3>
              <p className="kern-body">{t(`objectives.${objective}.meaning`)}</p>
              <p className="kern-body">
                {t("compare.range", { min: format.percent(min), max: format.percent(max) })}
              </p>
              {mayDraw && (
                <ButtonLink
                  look="secondary"
                  href={`${address}?objective=${objective}`}
                  aria-label={t("compare.chooseNamed", {
                    objective: t(`objectives.${objective}.name`),
                  })}
                >
                  {t("compare.choose")}
                </ButtonLink>
              )}
            </li>
          ))}
        </ul>
      </section>
      <section className="stack" aria-labelledby="chances">
        <h2 className="kern-heading-medium" id="chances">
          {t("compare.chances")}
        </h2>
        <figure className="chart chart--wide">
          <figcaption>
            <p className="kern-body">
              {t("compare.chartSentence", {
                people: format.whole(poolSize),
                equal: format.percent(seats / poolSize),
              })}
            </p>
            <ul className="chart-legend">
              {objectives.map(({ objective }) => (
                <li key={objective}>
                  <Swatch markup={swatches[objective] ?? ""} />
                  {t(`objectives.${objective}.name`)}
                </li>
              ))}
            </ul>
          </figcaption>
          {/* biome-ignore lint/security/noDangerouslySetInnerHtml: SVG drawn on the server from figures and our own labels */}
          <div dangerouslySetInnerHTML={{ __html: chart }} />
        </figure>
        <DataTable
          caption={t("compare.curveTable")}
          rows={objectives.map(({ objective, steps }) => ({
            objective,
            chances: probabilityQuantiles(steps, SHARES),
          }))}
          rowKey={({ objective }) => objective}
          columns={[
            {
              header: t("compare.objective"),
              rowHeader: true,
              cell: ({ objective }) => t(`objectives.${objective}.name`),
            },
            ...SHARES.map((share, position) => ({
              header: shareName(t, format, share),
              numeric: true,
              cell: ({ chances }: { chances: readonly number[] }) =>
                format.percent(chances[position] ?? 0),
            })),
          ]}
        />
        <DataTable
          caption={t("compare.figureTable")}
          rows={objectives}
          rowKey={({ objective }) => objective}
          columns={[
            {
              header: t("compare.objective"),
              rowHeader: true,
              cell: ({ objective }) => t(`objectives.${objective}.name`),
            },
            { header: t("result.minimum"), numeric: true, cell: ({ min }) => format.percent(min) },
            { header: t("compare.maximum"), numeric: true, cell: ({ max }) => format.percent(max) },
            { header: t("result.gini"), numeric: true, cell: ({ gini }) => format.decimal(gini) },
            {
              header: t("result.geometricMean"),
              numeric: true,
              cell: ({ geometricMean }) => format.percent(geometricMean),
            },
            {
              header: t("compare.proved"),
              cell: ({ proved }) => t(proved ? "compare.yes" : "compare.no"),
            },
          ]}
        />
        <p className="kern-hint prose">{t("compare.figureHint")}</p>
      </section>
    </>
  );
}

function Swatch({ markup }: { markup: string }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: SVG drawn on the server, without texts
  return <span className="chart-swatch" dangerouslySetInnerHTML={{ __html: markup }} />;
}

function shareName(
  t: ReturnType<typeof useTranslation<"draws">>["t"],
  format: ReturnType<typeof useFormat>,
  share: (typeof SHARES)[number],
): string {
  if (share === 0) return t("compare.least");
  if (share === 1) return t("compare.greatest");
  if (share === 0.5) return t("compare.median");
  return t("compare.atMost", { share: format.percent(share) });
}
