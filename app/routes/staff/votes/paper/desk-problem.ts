import { useTranslation } from "react-i18next";
import type { DeskRefusal } from "#app/services/votes/paper/hand-out-paper.server.ts";
import type { LookRefusal } from "#app/services/votes/paper/look-up-voter.server.ts";

/** What keeps a clerk from something, as a code that has a sentence. */
export interface DeskProblem {
  readonly code:
    | Exclude<LookRefusal["code"] | DeskRefusal["code"], "already_voted">
    | "already_voted_online"
    | "already_voted_paper";
  /** Whole minutes to wait; null where there is nothing to wait for. */
  readonly minutes: number | null;
}

export function deskProblem(problem: LookRefusal | DeskRefusal): DeskProblem {
  switch (problem.code) {
    case "already_voted":
      return { code: `already_voted_${problem.params.how}`, minutes: null };
    case "too_many_attempts":
      return { code: problem.code, minutes: Math.ceil(problem.params.seconds / 60) };
    default:
      return { code: problem.code, minutes: null };
  }
}

/** The sentence for what keeps a clerk from something. */
export function useDeskSentence(): (problem: DeskProblem) => string {
  const { t } = useTranslation("voteDesk");
  return ({ code, minutes }) =>
    code === "too_many_attempts"
      ? t("problems.too_many_attempts", { count: minutes ?? 1 })
      : t(`problems.${code}`);
}
