import { useTranslation } from "react-i18next";
import type { PlannedStratum } from "#app/domain/sortition/invitations/plan-invitations.ts";
import type { PlannedDraw } from "#app/services/invitations/plan-draw.server.ts";
import type { Column } from "#app/ui/data-table.tsx";
import { useFormat } from "#app/ui/format.ts";
import { StatusBadge } from "#app/ui/status-badge.tsx";
import { FoldedTable } from "./folded-table.tsx";
import { SHARE_FIELDS } from "./plan-choice.ts";
import { RateSource } from "./rate-table.tsx";
import { ShareField } from "./share-field.tsx";

/** Letters of each stratum, with a field for the organiser's own rate unless `typed` is null. */
export function StratumTable({
  planned,
  typed,
  wrong = [],
}: {
  planned: PlannedDraw;
  /** What stands in the fields, by name; null: only to read. */
  typed: Readonly<Record<string, string>> | null;
  wrong?: readonly string[];
}) {
  const { t } = useTranslation("invitations");
  const format = useFormat();
  const { strata } = planned.plan;
  const rateOf = ({ ownRate, assumedRate }: PlannedStratum) => ownRate ?? assumedRate;
  const nameOf = ({ name, values }: PlannedStratum) =>
    values.length === 0 ? t("plan.strata.everyone") : name;
  const hundred = (rate: number) => format.decimal(Math.round(rate * 1000) / 10);
  const count = (letters: number) => format.decimal(Math.round(letters * 10) / 10);
  const fieldOf = (one: PlannedStratum) => `${SHARE_FIELDS.stratum}${strata.indexOf(one)}`;
  const own: Column<PlannedStratum> = {
    header: t("plan.strata.own"),
    cell: (one) => (
      <ShareField
        name={fieldOf(one)}
        label={t("plan.strata.ownLabel", { stratum: nameOf(one) })}
        typed={typed ?? {}}
        wrong={wrong}
      />
    ),
  };
  const yes: Column<PlannedStratum> = {
    header: t("plan.strata.yes"),
    numeric: true,
    cell: (one) => format.whole(one.yes),
  };
  return (
    <section className="stack">
      <h2 className="kern-heading-medium">{t("plan.strata.heading")}</h2>
      {(["everyone", "households"] as const)
        .map((full) => ({ full, groups: strata.filter((one) => one.full === full) }))
        .filter(({ groups }) => groups.length > 0)
        .map(({ full, groups }) => (
          <p key={full} className="kern-body prose">
            <strong>{t(`plan.fullTitle.${full}`, { count: groups.length })}</strong>{" "}
            {t(`plan.fullText.${full}`)}
          </p>
        ))}
      {typed !== null && <p className="kern-body prose">{t("plan.strata.text")}</p>}
      <FoldedTable
        caption={t("plan.strata.caption")}
        captionHidden
        onPhone="cards"
        rows={strata}
        rowKey={({ name }) => name}
        unfolded={(one) =>
          one.full !== null || (typed?.[fieldOf(one)] ?? "") !== "" || wrong.includes(fieldOf(one))
        }
        columns={[
          {
            header: t("plan.strata.stratum"),
            rowHeader: true,
            cell: (one) => <bdi>{nameOf(one)}</bdi>,
          },
          {
            header: t("plan.strata.residents"),
            numeric: true,
            cell: (one) => format.whole(one.residents),
          },
          {
            header: t("plan.strata.rate"),
            numeric: true,
            cell: (one) => hundred(typed === null ? rateOf(one) : one.assumedRate),
          },
          ...(typed === null ? [] : [own]),
          {
            header: t("plan.quotas.source"),
            cell: (one) => <RateSource own={one.ownRate !== null} letters={one.seenLetters} />,
          },
          {
            header: t("plan.strata.letters"),
            numeric: true,
            cell: (one) => (
              <>
                {count(one.letters)}
                {one.full !== null && (
                  <>
                    {" "}
                    <StatusBadge kind="warning">{t(`plan.full.${one.full}`)}</StatusBadge>
                  </>
                )}
              </>
            ),
          },
          {
            header: t("plan.strata.invited"),
            numeric: true,
            cell: (one) => format.percent(one.letters / one.residents),
          },
          {
            header: t("plan.strata.expected"),
            numeric: true,
            cell: (one) => count(one.letters * rateOf(one)),
          },
          ...(strata.some((one) => one.yes > 0) ? [yes] : []),
        ]}
      />
      {strata.some(({ values }) => values.includes(null)) && (
        <p className="kern-hint">{t("plan.strata.dash")}</p>
      )}
    </section>
  );
}
