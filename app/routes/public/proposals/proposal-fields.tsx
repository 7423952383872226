import { useTranslation } from "react-i18next";
import { LANGUAGE_NAMES, LANGUAGES } from "#app/i18n/languages.ts";
import { LONGEST } from "#app/services/proposals/longest-texts.ts";
import { SelectField, TextArea, TextField } from "#app/ui/form-field.tsx";
import { useProposalSentence } from "./proposal-sentence.ts";

/** The fields of a proposal, for whoever writes one. */
export function ProposalFields(props: {
  values: Readonly<Record<string, string>>;
  errors: Readonly<Record<string, string>>;
  /** A proposal keeps the language in which it was begun. */
  newOne: boolean;
}) {
  const { values, errors, newOne } = props;
  const { t } = useTranslation("public");
  const sentence = useProposalSentence();
  const field = (name: keyof typeof LONGEST) => ({
    name,
    label: t(`proposals.fields.${name}`),
    defaultValue: values[name] ?? "",
    maxLength: LONGEST[name],
    error: sentence(errors[name]),
    dir: "auto" as const,
  });
  return (
    <>
      {newOne ? (
        <SelectField
          name="language"
          label={t("proposals.fields.language")}
          defaultValue={values.language}
          error={sentence(errors.language)}
        >
          {LANGUAGES.map((language) => (
            <option key={language} value={language}>
              {LANGUAGE_NAMES[language]}
            </option>
          ))}
        </SelectField>
      ) : (
        <input type="hidden" name="language" value={values.language} />
      )}
      <TextField {...field("title")} hint={t("proposals.fields.titleHint")} required />
      <TextArea {...field("text")} hint={t("proposals.fields.textHint")} rows={8} required />
      <TextArea {...field("reasons")} rows={4} />
      <TextArea {...field("effect")} rows={4} />
      <TextField
        name="cost"
        label={t("proposals.fields.cost")}
        defaultValue={values.cost ?? ""}
        inputMode="numeric"
        maxLength={20}
        error={sentence(errors.cost)}
      />
      <TextField {...field("costBasis")} hint={t("proposals.fields.costBasisHint")} />
      <TextField {...field("placeName")} />
      <TextField
        name="coordinates"
        label={t("proposals.fields.coordinates")}
        hint={t("proposals.fields.coordinatesHint")}
        defaultValue={values.coordinates ?? ""}
        maxLength={300}
        dir="ltr"
        autoComplete="off"
        error={sentence(errors.coordinates)}
      />
    </>
  );
}
