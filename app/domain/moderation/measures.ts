import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";

/** What moderators can do about a text or its author, from the lightest on. */
export const MEASURES = [
  "leave",
  "ask_to_change",
  "hide",
  "remove",
  "pause_author",
  "exclude_author",
] as const;
export type Measure = (typeof MEASURES)[number];

/** Measures that weigh so much that a second person has to agree before they take effect. */
const FOUR_EYES: ReadonlySet<Measure> = new Set(["remove", "exclude_author"]);

/** Measures that end by themselves, and how long they may last, in days. */
const DURATIONS: Partial<Record<Measure, { readonly least: number; readonly most: number }>> = {
  ask_to_change: { least: 1, most: 30 },
  pause_author: { least: 1, most: 90 },
};

/** How a case came to be looked at. A hint of the software is looked at by a person, always. */
export const NOTICED_BY = ["report", "own_initiative", "hint"] as const;
export type NoticedBy = (typeof NOTICED_BY)[number];

/** What a decision says; the words are checked to be there, and kept beside it. */
export interface ModerationDecision {
  readonly measure: Measure;
  readonly noticedBy: NoticedBy;
  /** The rule that was broken; null where nothing was. */
  readonly ruleId: string | null;
  readonly factsGiven: boolean;
  readonly reasonGiven: boolean;
  /** Days that the measure lasts, or that the author has to change the text; null for neither. */
  readonly days: number | null;
}

/** Who decides, seen from the case. All are ids of accounts, or null. */
export interface Deciders {
  readonly decider: string;
  /** The second of the four eyes. */
  readonly second: string | null;
  /** Whoever wrote the text. */
  readonly author: string | null;
  /** Whom a report is about, where it is about a member of staff. */
  readonly reported: string | null;
  /** Who prepared the vote that the text belongs to. */
  readonly organisersOfVote: readonly string[];
}

export type ModerationProblem = Problem<
  | "moderation_own_text"
  | "moderation_about_oneself"
  | "moderation_own_vote"
  | "moderation_second_missing"
  | "moderation_second_is_first"
  | "moderation_second_involved"
  | "moderation_rule_missing"
  | "moderation_facts_missing"
  | "moderation_reason_missing"
  | "moderation_duration_out_of_range"
>;

export function needsSecond(measure: Measure): boolean {
  return FOUR_EYES.has(measure);
}

/**
 * Whether a decision may be taken, by these people and in these words. Failure codes: `moderation_own_text`,
 * `moderation_about_oneself`, `moderation_own_vote` (nobody judges their own cause);
 * `moderation_second_missing`, `moderation_second_is_first`, `moderation_second_involved` (four eyes for
 * `remove` and `exclude_author`); `moderation_rule_missing`, `moderation_facts_missing`,
 * `moderation_reason_missing` (whatever restricts somebody names all three, as Art. 17 (3) of Regulation
 * (EU) 2022/2065 wants; to leave a text needs a reason only); `moderation_duration_out_of_range`.
 */
export function checkDecision(
  decision: ModerationDecision,
  deciders: Deciders,
): Result<true, ModerationProblem> {
  const bar = barToDeciding(deciders.decider, deciders);
  if (bar !== null) return problem(bar, {});
  if (needsSecond(decision.measure)) {
    const { second, decider } = deciders;
    if (second === null) return problem("moderation_second_missing", {});
    if (second === decider) return problem("moderation_second_is_first", {});
    if (barToDeciding(second, deciders) !== null) return problem("moderation_second_involved", {});
  }
  return checkWording(decision);
}

/**
 * Whether a decision says what it has to, whoever takes it. Failure codes: `moderation_rule_missing`,
 * `moderation_facts_missing`, `moderation_reason_missing`, `moderation_duration_out_of_range`.
 */
export function checkWording(decision: ModerationDecision): Result<true, ModerationProblem> {
  if (!decision.reasonGiven) return problem("moderation_reason_missing", {});
  if (decision.measure !== "leave") {
    if (decision.ruleId === null) return problem("moderation_rule_missing", {});
    if (!decision.factsGiven) return problem("moderation_facts_missing", {});
  }
  const range = DURATIONS[decision.measure];
  const { days } = decision;
  const fits =
    range === undefined
      ? days === null
      : days !== null && Number.isInteger(days) && days >= range.least && days <= range.most;
  return fits ? ok(true) : problem("moderation_duration_out_of_range", { ...range });
}

/** Why somebody may not decide a case: it is their own. */
export function barToDeciding(
  person: string,
  { author, reported, organisersOfVote }: Omit<Deciders, "decider" | "second">,
): "moderation_own_text" | "moderation_about_oneself" | "moderation_own_vote" | null {
  if (person === author) return "moderation_own_text";
  if (person === reported) return "moderation_about_oneself";
  return organisersOfVote.includes(person) ? "moderation_own_vote" : null;
}
