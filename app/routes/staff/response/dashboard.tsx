import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { guarded } from "#app/routes/guard.server.ts";
import { staffTitles } from "#app/routes/page-title.server.ts";
import { readResponse } from "#app/services/response/read-response.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { dayInWords } from "#app/ui/dates.ts";
import { useFormat } from "#app/ui/format.ts";
import { processPageTitle, useProcess } from "../process/use-process.ts";
import { dashboardCharts } from "./dashboard-charts.server.ts";
import { ForecastFigure } from "./forecast-figure.tsx";
import { PlanFigure } from "./plan-figure.tsx";
import { ReplyPages } from "./reply-pages.tsx";
import { ChannelFigure, CurveFigure, OriginFigure, StratumFigure } from "./response-figures.tsx";

export const loader = guarded("invitations.read", ({ services, params, language }) => {
  const response = readResponse(services, params.processId ?? "");
  return {
    title: staffTitles(language)("response:dashboard.title"),
    response,
    charts: dashboardCharts(response, language),
    readAt: services.now,
    lastDay: response.replyBy === null ? null : dayInWords(response.replyBy, language),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  processPageTitle(matches, data?.title);

export default function ResponsePage() {
  const { title, response, charts, readAt, lastDay } = useLoaderData<typeof loader>();
  const { t } = useTranslation("response");
  const format = useFormat();
  const address = `/staff/processes/${useProcess().id}`;
  const { total, silent } = response;
  const answered = total.yes + total.no + total.notNow;
  const source = t("dashboard.source", { moment: format.moment(readAt) });
  if (total.invited === 0) {
    return (
      <>
        <h1 className="kern-heading-large">{title}</h1>
        <Alert kind="info" title={t("dashboard.empty.title")}>
          <p className="kern-body">{t("dashboard.empty.text")}</p>
          <ButtonLink href={`${address}/invitations`}>{t("dashboard.empty.action")}</ButtonLink>
        </Alert>
      </>
    );
  }
  const facts = { invited: total.invited, answered, yes: total.yes, inPool: response.pool.people };
  return (
    <>
      <h1 className="kern-heading-large">{title}</h1>
      <ReplyPages />
      <p className="kern-body prose">{t("dashboard.lead")}</p>
      <div className="actions no-print">
        <ButtonLink href={`${address}/replies/enter`}>{t("dashboard.enter")}</ButtonLink>
      </div>
      <dl className="facts">
        {Object.entries(facts).map(([name, number]) => (
          <div key={name}>
            <dt>{t(`dashboard.facts.${name as keyof typeof facts}`)}</dt>
            <dd>{format.whole(number)}</dd>
          </div>
        ))}
        {lastDay !== null && (
          <div>
            <dt>{t("dashboard.facts.replyBy")}</dt>
            <dd>{lastDay}</dd>
          </div>
        )}
      </dl>
      {response.posted === 0 && response.byOrigin.some(({ origin }) => origin.kind === "wave") ? (
        <Alert kind="warning" title={t("dashboard.notPosted.title")}>
          <p className="kern-body">{t("dashboard.notPosted.text")}</p>
          <a className="kern-link" href={`${address}/letters`}>
            {t("dashboard.notPosted.action")}
          </a>
        </Alert>
      ) : (
        answered === 0 && (
          <Alert kind="info" title={t("dashboard.noAnswers.title")}>
            <p className="kern-body">{t("dashboard.noAnswers.text")}</p>
          </Alert>
        )
      )}
      <ForecastFigure response={response} chart={charts.quotas} source={source} />
      <section className="stack no-print" aria-labelledby="remind">
        <h2 className="kern-heading-medium" id="remind">
          {t("dashboard.remind.title")}
        </h2>
        <p className="kern-body">
          {response.posted === 0
            ? t("dashboard.remind.notPosted")
            : silent === 0
              ? t("dashboard.remind.none")
              : response.over
                ? t("dashboard.remind.over", { count: silent, people: format.whole(silent) })
                : t("dashboard.remind.silent", { count: silent, people: format.whole(silent) })}
        </p>
        {silent > 0 && !response.over && (
          <p>
            <a className="kern-link" href={`${address}/letters`}>
              {t("dashboard.remind.action")}
            </a>
          </p>
        )}
      </section>
      <PlanFigure
        rows={response.planned}
        over={response.over}
        chart={charts.plan}
        source={source}
      />
      <CurveFigure curve={response.curve} chart={charts.curve} source={source} />
      <OriginFigure rows={response.byOrigin} source={source} />
      <ChannelFigure rows={response.byChannel} source={source} />
      <StratumFigure rows={response.byStratum} chart={charts.strata} source={source} />
    </>
  );
}
