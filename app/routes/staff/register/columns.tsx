import { data, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { guarded } from "#app/routes/guard.server.ts";
import { staffTitles } from "#app/routes/page-title.server.ts";
import { delimiterName, readingSchema } from "#app/routes/staff/pool/reading-choice.ts";
import { ReadingFields } from "#app/routes/staff/pool/reading-fields.tsx";
import { problemSentence, type StaffProblem } from "#app/routes/staff/problem-sentence.ts";
import { processPageTitle } from "#app/routes/staff/process/use-process.ts";
import { deleteExtract } from "#app/services/register/delete-extract.server.ts";
import { previewExtract } from "#app/services/register/preview-extract.server.ts";
import { checkRegisterColumns, REGISTER_ROLES } from "#app/services/register/register-columns.ts";
import {
  checkExtractDays,
  rereadExtract,
  startRegisterImport,
} from "#app/services/register/start-register-import.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button } from "#app/ui/button.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { SelectField, TextField } from "#app/ui/form-field.tsx";
import { readImportForm, rolesOf } from "./columns-form.server.ts";

export const loader = guarded("register.write", ({ services, params, language }) => {
  const place = { processId: params.processId ?? "", extractId: params.extractId ?? "" };
  const preview = previewExtract(services, place);
  if (!preview.ok) throw redirect(`/staff/processes/${place.processId}/register`);
  return {
    ...preview.value,
    title: staffTitles(language)("register:columns.title"),
    delimiter: delimiterName(preview.value.settings.delimiter),
  };
});

export const action = guarded("register.write", async ({ app, services, request, params }) => {
  const place = { processId: params.processId ?? "", extractId: params.extractId ?? "" };
  const home = `/staff/processes/${place.processId}/register`;
  const form = await request.formData();
  const intent = form.get("intent");
  if (intent === "discard") {
    const discarded = deleteExtract(services, place);
    app.jobs.wake();
    return discarded.ok ? redirect(home, 303) : refuse({ problem: discarded.problem });
  }
  if (intent === "reread") {
    const reading = readingSchema.safeParse(Object.fromEntries(form));
    if (!reading.success) throw new Response(null, { status: 400 });
    const { encoding, delimiter } = reading.data;
    const reread = rereadExtract(services, place, {
      ...(encoding === undefined ? {} : { encoding }),
      ...(delimiter === undefined ? {} : { delimiter }),
    });
    return reread.ok ? redirect(request.url, 303) : refuse({ problem: reread.problem });
  }
  const preview = previewExtract(services, place);
  if (!preview.ok) throw redirect(home, 303);
  const columns = rolesOf(form, preview.value.header.length);
  const fields = readImportForm(form);
  const today = services.now.toISOString().slice(0, 10);
  const columnFaults = checkRegisterColumns(columns);
  const dayFaults = fields === null ? {} : checkExtractDays(fields, today, preview.value.endsOn);
  const entered = Object.fromEntries(form) as Record<string, string>;
  if (fields === null || columnFaults.length > 0 || Object.keys(dayFaults).length > 0) {
    return refuse({ columnFaults, dayFaults, columns, entered, unreadable: fields === null });
  }
  const started = startRegisterImport(services, { ...place, ...fields, columns });
  if (!started.ok) return refuse({ problem: started.problem, columns, entered });
  app.jobs.wake();
  return redirect(`/staff/jobs/${started.value.jobId}`, 303);
});

interface Refusal {
  readonly problem?: StaffProblem;
  readonly columnFaults?: ReturnType<typeof checkRegisterColumns>;
  readonly dayFaults?: ReturnType<typeof checkExtractDays>;
  readonly columns?: readonly (typeof REGISTER_ROLES)[number][];
  /** What stood in the fields. */
  readonly entered?: Readonly<Record<string, string>>;
  readonly unreadable?: boolean;
}

function refuse(refusal: Refusal) {
  return data(refusal, { status: 422 });
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  processPageTitle(matches, data?.title);

export default function RegisterColumns() {
  const preview = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>() as Refusal | undefined;
  const { t } = useTranslation("register");
  const { t: problemText } = useTranslation("problems");
  const columns = answer?.columns ?? preview.columns;
  const faults = answer?.columnFaults ?? [];
  const missing = faults.flatMap((fault) => (fault.code === "role_missing" ? [fault.roles] : []));
  const { takenOn, deleteOn } = answer?.dayFaults ?? {};
  const unread = preview.nationalities.filter(({ group }) => group === null);
  return (
    <>
      <h1 className="kern-heading-large">{preview.title}</h1>
      {answer !== undefined && (
        <Alert kind="danger" title={t("columns.refused")}>
          {answer.problem !== undefined && (
            <p className="kern-body">{problemSentence(problemText, answer.problem)}</p>
          )}
          {answer.unreadable && <p className="kern-body">{t("columns.unreadable")}</p>}
          {missing.map((roles) => (
            <p className="kern-body" key={roles.join()}>
              {t("columns.missing", {
                roles: roles.map((role) => t(`roles.${role}`)).join(" / "),
              })}
            </p>
          ))}
        </Alert>
      )}
      <section className="stack" aria-labelledby="read-as">
        <h2 className="kern-heading-medium" id="read-as">
          {t("columns.readAs")}
        </h2>
        <DataTable
          caption={t("columns.firstRows")}
          rows={preview.firstRows}
          rowKey={({ line }) => String(line)}
          columns={[
            { header: t("columns.line"), cell: ({ line }) => line, rowHeader: true },
            ...preview.header.map((header, position) => ({
              header,
              cell: ({ cells }: { cells: readonly string[] }) => cells[position] ?? "",
            })),
          ]}
        />
        <Form method="post" className="form" key={preview.settings.encoding + preview.delimiter}>
          <p className="kern-body prose">{t("columns.readAsHint")}</p>
          <ReadingFields encoding={preview.settings.encoding} delimiter={preview.delimiter} />
          <div className="actions">
            <Button look="tertiary" name="intent" value="reread">
              {t("columns.reread")}
            </Button>
          </div>
        </Form>
      </section>
      <Form method="post" className="stack" key={preview.header.join("\n")}>
        <h2 className="kern-heading-medium">{t("columns.meaning")}</h2>
        <p className="kern-body prose">{t("columns.ignored")}</p>
        <ul className="column-cards">
          {preview.header.map((header, position) => {
            const twice = faults.some(
              (fault) => fault.code === "role_twice" && fault.column === position,
            );
            const samples = preview.samples[position] ?? [];
            return (
              <li className="column-card" key={header}>
                <fieldset className="kern-fieldset">
                  <legend className="kern-title">{header}</legend>
                  <p className="kern-body column-samples">
                    {samples.length === 0
                      ? t("columns.empty")
                      : t("columns.samples", { values: samples.join(" · ") })}
                  </p>
                  <SelectField
                    label={t("columns.role")}
                    name={`role-${position}`}
                    defaultValue={columns[position] ?? "none"}
                    error={twice ? t("columns.twice") : undefined}
                  >
                    {REGISTER_ROLES.map((role) => (
                      <option key={role} value={role}>
                        {t(`roles.${role}`)}
                      </option>
                    ))}
                  </SelectField>
                </fieldset>
              </li>
            );
          })}
        </ul>
        {preview.nationalities.length > 0 && (
          <details open={unread.length > 0}>
            <summary>{t("columns.nationalities")}</summary>
            <p className="kern-body prose">{t("columns.nationalitiesText")}</p>
            <DataTable
              caption={t("columns.nationalities")}
              captionHidden
              rows={preview.nationalities}
              rowKey={({ word }) => word}
              columns={[
                { header: t("columns.word"), cell: ({ word }) => word, rowHeader: true },
                {
                  header: t("columns.group"),
                  cell: ({ group }) =>
                    group === null ? t("columns.notUnderstood") : t(`groups.${group}`),
                },
              ]}
            />
          </details>
        )}
        <div className="form">
          <TextField
            type="date"
            name="takenOn"
            required
            label={t("columns.takenOn")}
            hint={t("columns.takenOnHint")}
            defaultValue={answer?.entered?.takenOn ?? preview.takenOn}
            error={takenOn && t(`columns.${takenOn}`)}
          />
          <TextField
            type="date"
            name="deleteOn"
            required
            label={t("columns.deleteOn")}
            hint={t("columns.deleteOnHint")}
            defaultValue={answer?.entered?.deleteOn ?? preview.deleteOn}
            error={deleteOn && t(`columns.${deleteOn}`)}
          />
          <TextField
            type="number"
            name="householdLimit"
            min={2}
            max={1000}
            required
            label={t("columns.householdLimit")}
            hint={t("columns.householdLimitHint")}
            defaultValue={
              answer?.entered?.householdLimit ?? String(preview.settings.householdLimit)
            }
          />
        </div>
        <div className="actions">
          <Button name="intent" value="import">
            {t("columns.import")}
          </Button>
          <Button look="tertiary" name="intent" value="discard" formNoValidate>
            {t("columns.discard")}
          </Button>
        </div>
      </Form>
    </>
  );
}
