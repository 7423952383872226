import { useTranslation } from "react-i18next";
import { LANGUAGE_NAMES, LANGUAGES } from "#app/i18n/languages.ts";
import { LONGEST_CONTRIBUTION } from "#app/services/contributions/longest-contribution.ts";
import { Alert } from "#app/ui/alert.tsx";
import { SelectField, TextArea, TextField } from "#app/ui/form-field.tsx";
import { useFormat } from "#app/ui/format.ts";
import type { ProblemInWords } from "./problem-words.server.ts";

/** The text of a contribution; its language and a name where they are still to be chosen. */
export function WritingFields(props: {
  values: Readonly<Record<string, string>>;
  errors: Readonly<Record<string, string>>;
  /** Whether a name is still to be chosen. */
  nameless: boolean;
}) {
  const { values, errors, nameless } = props;
  const { t } = useTranslation("public");
  return (
    <>
      <ContributionTextField text={values.text ?? ""} error={errors.text} />
      <SelectField
        name="language"
        label={t("discussion.fields.language")}
        defaultValue={values.language}
        error={errors.language}
      >
        {LANGUAGES.map((language) => (
          <option key={language} value={language}>
            {LANGUAGE_NAMES[language]}
          </option>
        ))}
      </SelectField>
      {nameless && (
        <TextField
          name="shownName"
          label={t("discussion.fields.shownName")}
          hint={t("discussion.fields.shownNameHint")}
          defaultValue={values.shownName ?? ""}
          maxLength={80}
          required
          dir="auto"
          error={errors.shownName}
        />
      )}
    </>
  );
}

export function ContributionTextField(props: { text: string; error: string | undefined }) {
  const { t } = useTranslation("public");
  const format = useFormat();
  return (
    <TextArea
      name="text"
      label={t("discussion.fields.text")}
      hint={t("discussion.fields.textHint", { longest: format.whole(LONGEST_CONTRIBUTION) })}
      defaultValue={props.text}
      maxLength={LONGEST_CONTRIBUTION}
      rows={6}
      required
      dir="auto"
      error={props.error}
    />
  );
}

/** What went wrong, or keeps somebody from writing. */
export function Refusal(props: { problem: ProblemInWords | null }) {
  const { problem } = props;
  const { t } = useTranslation("public");
  return (
    <Alert kind="danger" title={t("discussion.errors.title")}>
      {problem !== null && (
        <p className="kern-body">
          {problem.rules !== null ? (
            <a className="kern-link" href={problem.rules}>
              {problem.text}
            </a>
          ) : (
            problem.text
          )}
        </p>
      )}
    </Alert>
  );
}
