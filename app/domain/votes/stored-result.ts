import type { ApprovalResult } from "#app/domain/tally/approval.ts";
import type { BordaResult } from "#app/domain/tally/borda.ts";
import type { ConsentResult } from "#app/domain/tally/consent.ts";
import type { DecidingQuestionResult } from "#app/domain/tally/deciding-question.ts";
import type { EqualSharesResult } from "#app/domain/tally/equal-shares.ts";
import type { GreedyBudgetResult } from "#app/domain/tally/greedy-budget.ts";
import type { InstantRunoffResult } from "#app/domain/tally/instant-runoff.ts";
import type { QuestionResult } from "#app/domain/tally/question.ts";
import type { SchulzeResult } from "#app/domain/tally/schulze.ts";
import type { ScoreResult } from "#app/domain/tally/score.ts";
import type { ScottishStvResult } from "#app/domain/tally/scottish-stv.ts";
import type { SingleChoiceResult } from "#app/domain/tally/single-choice.ts";

/** A question of yes or no, told apart from the results of other rules. */
interface YesNoResult extends QuestionResult {
  readonly rule: "yes-no";
}

/** What the rules of `app/domain/tally` return, told apart by `rule`. */
export type QuestionTally =
  | YesNoResult
  | DecidingQuestionResult
  | ConsentResult
  | SingleChoiceResult
  | ApprovalResult
  | ScoreResult
  | BordaResult
  | InstantRunoffResult
  | ScottishStvResult
  | SchulzeResult
  | EqualSharesResult
  | GreedyBudgetResult;

/** The same as JSON can hold it: long whole numbers, such as the parts of a fraction, are decimal texts. */
export type Stored<Value> = Value extends bigint
  ? string
  : Value extends object
    ? { readonly [Member in keyof Value]: Stored<Value[Member]> }
    : Value;

/** The full course of a count in plain JSON, told apart by `rule`. */
export type StoredTally = Stored<QuestionTally>;
export type StoredTallyOf<Rule extends StoredTally["rule"]> = Extract<
  StoredTally,
  { readonly rule: Rule }
>;

/** Turns a result into plain JSON. Throws where it holds what JSON has no word for. */
export function toStored<Value>(value: Value): Stored<Value> {
  return stored(value) as Stored<Value>;
}

function stored(value: unknown): unknown {
  if (typeof value === "bigint") return String(value);
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(stored);
  if (Object.getPrototypeOf(value) !== Object.prototype) {
    throw new TypeError("Only plain objects can be stored.");
  }
  return Object.fromEntries(
    Object.entries(value).map(([member, content]) => [member, stored(content)]),
  );
}
