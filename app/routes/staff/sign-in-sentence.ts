import { useTranslation } from "react-i18next";
import type { PasswordProblem } from "#app/services/staff/change-password.server.ts";
import type { SignInProblem } from "#app/services/staff/sign-in.server.ts";

/** The sentence for a password or code that was refused: what happened and what to do. */
export function useSignInSentence(): (problem: SignInProblem | PasswordProblem) => string {
  const { t } = useTranslation("accounts");
  return (problem) => {
    if (problem.code !== "too_many_attempts") return t(`problems.${problem.code}`);
    const { seconds } = problem.params;
    return seconds <= 90
      ? t("problems.too_many_attempts_seconds", { count: seconds })
      : t("problems.too_many_attempts_minutes", { count: Math.ceil(seconds / 60) });
  };
}
