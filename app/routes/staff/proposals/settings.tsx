import { data, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { proposalLinksDe } from "#app/i18n/staff/proposal-links.de.ts";
import { enteredValues, formErrors } from "#app/routes/form-errors.ts";
import { guarded } from "#app/routes/guard.server.ts";
import { staffTitles } from "#app/routes/page-title.server.ts";
import { processTitle } from "#app/services/processes/process-title.server.ts";
import {
  readSupportSettings,
  saveSupportSettings,
} from "#app/services/proposals/save-support-settings.server.ts";
import { supportSettingsSchema } from "#app/services/proposals/support-settings.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { TextField } from "#app/ui/form-field.tsx";

type ProblemCode = keyof (typeof proposalLinksDe)["settings"]["problems"];

export const loader = guarded("proposals.write", ({ services, params, language, request }) => {
  const processId = params.processId ?? "";
  const { supportThreshold, answerDays } = readSupportSettings(services, processId);
  const title = staffTitles(language)("proposalLinks:settings.title");
  return {
    title,
    back: `/staff/processes/${processId}/proposals`,
    saved: new URL(request.url).searchParams.has("saved"),
    values: {
      supportThreshold: supportThreshold === null ? "" : String(supportThreshold),
      answerDays: String(answerDays),
    },
    pageTitle: `${title} · ${processTitle(services, processId)}`,
  };
});

export const action = guarded("proposals.write", async ({ services, params, request }) => {
  const processId = params.processId ?? "";
  const values = enteredValues(await request.formData());
  const input = supportSettingsSchema.safeParse(values);
  if (!input.success) {
    return data({ values, errors: formErrors(input.error), problem: null }, { status: 422 });
  }
  const saved = saveSupportSettings(services, processId, input.data);
  if (saved.ok) return redirect(`/staff/processes/${processId}/proposals/settings?saved`, 303);
  return data({ values, errors: {}, problem: saved.problem.code }, { status: 409 });
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.pageTitle ?? "" }];

export default function SupportSettingsPage() {
  const { title, back, saved, ...loaded } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation(["proposalLinks", "common"]);
  const values: Readonly<Record<string, string>> = answer?.values ?? loaded.values;
  const errors: Readonly<Record<string, string>> = answer?.errors ?? {};
  const sentence = (code: string | undefined) =>
    isProblemCode(code) ? t(`settings.problems.${code}`) : code;
  return (
    <>
      <h1 className="kern-heading-large">{title}</h1>
      <p className="kern-body prose">{t("settings.lead")}</p>
      {saved && answer === undefined && <Alert kind="success" title={t("settings.saved")} />}
      {answer !== undefined && (
        <Alert kind="danger" title={t("common:form.pleaseCheck")}>
          {answer.problem !== null && <p className="kern-body">{sentence(answer.problem)}</p>}
        </Alert>
      )}
      <Form method="post" className="form">
        <TextField
          name="supportThreshold"
          label={t("settings.threshold")}
          hint={t("settings.thresholdHint")}
          defaultValue={values.supportThreshold ?? ""}
          inputMode="numeric"
          maxLength={9}
          error={sentence(errors.supportThreshold)}
        />
        <TextField
          name="answerDays"
          label={t("settings.days")}
          defaultValue={values.answerDays ?? ""}
          inputMode="numeric"
          maxLength={5}
          required
          error={sentence(errors.answerDays)}
        />
        <p className="kern-body">{t("settings.consequence")}</p>
        <div className="actions">
          <Button>{t("settings.submit")}</Button>
          <ButtonLink look="tertiary" href={back}>
            {t("common:actions.cancel")}
          </ButtonLink>
        </div>
      </Form>
    </>
  );
}

function isProblemCode(code: string | undefined): code is ProblemCode {
  return code !== undefined && code in proposalLinksDe.settings.problems;
}
