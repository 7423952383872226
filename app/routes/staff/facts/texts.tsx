import { data, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import type { ComponentProps } from "react";
import { useTranslation } from "react-i18next";
import { LANGUAGE_NAMES } from "#app/i18n/languages.ts";
import { enteredValues, formErrors } from "#app/routes/form-errors.ts";
import { guarded, type Visit } from "#app/routes/guard.server.ts";
import { staffTitles } from "#app/routes/page-title.server.ts";
import { TranslationRows } from "#app/routes/staff/translation-rows.tsx";
import { DATASET_TEXT_FIELDS, datasetTextSchema } from "#app/services/facts/dataset-fields.ts";
import { datasetState, wordsOf } from "#app/services/facts/load-dataset.server.ts";
import { saveDatasetText } from "#app/services/facts/save-dataset-text.server.ts";
import { TRANSLATIONS } from "#app/services/texts/translations.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button } from "#app/ui/button.tsx";
import { datasetOf } from "./dataset-of.server.ts";
import { useFieldError } from "./field-error.ts";
import { ProblemText } from "./problem-text.tsx";
import { wordsOfForm } from "./word-fields.ts";

type Problem = ComponentProps<typeof ProblemText>["problem"];

function translationOf(visit: Visit) {
  const dataset = datasetOf(visit);
  const language = TRANSLATIONS.find((known) => known === visit.params.language);
  if (language === undefined) throw new Response(null, { status: 404 });
  return { dataset, language };
}

export const loader = guarded("facts.write", (visit) => {
  const { dataset, language } = translationOf(visit);
  const { original } = dataset;
  const translation = dataset.translations[language];
  const title = staffTitles(visit.language)("facts:texts.title", {
    language: LANGUAGE_NAMES[language],
  });
  return {
    title,
    pageTitle: `${title} · ${original.title}`,
    language,
    basedOn: original.revision,
    revision: translation?.revision ?? 0,
    state: datasetState(dataset, language),
    texts: DATASET_TEXT_FIELDS.map((field) => ({
      field,
      original: original[field],
      translation: translation?.[field] ?? "",
    })),
    words: wordsOf(dataset).map((word) => ({
      word,
      original: original.labels[word] ?? word,
      translation: translation?.labels[word] ?? "",
    })),
  };
});

export const action = guarded("facts.write", async (visit) => {
  const { dataset, language } = translationOf(visit);
  const values = enteredValues(await visit.request.formData());
  const text = datasetTextSchema.safeParse(values);
  if (!text.success) return refuse(422, values, formErrors(text.error));
  const result = saveDatasetText(
    visit.services,
    dataset.id,
    language,
    { ...text.data, labels: wordsOfForm(values, wordsOf(dataset)) },
    { basedOn: Number(values.basedOn), revision: Number(values.revision) },
  );
  if (result.ok) return redirect(`/staff/facts/${dataset.id}?notice=translated`, 303);
  return refuse(409, values, {}, result.problem);
});

function refuse(
  status: 409 | 422,
  values: Readonly<Record<string, string>>,
  errors: Readonly<Record<string, string>>,
  problem: Problem | null = null,
) {
  return data({ values, errors, problem }, { status });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.pageTitle ?? "" }];

export default function DatasetTexts() {
  const { title, language, basedOn, revision, state, texts, words } =
    useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation(["facts", "common"]);
  const fieldError = useFieldError(answer?.errors ?? {});
  const problem = (answer?.problem ?? null) as Problem | null;
  return (
    <>
      <h1 className="kern-heading-large">{title}</h1>
      <p className="kern-body prose">{t("texts.lead")}</p>
      {answer !== undefined && (
        <Alert kind="danger" title={t("common:form.pleaseCheck")}>
          {problem !== null && <ProblemText problem={problem} />}
        </Alert>
      )}
      {state === "outdated" && (
        <Alert kind="warning" title={t("texts.outdatedTitle")}>
          <p className="kern-body">{t("texts.outdatedText")}</p>
        </Alert>
      )}
      <Form method="post" key={language} className="stack">
        <input type="hidden" name="basedOn" value={answer?.values.basedOn ?? basedOn} />
        <input type="hidden" name="revision" value={answer?.values.revision ?? revision} />
        <TranslationRows
          language={language}
          rows={texts.map(({ field, original, translation }) => ({
            field,
            label: t(`fields.${field}`),
            original,
            translation: answer?.values[field] ?? translation,
            error: fieldError(field),
            required: field === "title",
            short: field === "title",
          }))}
        />
        <h2 className="kern-heading-medium">{t("words.title")}</h2>
        <p className="kern-body prose">{t("words.translateLead")}</p>
        <TranslationRows
          language={language}
          rows={words.map(({ word, original, translation }) => ({
            field: `word:${word}`,
            label: word,
            original,
            translation: answer?.values[`word:${word}`] ?? translation,
            short: true,
          }))}
        />
        <div className="actions">
          <Button>{t("texts.save")}</Button>
        </div>
      </Form>
    </>
  );
}
