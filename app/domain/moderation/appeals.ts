import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import { barToDeciding, type Deciders, type Measure } from "./measures.ts";

/** So many months somebody may object to a decision (Art. 20 (1) of Regulation (EU) 2022/2065). */
const MONTHS_TO_APPEAL = 6;

/** `upheld`: the decision stands. `overturned`: it is taken back, and what it hid comes back with a note. */
export const APPEAL_RESULTS = ["upheld", "overturned"] as const;
export type AppealResult = (typeof APPEAL_RESULTS)[number];

/**
 * The last day on which somebody may object: the day of the same number six months on, or the last day of
 * that month (as § 188 (2) and (3) BGB count).
 *
 * @param decidedOn ISO date, by the town's clock
 */
export function appealUntil(decidedOn: string): string {
  const [year = 0, month = 1, day = 1] = decidedOn.split("-").map(Number);
  const months = year * 12 + (month - 1) + MONTHS_TO_APPEAL;
  const [endYear, endMonth] = [Math.floor(months / 12), (months % 12) + 1];
  const last = new Date(Date.UTC(endYear, endMonth, 0)).getUTCDate();
  const two = (figure: number) => String(figure).padStart(2, "0");
  return `${endYear}-${two(endMonth)}-${two(Math.min(day, last))}`;
}

type AppealProblem = Problem<
  "appeal_too_late" | "appeal_there_already" | "appeal_of_nothing" | "appeal_text_missing"
>;

/**
 * Whether somebody may object. Failure codes: `appeal_of_nothing` (a text was left as it is, and the
 * author has nothing to object to), `appeal_there_already` (one objection a decision), `appeal_too_late`,
 * `appeal_text_missing`.
 *
 * @param today ISO date, by the town's clock
 */
export function checkAppeal(
  decision: {
    readonly measure: Measure;
    readonly decidedOn: string;
    readonly appealed: boolean;
  },
  appeal: { readonly today: string; readonly textGiven: boolean },
): Result<true, AppealProblem> {
  if (decision.measure === "leave") return problem("appeal_of_nothing", {});
  if (decision.appealed) return problem("appeal_there_already", {});
  if (appeal.today > appealUntil(decision.decidedOn)) return problem("appeal_too_late", {});
  return appeal.textGiven ? ok(true) : problem("appeal_text_missing", {});
}

/**
 * Whether somebody may decide an appeal: another person than both who took the decision, and nobody whose
 * own cause it is. Failure codes: `appeal_own_decision`, those of `barToDeciding`, `moderation_reason_missing`.
 */
export function checkAppealDecision(
  person: string,
  deciders: Deciders,
  reasonGiven: boolean,
): Result<
  true,
  Problem<
    | "appeal_own_decision"
    | "moderation_own_text"
    | "moderation_about_oneself"
    | "moderation_own_vote"
    | "moderation_reason_missing"
  >
> {
  if (person === deciders.decider || person === deciders.second) {
    return problem("appeal_own_decision", {});
  }
  const bar = barToDeciding(person, deciders);
  if (bar !== null) return problem(bar, {});
  return reasonGiven ? ok(true) : problem("moderation_reason_missing", {});
}
