import { useTranslation } from "react-i18next";
import { extremeGroups, TELLING_LETTERS } from "#app/domain/telling-groups.ts";
import type {
  AnswerCounts,
  ResponseOverview,
} from "#app/services/response/read-response.server.ts";
import { ANSWER_FILLS, ANSWER_KINDS } from "#app/ui/charts/answer-fills.ts";
import { useFormat } from "#app/ui/format.ts";
import { OriginName } from "./origin-name.tsx";
import { ResponseFigure } from "./response-figure.tsx";

const COUNTS = ["invited", "yes", "no", "notNow", "late", "withdrawn"] as const;

/** The columns in which groups of invited people are counted. */
function useCountColumns() {
  const { t } = useTranslation("response");
  const format = useFormat();
  return COUNTS.map((name) => ({
    header: t(`dashboard.columns.${name}`),
    cell: (row: AnswerCounts) => format.whole(row[name]),
    numeric: true,
  }));
}

export function CurveFigure(props: {
  curve: ResponseOverview["curve"];
  chart: string | null;
  source: string;
}) {
  const { t } = useTranslation("response");
  const format = useFormat();
  const last = props.curve.at(-1);
  if (last === undefined) return null;
  return (
    <ResponseFigure
      table="curve"
      title={t("dashboard.curve.title")}
      sentence={
        <p>
          {t("dashboard.curve.sentence", {
            day: format.day(last.day),
            answers: format.whole(last.answers),
            yes: format.whole(last.yes),
          })}
        </p>
      }
      chart={props.chart}
      source={props.source}
      rows={props.curve}
      rowKey={({ day }) => day}
      columns={[
        {
          header: t("dashboard.columns.day"),
          cell: ({ day }) => format.day(day),
          rowHeader: true,
        },
        {
          header: t("dashboard.columns.answers"),
          cell: ({ answers }) => format.whole(answers),
          numeric: true,
        },
        {
          header: t("dashboard.columns.accepted"),
          cell: ({ yes }) => format.whole(yes),
          numeric: true,
        },
      ]}
    />
  );
}

export function OriginFigure(props: { rows: ResponseOverview["byOrigin"]; source: string }) {
  const { t } = useTranslation("response");
  const format = useFormat();
  const counts = useCountColumns();
  return (
    <ResponseFigure
      table="origins"
      title={t("dashboard.origins.title")}
      sentence={<p>{t("dashboard.origins.sentence")}</p>}
      chart={null}
      source={props.source}
      rows={props.rows}
      rowKey={({ origin }) => origin.id}
      columns={[
        {
          header: t("dashboard.columns.origin"),
          cell: ({ origin }) => <OriginName origin={origin} />,
          rowHeader: true,
        },
        ...counts,
        {
          header: t("dashboard.columns.inPool"),
          cell: ({ inPool }) => format.whole(inPool),
          numeric: true,
        },
      ]}
    />
  );
}

export function ChannelFigure(props: { rows: ResponseOverview["byChannel"]; source: string }) {
  const { t } = useTranslation("response");
  const format = useFormat();
  return (
    <ResponseFigure
      table="channels"
      title={t("dashboard.channelsTitle")}
      sentence={<p>{t("dashboard.channelsSentence")}</p>}
      chart={null}
      source={props.source}
      rows={props.rows}
      rowKey={({ channel }) => channel}
      columns={[
        {
          header: t("dashboard.columns.channel"),
          cell: ({ channel }) => t(`channels.${channel}`),
          rowHeader: true,
        },
        {
          header: t("dashboard.columns.answers"),
          cell: ({ answers }) => format.whole(answers),
          numeric: true,
        },
        {
          header: t("dashboard.columns.yes"),
          cell: ({ yes }) => format.whole(yes),
          numeric: true,
        },
      ]}
    />
  );
}

export function StratumFigure(props: {
  rows: ResponseOverview["byStratum"];
  chart: string | null;
  source: string;
}) {
  const { t } = useTranslation("response");
  const format = useFormat();
  const counts = useCountColumns();
  if (props.rows.length === 0) return null;
  const extremes = extremeGroups(props.rows);
  const percent = ({ yes, invited }: AnswerCounts) =>
    format.percent(Math.round((yes / invited) * 1000) / 1000);
  return (
    <ResponseFigure
      table="strata"
      title={t("dashboard.strata.title")}
      sentence={
        <p>
          {extremes === null
            ? t("dashboard.strata.few", { count: TELLING_LETTERS })
            : percent(extremes.most) === percent(extremes.least)
              ? t("dashboard.strata.same", { rate: percent(extremes.most) })
              : t("dashboard.strata.sentence", {
                  most: extremes.most.stratum,
                  mostRate: percent(extremes.most),
                  least: extremes.least.stratum,
                  leastRate: percent(extremes.least),
                })}
        </p>
      }
      chart={props.chart}
      legend={
        <ul className="chart-legend">
          {ANSWER_KINDS.map((kind) => (
            <li key={kind}>
              <span
                className="answer-swatch"
                style={{ backgroundColor: ANSWER_FILLS[kind] }}
                aria-hidden="true"
              />{" "}
              {t(`dashboard.legend.${kind}`)}
            </li>
          ))}
        </ul>
      }
      source={props.source}
      rows={props.rows}
      rowKey={({ stratum }) => stratum}
      columns={[
        {
          header: t("dashboard.columns.stratum"),
          cell: ({ stratum }) => <bdi>{stratum}</bdi>,
          rowHeader: true,
        },
        ...counts,
      ]}
    />
  );
}
