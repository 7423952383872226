import { z } from "zod";
import { UTILITIES } from "#app/domain/tally/budget/budget-election.ts";
import { COMPLETIONS } from "#app/domain/tally/equal-shares.ts";
import { MAJORITY_BASES } from "#app/domain/tally/qualified-majority.ts";
import { SCORE_MEASURES } from "#app/domain/tally/score.ts";
import { TIE_RULES, type VoteRule } from "#app/domain/votes/vote-rule.ts";

const share = z.strictObject({ num: z.int().min(1), den: z.int().min(1) });
const presence = share.nullable();
const tie = z.enum(TIE_RULES);
const most = z.int().min(1).nullable();
const choosing = { seats: z.int().min(1), presence, tie };
const budgeting = { budget: z.int().min(1), presence, tie, most };

const majority = z.discriminatedUnion("rule", [
  z.strictObject({ rule: z.literal("simple-majority") }),
  z.strictObject({ rule: z.literal("absolute-majority") }),
  z.strictObject({
    rule: z.literal("qualified-majority"),
    share,
    base: z.enum(MAJORITY_BASES),
  }),
]);
const quorums = z.strictObject({ presence, approval: presence });

/** A rule as it is stored with its question; `checkRule` of the domain says whether it makes sense. */
export const voteRuleSchema: z.ZodType<VoteRule> = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("yes-no"), majority, quorums, abstention: z.boolean() }),
  z.strictObject({
    kind: z.literal("deciding-question"),
    ...{ majority, quorums, abstention: z.boolean(), tie },
  }),
  z.strictObject({ kind: z.literal("consent"), presence, abstention: z.boolean() }),
  z.strictObject({ kind: z.literal("single-choice"), ...choosing, abstention: z.boolean() }),
  z.strictObject({ kind: z.literal("approval"), ...choosing, most }),
  z.strictObject({
    kind: z.literal("score"),
    ...choosing,
    ...{ measure: z.enum(SCORE_MEASURES), lowest: z.int(), highest: z.int() },
  }),
  z.strictObject({ kind: z.enum(["borda", "irv", "scottish-stv", "schulze"]), ...choosing }),
  z.strictObject({
    kind: z.literal("equal-shares"),
    ...budgeting,
    ...{ utility: z.enum(UTILITIES), completion: z.enum(COMPLETIONS) },
    stopAtExhaustive: z.boolean(),
  }),
  z.strictObject({ kind: z.literal("greedy-budget"), ...budgeting }),
]);
