import { useTranslation } from "react-i18next";
import { proposalsDe } from "#app/i18n/public/proposals.de.ts";

type ErrorCode = keyof (typeof proposalsDe)["errors"];

/** The sentence for what is wrong in the form of a proposal; undefined for no code. */
export function useProposalSentence(): (code: string | undefined) => string | undefined {
  const { t } = useTranslation("public");
  return (code) => (isErrorCode(code) ? t(`proposals.errors.${code}`) : code);
}

function isErrorCode(code: string | undefined): code is ErrorCode {
  return code !== undefined && code in proposalsDe.errors;
}
