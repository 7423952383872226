import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { CodeProblem } from "#app/services/replies/sign-in-resident.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button } from "#app/ui/button.tsx";
import { isolated } from "#app/ui/figures.ts";
import { TextField } from "#app/ui/form-field.tsx";

const EXAMPLE = "7KQM-2XPA-93HV";

/** The field for the personal code. */
export function CodeForm(props: { entered?: string; error?: string | undefined }) {
  const { t } = useTranslation("public");
  return (
    <Form method="post" action="/r/code" className="form">
      <TextField
        label={t("reply.code.label")}
        hint={t("reply.code.hint", { example: isolated(EXAMPLE) })}
        error={props.error}
        name="code"
        defaultValue={props.entered}
        dir="ltr"
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        maxLength={40}
        required
      />
      <div className="actions">
        <Button>{t("reply.code.submit")}</Button>
      </div>
    </Form>
  );
}

/** Why a code was not taken, with what to do. */
export function CodeRefused({ problem }: { problem: CodeProblem }) {
  const { t } = useTranslation("public");
  const sentence =
    problem.code === "too_many_codes"
      ? t("reply.code.problems.too_many_codes", { count: Math.ceil(problem.params.seconds / 60) })
      : t(`reply.code.problems.${problem.code}`);
  return (
    <Alert kind="danger" title={t("reply.code.failed")}>
      <p className="kern-body">{sentence}</p>
    </Alert>
  );
}
