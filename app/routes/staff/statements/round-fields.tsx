import { useTranslation } from "react-i18next";
import { CheckField } from "#app/ui/check-field.tsx";
import { TextArea, TextField } from "#app/ui/form-field.tsx";
import { useStatementSentence } from "./statement-sentence.ts";

/** The form of a round, in German. */
export function RoundFields(props: {
  values: Readonly<Record<string, string>>;
  errors: Readonly<Record<string, string>>;
}) {
  const { values, errors } = props;
  const { t } = useTranslation("statements");
  const sentence = useStatementSentence();
  return (
    <>
      <TextField
        name="title"
        label={t("fields.title")}
        defaultValue={values.title ?? ""}
        error={sentence(errors.title)}
        required
        lang="de"
      />
      <TextArea
        name="question"
        label={t("fields.question")}
        hint={t("fields.questionHint")}
        defaultValue={values.question ?? ""}
        error={sentence(errors.question)}
        rows={4}
        required
        lang="de"
      />
      <CheckField
        name="takesStatements"
        value="yes"
        label={t("fields.takesStatements")}
        hint={t("fields.takesStatementsHint")}
        defaultChecked={values.takesStatements === "yes"}
      />
    </>
  );
}
