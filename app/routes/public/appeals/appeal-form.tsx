import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { LANGUAGE_NAMES, LANGUAGES, type Language, languageTag } from "#app/i18n/languages.ts";
import type { LodgeAppealProblem } from "#app/services/appeals/lodge-appeal.server.ts";
import { LONGEST_APPEAL } from "#app/services/appeals/longest-appeal.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button } from "#app/ui/button.tsx";
import { SelectField, TextArea } from "#app/ui/form-field.tsx";

/** What an action answers that did not take an appeal. */
export interface AppealAnswer {
  readonly values: Readonly<Record<string, string>>;
  readonly errors: Readonly<Record<string, string>>;
  readonly problem: LodgeAppealProblem["code"] | null;
}

const FIELD_ERRORS = ["appeal_text_missing", "text_too_long", "language_missing"] as const;

/** The form with which the author of a text objects to a decision. */
export function AppealForm(props: { language: Language; answer: AppealAnswer | undefined }) {
  const { t } = useTranslation("public");
  const { values = {}, errors = {} } = props.answer ?? {};
  const problem = props.answer?.problem ?? null;
  const errorOf = (field: string) => {
    const code = FIELD_ERRORS.find((known) => known === errors[field]);
    return code === undefined ? undefined : t(`appeals.appeal.problems.${code}`);
  };
  return (
    <section className="stack no-print" id="appeal">
      <h2 className="kern-heading-medium">{t("appeals.appeal.title")}</h2>
      <p className="kern-body">{t("appeals.appeal.lead")}</p>
      {props.answer !== undefined && (
        <Alert kind="danger" title={t("appeals.appeal.problems.form")}>
          {problem !== null && (
            <p className="kern-body">{t(`appeals.appeal.problems.${problem}`)}</p>
          )}
        </Alert>
      )}
      <Form method="post" className="form">
        <SelectField
          name="language"
          label={t("appeals.appeal.language")}
          error={errorOf("language")}
          defaultValue={values.language ?? props.language}
        >
          {LANGUAGES.map((language) => (
            <option key={language} value={language} lang={languageTag(language)}>
              {LANGUAGE_NAMES[language]}
            </option>
          ))}
        </SelectField>
        <TextArea
          name="text"
          label={t("appeals.appeal.text")}
          error={errorOf("text")}
          defaultValue={values.text ?? ""}
          rows={8}
          maxLength={LONGEST_APPEAL}
          dir="auto"
          required
        />
        <div className="actions">
          <Button name="intent" value="appeal">
            {t("appeals.appeal.submit")}
          </Button>
        </div>
      </Form>
    </section>
  );
}
