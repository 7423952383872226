import { quote } from "#app/cli/quote.ts";
import type { TallyProblem } from "#app/cli/tally-rules.ts";

type Code = TallyProblem["code"];

type ParamsOf<C extends Code> = Extract<TallyProblem, { readonly code: C }>["params"];

/** One English sentence for each code that a file of ballots can be refused with. */
const sentences: { readonly [C in Code]: (params: ParamsOf<C>) => string } = {
  json_broken: () => "The file stops being JSON here.",
  member_twice: ({ member }) => `The member ${quote(member)} is there twice.`,
  member_missing: ({ member }) => `The member ${quote(member)} is missing.`,
  value_unexpected: ({ expected }) => `Here should be ${expectations[expected]}.`,
  count_not_positive: () => "A count is a whole number from 1.",
  too_many_ballots: ({ limit }) => `There are more than ${limit} ballots.`,
  no_candidates: () => "There are no candidates.",
  too_many_candidates: ({ limit }) => `There are more than ${limit} candidates.`,
  candidate_empty: () => "A candidate has no name.",
  candidate_twice: ({ candidate }) => `Two candidates are named ${quote(candidate)}.`,
  candidate_unknown: ({ candidate }) => `${quote(candidate)} is no candidate.`,
  candidate_repeated: ({ candidate }) => `The ballot names ${quote(candidate)} twice.`,
  blt_header_broken: () =>
    "The file should begin with the number of candidates and the number of seats.",
  blt_sign_unexpected: ({ sign }) => `${quote(sign)} does not belong here.`,
  blt_number_unknown: ({ number, candidates }) =>
    `There is no candidate ${number}; there are ${candidates}.`,
  blt_ended_early: () => "The file ends amid the ballots; each ends with 0, and so do they all.",
  blt_names_missing: ({ names, candidates }) =>
    `There are ${candidates} candidates, but the file has only ${names} names.`,
  blt_holds_rankings: () => "A BLT file holds rankings; this rule needs ballots of another kind.",
  not_two_answers: ({ candidates }) =>
    `A question has two answers to choose from, the first of which says yes; here are ${candidates} candidates.`,
};

const expectations = {
  object: "an object in braces",
  list: "a list in brackets",
  text: "a text in quotation marks",
  answer: '"yes", "no", "abstain" or "blank"',
  score: "a whole number as a score",
} as const;

export function ballotSentence(problem: TallyProblem): string {
  const sentence = sentences[problem.code] as (params: TallyProblem["params"]) => string;
  return sentence(problem.params);
}
