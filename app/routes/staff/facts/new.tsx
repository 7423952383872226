import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { enteredValues, formErrors } from "#app/routes/form-errors.ts";
import { guarded } from "#app/routes/guard.server.ts";
import { staffTitles } from "#app/routes/page-title.server.ts";
import { createDataset } from "#app/services/facts/create-dataset.server.ts";
import { datasetSchema } from "#app/services/facts/dataset-fields.ts";
import { Alert } from "#app/ui/alert.tsx";
import { DatasetForm } from "./dataset-form.tsx";

export const loader = guarded("facts.write", ({ language }) => ({
  title: staffTitles(language)("facts:new.title"),
}));

export const action = guarded("facts.write", async ({ request, services }) => {
  const values = enteredValues(await request.formData());
  const input = datasetSchema.safeParse(values);
  if (!input.success) return data({ errors: formErrors(input.error), values }, { status: 422 });
  const id = createDataset(services, input.data);
  return redirect(`/staff/facts/${id}?notice=created`, 303);
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export default function NewDataset() {
  const { title } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation(["facts", "common"]);
  return (
    <>
      <h1 className="kern-heading-large">{title}</h1>
      <p className="kern-body prose">
        {t("new.lead")} {t("germanHint")}
      </p>
      {answer !== undefined && <Alert kind="danger" title={t("common:form.pleaseCheck")} />}
      <DatasetForm
        values={answer?.values ?? {}}
        errors={answer?.errors ?? {}}
        submit={t("new.submit")}
        cancel="/staff/facts"
      />
    </>
  );
}
