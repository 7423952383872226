import { useTranslation } from "react-i18next";
import type { outcomesOf } from "./outcomes.server.ts";

/** What came of each question, in sentences. */
export function Outcomes({ outcomes }: { outcomes: ReturnType<typeof outcomesOf> }) {
  const { t } = useTranslation("voteCourse");
  return (
    <section className="stack">
      <h2 className="kern-heading-medium">{t("finalise.outcome")}</h2>
      {outcomes.map(({ id, text, headline, reasons }, index) => (
        <div key={id} className="prose">
          <h3 className="kern-heading-small keep-lines">
            {outcomes.length > 1 && `${t("finalise.question", { number: String(index + 1) })}: `}
            <span lang="de">{text}</span>
          </h3>
          <p className="kern-body kern-body--bold">{headline}</p>
          {reasons.map((reason) => (
            <p key={reason} className="kern-body">
              {reason}
            </p>
          ))}
        </div>
      ))}
    </section>
  );
}
