import { useTranslation } from "react-i18next";
import { direction, type Language, languageTag } from "#app/i18n/languages.ts";
import { Alert } from "#app/ui/alert.tsx";
import type { AppealView, StatementPage, StatementRow } from "./statement-page.server.ts";

/** What a decision says: each part under its name, what was written in its own language and direction. */
export function StatementRows({ rows }: { rows: readonly StatementRow[] }) {
  return (
    <dl className="text-list statement">
      {rows.map(({ name, passages }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd className="kern-body">
            {passages.map(({ text, language }) => (
              <p key={text} className="keep-lines" {...inLanguage(language)}>
                {text}
              </p>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/**
 * A statement for its author, with what they can do about it.
 *
 * @param props.change where they change the text as they are asked to; null where they cannot
 */
export function StatementView({ page, change }: { page: StatementPage; change: string | null }) {
  const { t } = useTranslation("public");
  return (
    <>
      <StatementRows rows={page.rows} />
      {change !== null && (
        <p className="no-print">
          <a className="kern-link" href={change}>
            {t("moderation.own.toText")}
          </a>
        </p>
      )}
      {page.address !== null && (
        <p className="no-print">
          <a className="kern-link" href={page.address}>
            {t("appeals.statement.toText")}
          </a>
        </p>
      )}
      <section className="stack">
        <h2 className="kern-heading-medium">{t("appeals.statement.redress")}</h2>
        {page.redress.map((sentence) => (
          <p className="kern-body" key={sentence}>
            {sentence}
          </p>
        ))}
      </section>
    </>
  );
}

/** What an author said against a decision, and what came of it. */
export function AppealState({ appeal }: { appeal: AppealView }) {
  const { t } = useTranslation("public");
  return (
    <section className="stack">
      <Alert kind={appeal.result === "overturned" ? "success" : "info"} title={appeal.title}>
        {appeal.means !== "" && <p className="kern-body">{appeal.means}</p>}
      </Alert>
      {appeal.result !== null && (
        <>
          <h2 className="kern-heading-medium">{t("appeals.appeal.answer")}</h2>
          <p className="kern-body keep-lines" {...inLanguage(appeal.language)}>
            {appeal.reason}
          </p>
          <p className="kern-body">{appeal.decided}</p>
        </>
      )}
      <h2 className="kern-heading-medium">{t("appeals.appeal.yours")}</h2>
      {appeal.text === null ? (
        <p className="kern-body">{t("appeals.appeal.erased")}</p>
      ) : (
        <p className="kern-body keep-lines" {...inLanguage(appeal.language)}>
          {appeal.text}
        </p>
      )}
      <p className="kern-body">{appeal.received}</p>
    </section>
  );
}

function inLanguage(language: Language | undefined) {
  return language === undefined ? {} : { lang: languageTag(language), dir: direction(language) };
}
