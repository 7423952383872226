import { type PublicTotal, publicTotal, SMALLEST_GROUP } from "#app/domain/disclosure.ts";
import type { AppealResult } from "./appeals.ts";
import { MEASURES, type Measure, NOTICED_BY, type NoticedBy } from "./measures.ts";

/** A decision that took effect, as a report counts it. */
export interface ReportedDecision {
  readonly measure: Measure;
  /** Null where no rule was broken. */
  readonly ruleId: string | null;
  readonly noticedBy: NoticedBy;
  /** Milliseconds since 1970: when the text was noticed, and when the decision took effect. */
  readonly noticedAt: number;
  readonly decidedAt: number;
  readonly appeal: AppealResult | "open" | null;
}

/** Measures on a person rather than on a text. What was written stays; that they happened is not public. */
const ON_AUTHORS: readonly Measure[] = ["pause_author", "exclude_author"];

export interface ModerationFigures {
  /** Decisions about texts, those to leave one included. */
  readonly decisions: number;
  readonly byMeasure: readonly { readonly measure: Measure; readonly count: number }[];
  /** Pauses and exclusions together; persons are never counted exactly. */
  readonly onAuthors: PublicTotal;
  readonly byRule: readonly { readonly ruleId: string; readonly count: number }[];
  readonly noticed: readonly { readonly by: NoticedBy; readonly count: number }[];
  /** Milliseconds from noticing a text to deciding; null without decisions. */
  readonly time: { readonly median: number; readonly ninetieth: number } | null;
  /** Against decisions about texts. */
  readonly appeals: {
    readonly decided: number;
    readonly overturned: number;
    /** Rounded to whole percent of those decided; null while none was. */
    readonly percentOverturned: number | null;
  };
}

/** Whether a measure is about a person, so that telling of it could tell of whom. */
export function isOnAuthor(measure: Measure): boolean {
  return ON_AUTHORS.includes(measure);
}

/**
 * Whether statements about measures on authors may be published one by one: only from as many on that nobody
 * is picked out among them.
 */
export function tellsOfAuthors(decisions: readonly Pick<ReportedDecision, "measure">[]): boolean {
  return decisions.filter(({ measure }) => isOnAuthor(measure)).length >= SMALLEST_GROUP;
}

/**
 * The public figures of moderation. Decisions about texts are counted exactly: what they did stands in public
 * beside each text. Pauses and exclusions concern persons and pass disclosure control; they are in no other
 * figure, so that no difference tells of them. Each table has one feature. O(n log n).
 */
export function moderationFigures(all: readonly ReportedDecision[]): ModerationFigures {
  const decisions = all.filter(({ measure }) => !isOnAuthor(measure));
  const rules = [...new Set(decisions.flatMap(({ ruleId }) => ruleId ?? []))];
  const times = decisions.map(({ noticedAt, decidedAt }) => decidedAt - noticedAt);
  const decided = decisions.filter(({ appeal }) => appeal === "upheld" || appeal === "overturned");
  const overturned = decided.filter(({ appeal }) => appeal === "overturned").length;
  const count = (matches: (decision: ReportedDecision) => boolean) =>
    decisions.filter(matches).length;
  return {
    decisions: decisions.length,
    byMeasure: MEASURES.filter((measure) => !isOnAuthor(measure)).map((measure) => ({
      measure,
      count: count((decision) => decision.measure === measure),
    })),
    onAuthors: publicTotal(all.length - decisions.length),
    byRule: rules.map((ruleId) => ({
      ruleId,
      count: count((decision) => decision.ruleId === ruleId),
    })),
    noticed: NOTICED_BY.map((by) => ({
      by,
      count: count(({ noticedBy }) => noticedBy === by),
    })),
    time:
      times.length === 0
        ? null
        : { median: percentile(times, 50), ninetieth: percentile(times, 90) },
    appeals: {
      decided: decided.length,
      overturned,
      percentOverturned:
        decided.length === 0 ? null : Math.round((overturned * 100) / decided.length),
    },
  };
}

/**
 * The smallest value that at least so many percent of the values do not exceed (nearest rank).
 *
 * @param values at least one
 * @param percent whole, 1 to 100
 */
export function percentile(values: readonly number[], percent: number): number {
  const ascending = [...values].sort((a, b) => a - b);
  const found = ascending[Math.ceil((percent * ascending.length) / 100) - 1];
  if (found === undefined) throw new RangeError("There is no percentile of nothing.");
  return found;
}
