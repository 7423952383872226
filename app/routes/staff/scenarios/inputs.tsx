import { data, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { staffLanguage } from "#app/i18n/languages.ts";
import { publicTranslation } from "#app/i18n/public-translation.server.ts";
import { enteredValues } from "#app/routes/form-errors.ts";
import { guarded } from "#app/routes/guard.server.ts";
import { staffTitles } from "#app/routes/page-title.server.ts";
import { readInputsForm } from "#app/services/scenarios/read-inputs-form.ts";
import { readScenario } from "#app/services/scenarios/read-scenario.server.ts";
import { saveScenarioInputs } from "#app/services/scenarios/save-scenario-inputs.server.ts";
import { INPUT_KEYS } from "#app/services/scenarios/scenario-inputs.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import {
  AgesFields,
  FrameFields,
  InputFields,
  PupilForecastFields,
  WaterFields,
} from "./input-fields.tsx";
import { writeInputsForm } from "./inputs-form.server.ts";
import { ProblemText } from "./problem-text.tsx";
import { useFault } from "./use-fault.ts";

export const loader = guarded("facts.write", ({ services, params, language }) => {
  const scenario = readScenario(services, params.modelId ?? "");
  if (scenario === null) throw new Response(null, { status: 404 });
  if (scenario.publishedAt !== null) throw redirect(`/staff/scenarios/${scenario.id}`);
  const own = staffLanguage(language);
  const { t } = publicTranslation(own);
  return {
    id: scenario.id,
    title: staffTitles(language)("scenarios:inputs.pageTitle"),
    name: scenario.original.title,
    version: scenario.documentVersion,
    stored: writeInputsForm(scenario.document, own),
    // The labels that everyone reads.
    inputs: INPUT_KEYS.map((key) => ({ key, label: t(`public:scenarios.inputs.${key}`) })),
  };
});

export const action = guarded("facts.write", async ({ services, params, request }) => {
  const scenario = readScenario(services, params.modelId ?? "");
  if (scenario === null) throw new Response(null, { status: 404 });
  const values = enteredValues(await request.formData());
  const read = readInputsForm(values, scenario.document);
  if (!read.ok) {
    return data({ errors: read.problem.params.errors, values, problem: null }, { status: 422 });
  }
  const saved = saveScenarioInputs(services, scenario.id, read.value, values.version ?? "");
  if (saved.ok) return redirect(`/staff/scenarios/${scenario.id}?notice=inputs`, 303);
  const errors: Record<string, string> = {};
  return data({ errors, values, problem: saved.problem }, { status: 409 });
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ""} · ${data?.name ?? ""}` },
];

export default function ScenarioInputs() {
  const { id, title, version, stored, inputs } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation(["scenarios", "common"]);
  const fault = useFault(answer?.errors ?? {});
  const values = answer?.values ?? stored;
  const fields = { value: (name: string) => values[name] ?? "", fault };
  return (
    <>
      <h1 className="kern-heading-large">{title}</h1>
      <p className="kern-body prose">{t("inputs.lead")}</p>
      {answer !== undefined && (
        <Alert kind="danger" title={t("common:form.pleaseCheck")}>
          {answer.problem !== null && <ProblemText problem={answer.problem} />}
          {fault("form") !== undefined && <p className="kern-body">{fault("form")}</p>}
        </Alert>
      )}
      <Form method="post" className="stack">
        <input type="hidden" name="version" value={values.version ?? version} />
        <FrameFields {...fields} />
        {inputs.map(({ key, label }) => (
          <InputFields key={key} name={key} label={label} {...fields} />
        ))}
        <WaterFields {...fields} />
        <PupilForecastFields {...fields} />
        <AgesFields {...fields} />
        <div className="actions">
          <Button>{t("inputs.save")}</Button>
          <ButtonLink look="tertiary" href={`/staff/scenarios/${id}`}>
            {t("common:actions.cancel")}
          </ButtonLink>
        </div>
      </Form>
    </>
  );
}
