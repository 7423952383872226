import { useTranslation } from "react-i18next";

const CODES = [
  "text_missing",
  "text_too_long",
  "date_invalid",
  "ends_before_start",
  "panel_size_invalid",
] as const;

/** The sentence for what is wrong with a field, from the codes of the schema. */
export function useFieldError(errors: Readonly<Record<string, string>>) {
  const { t } = useTranslation("processes");
  return (field: string): string | undefined => {
    const message = errors[field];
    if (message === undefined) return undefined;
    const code = CODES.find((known) => known === message);
    return t(code === undefined ? "errors.form_invalid" : `errors.${code}`);
  };
}
