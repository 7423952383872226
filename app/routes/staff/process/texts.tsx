import { data, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { LANGUAGE_NAMES } from "#app/i18n/languages.ts";
import { enteredValues, formErrors } from "#app/routes/form-errors.ts";
import { guarded, type Visit } from "#app/routes/guard.server.ts";
import { staffTitles } from "#app/routes/page-title.server.ts";
import {
  PROCESS_TEXT_FIELDS,
  unfinishedTextSchema,
} from "#app/services/processes/process-fields.ts";
import { readProcess } from "#app/services/processes/read-process.server.ts";
import { saveProcessText } from "#app/services/processes/save-process-text.server.ts";
import { TRANSLATIONS, translationState } from "#app/services/texts/translations.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button } from "#app/ui/button.tsx";
import { TranslationRows } from "../translation-rows.tsx";
import { useFieldError } from "./field-error.ts";
import { ProblemText } from "./problem-text.tsx";
import { processPageTitle } from "./use-process.ts";

function translationOf({ services, params }: Visit) {
  const process = readProcess(services, params.processId ?? "");
  const language = TRANSLATIONS.find((known) => known === params.language);
  if (process === null || language === undefined) throw new Response(null, { status: 404 });
  return { process, language };
}

export const loader = guarded("process.write", (visit) => {
  const { process, language } = translationOf(visit);
  if (process.status === "closed") throw redirect(`/staff/processes/${process.id}`);
  const { original } = process;
  const translation = process.translations[language];
  return {
    title: staffTitles(visit.language)("processes:texts.pageTitle", {
      language: LANGUAGE_NAMES[language],
    }),
    language,
    basedOn: original.revision,
    state: translationState(translation, original, PROCESS_TEXT_FIELDS),
    rows: PROCESS_TEXT_FIELDS.map((field) => ({
      field,
      original: original[field],
      translation: translation?.[field] ?? "",
    })),
  };
});

export const action = guarded("process.write", async (visit) => {
  const { process, language } = translationOf(visit);
  const values = enteredValues(await visit.request.formData());
  const text = unfinishedTextSchema.safeParse(values);
  if (!text.success) {
    return data({ errors: formErrors(text.error), values, problem: null }, { status: 422 });
  }
  const result = saveProcessText(
    visit.services,
    process.id,
    language,
    text.data,
    Number(values.basedOn),
  );
  if (result.ok) return redirect(`/staff/processes/${process.id}?notice=translated`, 303);
  if (result.problem.code === "process_not_found") throw new Response(null, { status: 404 });
  const errors: Record<string, string> = {};
  return data({ errors, values, problem: result.problem }, { status: 409 });
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  processPageTitle(matches, data?.title);

export default function ProcessTexts() {
  const { title, language, basedOn, state, rows } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation(["processes", "common"]);
  const fieldError = useFieldError(answer?.errors ?? {});
  return (
    <>
      <h1 className="kern-heading-large">{title}</h1>
      <p className="kern-body prose">{t("texts.lead")}</p>
      {answer !== undefined && (
        <Alert kind="danger" title={t("common:form.pleaseCheck")}>
          {answer.problem !== null && <ProblemText problem={answer.problem} />}
        </Alert>
      )}
      {state === "outdated" && (
        <Alert kind="warning" title={t("texts.outdatedTitle")}>
          <p className="kern-body">{t("texts.outdatedText")}</p>
        </Alert>
      )}
      <Form method="post" key={language}>
        <input type="hidden" name="basedOn" value={answer?.values.basedOn ?? basedOn} />
        <TranslationRows
          language={language}
          rows={rows.map(({ field, original, translation }) => ({
            field,
            label: t(`fields.${field}`),
            original,
            translation: answer?.values[field] ?? translation,
            error: fieldError(field),
            required: field === "title",
            short: field === "title",
          }))}
        />
        <div className="actions">
          <Button>{t("texts.save")}</Button>
        </div>
      </Form>
    </>
  );
}
