import { useTranslation } from "react-i18next";

/** Where single ballots are not published: the list for the two who recount it. */
export function ScrutinyPart({ address, questions }: { address: string; questions: number }) {
  const { t } = useTranslation("voteCourse");
  return (
    <section className="prose no-print">
      <h2 className="kern-heading-medium">{t("scrutiny.title")}</h2>
      <p className="kern-body">{t("scrutiny.text")}</p>
      <ul className="kern-body bullets">
        <li>
          <a className="kern-link" href={`${address}/scrutiny/ballots.json`}>
            {t("scrutiny.list")}
          </a>
        </li>
        {Array.from({ length: questions }, (_, at) => at + 1).map((number) => (
          <li key={number}>
            <a className="kern-link" href={`${address}/scrutiny/question-${number}.json`}>
              {t("scrutiny.question", { number: `${number}` })}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
