import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { publicTranslation } from "#app/i18n/public-translation.server.ts";
import { guarded } from "#app/routes/guard.server.ts";
import { TownWords } from "#app/routes/town-words.tsx";
import { computeScenario } from "#app/services/scenarios/compute-scenario.ts";
import { readMovedInputs } from "#app/services/scenarios/moved-inputs.ts";
import { readPublicScenario } from "#app/services/scenarios/read-scenario.server.ts";
import type { TownText } from "#app/services/texts/town-text.ts";
import { Alert } from "#app/ui/alert.tsx";
import { chartWords } from "#app/ui/charts/chart-words.server.ts";
import { AssumptionsForm } from "./assumptions-form.tsx";
import { keptScenario } from "./kept-scenario.server.ts";
import { NotedWords } from "./noted-words.tsx";
import { scenarioForm, scenarioSources } from "./scenario-form.server.ts";
import { Checks, Formulas, Sources } from "./scenario-method.tsx";
import { Figures, Pyramids, Summary } from "./scenario-results.tsx";
import { scenarioProblemSentence } from "./scenario-words.server.ts";

export const loader = guarded("public", ({ services, params, request, language }) => {
  const scenario = readPublicScenario(services, params.modelId ?? "", language);
  if (scenario === null) throw new Response(null, { status: 404 });
  const { document } = scenario;
  const search = new URL(request.url).search.slice(1);
  const moved = readMovedInputs(new URLSearchParams(search), document);
  const faults = Object.keys(moved.faults).length;
  const address = `/scenarios/${scenario.id}`;
  // An address that is passed on holds what differs from the town's figures, and nothing else.
  if (faults === 0 && moved.query !== search) {
    const place = moved.stepped === null ? "" : `#input-${moved.stepped}`;
    throw redirect(`${address}${moved.query === "" ? "" : `?${moved.query}`}${place}`);
  }
  const { t } = publicTranslation(language);
  const form = scenarioForm(document, moved, language);
  const page = {
    pageTitle: `${scenario.texts.title?.text ?? ""} · ${t("public:scenarios.pageTitle")}`,
    address,
    query: moved.query,
    texts: scenario.texts,
    outdated: scenario.outdated,
    synthetic: scenario.synthetic,
    draft: scenario.publishedAt === null,
    form,
    span: {
      start: String(document.startYear),
      end: String(document.startYear + document.years),
    },
    sources: scenarioSources(document, language),
    words: chartWords(language),
  };
  const run = faults > 0 ? null : computeScenario(document, moved.values);
  if (run === null || !run.ok) {
    const impossible =
      run === null ? null : scenarioProblemSentence(run.problem, moved.values, language);
    return data({ ...page, impossible, results: null }, { status: 422 });
  }
  const kept = { scenario, moved, run: run.value, language };
  return data({ ...page, impossible: null, results: keptScenario(kept) }, { status: 200 });
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.pageTitle ?? "Losrunde" },
];

export default function ScenarioPage() {
  const { texts, form, results, impossible, span, ...page } = useLoaderData<typeof loader>();
  const { t } = useTranslation("public");
  const faults = form.flatMap(({ inputs }) =>
    inputs.flatMap(({ key, error }) => (error === null ? [] : [{ key, error }])),
  );
  return (
    <article className="scenario">
      <div className="prose scenario-section">
        <h1 className="kern-heading-large">
          <TownWords text={texts.title} />
        </h1>
        {page.draft && <Alert kind="warning" title={t("scenarios.draft")} />}
        {page.synthetic && <Alert kind="info" title={t("scenarios.synthetic")} />}
        {page.outdated && <Alert kind="warning" title={t("scenarios.outdated")} />}
        <p className="kern-body kern-body--large keep-lines">
          <NotedWords text={texts.lead} />
        </p>
      </div>
      {faults.length > 0 && (
        <Alert kind="danger" title={t("scenarios.faults.title")}>
          <ul className="kern-body bullets">
            {faults.map(({ key, error }) => (
              <li key={key}>
                <a className="kern-link" href={`#input-${key}`}>
                  {error}
                </a>
              </li>
            ))}
          </ul>
        </Alert>
      )}
      {impossible !== null && (
        <Alert kind="danger" title={t("scenarios.impossible.title")}>
          <p className="kern-body">{impossible}</p>
          <p className="kern-body">{t("scenarios.impossible.remedy")}</p>
        </Alert>
      )}
      <div className="scenario-desk">
        {results !== null && <Summary summary={results.view.summary} span={span} />}
        <AssumptionsForm address={page.address} groups={form} />
        {results !== null && <Figures figures={results.view.figures} words={page.words} />}
      </div>
      {results !== null && (
        <>
          <Pyramids figures={results.view.pyramids} words={page.words} />
          <p className="no-print">
            <a className="kern-link" href={fileAddress(page.address, page.query)} download>
              {t("scenarios.download")}
            </a>
          </p>
          <Checks checks={results.checks} />
        </>
      )}
      <Formulas />
      <section className="prose scenario-section">
        <h2 className="kern-heading-medium">{t("scenarios.limits")}</h2>
        <Limits words={texts.limits} />
      </section>
      <Sources groups={form} sources={page.sources} />
      <p className="no-print">
        <a className="kern-link" href="/scenarios">
          {t("scenarios.listTitle")}
        </a>
      </p>
    </article>
  );
}

/** What the town wrote line by line, as a list. */
function Limits({ words }: { words: TownText | null }) {
  if (words === null) return null;
  const lines = words.text.split("\n").filter((line) => line.trim() !== "");
  return (
    <ul className="bullets">
      {lines.map((line, index) => {
        const text = { ...words, text: line };
        return (
          <li key={line} className="kern-body">
            {index === 0 ? <NotedWords text={text} /> : <TownWords text={text} />}
          </li>
        );
      })}
    </ul>
  );
}

function fileAddress(address: string, query: string): string {
  return `${address}/scenario.csv${query === "" ? "" : `?${query}`}`;
}
