import { data, type MetaFunction, redirect } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { type ComponentProps, useState } from "react";
import { useTranslation } from "react-i18next";
import { guarded } from "#app/routes/guard.server.ts";
import { staffTitles } from "#app/routes/page-title.server.ts";
import { receiveForm } from "#app/routes/receive-form.server.ts";
import { readingSchema } from "#app/routes/staff/pool/reading-choice.ts";
import { ReadingFields } from "#app/routes/staff/pool/reading-fields.tsx";
import { readDataset } from "#app/services/facts/read-dataset.server.ts";
import { FACT_FILE_LIMIT } from "#app/services/facts/read-fact-file.ts";
import { stageFile } from "#app/services/facts/stage-file.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button } from "#app/ui/button.tsx";
import { FileDrop } from "#app/ui/file-drop.tsx";
import { TextField } from "#app/ui/form-field.tsx";
import { FileProblemText } from "./problem-text.tsx";

type FileProblem = ComponentProps<typeof FileProblemText>["problem"];

export const loader = guarded("facts.write", ({ request, language, services }) => {
  const { searchParams } = new URL(request.url);
  const dataset = readDataset(services, searchParams.get("dataset") ?? "");
  return {
    title: staffTitles(language)("facts:import.title"),
    limitBytes: FACT_FILE_LIMIT,
    fileGone: searchParams.has("gone"),
    /** The published dataset that the file carries forward. */
    dataset:
      dataset === null || dataset.publishedAt === null
        ? null
        : { id: dataset.id, title: dataset.original.title },
  };
});

export const action = guarded("facts.write", async ({ request, services }) => {
  const received = await receiveForm(request, FACT_FILE_LIMIT);
  if (!received.ok) return refuse(received.problem);
  const { file, ...fields } = Object.fromEntries(received.value);
  const reading = readingSchema.safeParse(fields);
  if (!reading.success) return refuse({ code: "upload_broken", params: {} });
  if (!(file instanceof File) || file.name === "") {
    return refuse({ code: "file_missing", params: {} });
  }
  const bytes = new Uint8Array(await file.arrayBuffer());
  const datasetId = typeof fields.dataset === "string" ? fields.dataset : null;
  const order = { bytes, fileName: file.name, datasetId, ...reading.data };
  const staged = await stageFile(services, order);
  if (!staged.ok) return refuse(staged.problem);
  return redirect(`/staff/facts/uploads/${staged.value.uploadId}`, 303);
});

function refuse(problem: FileProblem) {
  return data({ problem }, { status: problem.code === "file_too_large" ? 413 : 422 });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export default function ImportFacts() {
  const { title, limitBytes, fileGone, dataset } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation(["facts", "common"]);
  const [tooLarge, setTooLarge] = useState(false);
  const limit = String(limitBytes / 1024 / 1024);
  const gone: FileProblem | null = fileGone ? { code: "upload_gone", params: {} } : null;
  const problem = (answer?.problem as FileProblem | undefined) ?? gone;
  return (
    <>
      <h1 className="kern-heading-large">{title}</h1>
      {problem !== null && (
        <Alert kind="danger" title={t("import.refused")}>
          <FileProblemText problem={problem} />
        </Alert>
      )}
      {dataset !== null && (
        <p className="kern-body kern-body--bold prose">
          {t("add.forDataset", { title: dataset.title })}
        </p>
      )}
      <p className="kern-body prose">{t("import.lead")}</p>
      <Form
        method="post"
        encType="multipart/form-data"
        className="form"
        onSubmit={(event) => tooLarge && event.preventDefault()}
      >
        {dataset !== null && <input type="hidden" name="dataset" value={dataset.id} />}
        <FileDrop label={t("import.drop")}>
          <TextField
            type="file"
            name="file"
            accept=".csv,.txt,.tsv,.xlsx,text/csv"
            required
            label={t("import.file")}
            hint={t("import.fileHint", { limit })}
            error={tooLarge ? t("import.problems.file_too_large", { limit }) : undefined}
            onChange={(event) =>
              setTooLarge((event.currentTarget.files?.[0]?.size ?? 0) > limitBytes)
            }
          />
        </FileDrop>
        <details open={problem?.code === "encoding_unclear" || problem?.code === "csv_broken"}>
          <summary>{t("import.reading")}</summary>
          <ReadingFields />
        </details>
        <div className="actions">
          <Button>{t("import.submit")}</Button>
          <Link
            className="kern-btn kern-btn--tertiary"
            to={dataset === null ? "/staff/facts" : `/staff/facts/${dataset.id}/add`}
          >
            <span className="kern-label">{t("common:actions.cancel")}</span>
          </Link>
        </div>
      </Form>
    </>
  );
}
