import { useTranslation } from "react-i18next";
import { votePaperDe } from "#app/i18n/staff/vote-paper.de.ts";

/** What is wrong, with the parameters that its sentence needs. */
export interface PaperProblem {
  readonly code: string;
  readonly params: object;
}

type ProblemCode = Exclude<keyof (typeof votePaperDe)["problems"], "title">;

/** The sentence for what is wrong with a batch or an entry; a code that is not known has one, too. */
export function usePaperSentence(): (problem: PaperProblem) => string {
  const { t } = useTranslation("votePaper");
  return ({ code, params }) =>
    isProblemCode(code)
      ? t(`problems.${code}`, Object.fromEntries(Object.entries(params)))
      : t("problems.unknown");
}

function isProblemCode(code: string): code is ProblemCode {
  return code !== "title" && Object.hasOwn(votePaperDe.problems, code);
}
