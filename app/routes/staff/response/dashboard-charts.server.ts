import { NOT_SAID } from "#app/domain/not-said.ts";
import type { Language } from "#app/i18n/languages.ts";
import { staffTitles } from "#app/routes/page-title.server.ts";
import type {
  AnswerCounts,
  ResponseOverview,
} from "#app/services/response/read-response.server.ts";
import { answersChart } from "#app/ui/charts/answers-chart.server.ts";
import { planChart } from "#app/ui/charts/plan-chart.server.ts";
import { poolQuotaChart } from "#app/ui/charts/pool-quota-chart.server.ts";
import { responseCurveChart } from "#app/ui/charts/response-curve-chart.server.ts";

/** The charts of the dashboard; null where there is nothing to be seen yet. */
export function dashboardCharts(response: ResponseOverview, language: Language) {
  const t = staffTitles(language);
  const locale = language === "en" ? "en-GB" : "de";
  const people = t("response:dashboard.curve.people");
  const labels = {
    yes: t("response:dashboard.legend.yes"),
    no: t("response:dashboard.legend.no"),
    notNow: t("response:dashboard.legend.notNow"),
    silent: t("response:dashboard.legend.silent"),
  };
  const groupOf = (name: string, { invited, yes, no, notNow }: AnswerCounts) => {
    return { name, yes, no, notNow, silent: invited - yes - no - notNow };
  };
  const quotas = response.quotas.filter(({ value, inPool }) => value !== NOT_SAID || inPool > 0);
  return {
    quotas: quotas.length === 0 ? null : poolQuotaChart({ quotas, labels: { people }, locale }),
    curve:
      response.curve.length < 2
        ? null
        : responseCurveChart({
            days: response.curve,
            seats: response.pool.seats,
            labels: {
              people,
              answers: t("response:dashboard.curve.answers"),
              yes: t("response:dashboard.curve.yes"),
              seats: t("response:dashboard.curve.seats"),
            },
            locale,
          }),
    plan:
      response.planned.length === 0
        ? null
        : planChart({
            groups: response.planned.map(({ stratum, ...own }) => ({
              ...own,
              name: stratum ?? t("response:dashboard.plan.everyone"),
            })),
            labels: {
              people: t("response:dashboard.curve.yes"),
              online: t("response:channels.online"),
              phone: t("response:channels.phone"),
              paper: t("response:channels.paper"),
              in_person: t("response:channels.in_person"),
            },
          }),
    strata:
      response.byStratum.length === 0
        ? null
        : answersChart({
            groups: response.byStratum.map(({ stratum, ...own }) => groupOf(stratum, own)),
            labels,
            locale,
          }),
  };
}
