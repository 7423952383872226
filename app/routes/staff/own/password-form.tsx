import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button } from "#app/ui/button.tsx";
import { TextField } from "#app/ui/form-field.tsx";

/** A step that asks for one's own password. */
export function PasswordForm(props: {
  intent: string;
  look: "primary" | "secondary";
  submit: string;
}) {
  const { t } = useTranslation("accounts");
  return (
    <Form method="post" className="form">
      <input type="hidden" name="intent" value={props.intent} />
      <TextField
        label={t("fields.currentPassword")}
        name="password"
        type="password"
        autoComplete="current-password"
        required
      />
      <div className="actions">
        <Button look={props.look}>{props.submit}</Button>
      </div>
    </Form>
  );
}
