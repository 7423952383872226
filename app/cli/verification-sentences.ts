import { quote } from "#app/cli/quote.ts";
import type { VerificationProblem } from "#app/services/draws/verify-lottery-file.ts";

type Code = VerificationProblem["code"];

type ParamsOf<C extends Code> = Extract<VerificationProblem, { readonly code: C }>["params"];

/** One English sentence for each thing that may not hold in a lottery file. Counts from 0. */
const sentences: { readonly [C in Code]: (params: ParamsOf<C>) => string } = {
  lottery_not_json: () => "The file is not JSON.",
  lottery_file_invalid: ({ path, reason }) =>
    `The file is not a lottery as this version writes it (${path === "" ? "" : `${path}: `}${reason}).`,
  weight_invalid: ({ panel, weight }) => `Panel ${panel} has the impossible weight ${weight}.`,
  weights_do_not_sum_to_one: ({ sum }) => `The weights of the panels add up to ${sum}, not to 1.`,
  count_invalid: ({ panel, profile, count }) =>
    `Panel ${panel} cannot have ${count} members of profile ${profile}.`,
  panel_size_wrong: ({ panel, size }) => `Panel ${panel} has ${size} members.`,
  quota_broken: ({ panel, feature, value, count }) =>
    `Panel ${panel} has ${count} members with ${quote(feature)} = ${quote(value)}, against the quota.`,
  probability_wrong: ({ profile, stated, actual }) =>
    `The members of profile ${profile} have the probability ${actual}, not ${stated} as stated.`,
  probabilities_do_not_sum_to_size: ({ sum }) =>
    `The probabilities of all people add up to ${sum}, not to the size of the panel.`,
  member_repeated: ({ id }) => `The person ${quote(id)} appears twice.`,
  household_exceeded: ({ panel }) => `Panel ${panel} has more people than households to draw from.`,
  households_inconsistent: ({ profile }) =>
    `The households of profile ${profile} do not hold its members.`,
  unreachable_but_drawn: ({ id }) =>
    `The person ${quote(id)} can be drawn, but is named as unreachable.`,
  input_hash_wrong: ({ actual }) =>
    `The people, quotas and size have the hash ${actual}, not the one stated.`,
  panel_not_replayed: ({ panel, replayed }) =>
    `The seed does not draw the members stated as panel ${panel}; it draws from panel ${replayed}.`,
};

export function verificationSentence(problem: VerificationProblem): string {
  const sentence = sentences[problem.code] as (params: VerificationProblem["params"]) => string;
  return sentence(problem.params);
}
