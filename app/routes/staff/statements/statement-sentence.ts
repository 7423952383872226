import { useTranslation } from "react-i18next";
import { statementsDe } from "#app/i18n/staff/statements.de.ts";

type ProblemCode = keyof (typeof statementsDe)["problems"];

/** The sentence for what is wrong with a round or a statement; undefined for no code. */
export function useStatementSentence(): (code: string | undefined) => string | undefined {
  const { t } = useTranslation("statements");
  return (code) => (isProblemCode(code) ? t(`problems.${code}`) : code);
}

function isProblemCode(code: string | undefined): code is ProblemCode {
  return code !== undefined && code in statementsDe.problems;
}
