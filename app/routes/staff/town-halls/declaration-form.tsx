import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button } from "#app/ui/button.tsx";
import { CheckField, CheckGroup } from "#app/ui/check-field.tsx";
import { TextArea } from "#app/ui/form-field.tsx";
import { useFieldError } from "./field-error.ts";

/** What somebody declared about their municipal offices. */
export function DeclarationForm(props: {
  /** As it is stored; null while nothing was declared. */
  readonly offices: readonly string[] | null;
  readonly entered: Readonly<Record<string, string>> | null;
  readonly errors: Readonly<Record<string, string>>;
}) {
  const { t } = useTranslation("townHallPeople");
  const { offices, entered } = props;
  const fieldError = useFieldError(props.errors);
  const stored = offices === null ? "" : offices.length === 0 ? "none" : "some";
  const holds = entered === null ? stored : (entered.holds ?? "");
  return (
    <section id="offices">
      <h2 className="kern-heading-medium">{t("declaration.title")}</h2>
      <p className="kern-body prose">{t("declaration.lead")}</p>
      <Form method="post" className="form">
        <CheckGroup legend={t("declaration.question")} error={fieldError("holds")}>
          {(["none", "some"] as const).map((answer) => (
            <CheckField
              key={answer}
              type="radio"
              name="holds"
              value={answer}
              label={t(`declaration.${answer}`)}
              defaultChecked={holds === answer}
            />
          ))}
        </CheckGroup>
        <TextArea
          name="offices"
          label={t("declaration.offices")}
          hint={t("declaration.officesHint")}
          error={fieldError("offices")}
          defaultValue={entered?.offices ?? offices?.join("\n") ?? ""}
          lang="de"
        />
        <div className="actions">
          <Button look="secondary" name="intent" value="declare">
            {t("declaration.save")}
          </Button>
        </div>
      </Form>
    </section>
  );
}
