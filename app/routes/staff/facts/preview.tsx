import { data, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import type { ComponentProps } from "react";
import { useTranslation } from "react-i18next";
import { formErrors } from "#app/routes/form-errors.ts";
import { guarded, type Visit } from "#app/routes/guard.server.ts";
import { staffTitles } from "#app/routes/page-title.server.ts";
import { changeReading } from "#app/services/facts/change-reading.server.ts";
import { originSchema } from "#app/services/facts/dataset-fields.ts";
import { discardUpload } from "#app/services/facts/discard-upload.server.ts";
import { importUpload } from "#app/services/facts/import-upload.server.ts";
import { previewUpload } from "#app/services/facts/preview-upload.server.ts";
import { readDataset } from "#app/services/facts/read-dataset.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button } from "#app/ui/button.tsx";
import { SelectField } from "#app/ui/form-field.tsx";
import { FaultList } from "./fault-list.tsx";
import { FoundSummary } from "./found-summary.tsx";
import { FileProblemText } from "./problem-text.tsx";
import { readingOf, readsDifferently } from "./reading-form.server.ts";
import { ReadingForm } from "./reading-form.tsx";
import { SetTable } from "./set-table.tsx";

type FileProblem = ComponentProps<typeof FileProblemText>["problem"];

/** So many faults and datasets are shown; the others are in the file, or only counted. */
const SHOWN = { faults: 20, sets: 20, facts: 3 };

function previewOf({ services, params }: Visit) {
  const preview = previewUpload(services, params.uploadId ?? "");
  if (preview === null) throw redirect("/staff/facts/import?gone", 303);
  return preview;
}

export const loader = guarded("facts.write", (visit) => {
  const { sets, faults, ...preview } = previewOf(visit);
  return {
    ...preview,
    title: staffTitles(visit.language)("facts:import.preview.title"),
    uploadId: visit.params.uploadId ?? "",
    carried: readDataset(visit.services, preview.settings.datasetId ?? "")?.original.title ?? null,
    faults: faults.slice(0, SHOWN.faults),
    faultCount: faults.length,
    setCount: sets.length,
    sets: sets.slice(0, SHOWN.sets).map(({ facts, words: _words, ...set }) => ({
      ...set,
      figures: facts.length,
      facts: facts.slice(0, SHOWN.facts),
    })),
  };
});

export const action = guarded("facts.write", async (visit) => {
  const { services, request } = visit;
  const uploadId = visit.params.uploadId ?? "";
  const form = await request.formData();
  const intent = form.get("intent");
  const here = new URL(request.url).pathname;
  if (intent === "discard") {
    discardUpload(services, uploadId);
    return redirect("/staff/facts?notice=discarded", 303);
  }
  const preview = previewOf(visit);
  if (intent === "sheet") {
    const changed = changeReading(services, uploadId, { sheet: Number(form.get("sheet")) });
    return changed.ok ? redirect(here, 303) : refuse(changed.problem);
  }
  const change = readingOf(form, preview.settings.roles.length);
  if (change === null) return refuse({ code: "facts_rows_wrong", params: { rows: 0 } });
  const changed = changeReading(services, uploadId, change);
  if (!changed.ok) return refuse(changed.problem);
  if (intent !== "confirm" || readsDifferently(preview.settings, change)) {
    return redirect(`${here}?changed`, 303);
  }
  const { lacks, settings, sets, figures } = previewOf(visit);
  const origin = originSchema.safeParse(settings);
  const errors = {
    ...(origin.success ? {} : formErrors(origin.error)),
    ...Object.fromEntries(lacks.map((field) => [field, "not_given"])),
    ...(settings.datasetId === null && sets.length === 1 && settings.title === ""
      ? { title: "text_missing" }
      : {}),
  };
  if (!origin.success || Object.keys(errors).length > 0) return refuse(null, errors);
  if (settings.datasetId !== null) return redirect(`${here}/compare`, 303);
  const imported = importUpload(services, uploadId, {
    ...origin.data,
    title: settings.title,
    figures,
  });
  if (!imported.ok) return refuse(imported.problem);
  const [first, ...others] = imported.value.datasetIds;
  if (others.length > 0) return redirect(`/staff/facts?imported=${others.length + 1}`, 303);
  return redirect(`/staff/facts/${first}?notice=imported`, 303);
});

function refuse(problem: FileProblem | null, errors: Readonly<Record<string, string>> = {}) {
  return data({ problem, errors }, { status: 422 });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export default function PreviewFacts() {
  const preview = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation(["facts", "common"]);
  const [search] = useSearchParams();
  const { settings, sheets, faultCount, setCount, sets, figures, notationOpen } = preview;
  const problem = (answer?.problem ?? null) as FileProblem | null;
  return (
    <>
      <h1 className="kern-heading-large">{preview.title}</h1>
      {answer !== undefined ? (
        <Alert kind="danger" title={t("common:form.pleaseCheck")}>
          {problem !== null && <FileProblemText problem={problem} />}
        </Alert>
      ) : (
        search.has("changed") && (
          <Alert kind="info" title={t("import.preview.changed")}>
            <p className="kern-body">{t("import.preview.changedText")}</p>
          </Alert>
        )
      )}
      {preview.carried !== null && (
        <p className="kern-body kern-body--bold prose">
          {t("add.forDataset", { title: preview.carried })}
        </p>
      )}
      <p className="kern-body">{t("import.preview.file", { name: settings.fileName })}</p>
      {sheets.length > 1 && (
        <Form method="post" className="form">
          <SelectField
            name="sheet"
            label={t("import.preview.sheet")}
            defaultValue={String(settings.sheet)}
          >
            {sheets.map((name, index) => (
              <option key={name} value={index}>
                {name}
              </option>
            ))}
          </SelectField>
          <div className="actions">
            <Button look="tertiary" name="intent" value="sheet">
              {t("import.preview.sheetSubmit")}
            </Button>
          </div>
        </Form>
      )}
      {notationOpen && (
        <Alert kind="warning" title={t("import.preview.notationOpenTitle")}>
          <p className="kern-body">{t("import.preview.notationOpenText")}</p>
        </Alert>
      )}
      <FoundSummary preview={preview} />
      {faultCount > 0 && (
        <FaultList faults={preview.faults} count={faultCount} uploadId={preview.uploadId} />
      )}
      {figures > 0 && preview.carried === null && (
        <SetTable sets={sets} count={setCount} title={settings.title} />
      )}
      <ReadingForm
        key={JSON.stringify(settings)}
        preview={preview}
        single={setCount === 1 && preview.carried === null}
        confirm={
          preview.carried === null
            ? t("import.preview.confirm", { count: figures })
            : t("add.toCompare")
        }
        errors={answer?.errors ?? {}}
        mayConfirm={faultCount === 0 && figures > 0 && !notationOpen && !preview.tooMany}
      />
    </>
  );
}
