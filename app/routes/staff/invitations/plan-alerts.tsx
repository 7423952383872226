import { useTranslation } from "react-i18next";
import type { PlannedDraw } from "#app/services/invitations/plan-draw.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { useFormat } from "#app/ui/format.ts";
import { useProcess } from "../process/use-process.ts";
import { SHARE_FIELDS } from "./plan-choice.ts";

/** That fewer letters are possible than were asked for, and what helps. */
export function FewerLetters({ planned }: { planned: PlannedDraw }) {
  const { t } = useTranslation("invitations");
  const format = useFormat();
  const { plan, letters } = planned;
  if (plan.letters >= letters) return null;
  return (
    <Alert
      kind="warning"
      title={t("plan.fewer", {
        possible: format.whole(plan.letters),
        wanted: format.whole(letters),
      })}
    >
      <p className="kern-body">{t("plan.fewerText")}</p>
    </Alert>
  );
}

/** Quotas that no number of letters can fill, and quotas that contradict each other, with what helps. */
export function UnmetQuotas({ planned }: { planned: PlannedDraw }) {
  const { t } = useTranslation("invitations");
  const format = useFormat();
  const quotas = `/staff/processes/${useProcess().id}/quotas`;
  const { nobody, missed } = planned.plan;
  const toQuotas = (
    <a className="kern-link" href={quotas}>
      {t("missing.quotasLink")}
    </a>
  );
  const share = (value: number) => format.percent(Math.round(value * 100) / 100);
  return (
    <>
      {nobody.length > 0 && (
        <Alert kind="warning" title={t("plan.nobody.title")}>
          <ul className="kern-list kern-list--bullet">
            {nobody.map(({ feature, value, min }) => (
              <li key={`${feature} ${value}`}>
                {t("plan.nobody.quota", { feature, value, min: format.whole(min) })}
              </li>
            ))}
          </ul>
          <p className="kern-body">{t("plan.nobody.text")}</p>
          {toQuotas}
        </Alert>
      )}
      {missed.length > 0 && (
        <Alert kind="warning" title={t("plan.missed.title")}>
          <ul className="kern-list kern-list--bullet">
            {missed.map(({ feature, value, wanted, reached }) => (
              <li key={`${feature} ${value}`}>
                {t("plan.missed.quota", {
                  ...{ feature, value },
                  ...{ wanted: share(wanted), reached: share(reached) },
                })}
              </li>
            ))}
          </ul>
          <p className="kern-body">{t("plan.missed.text")}</p>
          {toQuotas}
        </Alert>
      )}
    </>
  );
}

/** Fields in which no share stands, with the way to each. */
export function WrongShares(props: {
  planned: PlannedDraw;
  typed: Readonly<Record<string, string>>;
  wrong: readonly string[];
}) {
  const { t } = useTranslation("invitations");
  const { planned, typed, wrong } = props;
  if (wrong.length === 0) return null;
  return (
    <Alert kind="danger" title={t("plan.ignored")}>
      <ul className="kern-list kern-list--bullet">
        {wrong.map((name) => (
          <li key={name}>
            <a className="kern-link" href={`#${name}`}>
              {t("plan.ignoredField", { field: fieldName(name), text: typed[name] ?? "" })}
            </a>
          </li>
        ))}
      </ul>
      <p className="kern-body">{t("plan.shareInvalid")}</p>
    </Alert>
  );

  function fieldName(name: string): string {
    const place = Number(name.slice(1));
    const { strata, rates } = planned.plan;
    if (name.startsWith(SHARE_FIELDS.stratum) && name !== "rate") {
      const stratum = strata[place];
      return stratum === undefined || stratum.values.length === 0
        ? t("plan.strata.everyone")
        : stratum.name;
    }
    const of = name.startsWith(SHARE_FIELDS.value) ? rates.values[place] : planned.asked[place];
    return of === undefined ? t("plan.rates.overall") : `${of.feature}: ${of.value}`;
  }
}
