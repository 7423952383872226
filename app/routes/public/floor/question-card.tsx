import { useTranslation } from "react-i18next";
import { interpretedLanguageName } from "#app/i18n/interpreted-languages.ts";
import { direction, languageTag } from "#app/i18n/languages.ts";
import { useShell } from "#app/root.tsx";
import type { PublicQuestion } from "#app/services/floor-questions/read-public-questions.server.ts";
import { dayInWords, dayOfMoment } from "#app/ui/dates.ts";
import { StatusBadge } from "#app/ui/status-badge.tsx";
import { WrittenText } from "./written-text.tsx";

/** One question as it was asked, how often, and what became of it. */
export function QuestionCard({ question }: { question: PublicQuestion }) {
  const { t } = useTranslation("public");
  const { language } = useShell();
  const foreign = languageTag(question.language) !== languageTag(language);
  return (
    <section className="floor-question" aria-labelledby={`question-${question.id}`}>
      <h3 className="kern-heading-small" id={`question-${question.id}`}>
        {/* Whoever asks may write in another language than the one in which the page is read. */}
        <bdi lang={languageTag(question.language)} dir="auto">
          {question.text}
        </bdi>
      </h3>
      {question.translation !== null && (
        <p className="kern-body">
          {t("floorQuestions.translated")} <WrittenText written={question.translation} />
        </p>
      )}
      <ul className="floor-question__notes">
        {question.item !== null && (
          <li>
            {t("floorQuestions.item")} <WrittenText written={question.item} />
          </li>
        )}
        {question.asked > 1 && <li>{t("floorQuestions.asked", { count: question.asked })}</li>}
        {foreign && (
          <li>
            {t("floorQuestions.inLanguage", {
              language: interpretedLanguageName(languageTag(question.language), language),
            })}
          </li>
        )}
      </ul>
      <Outcome question={question} />
    </section>
  );
}

function Outcome({ question }: { question: PublicQuestion }) {
  const { t } = useTranslation("public");
  const { language } = useShell();
  const { debt, answer, owner, dueOn, answeredAt } = question;
  // The town answers in German.
  const person = (
    <bdi lang="de" dir="ltr">
      {owner}
    </bdi>
  );
  const due = dueOn === null ? "" : dayInWords(dueOn, language);
  if (debt === "settled") {
    const date = answeredAt === null ? "" : dayOfMoment(answeredAt, language);
    return (
      <div className="floor-question__answer">
        <p className="kern-body kern-body--bold">{t("floorQuestions.answer", { date })}</p>
        {answer !== null && (
          <p
            className="kern-body written"
            lang={languageTag(answer.language)}
            dir={direction(answer.language)}
          >
            {answer.text}
          </p>
        )}
        {answer?.outdated && (
          <p className="kern-body kern-body--small">({t("floorQuestions.outdatedAnswer")})</p>
        )}
        {owner !== "" && (
          <p className="kern-body kern-body--small">
            {t("floorQuestions.answerBy")} {person}
          </p>
        )}
      </div>
    );
  }
  if (debt === "unpromised") return <p className="kern-body">{t("floorQuestions.unpromised")}</p>;
  return (
    <p className="kern-body">
      {debt === "overdue" && (
        <>
          <StatusBadge kind="warning">{t("floorQuestions.overdue")}</StatusBadge>{" "}
        </>
      )}
      {t(debt === "overdue" ? "floorQuestions.overdueText" : "floorQuestions.promised", {
        date: due,
      })}{" "}
      {person}
    </p>
  );
}
