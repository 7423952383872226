import { useTranslation } from "react-i18next";
import type { OwedAnswers as Owed } from "#app/services/contributions/unanswered-questions.server.ts";

/** In which processes people wait for an answer of the town; nothing where nobody does. */
export function OwedAnswers(props: { owed: readonly (Owed & { readonly process: string })[] }) {
  const { t } = useTranslation("discussion");
  if (props.owed.length === 0) return null;
  return (
    <section className="prose reminders">
      <h2 className="kern-heading-medium">{t("questions.title")}</h2>
      <ul>
        {props.owed.map(({ processId, process, questions, days }) => (
          <li className="kern-body" key={processId}>
            <a className="kern-link" href={`/staff/processes/${processId}/proposals/questions`}>
              {t("questions.count", { count: questions })}
            </a>{" "}
            <bdi lang="de">{process}</bdi> · {t("questions.oldest", { count: days })}
          </li>
        ))}
      </ul>
    </section>
  );
}
