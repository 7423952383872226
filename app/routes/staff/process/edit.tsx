import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { enteredValues, formErrors } from "#app/routes/form-errors.ts";
import { guarded, type Visit } from "#app/routes/guard.server.ts";
import { staffTitles } from "#app/routes/page-title.server.ts";
import {
  draftProcessSchema,
  PROCESS_TEXT_FIELDS,
  publishedProcessSchema,
} from "#app/services/processes/process-fields.ts";
import { readProcess } from "#app/services/processes/read-process.server.ts";
import {
  type UpdateProcessProblem,
  updateProcess,
} from "#app/services/processes/update-process.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { ProblemText } from "./problem-text.tsx";
import { ProcessForm } from "./process-form.tsx";
import { processPageTitle } from "./use-process.ts";

function processOf({ services, params }: Visit) {
  const process = readProcess(services, params.processId ?? "");
  if (process === null) throw new Response(null, { status: 404 });
  return process;
}

export const loader = guarded("process.write", (visit) => {
  const process = processOf(visit);
  if (process.status === "closed") throw redirect(`/staff/processes/${process.id}`);
  const { original } = process;
  return {
    title: staffTitles(visit.language)("processes:edit"),
    published: process.status === "published",
    fixed: process.draw !== "none",
    revision: original.revision,
    values: {
      ...Object.fromEntries(PROCESS_TEXT_FIELDS.map((field) => [field, original[field]])),
      startsOn: process.startsOn,
      endsOn: process.endsOn,
      panelSize: String(process.panelSize),
    },
  };
});

export const action = guarded("process.write", async (visit) => {
  const process = processOf(visit);
  const form = await visit.request.formData();
  const values = enteredValues(form);
  const schema = process.status === "draft" ? draftProcessSchema : publishedProcessSchema;
  const input = schema.safeParse(values);
  if (!input.success) {
    return data({ errors: formErrors(input.error), values, problem: null }, { status: 422 });
  }
  const result = updateProcess(visit.services, process.id, input.data, Number(values.revision));
  if (!result.ok) return refusal(result.problem, values);
  return redirect(`/staff/processes/${process.id}?notice=saved`, 303);
});

function refusal(problem: UpdateProcessProblem, values: Record<string, string>) {
  if (problem.code === "process_not_found") throw new Response(null, { status: 404 });
  const errors: Record<string, string> = {};
  return data({ errors, values, problem }, { status: 409 });
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  processPageTitle(matches, data?.title);

export default function EditProcess() {
  const { title, values, published, fixed, revision } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation(["processes", "common"]);
  return (
    <>
      <h1 className="kern-heading-large">{title}</h1>
      <p className="kern-body prose">{t("germanTextHint")}</p>
      {answer !== undefined && (
        <Alert kind="danger" title={t("common:form.pleaseCheck")}>
          {answer.problem !== null && <ProblemText problem={answer.problem} />}
        </Alert>
      )}
      <ProcessForm
        values={answer?.values ?? values}
        errors={answer?.errors ?? {}}
        required={published ? PROCESS_TEXT_FIELDS : ["title"]}
        panelSizeFixed={fixed}
        revision={revision}
        submit={t("saveChanges")}
      />
    </>
  );
}
