import { useTranslation } from "react-i18next";
import { direction, languageTag } from "#app/i18n/languages.ts";
import type {
  AnsweredStatement,
  OwnStatement,
} from "#app/services/statements/read-own-round.server.ts";
import { isolated } from "#app/ui/figures.ts";
import { StatementText } from "./statement-text.tsx";

/** What somebody answered so far; each answer leads back to its statement. */
export function AnswerList(props: { answered: readonly AnsweredStatement[]; open: boolean }) {
  const { answered, open } = props;
  const { t } = useTranslation("public");
  if (answered.length === 0) return null;
  return (
    <details className="kern-accordion">
      <summary className="kern-accordion__header">
        <span className="kern-title">{t("statements.own.answers")}</span>
      </summary>
      <ol className="kern-accordion__body answer-list">
        {answered.map(({ id, words, stance }) => (
          <li key={id}>
            <StatementText words={words} />
            <p className="kern-body">
              {t(`statements.own.${stance}`)}
              {open && (
                <>
                  {" · "}
                  <a
                    className="kern-link"
                    href={`?statement=${id}`}
                    aria-label={t("statements.own.changeLabel", {
                      statement: isolated(words.shown.text),
                    })}
                  >
                    {t("statements.own.change")}
                  </a>
                </>
              )}
            </p>
          </li>
        ))}
      </ol>
    </details>
  );
}

/** The statements that somebody added, and what became of each. */
export function OwnStatements({ own }: { own: readonly OwnStatement[] }) {
  const { t } = useTranslation("public");
  if (own.length === 0) return null;
  return (
    <section className="prose">
      <h2 className="kern-heading-medium">{t("statements.own.mine")}</h2>
      <ul className="answer-list">
        {own.map(({ id, text, language, status, declinedReason, stub }) => (
          <li key={id}>
            <p
              className="kern-body kern-body--bold"
              lang={languageTag(language)}
              dir={direction(language)}
            >
              {text}
            </p>
            <p className="kern-body">
              {stub === null ? t(`statements.own.status.${status}`) : t("statements.hidden")}
            </p>
            {(declinedReason !== "" || stub !== null) && (
              <p className="kern-body">
                {t("statements.own.reason")}:{" "}
                <bdi className="keep-lines">{stub?.reason ?? declinedReason}</bdi>
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
