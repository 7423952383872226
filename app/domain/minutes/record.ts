import type { PublicTable } from "#app/domain/disclosure.ts";
import type { ContributionKind, Standing } from "#app/domain/floor/floor-events.ts";
import type { PublicSpeakingTotals } from "#app/domain/floor/public-speaking-time.ts";
import type { SanctionStep } from "#app/domain/floor/rule-set.ts";

/**
 * What happened at a town hall, as minutes state it. It holds no name: whoever spoke is an id, and what may
 * be said of them is looked up whenever the minutes are read, so that a name which is withdrawn or
 * erased disappears from minutes that are published already. How long a single person spoke is not in it:
 * such times would undo the protection of the totals.
 */
export interface MinutesRecord {
  /** The last event of the floor that is in it; 0: none. */
  readonly sequence: number;
  /** Milliseconds since 1970; null while it has not begun or ended. */
  readonly began: number | null;
  readonly ended: number | null;
  /** Who came, by standing. */
  readonly attendance: PublicTable;
  /** The last event of the floor that attendance and totals count. */
  readonly counted: number;
  /** Districts of which so many were present that naming the district of a speaker picks nobody out. */
  readonly districts: readonly string[];
  readonly totals: PublicSpeakingTotals;
  readonly items: readonly ItemRecord[];
  /** By rule, and from the mildest step to the hardest. Whom they met is not in it. */
  readonly sanctions: readonly SanctionCount[];
  readonly questions: readonly QuestionRecord[];
  /** How many questions were not shown because they broke a rule. */
  readonly hiddenQuestions: number;
}

export interface ItemRecord {
  readonly itemId: string;
  /** `dropped`: announced, and the evening ended without it. `added`: not announced. */
  readonly status: "awaited" | "held" | "dropped" | "added";
  /** When it ran; several where it was taken up again. The last one ends with null while it runs. */
  readonly periods: readonly { readonly begins: number; readonly ends: number | null }[];
  /** In the order in which they had the floor. */
  readonly contributions: readonly ContributionRecord[];
  /** Stretches that were written on paper and entered afterwards. */
  readonly onPaper: readonly { readonly from: number; readonly until: number }[];
}

export interface ContributionRecord {
  readonly entryId: string;
  readonly attendeeId: string;
  readonly standing: Standing;
  readonly as: ContributionKind;
  /** By how many seconds the chair extended it; 0: not at all. */
  readonly extended: number;
}

export interface SanctionCount {
  readonly ruleId: string;
  readonly step: SanctionStep;
  readonly imposed: number;
  /** How many of them were lifted again. */
  readonly lifted: number;
}

export interface QuestionRecord {
  readonly id: string;
  /** Null: asked outside any item. */
  readonly itemId: string | null;
  /** Language in which it was asked. */
  readonly language: string;
  readonly text: string;
  /** How many questions it stands for, itself included. */
  readonly asked: number;
  readonly status: "open" | "promised" | "answered";
  readonly answer: string;
  /** Who owes the answer. */
  readonly owner: string;
  /** ISO date until when. */
  readonly dueOn: string | null;
}
