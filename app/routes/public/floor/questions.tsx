import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { publicTranslation } from "#app/i18n/public-translation.server.ts";
import { guarded } from "#app/routes/guard.server.ts";
import { readPublicQuestions } from "#app/services/floor-questions/read-public-questions.server.ts";
import { QuestionCard } from "./question-card.tsx";
import { WrittenText } from "./written-text.tsx";

export const loader = guarded("public", ({ services, params, language }) => {
  const townHallId = params.townHallId ?? "";
  const found = readPublicQuestions(services, townHallId, language);
  if (found === null) throw new Response(null, { status: 404 });
  const { t } = publicTranslation(language);
  const parts = [t("public:floorQuestions.title"), found.title?.text ?? ""];
  return { townHallId, found, pageTitle: parts.filter((part) => part !== "").join(" · ") };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.pageTitle ?? "Losrunde" },
];

export default function PublicQuestionsPage() {
  const { townHallId, found } = useLoaderData<typeof loader>();
  const { t } = useTranslation("public");
  const { title, open, answered, toRead, hidden } = found;
  const none = open.length + answered.length === 0;
  return (
    <article className="floor-questions stack">
      <p className="kern-body no-print">
        <a className="kern-link" href={`/town-halls/${townHallId}`}>
          {t("floorQuestions.evening")}
        </a>
      </p>
      <div className="prose">
        {title !== null && (
          <p className="kern-body">
            <WrittenText written={title} />
          </p>
        )}
        <h1 className="kern-heading-large">{t("floorQuestions.title")}</h1>
        <p className="kern-body kern-body--large">{t("floorQuestions.lead")}</p>
      </div>
      <section className="stack">
        <h2 className="kern-heading-medium">{t("floorQuestions.open")}</h2>
        {open.length === 0 && (
          <p className="kern-body">{t(none ? "floorQuestions.none" : "floorQuestions.noneOpen")}</p>
        )}
        {open.map((question) => (
          <QuestionCard key={question.id} question={question} />
        ))}
        {toRead > 0 && <p className="kern-body">{t("floorQuestions.toRead", { count: toRead })}</p>}
      </section>
      {answered.length > 0 && (
        <section className="stack">
          <h2 className="kern-heading-medium">{t("floorQuestions.answered")}</h2>
          {answered.map((question) => (
            <QuestionCard key={question.id} question={question} />
          ))}
        </section>
      )}
      {hidden.length > 0 && (
        <section className="prose">
          <h2 className="kern-heading-medium">{t("floorQuestions.hidden")}</h2>
          <p className="kern-body">{t("floorQuestions.hiddenText")}</p>
          <ul>
            {hidden.map(({ rule, count }) => (
              <li key={rule?.text ?? ""} className="kern-body">
                {t("floorQuestions.hiddenCount", { count })}{" "}
                {rule === null ? t("floorQuestions.hiddenOther") : <WrittenText written={rule} />}
              </li>
            ))}
          </ul>
        </section>
      )}
    </article>
  );
}
