import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { publicTranslation } from "#app/i18n/public-translation.server.ts";
import { guarded } from "#app/routes/guard.server.ts";
import { TownWords } from "#app/routes/town-words.tsx";
import { listPublicScenarios } from "#app/services/scenarios/list-scenarios.server.ts";

export const loader = guarded("public", ({ services, language }) => ({
  pageTitle: publicTranslation(language).t("public:scenarios.listTitle"),
  scenarios: listPublicScenarios(services, language),
}));

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.pageTitle ?? "Losrunde" },
];

export default function PublicScenarios() {
  const { pageTitle, scenarios } = useLoaderData<typeof loader>();
  const { t } = useTranslation("public");
  return (
    <>
      <div className="prose">
        <h1 className="kern-heading-large">{pageTitle}</h1>
        <p className="kern-body kern-body--large">{t("scenarios.listLead")}</p>
      </div>
      {scenarios.length === 0 ? (
        <p className="kern-body">{t("scenarios.listEmpty")}</p>
      ) : (
        <ul className="card-list">
          {scenarios.map(({ id, title, lead }) => (
            <li key={id}>
              <h2 className="kern-title">
                <a className="kern-link" href={`/scenarios/${id}`}>
                  <TownWords text={title} />
                </a>
              </h2>
              <p className="kern-body">
                <TownWords text={lead} />
              </p>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
