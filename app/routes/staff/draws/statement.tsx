import { data, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { staffLanguage } from "#app/i18n/languages.ts";
import { staffTranslation } from "#app/i18n/staff-translation.ts";
import { enteredValues, formErrors } from "#app/routes/form-errors.ts";
import { guarded } from "#app/routes/guard.server.ts";
import { readCommittedDraw } from "#app/services/draws/read-committed-draw.server.ts";
import {
  recordStatement,
  statementSchema,
} from "#app/services/draws/scrutineer-statements.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { CheckField, CheckGroup } from "#app/ui/check-field.tsx";
import { TextArea, TextField } from "#app/ui/form-field.tsx";
import { processPageTitle } from "../process/use-process.ts";

export const loader = guarded("draw.run", ({ services, params, language }) => {
  const { processId = "", drawId = "" } = params;
  const draw = readCommittedDraw(services, drawId);
  if (draw === null || draw.processId !== processId) throw new Response(null, { status: 404 });
  const { t } = staffTranslation(staffLanguage(language));
  return {
    back: `/staff/processes/${processId}/draws/${drawId}`,
    title: t("statements.title", { ns: "publicDraw" }),
  };
});

export const action = guarded("draw.run", async ({ services, params, request }) => {
  const { processId = "", drawId = "" } = params;
  const values = enteredValues(await request.formData());
  const parsed = statementSchema.safeParse(values);
  if (!parsed.success) return data({ values, errors: formErrors(parsed.error) }, { status: 422 });
  const recorded = recordStatement(services, { processId, drawId }, parsed.data);
  if (!recorded.ok) throw new Response(null, { status: 404 });
  return redirect(`/staff/processes/${processId}/draws/${drawId}`, 303);
});

export const meta: MetaFunction<typeof loader> = ({ data: page, matches }) =>
  processPageTitle(matches, page?.title);

const ERRORS = ["date_invalid", "text_missing", "text_too_long", "choice_missing"] as const;

export default function RecordStatement() {
  const { back, title } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation(["publicDraw", "common"]);
  const busy = useNavigation().state !== "idle";
  const values: Readonly<Record<string, string>> = answer?.values ?? {};
  function error(field: string): string | undefined {
    const code = ERRORS.find((each) => each === answer?.errors[field]);
    return code === undefined ? undefined : t(`statements.errors.${code}`);
  }
  return (
    <>
      <h1 className="kern-heading-large">{title}</h1>
      <p className="kern-body prose">{t("statements.lead")}</p>
      {answer !== undefined && <Alert kind="danger" title={t("common:form.pleaseCheck")} />}
      <Form method="post" className="form" noValidate>
        <TextField
          label={t("statements.roles")}
          hint={t("statements.rolesHint")}
          name="roles"
          maxLength={300}
          defaultValue={values.roles}
          error={error("roles")}
        />
        <TextField
          label={t("statements.signedOn")}
          name="signedOn"
          type="date"
          defaultValue={values.signedOn}
          error={error("signedOn")}
        />
        <CheckGroup legend={t("statements.verdict")} error={error("holds")}>
          <CheckField
            type="radio"
            name="holds"
            value="yes"
            label={t("statements.holds")}
            defaultChecked={values.holds === "yes"}
          />
          <CheckField
            type="radio"
            name="holds"
            value="no"
            label={t("statements.fails")}
            defaultChecked={values.holds === "no"}
          />
        </CheckGroup>
        <TextArea
          label={t("statements.statement")}
          name="statement"
          rows={6}
          maxLength={4000}
          defaultValue={values.statement}
          error={error("statement")}
        />
        <div className="actions">
          <Button disabled={busy}>{t("statements.button")}</Button>
          <ButtonLink look="tertiary" href={back}>
            {t("common:actions.cancel")}
          </ButtonLink>
        </div>
      </Form>
    </>
  );
}
