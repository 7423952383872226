import { data, type MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { enteredValues, formErrors } from "#app/routes/form-errors.ts";
import { guarded } from "#app/routes/guard.server.ts";
import { staffTitles } from "#app/routes/page-title.server.ts";
import { useFieldSentence } from "#app/routes/staff/field-sentence.ts";
import { newAccountSchema, rolesSchema } from "#app/services/staff/account-fields.ts";
import { hashStaffPassword } from "#app/services/staff/authentication.server.ts";
import { createAccount } from "#app/services/staff/create-account.server.ts";
import { newStartPassword } from "#app/services/staff/start-password.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { TextField } from "#app/ui/form-field.tsx";
import { SecretOnce } from "#app/ui/secret-once.tsx";
import { RoleChoice } from "./role-choice.tsx";

export const loader = guarded("staff.manage", ({ language }) => ({
  title: staffTitles(language)("accounts:create.title"),
}));

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export const action = guarded("staff.manage", async ({ request, services }) => {
  const form = await request.formData();
  const chosen = rolesSchema.safeParse(form.getAll("roles"));
  const refused = (errors: Record<string, string>) =>
    data(
      {
        done: false as const,
        errors,
        values: enteredValues(form),
        roles: chosen.success ? chosen.data : [],
      },
      422,
    );
  const input = newAccountSchema.safeParse({
    ...Object.fromEntries(form),
    roles: form.getAll("roles"),
  });
  if (!input.success) return refused(formErrors(input.error));
  const startPassword = newStartPassword();
  const result = createAccount(services, {
    ...input.data,
    passwordHash: await hashStaffPassword(startPassword),
    mustChangePassword: true,
  });
  if (!result.ok) return refused({ email: result.problem.code });
  return { done: true as const, name: input.data.name, startPassword };
});

export default function NewAccount() {
  const { title } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation(["accounts", "common"]);
  const sentence = useFieldSentence();
  if (answer?.done) {
    return (
      <>
        <h1 className="kern-heading-large">{title}</h1>
        <Alert kind="success" title={t("create.done", { name: answer.name })} />
        <SecretOnce
          label={t("secret.startPassword")}
          note={t("secret.startPasswordNote")}
          secrets={[answer.startPassword]}
        />
        <div className="actions">
          <ButtonLink href="/staff/accounts">{t("create.toList")}</ButtonLink>
          <ButtonLink look="secondary" href="/staff/accounts/new">
            {t("create.another")}
          </ButtonLink>
        </div>
      </>
    );
  }
  return (
    <>
      <h1 className="kern-heading-large">{title}</h1>
      <p className="kern-body prose">{t("create.lead")}</p>
      {answer !== undefined && <Alert kind="danger" title={t("common:form.pleaseCheck")} />}
      <Form method="post" className="form" noValidate>
        <TextField
          label={t("fields.name")}
          name="name"
          autoComplete="off"
          defaultValue={answer?.values.name}
          error={sentence(answer?.errors.name)}
          required
        />
        <TextField
          label={t("fields.email")}
          hint={t("fields.emailHint")}
          name="email"
          type="email"
          autoComplete="off"
          defaultValue={answer?.values.email}
          error={sentence(answer?.errors.email)}
          required
        />
        <RoleChoice chosen={answer?.roles ?? []} error={sentence(answer?.errors.roles)} />
        <div className="actions">
          <Button>{t("create.submit")}</Button>
          <ButtonLink look="tertiary" href="/staff/accounts">
            {t("common:actions.cancel")}
          </ButtonLink>
        </div>
      </Form>
    </>
  );
}
