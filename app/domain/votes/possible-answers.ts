import { CONSENT_ANSWERS } from "#app/domain/tally/consent.ts";
import { sharesRanks } from "#app/domain/votes/check-answer.ts";
import type { AskedQuestion } from "#app/domain/votes/vote-answer.ts";

/** In how many ways a question can be answered, a blank answer included and reasons left out. O(options²). */
export function possibleAnswers({ rule, options }: AskedQuestion): bigint {
  const size = options.length;
  const blankOrAbstain = "abstention" in rule && rule.abstention ? 2n : 1n;
  switch (rule.kind) {
    case "yes-no":
      return 2n + blankOrAbstain;
    case "consent":
      return BigInt(CONSENT_ANSWERS.length) + blankOrAbstain;
    case "single-choice":
      return BigInt(size) + blankOrAbstain;
    case "deciding-question":
      return (2n + blankOrAbstain) ** BigInt(size) * (BigInt(size) + blankOrAbstain);
    case "approval":
    case "equal-shares":
    case "greedy-budget":
      return sumOf(binomials(size).slice(0, 1 + (rule.most ?? size)));
    case "score":
      return BigInt(rule.highest - rule.lowest + 2) ** BigInt(size);
    default:
      return sharesRanks(rule.kind) ? rankingsWithTies(size) : rankings(size);
  }
}

/** Orders of any of so many options: none of them, one, two … */
function rankings(size: number): bigint {
  let orders = 1n;
  let sum = 1n;
  for (let left = size; left > 0; left -= 1) {
    orders *= BigInt(left);
    sum += orders;
  }
  return sum;
}

/** The same where several can share a rank: weak orders of any of the options. */
function rankingsWithTies(size: number): bigint {
  const weakOrders: bigint[] = [1n];
  for (let of = 1; of <= size; of += 1) {
    // The first rank takes some of them, a weak order of the others follows.
    const chosen = binomials(of);
    weakOrders.push(sumOf(weakOrders.map((orders, others) => orders * (chosen[others] ?? 0n))));
  }
  const chosen = binomials(size);
  return sumOf(weakOrders.map((orders, ranked) => orders * (chosen[ranked] ?? 0n)));
}

/** How many subsets of each size a set has. */
function binomials(size: number): readonly bigint[] {
  const row = [1n];
  for (let chosen = 1; chosen <= size; chosen += 1) {
    row.push(((row[chosen - 1] ?? 0n) * BigInt(size - chosen + 1)) / BigInt(chosen));
  }
  return row;
}

function sumOf(numbers: readonly bigint[]): bigint {
  return numbers.reduce((sum, number) => sum + number, 0n);
}
