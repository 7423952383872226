import { useTranslation } from "react-i18next";
import { moderationDe } from "#app/i18n/staff/moderation.de.ts";

type ProblemCode = keyof (typeof moderationDe)["problems"];

/** The sentence for what is wrong with a form of moderation; undefined for no code. */
export function useModerationSentence(): (code: string | undefined) => string | undefined {
  const { t } = useTranslation("moderation");
  return (code) => (isProblemCode(code) ? t(`problems.${code}`) : code);
}

function isProblemCode(code: string | undefined): code is ProblemCode {
  return code !== undefined && code in moderationDe.problems;
}
