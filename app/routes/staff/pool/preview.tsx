import { data, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { guarded } from "#app/routes/guard.server.ts";
import { staffTitles } from "#app/routes/page-title.server.ts";
import { problemSentence, type StaffProblem } from "#app/routes/staff/problem-sentence.ts";
import { processPageTitle } from "#app/routes/staff/process/use-process.ts";
import { changeUpload } from "#app/services/pool/change-upload.server.ts";
import {
  type ChoiceFault,
  COLUMN_ROLES,
  type ColumnChoice,
  checkChoices,
} from "#app/services/pool/column-choices.ts";
import { discardUpload } from "#app/services/pool/discard-upload.server.ts";
import { previewUpload } from "#app/services/pool/preview-upload.server.ts";
import { summarisePool } from "#app/services/pool/summarise-pool.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button } from "#app/ui/button.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { ColumnCard } from "./column-card.tsx";
import { columnChoicesOf } from "./column-choice-form.server.ts";
import { poolAddress } from "./pool-address.ts";
import { delimiterName, readingSchema } from "./reading-choice.ts";
import { ReadingFields } from "./reading-fields.tsx";
import { toNewUpload, uploadPlace } from "./upload-place.server.ts";

export const loader = guarded("pool.write", (visit) => {
  const preview = previewUpload(visit.services, uploadPlace(visit));
  if (!preview.ok) throw toNewUpload(visit);
  const { settings, byteSize: _, ...shown } = preview.value;
  const { fileName, mode, encoding, delimiter } = settings;
  return {
    ...shown,
    title: staffTitles(visit.language)("pool:preview.title"),
    fileName,
    mode,
    encoding,
    delimiter: delimiterName(delimiter),
    poolCount: summarisePool(visit.services, visit.params.processId ?? "").people,
  };
});

export const action = guarded("pool.write", async (visit) => {
  const { services, request } = visit;
  const place = uploadPlace(visit);
  const form = await request.formData();
  const intent = form.get("intent");
  if (intent === "discard") {
    discardUpload(services, place);
    return redirect(poolAddress(place.processId), 303);
  }
  if (intent === "reread") {
    const reading = readingSchema.safeParse(Object.fromEntries(form));
    if (!reading.success) throw new Response(null, { status: 400 });
    const { encoding, delimiter } = reading.data;
    const changed = changeUpload(services, place, {
      ...(encoding === undefined ? {} : { encoding }),
      ...(delimiter === undefined ? {} : { delimiter }),
    });
    return changed.ok ? redirect(request.url, 303) : refuse({ problem: changed.problem });
  }
  const preview = previewUpload(services, place);
  if (!preview.ok) throw toNewUpload(visit);
  const columns = columnChoicesOf(form, preview.value.header);
  const faults = checkChoices(columns);
  if (faults.length > 0) return refuse({ faults, choices: columns });
  const changed = changeUpload(services, place, { columns });
  if (!changed.ok) return refuse({ problem: changed.problem });
  return redirect(`${poolAddress(place.processId)}/uploads/${place.uploadId}/report`, 303);
});

function refuse(answer: {
  problem?: StaffProblem;
  faults?: readonly ChoiceFault[];
  choices?: readonly ColumnChoice[];
}) {
  return data({ problem: null, faults: [], choices: null, ...answer }, { status: 422 });
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  processPageTitle(matches, data?.title);

const FEATURE_LIST = "known-features";

export default function PreviewList() {
  const preview = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation("pool");
  const { t: problemText } = useTranslation("problems");
  const problem = (answer?.problem ?? null) as StaffProblem | null;
  const faults = answer?.faults ?? [];
  const choices = answer?.choices ?? preview.choices;
  const chosen = choices.map((choice) => choice.feature);
  const missing = preview.knownFeatures.filter((feature) => !chosen.includes(feature));
  return (
    <>
      <h1 className="kern-heading-large">{preview.title}</h1>
      <p className="kern-body">
        {t("preview.file", { name: preview.fileName, count: preview.rowCount })}.{" "}
        {preview.poolCount > 0 &&
          t(preview.mode === "add" ? "preview.modeAdd" : "preview.modeReplace")}
      </p>
      {problem !== null && (
        <Alert kind="danger" title={t("preview.unreadable")}>
          <p className="kern-body">{problemSentence(problemText, problem)}</p>
        </Alert>
      )}
      {faults.length > 0 && <Alert kind="danger" title={t("preview.pleaseCheck")} />}
      <section className="stack" aria-labelledby="read-as">
        <h2 className="kern-heading-medium" id="read-as">
          {t("preview.readAs")}
        </h2>
        <DataTable
          caption={t("preview.firstRows")}
          rows={preview.firstRows}
          rowKey={({ line }) => String(line)}
          columns={[
            { header: t("preview.line"), cell: ({ line }) => line, rowHeader: true },
            ...preview.header.map((header, position) => ({
              header,
              cell: ({ cells }: { cells: readonly string[] }) => cells[position] ?? "",
            })),
          ]}
        />
        <Form method="post" className="form" key={`${preview.encoding} ${preview.delimiter}`}>
          <p className="kern-body">{t("preview.readAsHint")}</p>
          <ReadingFields encoding={preview.encoding} delimiter={preview.delimiter} />
          <div className="actions">
            <Button look="tertiary" name="intent" value="reread">
              {t("preview.reread")}
            </Button>
          </div>
        </Form>
      </section>
      <section className="stack" aria-labelledby="columns">
        <h2 className="kern-heading-medium" id="columns">
          {t("preview.columns")}
        </h2>
        {missing.length > 0 && (
          <Alert
            kind="warning"
            title={t("preview.missingFeatures", { features: missing.join(", ") })}
          >
            <p className="kern-body">{t("preview.missingFeaturesText")}</p>
          </Alert>
        )}
        <details>
          <summary>{t("preview.meaningTitle")}</summary>
          <dl className="text-list prose">
            {COLUMN_ROLES.map((role) => (
              <div key={role}>
                <dt>{t(`preview.roles.${role}`)}</dt>
                <dd>{t(`preview.meanings.${role}`)}</dd>
              </div>
            ))}
          </dl>
        </details>
        <details>
          <summary>{t("preview.household.title")}</summary>
          <p className="kern-body prose">{t("preview.household.text")}</p>
          <p className="kern-body prose">{t("preview.household.institutions")}</p>
        </details>
        <Form method="post" key={preview.header.join("\n")}>
          <ul className="column-cards">
            {choices.map((choice, position) => (
              <ColumnCard
                key={choice.column}
                position={position}
                choice={choice}
                samples={preview.samples[position] ?? []}
                fault={faults.find(({ column }) => column === position)}
                featureListId={FEATURE_LIST}
              />
            ))}
          </ul>
          <datalist id={FEATURE_LIST}>
            {preview.knownFeatures.map((feature) => (
              <option key={feature} value={feature} />
            ))}
          </datalist>
          <div className="actions">
            <Button name="intent" value="check">
              {t("preview.check")}
            </Button>
            <Button look="tertiary" name="intent" value="discard" formNoValidate>
              {t("preview.discard")}
            </Button>
          </div>
        </Form>
      </section>
    </>
  );
}
