import type { VoteRule } from "#app/domain/votes/vote-rule.ts";

export const VOTE_TEMPLATE_NAMES = [
  "yes_no_with_quorum",
  "variants_with_deciding_question",
  "ranking_of_measures",
  "election_of_spokespersons",
  "consent_in_a_working_group",
  "participatory_budget",
] as const;
export type VoteTemplateName = (typeof VOTE_TEMPLATE_NAMES)[number];

/** What stands for an option until somebody writes it; the number follows from its place. */
type OptionPlaceholder = "variant" | "measure" | "person" | "project";

/** A vote as town halls use it, to begin with: everything can be changed before it opens. */
export interface VoteTemplate {
  readonly name: VoteTemplateName;
  readonly nature: "advisory" | "internal" | "council_basis";
  readonly electorate: "panel" | "present" | "invited" | "residents";
  readonly secrecy: "secret" | "open";
  readonly takesPaper: boolean;
  readonly shuffled: boolean;
  readonly rule: VoteRule;
  readonly placeholder: OptionPlaceholder | null;
  /** One for each option, in cents; null where it has none. */
  readonly costs: readonly (number | null)[];
}

const NO_COSTS = [null, null, null];

/** In the order in which they are offered. */
export const VOTE_TEMPLATES: readonly VoteTemplate[] = [
  {
    name: "yes_no_with_quorum",
    nature: "council_basis",
    electorate: "residents",
    secrecy: "secret",
    takesPaper: true,
    shuffled: false,
    rule: {
      kind: "yes-no",
      majority: { rule: "simple-majority" },
      // The winning side is a fifth of all who could vote, so that staying at home is no way to win.
      quorums: { presence: null, approval: { num: 1, den: 5 } },
      abstention: true,
    },
    placeholder: null,
    costs: [],
  },
  {
    name: "variants_with_deciding_question",
    nature: "council_basis",
    electorate: "residents",
    secrecy: "secret",
    takesPaper: true,
    shuffled: false,
    rule: {
      kind: "deciding-question",
      majority: { rule: "simple-majority" },
      quorums: { presence: null, approval: { num: 1, den: 5 } },
      abstention: true,
      tie: "lot",
    },
    placeholder: "variant",
    costs: [null, null],
  },
  {
    // Schulze and not Borda: a measure gains nothing from others that are put beside it, be they alike or hopeless, so
    // that nobody wins by the making of the list. Equal places are a result; nobody has to be chosen.
    name: "ranking_of_measures",
    nature: "advisory",
    electorate: "panel",
    secrecy: "secret",
    takesPaper: false,
    shuffled: true,
    rule: { kind: "schulze", seats: 1, presence: { num: 1, den: 2 }, tie: "refuse" },
    placeholder: "measure",
    costs: NO_COSTS,
  },
  {
    name: "election_of_spokespersons",
    nature: "internal",
    electorate: "panel",
    secrecy: "secret",
    takesPaper: false,
    shuffled: true,
    rule: { kind: "scottish-stv", seats: 2, presence: { num: 1, den: 2 }, tie: "lot" },
    placeholder: "person",
    costs: NO_COSTS,
  },
  {
    name: "consent_in_a_working_group",
    nature: "internal",
    electorate: "panel",
    secrecy: "open",
    takesPaper: false,
    shuffled: false,
    rule: { kind: "consent", presence: { num: 1, den: 2 }, abstention: true },
    placeholder: null,
    costs: [],
  },
  {
    name: "participatory_budget",
    nature: "council_basis",
    electorate: "residents",
    secrecy: "secret",
    takesPaper: true,
    shuffled: true,
    rule: {
      kind: "equal-shares",
      budget: 5_000_000,
      presence: null,
      tie: "lot",
      most: null,
      // A euro counts the same in every project, shares rise until nothing fits any more, and votes spend what is left.
      utility: "cost",
      completion: "add1u",
      stopAtExhaustive: true,
    },
    placeholder: "project",
    costs: [3_000_000, 2_000_000, 1_000_000],
  },
];
