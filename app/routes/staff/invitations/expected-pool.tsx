import { useTranslation } from "react-i18next";
import type { PlannedQuota } from "#app/domain/sortition/invitations/plan-invitations.ts";
import type { PlannedDraw } from "#app/services/invitations/plan-draw.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { useFormat } from "#app/ui/format.ts";
import { SHARE_FIELDS } from "./plan-choice.ts";
import { ShareField } from "./share-field.tsx";

/** From this on a danger is named, and below the other one it is none to speak of. */
const RISKY = 0.01;
const NEGLIGIBLE = 0.001;

/** What pool is to be expected, against the quotas: a sentence, and the figures. */
export function ExpectedPool({
  planned,
  typed,
  wrong,
}: {
  planned: PlannedDraw;
  typed: Readonly<Record<string, string>>;
  wrong: readonly string[];
}) {
  const { t } = useTranslation("invitations");
  const format = useFormat();
  const { plan, asked } = planned;
  const danger = (quota: PlannedQuota) => {
    if (quota.tooFew === null) return t("plan.quotas.none");
    if (quota.min === 0) return t("plan.quotas.never");
    return quota.tooFew < NEGLIGIBLE
      ? t("plan.quotas.below", { percent: format.percent(NEGLIGIBLE) })
      : format.percent(rounded(quota.tooFew));
  };
  const place = (quota: PlannedQuota) =>
    asked.findIndex(({ feature, value }) => feature === quota.feature && value === quota.value);
  return (
    <section className="stack">
      <h2 className="kern-heading-medium">{t("plan.outlook")}</h2>
      <p className="kern-body prose">
        {t("plan.outlookText", {
          letters: format.whole(plan.letters),
          expected: format.whole(Math.round(plan.expected)),
        })}
      </p>
      <Verdict plan={plan} />
      {plan.quotas.length > 0 && (
        <DataTable
          caption={t("plan.quotas.caption")}
          onPhone="cards"
          rows={plan.quotas}
          rowKey={({ feature, value }) => `${feature} ${value}`}
          group={({ feature }) => feature}
          columns={[
            {
              header: t("plan.quotas.value"),
              rowHeader: true,
              cell: ({ value }) => <bdi>{value}</bdi>,
            },
            {
              header: t("plan.quotas.quota"),
              numeric: true,
              cell: ({ min, max }) =>
                t("plan.quotas.bounds", { min: format.whole(min), max: format.whole(max) }),
            },
            {
              header: t("plan.quotas.expected"),
              numeric: true,
              cell: ({ expected }) =>
                expected === null ? t("plan.quotas.none") : format.whole(Math.round(expected)),
            },
            { header: t("plan.quotas.tooFew"), numeric: true, cell: danger },
            {
              header: t("plan.quotas.source"),
              cell: (quota) =>
                place(quota) < 0 ? (
                  t(`plan.quotas.sources.${quota.source}`)
                ) : (
                  <span className="plan-estimate">
                    <ShareField
                      name={`${SHARE_FIELDS.estimate}${place(quota)}`}
                      label={t("plan.quotas.estimateLabel", {
                        feature: quota.feature,
                        value: quota.value,
                      })}
                      typed={typed}
                      wrong={wrong}
                    />
                    {t(`plan.quotas.sources.${quota.source}`)}
                  </span>
                ),
            },
          ]}
        />
      )}
    </section>
  );
}

/** To a tenth of a percent: the rates behind it are no better known. */
function rounded(share: number): number {
  return Math.round(share * 1000) / 1000;
}

function Verdict({ plan: { quotas, nobody } }: Pick<PlannedDraw, "plan">) {
  const { t } = useTranslation("invitations");
  const format = useFormat();
  const known = quotas.filter(({ tooFew }) => tooFew !== null);
  // What nobody has is named elsewhere: more letters do not help there.
  const risky = known.filter(
    ({ feature, value, tooFew }) =>
      (tooFew ?? 0) >= RISKY &&
      !nobody.some((one) => one.feature === feature && one.value === value),
  );
  const unknown = [
    ...new Set(quotas.filter(({ source }) => source === "unknown").map(({ feature }) => feature)),
  ];
  return (
    <>
      {known.length > 0 && risky.length === 0 && nobody.length === 0 && (
        <Alert kind="success" title={t("plan.verdict.good")}>
          <p className="kern-body">{t("plan.verdict.goodText")}</p>
        </Alert>
      )}
      {risky.length > 0 && (
        <Alert kind="warning" title={t("plan.verdict.risky")}>
          <ul className="kern-list kern-list--bullet">
            {risky.map(({ feature, value, min, tooFew }) => (
              <li key={`${feature} ${value}`}>
                {t("plan.verdict.riskyText", {
                  feature,
                  value,
                  min: format.whole(min),
                  percent: format.percent(rounded(tooFew ?? 0)),
                })}
              </li>
            ))}
          </ul>
          <p className="kern-body">{t("plan.verdict.more")}</p>
        </Alert>
      )}
      {unknown.length > 0 && (
        <Alert kind="info" title={t("plan.verdict.unknown", { features: format.list(unknown) })} />
      )}
    </>
  );
}
