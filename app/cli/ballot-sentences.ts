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
  pb_holds_budget: () => "A .pb file holds a budget; this rule needs ballots of another kind.",
  pb_needed: () => "The rules for budgets need a .pb file.",
  pb_quote_open: () => "A double quote opens here and never closes.",
  pb_section_missing: ({ value }) => `The section ${value} is missing.`,
  pb_section_twice: ({ value }) => `The section ${value} is there twice.`,
  pb_outside_sections: () => "The file should begin with the section META.",
  pb_column_missing: ({ value }) => `The column ${value} is missing.`,
  pb_cells: ({ value }) => `The line has ${value} cells, not as many as there are columns.`,
  pb_key_missing: ({ value }) => `The section META says no ${value}.`,
  pb_key_twice: ({ value }) => `The key ${quote(value)} is there twice.`,
  pb_vote_type: ({ value }) =>
    `${quote(value)} is no vote_type; there are approval, ordinal, cumulative and scoring.`,
  pb_amount: ({ value }) => `${quote(value)} is no amount such as 1250 or 1250.50.`,
  pb_amount_too_large: ({ value }) => `${value} is too large an amount.`,
  pb_cost_zero: ({ value }) => `The project ${quote(value)} costs nothing.`,
  pb_id_missing: ({ value }) => `The ${value} is missing.`,
  pb_project_twice: ({ value }) => `Two projects are named ${quote(value)}.`,
  pb_voter_twice: ({ value }) => `The voter ${quote(value)} is there twice.`,
  pb_project_unknown: ({ value }) => `${quote(value)} is no project.`,
  pb_vote_repeats: ({ value }) => `The ballot ${quote(value)} names a project twice.`,
  pb_points: ({ value }) => `${quote(value)} is no whole number of points.`,
  pb_points_count: ({ value }) => `The ballot does not name as many projects as points: ${value}.`,
  pb_count: ({ value }) => `The file holds another number than ${quote(value)} says.`,
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
