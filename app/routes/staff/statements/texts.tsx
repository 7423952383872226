import { data, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { direction, LANGUAGE_NAMES, LANGUAGES, languageTag } from "#app/i18n/languages.ts";
import { enteredValues } from "#app/routes/form-errors.ts";
import { guarded, type Visit } from "#app/routes/guard.server.ts";
import { staffTitles } from "#app/routes/page-title.server.ts";
import {
  takesTranslation,
  translateRound,
} from "#app/services/statements/translate-round.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { processPageTitle } from "../process/use-process.ts";
import { TranslationRows } from "../translation-rows.tsx";
import { enteredTranslation } from "./entered-translation.ts";
import { roundOf } from "./round-of.server.ts";
import { useStatementSentence } from "./statement-sentence.ts";

function translationOf(visit: Visit) {
  const language = LANGUAGES.find((known) => known === visit.params.language);
  if (language === undefined) throw new Response(null, { status: 404 });
  return { ...roundOf(visit), language };
}

export const loader = guarded("proposals.write", (visit) => {
  const { round, address, language } = translationOf(visit);
  const { original, translations } = round.texts;
  const own = language === "de" ? null : translations[language];
  return {
    title: staffTitles(visit.language)("statements:translations.pageTitle", {
      language: LANGUAGE_NAMES[language],
    }),
    address,
    language,
    basedOn: original.revision,
    texts:
      language === "de"
        ? []
        : (["title", "question"] as const).map((field) => ({
            field,
            original: original[field],
            translation: own?.[field] ?? "",
          })),
    statements: round.statements
      .filter((each) => each.language !== language && each.status !== "declined" && !each.removed)
      .map((each) => ({
        id: each.id,
        number: each.number,
        text: each.text,
        written: each.language,
        translation: each.translations[language] ?? "",
        fixed: !takesTranslation(round, each, language),
      })),
  };
});

export const action = guarded("proposals.write", async (visit) => {
  const { round, address, language } = translationOf(visit);
  const values = enteredValues(await visit.request.formData());
  const { errors, text, statements } = enteredTranslation(values, language);
  if (Object.keys(errors).length > 0) {
    return data({ values, errors, problem: null }, { status: 422 });
  }
  const basedOn = Number(values.basedOn);
  const saved = translateRound(visit.services, round.id, language, { text, basedOn, statements });
  if (saved.ok) return redirect(`${address}?notice=translated`, 303);
  return data({ values, errors, problem: saved.problem.code }, { status: 409 });
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  processPageTitle(matches, data?.title);

export default function RoundTextsPage() {
  const { title, address, language, basedOn, texts, statements } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation(["statements", "common"]);
  const sentence = useStatementSentence();
  const errors: Readonly<Record<string, string>> = answer?.errors ?? {};
  const entered = (field: string, stored: string) => answer?.values[field] ?? stored;
  const fixed = statements.filter((statement) => statement.fixed);
  const rows = [
    ...texts.map(({ field, original, translation }) => ({
      field,
      label: t(`fields.${field}`),
      original,
      translation: entered(field, translation),
      error: sentence(errors[field]),
      required: field === "title",
      short: field === "title",
    })),
    ...statements
      .filter((statement) => !statement.fixed)
      .map(({ id, number, text, written, translation }) => ({
        field: `statement-${id}`,
        label: t("translations.statement", { number: String(number) }),
        original: text,
        originalLanguage: written,
        translation: entered(`statement-${id}`, translation),
        error: sentence(errors[`statement-${id}`]),
        short: true,
      })),
  ];
  return (
    <>
      <h1 className="kern-heading-large">{title}</h1>
      <p className="kern-body prose">{t("translations.lead")}</p>
      {answer !== undefined && (
        <Alert kind="danger" title={t("common:form.pleaseCheck")}>
          {answer.problem !== null && <p className="kern-body">{sentence(answer.problem)}</p>}
        </Alert>
      )}
      {rows.length === 0 ? (
        <p className="kern-body">{t("translations.nothing")}</p>
      ) : (
        <Form method="post" key={language}>
          <input type="hidden" name="basedOn" value={answer?.values.basedOn ?? basedOn} />
          <TranslationRows language={language} rows={rows} />
          <div className="actions">
            <Button>{t("translations.save")}</Button>
            <ButtonLink look="tertiary" href={address}>
              {t("common:actions.cancel")}
            </ButtonLink>
          </div>
        </Form>
      )}
      {fixed.length > 0 && (
        <section className="prose stack">
          <h2 className="kern-heading-medium">{t("translations.fixed")}</h2>
          <ul className="answer-list">
            {fixed.map(({ id, text, written, translation }) => (
              <li key={id}>
                <p
                  className="kern-body kern-body--bold"
                  lang={languageTag(language)}
                  dir={direction(language)}
                >
                  {translation}
                </p>
                <p className="kern-body" lang={languageTag(written)} dir={direction(written)}>
                  {text}
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
