import { useTranslation } from "react-i18next";
import type { SignInProblem } from "#app/services/staff/sign-in.server.ts";

/** The sentence for a sign-in that did not succeed: what happened and what to do. */
export function useSignInSentence(): (problem: SignInProblem) => string {
  const { t } = useTranslation("accounts");
  return (problem) => {
    if (problem.code !== "too_many_attempts") return t(`problems.${problem.code}`);
    const { seconds } = problem.params;
    return seconds <= 90
      ? t("problems.too_many_attempts_seconds", { count: seconds })
      : t("problems.too_many_attempts_minutes", { count: Math.ceil(seconds / 60) });
  };
}
