import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { enteredValues, formErrors } from "#app/routes/form-errors.ts";
import { guarded } from "#app/routes/guard.server.ts";
import { staffTitles } from "#app/routes/page-title.server.ts";
import { createProcess } from "#app/services/processes/create-process.server.ts";
import { draftProcessSchema } from "#app/services/processes/process-fields.ts";
import { Alert } from "#app/ui/alert.tsx";
import { ProcessForm } from "./process-form.tsx";

export const loader = guarded("process.write", ({ language }) => ({
  title: staffTitles(language)("processes:new"),
}));

export const action = guarded("process.write", async ({ request, services }) => {
  const form = await request.formData();
  const input = draftProcessSchema.safeParse(Object.fromEntries(form));
  if (!input.success) {
    return data({ errors: formErrors(input.error), values: enteredValues(form) }, { status: 422 });
  }
  const id = createProcess(services, input.data);
  return redirect(`/staff/processes/${id}?notice=created`, 303);
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export default function NewProcess() {
  const { title } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation(["processes", "common"]);
  return (
    <>
      <h1 className="kern-heading-large">{title}</h1>
      <p className="kern-body prose">{t("newLead")}</p>
      {answer !== undefined && <Alert kind="danger" title={t("common:form.pleaseCheck")} />}
      <ProcessForm
        values={answer?.values ?? {}}
        errors={answer?.errors ?? {}}
        required={["title"]}
        submit={t("create")}
      />
    </>
  );
}
