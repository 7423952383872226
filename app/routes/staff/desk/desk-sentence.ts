import { useTranslation } from "react-i18next";
import { deskDe } from "#app/i18n/staff/desk.de.ts";
import { formatFor } from "#app/ui/format.ts";

/** The sentence for what a service refused; one that concerns the state of the evening where none is known. */
export function useDeskProblem() {
  const { t, i18n } = useTranslation("desk");
  return ({ code, params }: { readonly code: string; readonly params: object }): string => {
    const known = Object.hasOwn(deskDe.problems, code) ? code : "other";
    // Which parameters each sentence takes is not in the type of `t`.
    const translate = t as unknown as (key: string, words: Record<string, string>) => string;
    const { whole } = formatFor(i18n.language);
    const words = Object.fromEntries(
      Object.entries(params).map(([name, value]) => [
        name,
        typeof value === "number" ? whole(value) : String(value),
      ]),
    );
    return translate(`problems.${known}`, words);
  };
}

/** The sentence for what is wrong with a field. */
export function useFieldError(errors: Readonly<Record<string, string>> | undefined) {
  const { t } = useTranslation("desk");
  return (field: string): string | undefined => {
    const code = errors?.[field];
    if (code === undefined) return undefined;
    const known: string = Object.hasOwn(deskDe.errors, code) ? code : "form_invalid";
    return t(`errors.${known as keyof typeof deskDe.errors}`);
  };
}
