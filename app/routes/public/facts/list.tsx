import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { publicTranslation } from "#app/i18n/public-translation.server.ts";
import { useShell } from "#app/root.tsx";
import { guarded } from "#app/routes/guard.server.ts";
import { listPublicDatasets } from "#app/services/facts/list-datasets.server.ts";
import { listPublicScenarios } from "#app/services/scenarios/list-scenarios.server.ts";
import { inWrittenLanguage } from "./written-language.ts";

export const loader = guarded("public", ({ services, language }) => ({
  datasets: listPublicDatasets(services, language),
  hasScenarios: listPublicScenarios(services, language).length > 0,
  pageTitle: publicTranslation(language).t("public:facts.title"),
}));

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.pageTitle ?? "Losrunde" },
];

export default function PublicFacts() {
  const { datasets, hasScenarios } = useLoaderData<typeof loader>();
  const { t } = useTranslation("public");
  const { language } = useShell();
  return (
    <>
      <div className="prose">
        <h1 className="kern-heading-large">{t("facts.title")}</h1>
        <p className="kern-body kern-body--large">{t("facts.lead")}</p>
      </div>
      {datasets.length === 0 ? (
        <p className="kern-body">{t("facts.empty")}</p>
      ) : (
        <ul className="card-list">
          {datasets.map(({ id, title, sentence, source }) => (
            <li key={id}>
              <h2 className="kern-title" {...inWrittenLanguage(title, language)}>
                <a className="kern-link" href={`/facts/${id}`}>
                  {title.text}
                </a>
              </h2>
              <p className="kern-body" {...inWrittenLanguage(sentence, language)}>
                {sentence.text}
              </p>
              <p className="kern-body kern-body--small">
                {t("facts.sourceLine", { source: `\u2068${source}\u2069` })}
              </p>
            </li>
          ))}
        </ul>
      )}
      {hasScenarios && (
        <p className="kern-body">
          <a className="kern-link" href="/scenarios">
            {t("scenarios.listTitle")}
          </a>
        </p>
      )}
    </>
  );
}
