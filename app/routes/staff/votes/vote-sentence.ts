import { useTranslation } from "react-i18next";
import { voteProblemsDe } from "#app/i18n/staff/vote-problems.de.ts";
import { useShell } from "#app/root.tsx";
import { euros } from "#app/ui/votes/amounts.ts";

/** What is wrong with a vote: a code, and what its sentence names. */
export interface VoteProblem {
  readonly code: string;
  readonly params: object;
}

/** Parameters that are amounts, in cents. */
const AMOUNTS = ["cost", "budget", "costs"];

type ProblemCode = Exclude<
  keyof typeof voteProblemsDe,
  `${string}_one` | `${string}_other` | "which"
>;

/**
 * The sentence for what is wrong with a vote, or with a field of its forms; undefined for nothing. A code that is
 * not known has a sentence, too.
 */
export function useVoteSentence(): (
  problem: VoteProblem | string | undefined,
) => string | undefined {
  const { t } = useTranslation("voteProblems");
  const { language } = useShell();
  return (problem) => {
    if (problem === undefined) return undefined;
    const { code, params } = typeof problem === "string" ? { code: problem, params: {} } : problem;
    if (!isProblemCode(code)) return t("unknown");
    const named = Object.entries(params).map(([name, value]) => [
      name,
      AMOUNTS.includes(name) && typeof value === "number" ? euros(value, language) : value,
    ]);
    return t(code, Object.fromEntries(named));
  };
}

function isProblemCode(code: string): code is ProblemCode {
  return Object.hasOwn(voteProblemsDe, code);
}
