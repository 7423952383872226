import type { Share } from "#app/domain/tally/shares.ts";
import { type QuestionOutcome, schulzeSeats } from "#app/domain/votes/count-question.ts";
import type { AskedQuestion } from "#app/domain/votes/vote-answer.ts";
import type { VoteRule, VoteRuleOf } from "#app/domain/votes/vote-rule.ts";

/**
 * The options of `npm run tally`, without `--ballots`, that count a file of `recount-files.ts` to the same result: the
 * .pb file of a budget, the JSON of any other rule. With the seed of the lot where one decided.
 */
export function recountOptions(
  { rule }: AskedQuestion,
  { entitled, lot }: Pick<QuestionOutcome, "entitled" | "lot">,
): readonly string[] {
  return [
    ...ruleOptions(rule, entitled),
    ...presenceOptions(rule, entitled),
    ...("tie" in rule && rule.tie === "refuse" ? ["--ties", "refuse"] : []),
    ...(lot === null ? [] : ["--seed", lot.seed]),
  ];
}

/** The quorum of a rule that has no other one; `majorityOptions` knows those that have. */
function presenceOptions(rule: VoteRule, entitled: number): readonly string[] {
  if ("quorums" in rule || rule.presence === null) return [];
  return ["--presence", text(rule.presence), "--entitled", String(entitled)];
}

function ruleOptions(rule: VoteRule, entitled: number): readonly string[] {
  switch (rule.kind) {
    case "yes-no":
      return [...["--rule", rule.majority.rule], ...majorityOptions(rule, entitled)];
    case "deciding-question":
      return [...["--rule", rule.kind], ...majorityOptions(rule, entitled)];
    case "consent":
      return ["--rule", rule.kind];
    case "schulze": {
      const seats = schulzeSeats(rule);
      return ["--rule", rule.kind, ...(seats === null ? [] : ["--seats", String(seats)])];
    }
    case "score":
      return ["--rule", rule.kind, "--seats", String(rule.seats), "--score", rule.measure];
    case "equal-shares":
      return [
        ...["--rule", rule.kind, "--utility", rule.utility, "--completion", rule.completion],
        ...["--stop-at-exhaustive", String(rule.stopAtExhaustive)],
      ];
    case "greedy-budget":
      return ["--rule", rule.kind];
    default:
      return ["--rule", rule.kind, "--seats", String(rule.seats)];
  }
}

function majorityOptions(
  { kind, majority, quorums }: VoteRuleOf<"yes-no" | "deciding-question">,
  entitled: number,
): readonly string[] {
  const options: string[] = [];
  if (majority.rule === "qualified-majority") {
    options.push("--majority", text(majority.share), "--base", majority.base);
  } else if (majority.rule === "absolute-majority" && kind === "deciding-question") {
    // More than half of the entitled, as a share of them.
    const num = Math.floor(entitled / 2) + 1;
    options.push("--majority", text({ num, den: entitled }), "--base", "entitled");
  }
  if (quorums.presence !== null) options.push("--presence", text(quorums.presence));
  if (quorums.approval !== null) options.push("--approval", text(quorums.approval));
  return [...options, "--entitled", String(entitled)];
}

function text({ num, den }: Share): string {
  return `${num}/${den}`;
}
