import { useTranslation } from "react-i18next";
import type { PlannedDraw } from "#app/services/invitations/plan-draw.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { useFormat } from "#app/ui/format.ts";
import { StatusBadge } from "#app/ui/status-badge.tsx";
import { SHARE_FIELDS } from "./plan-choice.ts";
import { ShareField } from "./share-field.tsx";

interface RateRow {
  readonly name: string;
  readonly feature: string;
  readonly value: string;
  readonly residents: number;
  readonly rate: number;
  readonly letters: number;
  readonly own: number | null;
}

/** How many say yes to a letter: of all, and of those with each value. What the organiser knows better is typed here. */
export function RateTable(props: {
  planned: PlannedDraw;
  typed: Readonly<Record<string, string>>;
  wrong: readonly string[];
  /** The address of this plan without own rates; null where there are none. */
  reset: string | null;
}) {
  const { t } = useTranslation("invitations");
  const format = useFormat();
  const { planned, typed, wrong } = props;
  const { rates } = planned.plan;
  const missed = rates.values.filter((one) => one.missed);
  const hundred = (rate: number) => format.decimal(Math.round(rate * 1000) / 10);
  const rows: RateRow[] = [
    {
      name: "rate",
      feature: t("plan.rates.overall"),
      value: t("plan.strata.everyone"),
      residents: planned.eligible,
      rate: rates.expectedOverall,
      letters: planned.experienceLetters,
      own: rates.ownOverall,
    },
    ...rates.values.map((one, place) => ({ name: `${SHARE_FIELDS.value}${place}`, ...one })),
  ];
  return (
    <section className="stack">
      <h2 className="kern-heading-medium">{t("plan.rates.heading")}</h2>
      <p className="kern-body prose">{t("plan.rates.text")}</p>
      {missed.length > 0 && (
        <Alert kind="warning" title={t("plan.rates.contradiction")}>
          <ul className="kern-list kern-list--bullet">
            {missed.map(({ feature, value, own, result }) => (
              <li key={`${feature} ${value}`}>
                {t("plan.rates.missed", {
                  feature,
                  value,
                  own: hundred(own ?? 0),
                  result: hundred(result),
                })}
              </li>
            ))}
          </ul>
          <p className="kern-body">{t("plan.rates.contradictionText")}</p>
        </Alert>
      )}
      <DataTable
        caption={t("plan.rates.heading")}
        captionHidden
        onPhone="cards"
        rows={rows}
        rowKey={({ name }) => name}
        group={({ feature }) => feature}
        columns={[
          {
            header: t("plan.quotas.value"),
            rowHeader: true,
            cell: ({ value }) => <bdi>{value}</bdi>,
          },
          {
            header: t("plan.strata.own"),
            cell: ({ name, feature, value }) => (
              <ShareField
                name={name}
                label={t("plan.rates.ownLabel", { feature, value })}
                typed={typed}
                wrong={wrong}
              />
            ),
          },
          {
            header: t("plan.strata.rate"),
            numeric: true,
            cell: (one) => hundred(one.rate),
          },
          {
            header: t("plan.quotas.source"),
            cell: ({ own, letters }) => <RateSource own={own !== null} letters={letters} />,
          },
          {
            header: t("plan.strata.residents"),
            numeric: true,
            cell: ({ residents }) => format.whole(residents),
          },
        ]}
      />
      {props.reset !== null && (
        <p>
          <a className="kern-link" href={props.reset}>
            {t("plan.rates.reset")}
          </a>
        </p>
      )}
      <details className="message-text">
        <summary>{t("plan.rates.formulaTitle")}</summary>
        <p>{t("plan.rates.formula")}</p>
        <p>{t("plan.rates.learning")}</p>
      </details>
    </section>
  );
}

/** Where a rate comes from: the organiser, an assumption, or an assumption and letters seen. */
export function RateSource({ own, letters }: { own: boolean; letters: number }) {
  const { t } = useTranslation("invitations");
  const format = useFormat();
  if (own) return <StatusBadge kind="warning">{t("plan.rates.sources.own")}</StatusBadge>;
  if (letters === 0) {
    return <StatusBadge kind="info">{t("plan.rates.sources.assumption")}</StatusBadge>;
  }
  return (
    <>
      <StatusBadge kind="success">{t("plan.rates.sources.experience")}</StatusBadge>{" "}
      {t("plan.rates.seen", { count: letters, letters: format.whole(letters) })}
    </>
  );
}
