import { useTranslation } from "react-i18next";
import type { ResponseOverview } from "#app/services/response/read-response.server.ts";
import { CHANNEL_FILLS } from "#app/ui/charts/channel-fills.ts";
import { useFormat } from "#app/ui/format.ts";
import { StatusBadge } from "#app/ui/status-badge.tsx";
import { useProcess } from "../process/use-process.ts";
import { ResponseFigure } from "./response-figure.tsx";

const CHANNELS = ["online", "phone", "paper", "in_person"] as const;

/** What the plan expected of each stratum beside what came, by channel. */
export function PlanFigure(props: {
  rows: ResponseOverview["planned"];
  over: boolean;
  chart: string | null;
  source: string;
}) {
  const { t } = useTranslation("response");
  const format = useFormat();
  const address = `/staff/processes/${useProcess().id}/invitations/plan`;
  const { rows, over } = props;
  if (rows.length === 0) return null;
  const nameOf = ({ stratum }: { stratum: string | null }) =>
    stratum ?? t("dashboard.plan.everyone");
  const sum = (of: (row: (typeof rows)[number]) => number) =>
    format.whole(Math.round(rows.reduce((total, row) => total + of(row), 0)));
  const tenth = (number: number) => format.decimal(Math.round(number * 10) / 10);
  const behind = rows.filter((row) => row.behind);
  return (
    <ResponseFigure
      table="plan"
      title={t("dashboard.plan.title")}
      sentence={
        <>
          <p>
            {t("dashboard.plan.sentence", {
              expected: sum(({ expected }) => expected),
              byNow: sum(({ byNow }) => byNow),
              yes: sum(({ yes }) => yes),
            })}
          </p>
          <p>
            <strong>
              {behind.length === 0
                ? t("dashboard.plan.asPlanned")
                : t("dashboard.plan.behind", { strata: format.list(behind.map(nameOf)) })}
            </strong>{" "}
            {behind.length > 0 && !over && t("dashboard.plan.remindFirst")}
          </p>
          {behind.length > 0 && (
            <p className="no-print">
              <a className="kern-link" href={address}>
                {t("dashboard.plan.nextWave")}
              </a>
            </p>
          )}
          <p>{t("dashboard.plan.chart")}</p>
        </>
      }
      chart={props.chart}
      legend={
        <ul className="chart-legend">
          {CHANNELS.map((channel) => (
            <li key={channel}>
              <span
                className="answer-swatch"
                style={{ backgroundColor: CHANNEL_FILLS[channel] }}
                aria-hidden="true"
              />{" "}
              {t(`channels.${channel}`)}
            </li>
          ))}
        </ul>
      }
      source={props.source}
      rows={rows}
      rowKey={nameOf}
      columns={[
        {
          header: t("dashboard.columns.stratum"),
          cell: (row) => <bdi>{nameOf(row)}</bdi>,
          rowHeader: true,
        },
        {
          header: t("dashboard.columns.letters"),
          cell: ({ letters }) => format.whole(letters),
          numeric: true,
        },
        {
          header: t("dashboard.columns.planned"),
          cell: ({ expected }) => tenth(expected),
          numeric: true,
        },
        {
          header: t("dashboard.columns.byNow"),
          cell: ({ byNow }) => tenth(byNow),
          numeric: true,
        },
        {
          header: t("dashboard.columns.accepted"),
          cell: ({ yes, behind: late }) => (
            <>
              {format.whole(yes)}
              {late && (
                <>
                  {" "}
                  <StatusBadge kind="warning">{t("dashboard.plan.behindBadge")}</StatusBadge>
                </>
              )}
            </>
          ),
          numeric: true,
        },
        ...CHANNELS.map((channel) => ({
          header: t(`channels.${channel}`),
          cell: ({ byChannel }: (typeof rows)[number]) => format.whole(byChannel[channel]),
          numeric: true,
        })),
      ]}
    />
  );
}
