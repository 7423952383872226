import { useTranslation } from "react-i18next";
import type { ResponseForecast } from "#app/domain/response-forecast.ts";
import type { ResponseOverview } from "#app/services/response/read-response.server.ts";
import { useFormat } from "#app/ui/format.ts";
import { StatusBadge } from "#app/ui/status-badge.tsx";
import { ResponseFigure } from "./response-figure.tsx";

/** From which chance on it reads how likely a quota can be filled. */
const WORDS = [
  { from: 0.95, word: "sure", kind: "success" },
  { from: 0.7, word: "likely", kind: "info" },
  { from: 0.3, word: "open", kind: "warning" },
  { from: 0, word: "unlikely", kind: "danger" },
] as const;

/** A forecast that rests on fewer people says so. */
const FEW = 10;

/** Whether the pool is enough for each quota now, and will be on the last day. */
export function ForecastFigure(props: {
  response: Pick<ResponseOverview, "quotas" | "pool" | "posted" | "silent" | "over">;
  chart: string | null;
  source: string;
}) {
  const { t } = useTranslation("response");
  const format = useFormat();
  const { quotas, pool, posted, silent, over } = props.response;
  const risks = quotas.filter(({ forecast }) => forecast !== null && forecast.chance < 0.95);
  const { forecast } = pool;
  const outlook = () => {
    if (over) return t("dashboard.forecast.over");
    if (posted === 0) return t("dashboard.forecast.notPosted");
    if (forecast === null) return t("dashboard.forecast.tooEarly");
    if (silent === 0) return t("dashboard.forecast.allAnswered");
    return t("dashboard.forecast.expected", {
      expected: format.whole(Math.round(forecast.expected)),
      least: format.whole(forecast.least),
      most: format.whole(forecast.most),
    });
  };
  const few = forecast !== null && !over && silent > 0 && pool.people < FEW;
  return (
    <ResponseFigure
      table="quotas"
      title={t("dashboard.forecast.title")}
      sentence={
        <>
          <p>
            {t("dashboard.forecast.pool", {
              count: pool.people,
              people: format.whole(pool.people),
              seats: format.whole(pool.seats),
            })}{" "}
            {outlook()} {few && t("dashboard.forecast.few")}
          </p>
          {forecast !== null && (
            <p>
              <strong>
                {risks.length === 0
                  ? t("dashboard.forecast.allSafe")
                  : t("dashboard.forecast.atRisk", {
                      quotas: format.list(
                        risks.map(({ feature, value }) => `${feature}: ${value}`),
                      ),
                    })}
              </strong>
            </p>
          )}
          <p>{t("dashboard.forecast.chart")}</p>
          <details className="message-text">
            <summary>{t("dashboard.forecast.modelTitle")}</summary>
            <p>{t("dashboard.forecast.model")}</p>
          </details>
        </>
      }
      chart={props.chart}
      source={props.source}
      rows={quotas}
      rowKey={({ feature, value }) => `${feature} ${value}`}
      group={({ feature }) => feature}
      columns={[
        {
          header: t("dashboard.columns.value"),
          cell: ({ value }) => <bdi>{value}</bdi>,
          rowHeader: true,
        },
        {
          header: t("dashboard.columns.min"),
          cell: ({ min }) => format.whole(min),
          numeric: true,
        },
        {
          header: t("dashboard.columns.inPool"),
          cell: ({ inPool }) => format.whole(inPool),
          numeric: true,
        },
        {
          header: t("dashboard.columns.expected"),
          cell: ({ forecast }) =>
            forecast === null
              ? "–"
              : forecast.most === 0
                ? format.whole(0)
                : t("dashboard.forecast.between", {
                    expected: format.whole(Math.round(forecast.expected)),
                    least: format.whole(forecast.least),
                    most: format.whole(forecast.most),
                  }),
          numeric: true,
        },
        {
          header: t("dashboard.columns.chance"),
          cell: ({ forecast }) => <Chance forecast={forecast} />,
        },
      ]}
    />
  );
}

function Chance({ forecast }: { forecast: ResponseForecast | null }) {
  const { t } = useTranslation("response");
  const format = useFormat();
  const known = WORDS.find(({ from }) => forecast !== null && forecast.chance >= from);
  if (forecast === null || known === undefined) return <>–</>;
  // Certainty is for what has happened.
  const shown = forecast.chance === 1 ? 1 : Math.min(0.99, Math.round(forecast.chance * 100) / 100);
  return (
    <>
      <StatusBadge kind={known.kind}>{t(`dashboard.chances.${known.word}`)}</StatusBadge>{" "}
      {format.percent(shown)}
    </>
  );
}
