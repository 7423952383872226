import { useTranslation } from "react-i18next";
import { OriginalText } from "#app/routes/public/voting/original-text.tsx";
import { TownWords } from "#app/routes/town-words.tsx";
import type { VotePage } from "./vote-page.server.ts";

/** What is asked, what can be chosen, and by which rule it is decided. */
export function Questions({ page: { questions } }: { page: VotePage }) {
  const { t } = useTranslation("public");
  return (
    <section className="stack">
      <h2 className="kern-heading-medium">{t("votePage.questions")}</h2>
      {questions.map((question) => (
        <section className="stack prose" key={question.id}>
          <h3 className="kern-title">
            {questions.length > 1 && (
              <>
                {t("votePage.question", { number: question.number })}
                {": "}
              </>
            )}
            <TownWords text={question.text} />
          </h3>
          <OriginalText of={question.text} />
          {question.options.length > 0 && (
            <>
              <h4 className="kern-heading-small">{t("votePage.options")}</h4>
              <ol className="vote-steps">
                {question.options.map(({ id, text, cost }) => (
                  <li className="kern-body" key={id}>
                    <TownWords text={text} />
                    {cost !== null && (
                      <>
                        {" "}
                        (<bdi>{cost}</bdi>)
                      </>
                    )}{" "}
                    <OriginalText of={text} />
                  </li>
                ))}
              </ol>
            </>
          )}
          <h4 className="kern-heading-small">
            {t("votesRules.title")}: {question.rule}
          </h4>
          <dl className="vote-rule">
            {question.sentences.map(({ part, term, texts }) => (
              <div key={part}>
                <dt className="kern-body kern-body--bold">{term}</dt>
                {texts.map((text) => (
                  <dd className="kern-body keep-lines" key={text}>
                    {text}
                  </dd>
                ))}
              </div>
            ))}
          </dl>
        </section>
      ))}
    </section>
  );
}
