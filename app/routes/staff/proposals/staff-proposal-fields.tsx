import { useTranslation } from "react-i18next";
import { LONGEST } from "#app/services/proposals/longest-texts.ts";
import { TextArea, TextField } from "#app/ui/form-field.tsx";
import { useProposalSentence } from "./proposal-sentence.ts";

/** The texts of a proposal, as staff enter them for somebody. */
export function StaffProposalFields(props: {
  values: Readonly<Record<string, string>>;
  errors: Readonly<Record<string, string>>;
}) {
  const { values, errors } = props;
  const { t } = useTranslation("proposals");
  const sentence = useProposalSentence();
  const field = (name: keyof typeof LONGEST) => ({
    name,
    label: t(`fields.${name}`),
    defaultValue: values[name] ?? "",
    maxLength: LONGEST[name],
    error: sentence(errors[name]),
    dir: "auto" as const,
  });
  return (
    <>
      <TextField {...field("title")} required />
      <TextArea {...field("text")} hint={t("fields.textHint")} rows={8} required />
      <TextArea {...field("reasons")} rows={4} />
      <TextArea {...field("effect")} rows={4} />
      <TextField
        name="cost"
        label={t("fields.cost")}
        defaultValue={values.cost ?? ""}
        inputMode="numeric"
        maxLength={20}
        error={sentence(errors.cost)}
      />
      <TextField {...field("costBasis")} hint={t("fields.costBasisHint")} />
      <TextField {...field("placeName")} />
      <TextField
        name="coordinates"
        label={t("fields.coordinates")}
        hint={t("fields.coordinatesHint")}
        defaultValue={values.coordinates ?? ""}
        maxLength={300}
        dir="ltr"
        autoComplete="off"
        error={sentence(errors.coordinates)}
      />
    </>
  );
}
