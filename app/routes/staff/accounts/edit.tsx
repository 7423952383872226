import { data, type MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { guarded } from "#app/routes/guard.server.ts";
import { useFieldSentence } from "#app/routes/staff/field-sentence.ts";
import { rolesSchema } from "#app/services/staff/account-fields.ts";
import { hashStaffPassword } from "#app/services/staff/authentication.server.ts";
import { changeRoles } from "#app/services/staff/change-roles.server.ts";
import { deactivateAccount } from "#app/services/staff/deactivate-account.server.ts";
import { readAccount } from "#app/services/staff/list-accounts.server.ts";
import { reactivateAccount } from "#app/services/staff/reactivate-account.server.ts";
import { resetPassword } from "#app/services/staff/reset-password.server.ts";
import { resetSecondFactor } from "#app/services/staff/reset-second-factor.server.ts";
import { newStartPassword } from "#app/services/staff/start-password.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { AskFirst } from "#app/ui/ask-first.tsx";
import { Button } from "#app/ui/button.tsx";
import { SecretOnce } from "#app/ui/secret-once.tsx";
import { RoleChoice } from "./role-choice.tsx";

export const loader = guarded("staff.manage", ({ services, params, actor }) => {
  const account = readAccount(services, params.userId ?? "");
  if (account === null) throw new Response(null, { status: 404 });
  return { account, self: actor.kind === "staff" && actor.id === account.id };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.account.name ?? "" },
];

type Notice =
  | "rolesSaved"
  | "rolesKept"
  | "deactivated"
  | "reactivated"
  | "factorReset"
  | "passwordReset";

interface Answer {
  readonly notice: Notice | null;
  readonly problem: string | null;
  readonly startPassword: string | null;
}

export const action = guarded("staff.manage", async ({ request, services, params }) => {
  const userId = params.userId ?? "";
  const form = await request.formData();
  const done = (notice: Notice, startPassword: string | null = null) =>
    data<Answer>({ notice, problem: null, startPassword });
  const refused = (problem: string) =>
    data<Answer>({ notice: null, problem, startPassword: null }, 422);
  switch (form.get("intent")) {
    case "roles": {
      const roles = rolesSchema.safeParse(form.getAll("roles"));
      if (!roles.success) return refused("roles_missing");
      const result = changeRoles(services, userId, roles.data);
      if (!result.ok) return refused(result.problem.code);
      const { granted, revoked } = result.value;
      return done(granted.length + revoked.length === 0 ? "rolesKept" : "rolesSaved");
    }
    case "deactivate": {
      const result = deactivateAccount(services, userId);
      return result.ok ? done("deactivated") : refused(result.problem.code);
    }
    case "reactivate": {
      const result = reactivateAccount(services, userId);
      return result.ok ? done("reactivated") : refused(result.problem.code);
    }
    case "reset-factor": {
      const result = resetSecondFactor(services, userId);
      return result.ok ? done("factorReset") : refused(result.problem.code);
    }
    case "reset-password": {
      const startPassword = newStartPassword();
      const result = resetPassword(services, userId, await hashStaffPassword(startPassword));
      return result.ok ? done("passwordReset", startPassword) : refused(result.problem.code);
    }
    default:
      throw new Response(null, { status: 400 });
  }
});

export default function EditAccount() {
  const { account, self } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>() ?? null;
  const { t } = useTranslation("accounts");
  const sentence = useFieldSentence();
  const { name } = account;
  return (
    <>
      <h1 className="kern-heading-large">{name}</h1>
      <p className="kern-body">
        {account.email}
        {self && ` · ${t("edit.self")}`}
      </p>
      {answer !== null && answer.problem !== null && (
        <Alert kind="danger" title={sentence(answer.problem) ?? ""} />
      )}
      {answer !== null && answer.notice !== null && (
        <Alert kind="success" title={t(`edit.${answer.notice}`, { name })} />
      )}
      {answer !== null && answer.startPassword !== null && (
        <SecretOnce
          label={t("secret.startPassword")}
          note={t("secret.startPasswordNote")}
          secrets={[answer.startPassword]}
        />
      )}
      <Form method="post" className="form" key={account.roles.join()}>
        <input type="hidden" name="intent" value="roles" />
        <RoleChoice chosen={account.roles} />
        <div className="actions">
          <Button>{t("edit.saveRoles")}</Button>
        </div>
      </Form>
      <h2 className="kern-heading-medium">{t("edit.more")}</h2>
      <div>
        <Act
          intent="reset-password"
          title={t("edit.resetPassword")}
          text={t("edit.resetPasswordText", { name })}
        />
        {account.secondFactor && (
          <Act
            intent="reset-factor"
            title={t("edit.resetFactor")}
            text={t("edit.resetFactorText", { name })}
          />
        )}
        {account.active ? (
          <Act
            intent="deactivate"
            title={t("edit.deactivate")}
            text={t("edit.deactivateText", { name })}
          />
        ) : (
          <Act
            intent="reactivate"
            title={t("edit.reactivate")}
            text={t("edit.reactivateText", { name })}
          />
        )}
      </div>
    </>
  );
}

function Act(props: { intent: string; title: string; text: string }) {
  return (
    <AskFirst summary={props.title} consequence={props.text}>
      <Form method="post">
        <input type="hidden" name="intent" value={props.intent} />
        <Button look="secondary">{props.title}</Button>
      </Form>
    </AskFirst>
  );
}
