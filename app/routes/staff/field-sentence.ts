import { useTranslation } from "react-i18next";
import { accountsDe } from "#app/i18n/staff/accounts.de.ts";

type ProblemCode = Exclude<
  keyof (typeof accountsDe)["problems"],
  `${string}_one` | `${string}_other`
>;

/** The sentence for a problem code of the `accounts` namespace; undefined for no code. */
export function useFieldSentence(): (code: string | undefined) => string | undefined {
  const { t } = useTranslation("accounts");
  return (code) => (isProblemCode(code) ? t(`problems.${code}`) : code);
}

function isProblemCode(code: string | undefined): code is ProblemCode {
  return code !== undefined && code in accountsDe.problems;
}
