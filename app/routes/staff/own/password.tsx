import { data, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { formErrors } from "#app/routes/form-errors.ts";
import { guarded } from "#app/routes/guard.server.ts";
import { staffTitles } from "#app/routes/page-title.server.ts";
import { cookieHeaders } from "#app/routes/staff/cookie-headers.ts";
import { useFieldSentence } from "#app/routes/staff/field-sentence.ts";
import { useSignInSentence } from "#app/routes/staff/sign-in-sentence.ts";
import { newPasswordSchema } from "#app/services/staff/account-fields.ts";
import { changePassword } from "#app/services/staff/change-password.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button } from "#app/ui/button.tsx";
import { TextField } from "#app/ui/form-field.tsx";

export const loader = guarded("account.own", ({ actor, language }) => ({
  title: staffTitles(language)("accounts:password.title"),
  first: actor.kind === "staff" && actor.mustChangePassword === true,
}));

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export const action = guarded(
  "account.own",
  async ({ app, request, clientAddress, services, actor }) => {
    const input = newPasswordSchema.safeParse(Object.fromEntries(await request.formData()));
    if (!input.success) return data({ errors: formErrors(input.error), problem: null }, 422);
    const caller = { request, clientAddress };
    const result = await changePassword(app.authentication, caller, services, input.data);
    if (!result.ok) {
      const { problem } = result;
      if (problem.code === "too_many_attempts") return data({ errors: {}, problem }, 429);
      return data({ errors: { currentPassword: problem.code }, problem: null }, 422);
    }
    const first = actor.kind === "staff" && actor.mustChangePassword === true;
    throw redirect(first ? "/staff" : "/staff/account?notice=password", {
      headers: cookieHeaders(result.value),
    });
  },
);

export default function ChangePassword() {
  const { title, first } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>() ?? null;
  const { t } = useTranslation(["accounts", "common"]);
  const sentence = useFieldSentence();
  const signInSentence = useSignInSentence();
  const errors: Record<string, string> = answer?.errors ?? {};
  return (
    <>
      <h1 className="kern-heading-large">{title}</h1>
      {first && (
        <Alert kind="info" title={t("password.first")}>
          <p className="kern-body">{t("password.firstText")}</p>
        </Alert>
      )}
      {answer !== null && (
        <Alert kind="danger" title={t("common:form.pleaseCheck")}>
          {answer.problem !== null && <p className="kern-body">{signInSentence(answer.problem)}</p>}
        </Alert>
      )}
      <Form method="post" className="form" noValidate>
        <TextField
          label={t("fields.currentPassword")}
          name="currentPassword"
          type="password"
          autoComplete="current-password"
          error={sentence(errors.currentPassword)}
          required
        />
        <TextField
          label={t("fields.newPassword")}
          hint={t("fields.newPasswordHint")}
          name="newPassword"
          type="password"
          autoComplete="new-password"
          error={sentence(errors.newPassword)}
          required
        />
        <TextField
          label={t("fields.repeatedPassword")}
          name="repeatedPassword"
          type="password"
          autoComplete="new-password"
          error={sentence(errors.repeatedPassword)}
          required
        />
        <p className="kern-body">{t("password.othersEnd")}</p>
        <div className="actions">
          <Button>{t("password.submit")}</Button>
        </div>
      </Form>
    </>
  );
}
