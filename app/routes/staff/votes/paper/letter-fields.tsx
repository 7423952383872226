import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button } from "#app/ui/button.tsx";
import { TextArea, TextField } from "#app/ui/form-field.tsx";
import { isLettersProblem } from "./letters-sentence.ts";

/** What all letters of a vote say beside the vote itself. */
export function LetterFields(props: {
  readonly values: Readonly<Record<string, string>>;
  readonly errors: Readonly<Record<string, string>>;
  readonly takesPaper: boolean;
}) {
  const { values, errors, takesPaper } = props;
  const { t } = useTranslation("voteLetters");
  const errorOf = (field: string) => {
    const code = errors[field];
    return isLettersProblem(code) ? t(`problems.${code}`) : code;
  };
  return (
    <section className="no-print">
      <h2 className="kern-heading-medium">{t("prepare.title")}</h2>
      <Form method="post" className="form" noValidate>
        {takesPaper && (
          <TextArea
            label={t("prepare.place")}
            hint={t("prepare.placeHint")}
            error={errorOf("paperPlace")}
            name="paperPlace"
            rows={3}
            defaultValue={values.paperPlace}
          />
        )}
        <TextField
          label={t("prepare.phone")}
          error={errorOf("phone")}
          name="phone"
          autoComplete="off"
          defaultValue={values.phone}
        />
        <TextArea
          label={t("prepare.hours")}
          error={errorOf("officeHours")}
          name="officeHours"
          rows={3}
          defaultValue={values.officeHours}
        />
        <TextField
          label={t("prepare.signatory")}
          error={errorOf("signatory")}
          name="signatory"
          autoComplete="off"
          defaultValue={values.signatory}
        />
        <div className="actions">
          <Button name="intent" value="prepare">
            {t("prepare.submit")}
          </Button>
        </div>
      </Form>
    </section>
  );
}
