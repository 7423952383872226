import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { direction, languageTag } from "#app/i18n/languages.ts";
import { publicTranslation } from "#app/i18n/public-translation.server.ts";
import { guarded } from "#app/routes/guard.server.ts";
import { listOwnDecisions } from "#app/services/appeals/own-decisions.server.ts";
import { dayInWords, dayOfMoment } from "#app/ui/dates.ts";

export const loader = guarded("proposals.own", ({ services, language }) => {
  const t = publicTranslation(language).getFixedT(null, "public");
  return {
    title: t("appeals.own.title"),
    decisions: listOwnDecisions(services, language).map((statement) => ({
      id: statement.decisionId,
      measure: t(`appeals.measures.${statement.measure}`),
      text: statement.text === null ? "" : statement.text.title,
      textLanguage: statement.text?.language ?? language,
      since: t("appeals.own.since", { date: dayOfMoment(statement.since, language) }),
      state:
        statement.appeal !== null
          ? t(`appeals.appeal.${statement.appeal.result ?? "waiting"}`)
          : statement.bar === null
            ? t("appeals.own.appealPossible", { date: dayInWords(statement.appealUntil, language) })
            : t("appeals.appeal.tooLate", { date: dayInWords(statement.appealUntil, language) }),
    })),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title ?? "Losrunde" },
];

export default function OwnDecisionsPage() {
  const { title, decisions } = useLoaderData<typeof loader>();
  const { t } = useTranslation("public");
  return (
    <div className="prose stack">
      <h1 className="kern-heading-large">{title}</h1>
      <p className="kern-body kern-body--large">{t("appeals.own.lead")}</p>
      {decisions.length === 0 && <p className="kern-body">{t("appeals.own.empty")}</p>}
      <ul className="decision-list">
        {decisions.map(({ id, measure, text, textLanguage, since, state }) => (
          <li key={id} className="stack">
            <h2 className="kern-heading-small">
              <a className="kern-link" href={`/r/me/decisions/${id}`}>
                {measure}
              </a>
            </h2>
            {text !== "" && (
              <p
                className="kern-body"
                lang={languageTag(textLanguage)}
                dir={direction(textLanguage)}
              >
                {text}
              </p>
            )}
            <p className="kern-body">
              {since}. {state}.
            </p>
          </li>
        ))}
      </ul>
      <p>
        <a className="kern-link" href="/r/me">
          {t("appeals.own.back")}
        </a>
      </p>
    </div>
  );
}
