import { data, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { enteredValues, formErrors } from "#app/routes/form-errors.ts";
import { guarded } from "#app/routes/guard.server.ts";
import { staffTitles } from "#app/routes/page-title.server.ts";
import { listProcesses } from "#app/services/processes/list-processes.server.ts";
import { createTownHall } from "#app/services/town-halls/create-town-hall.server.ts";
import { EVENING_TEMPLATES } from "#app/services/town-halls/evening-templates.ts";
import { listTownHalls } from "#app/services/town-halls/list-town-halls.server.ts";
import { newTownHallSchema } from "#app/services/town-halls/town-hall-fields.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button } from "#app/ui/button.tsx";
import { SelectField, TextField } from "#app/ui/form-field.tsx";
import { CancelLink } from "../cancel-link.tsx";
import { useFieldError } from "./field-error.ts";

export const loader = guarded("townHall.write", ({ language, services }) => ({
  title: staffTitles(language)("townHalls:new"),
  processes: listProcesses(services, "de")
    .filter(({ status }) => status !== "closed")
    .map(({ id, title }) => ({ id, title })),
  templates: EVENING_TEMPLATES,
  earlier: listTownHalls(services).map(({ id, title }) => ({ id, title })),
}));

export const action = guarded("townHall.write", async ({ request, services }) => {
  const values = enteredValues(await request.formData());
  const input = newTownHallSchema.safeParse(values);
  if (!input.success) return data({ errors: formErrors(input.error), values }, { status: 422 });
  const result = createTownHall(services, input.data);
  if (!result.ok) {
    const { code } = result.problem;
    const errors: Record<string, string> = {
      [code === "process_not_found" ? "processId" : "from"]: code,
    };
    return data({ errors, values }, { status: 422 });
  }
  return redirect(`/staff/town-halls/${result.value}?notice=created`, 303);
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export default function NewTownHall() {
  const { title, processes, templates, earlier } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation(["townHalls", "common"]);
  const fieldError = useFieldError(answer?.errors ?? {});
  return (
    <>
      <h1 className="kern-heading-large">{title}</h1>
      <p className="kern-body prose">{t("newLead")}</p>
      {answer !== undefined && <Alert kind="danger" title={t("common:form.pleaseCheck")} />}
      <Form method="post" className="form">
        <TextField
          name="title"
          label={t("fields.title")}
          hint={t("hints.title")}
          error={fieldError("title")}
          defaultValue={answer?.values.title ?? ""}
          required
          lang="de"
        />
        <SelectField
          name="from"
          label={t("fields.from")}
          hint={t("hints.from")}
          error={fieldError("from")}
          defaultValue={answer?.values.from ?? templates[0]}
        >
          <optgroup label={t("from.templates")}>
            {templates.map((template) => (
              <option key={template} value={template}>
                {t(`from.${template}`)}
              </option>
            ))}
            <option value="">{t("from.empty")}</option>
          </optgroup>
          {earlier.length > 0 && (
            <optgroup label={t("from.copies")}>
              {earlier.map((townHall) => (
                <option key={townHall.id} value={townHall.id} lang="de">
                  {townHall.title}
                </option>
              ))}
            </optgroup>
          )}
        </SelectField>
        {processes.length > 0 && (
          <SelectField
            name="processId"
            label={t("fields.processId")}
            hint={t("hints.processId")}
            error={fieldError("processId")}
            defaultValue={answer?.values.processId ?? ""}
          >
            <option value="">{t("noProcess")}</option>
            {processes.map((process) => (
              <option key={process.id} value={process.id} lang="de">
                {process.title}
              </option>
            ))}
          </SelectField>
        )}
        <div className="actions">
          <Button>{t("create")}</Button>
          <CancelLink href="/staff/town-halls" />
        </div>
      </Form>
    </>
  );
}
