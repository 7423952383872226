import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { longDay } from "#app/i18n/moments.ts";
import { publicTranslation } from "#app/i18n/public-translation.server.ts";
import { guarded } from "#app/routes/guard.server.ts";
import { TownWords } from "#app/routes/town-words.tsx";
import { readMovedInputs } from "#app/services/scenarios/moved-inputs.ts";
import { defaultValues } from "#app/services/scenarios/scenario-inputs.ts";
import { fieldInLanguage, isOutdated } from "#app/services/texts/translations.ts";
import { readPublicRevision } from "#app/services/town-halls/read-public-town-halls.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { chartWords } from "#app/ui/charts/chart-words.server.ts";
import { NotedWords } from "./noted-words.tsx";
import { scenarioChecks } from "./scenario-checks.server.ts";
import { scenarioForm, scenarioSources } from "./scenario-form.server.ts";
import { Checks, Formulas, Sources } from "./scenario-method.tsx";
import { Figures, Pyramids, Summary } from "./scenario-results.tsx";
import { scenarioView } from "./scenario-view.server.ts";

/** A scenario as a revision of a town hall announced it: nothing is computed, nothing can be moved. */
export const loader = guarded("public", ({ services, params, language }) => {
  const { townHallId = "", number = "", modelId = "" } = params;
  const revision = /^[1-9]\d{0,5}$/.test(number)
    ? readPublicRevision(services, townHallId, Number(number))
    : null;
  const scenario = revision?.announcement.scenarios.find(({ id }) => id === modelId);
  if (revision === null || scenario?.record === undefined) {
    throw new Response(null, { status: 404 });
  }
  const { document, run } = scenario.record;
  const { t } = publicTranslation(language);
  const title = fieldInLanguage(scenario.texts, "title", language);
  const date = longDay(revision.publishedAt.getTime(), language);
  return {
    pageTitle: `${title?.text ?? ""} · ${t("public:townHall.revision", { number, date })}`,
    announced: t("public:scenarios.announced.when", { number, date }),
    evening: `/town-halls/${townHallId}/revisions/${number}`,
    model: `/scenarios/${modelId}`,
    synthetic: scenario.synthetic,
    outdated: isOutdated(scenario.texts, language),
    title,
    lead: fieldInLanguage(scenario.texts, "lead", language),
    limits: fieldInLanguage(scenario.texts, "limits", language),
    view: scenarioView(run, defaultValues(document), language),
    checks: scenarioChecks(document, run, language),
    form: scenarioForm(document, readMovedInputs(new URLSearchParams(), document), language),
    span: {
      start: String(document.startYear),
      end: String(document.startYear + document.years),
    },
    sources: scenarioSources(document, language),
    words: chartWords(language),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.pageTitle ?? "Losrunde" },
  { name: "robots", content: "noindex" },
];

export default function AnnouncedScenario() {
  const { view, checks, form, span, words, ...page } = useLoaderData<typeof loader>();
  const { t } = useTranslation("public");
  return (
    <article className="scenario">
      <div className="prose scenario-section">
        <h1 className="kern-heading-large">
          <TownWords text={page.title} />
        </h1>
        <Alert kind="info" title={page.announced}>
          <p className="kern-body">{t("scenarios.announced.text")}</p>
          <ul className="link-row no-print">
            <li>
              <a className="kern-link" href={page.evening}>
                {t("scenarios.announced.evening")}
              </a>
            </li>
            <li>
              <a className="kern-link" href={page.model}>
                {t("scenarios.announced.model")}
              </a>
            </li>
          </ul>
        </Alert>
        {page.synthetic && <Alert kind="info" title={t("scenarios.synthetic")} />}
        {page.outdated && <Alert kind="warning" title={t("scenarios.outdated")} />}
        <p className="kern-body kern-body--large keep-lines">
          <NotedWords text={page.lead} />
        </p>
      </div>
      <Summary summary={view.summary} span={span} />
      <Figures figures={view.figures} words={words} />
      <Pyramids figures={view.pyramids} words={words} />
      <Checks checks={checks} />
      <Formulas />
      <section className="prose scenario-section">
        <h2 className="kern-heading-medium">{t("scenarios.limits")}</h2>
        <p className="kern-body keep-lines">
          <NotedWords text={page.limits} />
        </p>
      </section>
      <Sources groups={form} sources={page.sources} />
    </article>
  );
}
