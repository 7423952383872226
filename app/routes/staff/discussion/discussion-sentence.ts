import { useTranslation } from "react-i18next";
import { discussionDe } from "#app/i18n/staff/discussion.de.ts";

type ProblemCode = keyof (typeof discussionDe)["problems"];

/** The sentence for what is wrong with a contribution; undefined for no code. */
export function useDiscussionSentence(): (code: string | undefined) => string | undefined {
  const { t } = useTranslation("discussion");
  return (code) => (isProblemCode(code) ? t(`problems.${code}`) : code);
}

function isProblemCode(code: string | undefined): code is ProblemCode {
  return code !== undefined && code in discussionDe.problems;
}
