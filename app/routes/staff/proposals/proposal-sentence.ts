import { useTranslation } from "react-i18next";
import { proposalsDe } from "#app/i18n/staff/proposals.de.ts";

type ProblemCode = keyof (typeof proposalsDe)["problems"];

/** The sentence for what is wrong with a proposal or a step; undefined for no code. */
export function useProposalSentence(): (code: string | undefined) => string | undefined {
  const { t } = useTranslation("proposals");
  return (code) => (isProblemCode(code) ? t(`problems.${code}`) : code);
}

function isProblemCode(code: string | undefined): code is ProblemCode {
  return code !== undefined && code in proposalsDe.problems;
}
