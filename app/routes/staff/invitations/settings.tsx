import { data, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { invitationsDe } from "#app/i18n/staff/invitations.de.ts";
import { enteredValues, formErrors } from "#app/routes/form-errors.ts";
import { guarded } from "#app/routes/guard.server.ts";
import { staffTitles } from "#app/routes/page-title.server.ts";
import { problemSentence } from "#app/routes/staff/problem-sentence.ts";
import { readSettings } from "#app/services/invitations/read-settings.server.ts";
import { saveSettings } from "#app/services/invitations/save-settings.server.ts";
import { settingsSchema } from "#app/services/invitations/settings-fields.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { SelectField, TextField } from "#app/ui/form-field.tsx";
import { processPageTitle } from "../process/use-process.ts";

type ErrorCode = keyof (typeof invitationsDe)["settings"]["errors"];

export const loader = guarded("invitations.run", ({ services, params, language }) => {
  const { settings, town, organisers } = readSettings(services, params.processId ?? "");
  const values: Record<string, string> = {
    minimumAge: String(settings?.minimumAge ?? 16),
    replyBy: settings?.replyBy ?? "",
    phone: settings?.phone ?? town.phone,
    officeHours: settings?.officeHours ?? town.officeHours,
    signatory: settings?.signatory ?? "",
    supportPersonId: settings?.supportPersonId ?? "",
  };
  return {
    values,
    organisers,
    back: `/staff/processes/${params.processId}/invitations`,
    title: staffTitles(language)("invitations:settings.title"),
  };
});

export const action = guarded("invitations.run", async ({ services, params, request }) => {
  const values = enteredValues(await request.formData());
  const parsed = settingsSchema.safeParse(values);
  if (!parsed.success) {
    return data({ values, errors: formErrors(parsed.error), problem: null }, { status: 422 });
  }
  const saved = saveSettings(services, params.processId ?? "", parsed.data);
  if (!saved.ok) return data({ values, errors: {}, problem: saved.problem }, { status: 409 });
  return redirect(`/staff/processes/${params.processId}/invitations`, 303);
});

export const meta: MetaFunction<typeof loader> = ({ data: page, matches }) =>
  processPageTitle(matches, page?.title);

export default function InvitationSettingsPage() {
  const { values: stored, organisers, back } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation("invitations");
  const { t: problemText } = useTranslation("problems");
  const values: Record<string, string> = answer?.values ?? stored;
  const errors: Record<string, string> = answer?.errors ?? {};
  const errorOf = (field: string) => {
    const code = errors[field];
    if (code === undefined) return undefined;
    return code in invitationsDe.settings.errors ? t(`settings.errors.${code as ErrorCode}`) : code;
  };
  const field = (name: string) => ({
    name,
    defaultValue: values[name] ?? "",
    error: errorOf(name),
  });
  return (
    <>
      <h1 className="kern-heading-large">{t("settings.title")}</h1>
      <p className="kern-body prose">{t("settings.lead")}</p>
      {answer !== undefined && answer.problem !== null && (
        <Alert kind="danger" title={t("settings.refused")}>
          <p className="kern-body">{problemSentence(problemText, answer.problem)}</p>
        </Alert>
      )}
      <Form method="post" className="form">
        <div className="form-columns">
          <TextField
            {...field("minimumAge")}
            label={t("settings.minimumAge")}
            hint={t("settings.minimumAgeHint")}
            inputMode="numeric"
            required
          />
          <TextField {...field("replyBy")} type="date" label={t("settings.replyBy")} required />
        </div>
        <TextField
          {...field("phone")}
          label={t("settings.phone")}
          hint={t("settings.phoneHint")}
          required
        />
        <TextField {...field("officeHours")} label={t("settings.officeHours")} required lang="de" />
        <TextField
          {...field("signatory")}
          label={t("settings.signatory")}
          hint={t("settings.signatoryHint")}
          required
          lang="de"
        />
        <SelectField
          {...field("supportPersonId")}
          label={t("settings.support")}
          hint={t("settings.supportHint")}
        >
          <option value="">{t("settings.nobody")}</option>
          {organisers.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
        <div className="actions">
          <Button>{t("settings.save")}</Button>
          <ButtonLink look="tertiary" href={back}>
            {t("plan.back")}
          </ButtonLink>
        </div>
      </Form>
    </>
  );
}
