import { useTranslation } from "react-i18next";
import { townHallsDe } from "#app/i18n/staff/town-halls.de.ts";

/** The sentence for what is wrong with a field, from the codes of the schemas. */
export function useFieldError(errors: Readonly<Record<string, string>>) {
  const { t } = useTranslation("townHalls");
  return (field: string): string | undefined => {
    const code = errors[field];
    if (code === undefined) return undefined;
    return isCode(code) ? t(`errors.${code}`) : t("errors.form_invalid");
  };
}

function isCode(code: string): code is keyof typeof townHallsDe.errors {
  return Object.hasOwn(townHallsDe.errors, code);
}
