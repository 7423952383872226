import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { ComponentProps } from "react";
import { useTranslation } from "react-i18next";
import { enteredValues, formErrors } from "#app/routes/form-errors.ts";
import { guarded } from "#app/routes/guard.server.ts";
import { datasetSchema } from "#app/services/facts/dataset-fields.ts";
import { wordsOf } from "#app/services/facts/load-dataset.server.ts";
import { updateDataset } from "#app/services/facts/update-dataset.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { DatasetForm } from "./dataset-form.tsx";
import { datasetOf, datasetTitles } from "./dataset-of.server.ts";
import { ProblemText } from "./problem-text.tsx";
import { wordsOfForm, wordValues } from "./word-fields.ts";

type Problem = ComponentProps<typeof ProblemText>["problem"];

export const loader = guarded("facts.write", (visit) => {
  const dataset = datasetOf(visit);
  const { original } = dataset;
  return {
    ...datasetTitles(visit, dataset, "facts:edit.title"),
    address: `/staff/facts/${dataset.id}`,
    published: dataset.publishedAt !== null,
    versions: { revision: dataset.revision, textRevision: original.revision },
    words: wordsOf(dataset),
    values: {
      ...wordValues(original.labels),
      title: original.title,
      sentence: original.sentence,
      method: original.method,
      unit: dataset.unit,
      source: dataset.source,
      sourceAddress: dataset.sourceAddress,
      sourceDate: dataset.sourceDate,
      licence: dataset.licence,
      chart: dataset.chart ?? "",
      synthetic: dataset.synthetic ? "on" : "",
    },
  };
});

export const action = guarded("facts.write", async (visit) => {
  const dataset = datasetOf(visit);
  const values = enteredValues(await visit.request.formData());
  const input = datasetSchema.safeParse(values);
  if (!input.success) return refuse(422, values, formErrors(input.error));
  const labels = wordsOfForm(values, wordsOf(dataset));
  const result = updateDataset(
    visit.services,
    dataset.id,
    { ...input.data, labels },
    { revision: Number(values.revision), textRevision: Number(values.textRevision) },
  );
  if (result.ok) return redirect(`/staff/facts/${dataset.id}?notice=saved`, 303);
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

export default function EditDataset() {
  const { title, address, published, versions, words, values } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation(["facts", "common"]);
  const problem = (answer?.problem ?? null) as Problem | null;
  return (
    <>
      <h1 className="kern-heading-large">{title}</h1>
      <p className="kern-body prose">{t("germanHint")}</p>
      {answer !== undefined && (
        <Alert kind="danger" title={t("common:form.pleaseCheck")}>
          {problem !== null && <ProblemText problem={problem} />}
        </Alert>
      )}
      <DatasetForm
        values={answer?.values ?? values}
        errors={answer?.errors ?? {}}
        words={words}
        published={published}
        versions={versions}
        submit={t("edit.submit")}
        cancel={address}
      />
    </>
  );
}
