import type { MetaFunction } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import {
  direction,
  isLanguage,
  LANGUAGE_NAMES,
  LANGUAGES,
  languageTag,
} from "#app/i18n/languages.ts";
import { publicTranslation } from "#app/i18n/public-translation.server.ts";
import { guarded } from "#app/routes/guard.server.ts";
import { staffTitles } from "#app/routes/page-title.server.ts";
import { statementWords } from "#app/services/statements/statement-words.ts";
import { fieldInLanguage } from "#app/services/texts/translations.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { SelectField } from "#app/ui/form-field.tsx";
import { processPageTitle } from "../process/use-process.ts";
import { roundOf } from "./round-of.server.ts";

export const loader = guarded("proposals.read", (visit) => {
  const { round, address } = roundOf(visit);
  const wanted = new URL(visit.request.url).searchParams.get("language");
  const language = isLanguage(wanted) ? wanted : "de";
  const { t } = publicTranslation(language);
  return {
    title: staffTitles(visit.language)("statements:sheet.title"),
    address,
    language,
    round: fieldInLanguage(round.texts, "title", language),
    question: fieldInLanguage(round.texts, "question", language),
    hint: t("public:statements.own.passHint"),
    stances: (["agree", "disagree", "pass"] as const).map((stance) =>
      t(`public:statements.own.${stance}`),
    ),
    statements: round.statements
      .filter(({ status, hidden }) => status === "shown" && !hidden)
      .map((statement) => ({
        id: statement.id,
        number: statement.number,
        ...statementWords(statement, language).shown,
      })),
    head: t("public:statements.title"),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  processPageTitle(matches, data?.title);

/** A form for one person who answers on paper. */
export default function StatementSheetPage() {
  const page = useLoaderData<typeof loader>();
  const { t } = useTranslation("statements");
  const { language, stances } = page;
  return (
    <>
      <div className="no-print stack">
        <h1 className="kern-heading-large">{page.title}</h1>
        <p className="kern-body prose">{t("sheet.lead")}</p>
        <Form method="get" className="search-row">
          <SelectField name="language" label={t("sheet.language")} defaultValue={language}>
            {LANGUAGES.map((each) => (
              <option key={each} value={each}>
                {LANGUAGE_NAMES[each]}
              </option>
            ))}
          </SelectField>
          <Button look="secondary">{t("sheet.show")}</Button>
          <ButtonLink look="tertiary" href={page.address}>
            {t("enter.back")}
          </ButtonLink>
        </Form>
      </div>
      <section lang={languageTag(language)} dir={direction(language)} className="stack">
        {[page.round, page.question].map(
          (text, index) =>
            text !== null && (
              <p
                key={text.text}
                className={index === 0 ? "kern-heading-medium" : "kern-body"}
                lang={languageTag(text.language)}
                dir={direction(text.language)}
              >
                {text.text}
              </p>
            ),
        )}
        <p className="kern-body">{page.hint}</p>
        <table className="paper-form kern-body">
          <thead>
            <tr>
              <th scope="col">{page.head}</th>
              {stances.map((stance) => (
                <th scope="col" key={stance}>
                  {stance}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {page.statements.map((statement) => (
              <tr key={statement.id}>
                <th
                  scope="row"
                  lang={languageTag(statement.language)}
                  dir={direction(statement.language)}
                >
                  {statement.number}. {statement.text}
                </th>
                {stances.map((stance) => (
                  <td key={stance}>
                    <span className="paper-box" />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}
