import { UTILITIES } from "#app/domain/tally/budget/budget-election.ts";
import { COMPLETIONS } from "#app/domain/tally/equal-shares.ts";
import { MAJORITY_BASES } from "#app/domain/tally/qualified-majority.ts";
import { SCORE_MEASURES } from "#app/domain/tally/score.ts";
import { type MajoritySetting, TIE_RULES, type VoteRule } from "#app/domain/votes/vote-rule.ts";

const SHARES = [null, { num: 1, den: 4 }, { num: 2, den: 3 }] as const;
const SEATS = [1, 2, 3, 11, 100] as const;
const ON_OR_OFF = [true, false] as const;

const MAJORITIES: readonly MajoritySetting[] = [
  { rule: "simple-majority" },
  { rule: "absolute-majority" },
  ...MAJORITY_BASES.map((base) => ({
    rule: "qualified-majority" as const,
    share: { num: 2, den: 3 },
    base,
  })),
];

/** Every rule with every value of its parameters that is told in other words. */
export const RULES_IN_ALL_FORMS: readonly VoteRule[] = [
  ...MAJORITIES.flatMap((majority) =>
    ON_OR_OFF.flatMap((abstention) =>
      SHARES.flatMap((presence) =>
        SHARES.flatMap((approval): VoteRule[] => [
          { kind: "yes-no", majority, quorums: { presence, approval }, abstention },
          ...TIE_RULES.map((tie) => ({
            ...{ kind: "deciding-question" as const, majority, abstention, tie },
            quorums: { presence, approval },
          })),
        ]),
      ),
    ),
  ),
  ...ON_OR_OFF.flatMap((abstention) =>
    SHARES.map((presence): VoteRule => ({ kind: "consent", presence, abstention })),
  ),
  ...SEATS.flatMap((seats) =>
    TIE_RULES.flatMap((tie) => {
      const choosing = { seats, presence: null, tie };
      return [
        ...ON_OR_OFF.map(
          (abstention): VoteRule => ({ kind: "single-choice", ...choosing, abstention }),
        ),
        ...[null, ...SEATS].map((most): VoteRule => ({ kind: "approval", ...choosing, most })),
        ...SCORE_MEASURES.map(
          (measure): VoteRule => ({ kind: "score", ...choosing, measure, lowest: -1, highest: 5 }),
        ),
        ...(["borda", "irv", "scottish-stv", "schulze"] as const).map(
          (kind): VoteRule => ({ kind, ...choosing }),
        ),
      ];
    }),
  ),
  ...TIE_RULES.flatMap((tie) =>
    [null, ...SEATS].flatMap((most): VoteRule[] => {
      const budgeting = { budget: 5_000_050, presence: SHARES[1], tie, most };
      return [
        { kind: "greedy-budget", ...budgeting },
        ...UTILITIES.flatMap((utility) =>
          COMPLETIONS.flatMap((completion) =>
            ON_OR_OFF.map(
              (stopAtExhaustive): VoteRule => ({
                ...{ kind: "equal-shares", ...budgeting, utility, completion, stopAtExhaustive },
              }),
            ),
          ),
        ),
      ];
    }),
  ),
];
