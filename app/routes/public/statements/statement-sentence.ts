import { useTranslation } from "react-i18next";
import { statementsDe } from "#app/i18n/public/statements.de.ts";

type ErrorCode = keyof (typeof statementsDe)["errors"];

/** The sentence for what is wrong with an answer or a statement; undefined for no code. */
export function useStatementSentence(): (code: string | undefined) => string | undefined {
  const { t } = useTranslation("public");
  return (code) => (isErrorCode(code) ? t(`statements.errors.${code}`) : code);
}

function isErrorCode(code: string | undefined): code is ErrorCode {
  return code !== undefined && code in statementsDe.errors;
}
