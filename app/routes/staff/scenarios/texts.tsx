import { data, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { isLanguage, LANGUAGE_NAMES } from "#app/i18n/languages.ts";
import { enteredValues, formErrors } from "#app/routes/form-errors.ts";
import { guarded, type Visit } from "#app/routes/guard.server.ts";
import { staffTitles } from "#app/routes/page-title.server.ts";
import { readScenario } from "#app/services/scenarios/read-scenario.server.ts";
import { saveScenarioText } from "#app/services/scenarios/save-scenario-text.server.ts";
import {
  SCENARIO_TEXT_FIELDS,
  scenarioTextSchema,
} from "#app/services/scenarios/scenario-fields.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button } from "#app/ui/button.tsx";
import { TextArea, TextField } from "#app/ui/form-field.tsx";
import { CancelLink } from "../cancel-link.tsx";
import { TranslationRows } from "../translation-rows.tsx";
import { ProblemText } from "./problem-text.tsx";
import { useFault } from "./use-fault.ts";

function textOf({ services, params }: Visit) {
  const scenario = readScenario(services, params.modelId ?? "");
  if (scenario === null || !isLanguage(params.language)) throw new Response(null, { status: 404 });
  const { language } = params;
  const text = language === "de" ? scenario.original : scenario.translations[language];
  return { scenario, language, text };
}

export const loader = guarded("facts.write", (visit) => {
  const { scenario, language, text } = textOf(visit);
  return {
    title: staffTitles(visit.language)("scenarios:texts.pageTitle", {
      language: LANGUAGE_NAMES[language],
    }),
    id: scenario.id,
    language,
    original: scenario.original,
    text,
    versions: { basedOn: scenario.original.revision, revision: text?.revision ?? 0 },
  };
});

export const action = guarded("facts.write", async (visit) => {
  const { scenario, language } = textOf(visit);
  const values = enteredValues(await visit.request.formData());
  const text = scenarioTextSchema.safeParse(values);
  if (!text.success) {
    return data({ errors: formErrors(text.error), values, problem: null }, { status: 422 });
  }
  const versions = { basedOn: Number(values.basedOn), revision: Number(values.revision) };
  const saved = saveScenarioText(visit.services, scenario.id, language, text.data, versions);
  if (saved.ok) return redirect(`/staff/scenarios/${scenario.id}?notice=text`, 303);
  const errors: Record<string, string> = {};
  return data({ errors, values, problem: saved.problem }, { status: 409 });
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ""} · ${data?.original.title ?? ""}` },
];

export default function ScenarioTexts() {
  const { id, title, language, original, text, versions } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation(["scenarios", "common"]);
  const fault = useFault(answer?.errors ?? {});
  return (
    <>
      <h1 className="kern-heading-large">{title}</h1>
      {answer !== undefined && (
        <Alert kind="danger" title={t("common:form.pleaseCheck")}>
          {answer.problem !== null && <ProblemText problem={answer.problem} />}
        </Alert>
      )}
      <Form method="post" key={language} className={language === "de" ? "form" : undefined}>
        <input type="hidden" name="basedOn" value={answer?.values.basedOn ?? versions.basedOn} />
        <input type="hidden" name="revision" value={answer?.values.revision ?? versions.revision} />
        {language === "de" ? (
          SCENARIO_TEXT_FIELDS.map((field) => {
            const Field = field === "title" ? TextField : TextArea;
            return (
              <Field
                key={field}
                name={field}
                label={t(`fields.${field}`)}
                hint={field === "limits" ? t("texts.limitsHint") : undefined}
                error={fault(field)}
                defaultValue={answer?.values[field] ?? original[field]}
                required={field === "title"}
                lang="de"
              />
            );
          })
        ) : (
          <TranslationRows
            language={language}
            rows={SCENARIO_TEXT_FIELDS.map((field) => ({
              field,
              label: t(`fields.${field}`),
              original: original[field],
              translation: answer?.values[field] ?? text?.[field] ?? "",
              error: fault(field),
              required: field === "title",
              short: field === "title",
            }))}
          />
        )}
        <div className="actions">
          <Button>{t("texts.save")}</Button>
          <CancelLink href={`/staff/scenarios/${id}`} />
        </div>
      </Form>
    </>
  );
}
