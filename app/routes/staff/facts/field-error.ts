import { useTranslation } from "react-i18next";
import { factsDe } from "#app/i18n/staff/facts.de.ts";

type ErrorCode = keyof (typeof factsDe)["errors"];

/** The sentence for what is wrong with a field, from the codes of the schemas. */
export function useFieldError(errors: Readonly<Record<string, string>>) {
  const { t } = useTranslation("facts");
  return (field: string): string | undefined => {
    const code = errors[field];
    if (code === undefined) return undefined;
    return t(`errors.${isErrorCode(code) ? code : "form_invalid"}`);
  };
}

function isErrorCode(code: string): code is ErrorCode {
  return Object.hasOwn(factsDe.errors, code);
}
