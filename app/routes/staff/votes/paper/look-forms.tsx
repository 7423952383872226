import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button } from "#app/ui/button.tsx";
import { CodeField } from "#app/ui/code-field.tsx";
import { TextField } from "#app/ui/form-field.tsx";

/** The three ways of looking up whoever stands at the desk; each finds one person or nobody. */
export function LookForms(props: {
  /** What was typed and led to nobody; empty at first. */
  readonly values: Readonly<Record<string, string>>;
  readonly intent: string | null;
  readonly error: string | undefined;
  /** Whether people are known with their days of birth. */
  readonly born: boolean;
  readonly references: boolean;
}) {
  const { values, intent, error, born, references } = props;
  const { t } = useTranslation("voteDesk");
  const errorOf = (own: string) => (intent === own ? error : undefined);
  return (
    <>
      <section>
        <h2 className="kern-heading-medium">{t("code.title")}</h2>
        <Form method="post" className="form" noValidate>
          <CodeField
            label={t("code.field")}
            hint={t("code.hint")}
            error={errorOf("code")}
            maxLength={200}
          />
          <div className="actions">
            <Button name="intent" value="code">
              {t("code.submit")}
            </Button>
          </div>
        </Form>
      </section>
      <section>
        <h2 className="kern-heading-medium">{t("name.title")}</h2>
        <Form method="post" className="form" noValidate>
          <TextField
            label={t("name.field")}
            hint={t(born ? "name.hint" : "name.hintRoom")}
            error={errorOf("name")}
            name="name"
            autoComplete="off"
            defaultValue={intent === "name" ? values.name : ""}
          />
          {born && (
            <TextField
              label={t("name.born")}
              type="date"
              name="born"
              autoComplete="off"
              defaultValue={intent === "name" ? values.born : ""}
            />
          )}
          <div className="actions">
            <Button look="secondary" name="intent" value="name">
              {t("name.submit")}
            </Button>
          </div>
        </Form>
      </section>
      {references && (
        <section>
          <h2 className="kern-heading-medium">{t("reference.title")}</h2>
          <Form method="post" className="form" noValidate>
            <TextField
              label={t("reference.field")}
              hint={t("reference.hint")}
              error={errorOf("reference")}
              name="reference"
              autoComplete="off"
              defaultValue={intent === "reference" ? values.reference : ""}
            />
            <div className="actions">
              <Button look="secondary" name="intent" value="reference">
                {t("reference.submit")}
              </Button>
            </div>
          </Form>
        </section>
      )}
    </>
  );
}
