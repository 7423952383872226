import type { Translation } from "../message-types.ts";
import type { voteOutcomesDe } from "./vote-outcomes.de.ts";

export const voteOutcomesEn: Translation<typeof voteOutcomesDe> = {
  headline: {
    nobody_voted: "Nobody voted.",
    presence_missed: "The vote has no valid result.",
    accepted: "The result is yes.",
    rejected_by_majority: "The result is no.",
    rejected_by_tie: "The result is no.",
    approval_missed: "The yes is not enough: too few agreed.",
    consent: "There is consent.",
    consent_with_concerns: "There is consent, with concerns.",
    back_to_discussion: "It goes back to discussion.",
    nobody_agreed: "There is no consent.",
    no_variant_accepted: "No variant is accepted.",
    variant: "This holds: {{winner}}.",
    variant_tie_refused: "It is open which variant holds.",
    nobody_chosen: "No option has won.",
    winner: "The winner is: {{winner}}.",
    winners_one: "The winner is: {{names}}.",
    winners_other: "The winners are: {{names}}.",
    elected_one: "Elected: {{names}}.",
    elected_other: "Elected: {{names}}.",
    several_unbeaten: "First together: {{names}}.",
    open: "It is open who wins.",
    partlyOpen: "Won for certain: {{names}}. The rest is open.",
    projects_one: "{{count}} project is bought: {{names}}.",
    projects_other: "{{count}} projects are bought: {{names}}.",
    manyProjects_one: "{{count}} project is bought.",
    manyProjects_other: "{{count}} projects are bought.",
    nothing_bought: "No project is bought.",
    projectsOpen: "It is open which projects are bought.",
    projectsPartlyOpen: "Bought for certain: {{names}}. The rest is open.",
  },
  why: {
    nobody_voted: "So many could have voted: {{entitled}}.",
    presence_missed:
      "Too few voted: {{cast}} of {{entitled}} who may vote. {{needed}} were needed.",
    ahead: "Ahead: {{names}}. Nothing is decided by that.",
    accepted: {
      "simple-majority": "More votes are for yes ({{yes}}) than for no ({{no}}).",
      "absolute-majority":
        "{{yes}} votes are for yes, {{no}} for no. More than half of {{base}} who may vote was needed, which is {{needed}}.",
      "qualified-majority":
        "{{yes}} votes are for yes, {{no}} for no. {{needed}} of {{base}} were needed.",
    },
    rejected_by_majority: {
      "simple-majority": "More votes are for no ({{no}}) than for yes ({{yes}}).",
      "absolute-majority":
        "{{yes}} votes are for yes, {{no}} for no. More than half of {{base}} who may vote was needed, which is {{needed}}.",
      "qualified-majority":
        "{{yes}} votes are for yes, {{no}} for no. {{needed}} of {{base}} were needed.",
    },
    rejected_by_tie: {
      half: "Exactly half of {{base}} who may vote are for yes: {{yes}}. More than half was needed.",
      equal: "Yes and no have the same number of votes: {{yes}}. In a tie the result is no.",
    },
    approval_missed:
      "The majority said yes: {{yes}} yes, {{no}} no. But the side that wins needs {{needed}} votes. It has {{counted}}.",
    consent: "Agreed: {{agree}}. Nobody has a serious objection.",
    consent_with_concerns:
      "Agreed: {{agree}}. Agreed with a concern: {{concerns}}. Nobody has a serious objection.",
    back_to_discussion_one: "There is {{count}} serious objection. A single one is enough.",
    back_to_discussion_other:
      "There are {{count}} serious objections. A single one would have been enough.",
    nobody_agreed:
      "Nobody agreed, and nobody has a serious objection. Abstentions and blank ballots: {{abstained}}.",
    no_variant_accepted: "No variant has what it needs for a yes.",
    only_variant_accepted: "The result is yes for this variant only: {{yes}} yes, {{no}} no.",
    variant_preferred:
      "The result is yes for several variants. In the deciding question this one has the most votes: {{votes}}.",
    variant_by_yes:
      "The result is yes for several variants, and the deciding question is a tie. This variant has the most yes votes: {{yes}}.",
    variant_by_lot:
      "These variants are equal, in the deciding question and in yes votes: {{between}}. The lot decided.",
    tie_refused: "These are equal: {{between}}. Only a lot could decide, and the rule has none.",
    nobody_chosen: "Ballots cast: {{cast}}. None of them is for an option.",
    chosen_by_number: {
      "single-choice": "These are the most votes: {{number}}.",
      approval: "These are the most approvals: {{number}}.",
      borda: "These are the most points: {{number}}.",
    },
    chosen_by_sum: "This is the highest sum of scores: {{number}}.",
    chosen_by_mean: "This is the highest mean of scores: {{number}}.",
    next: "Second: {{next}} ({{number}}).",
    firstRound: "That is more than half in the first round already: {{votes}} of {{counting}}.",
    laterRound:
      "In round {{rounds}} that is more than half of the ballots that still count: {{votes}} of {{counting}}.",
    quota: "{{quota}} votes were needed for a seat (the quota).",
    byVacancy_one:
      "{{count}} of them is elected without the quota, because no more were left than open seats.",
    byVacancy_other:
      "{{count}} of them are elected without the quota, because no more were left than open seats.",
    chosen_over_each: "This option wins each direct comparison with another.",
    chosen_by_paths:
      "No other option beats it. The strongest paths count here, also those over other options.",
    several_unbeaten: "None of them beats another. That is a legitimate result.",
    several_chosen_one: "{{count}} seat is filled. These are the best by the rule.",
    several_chosen_other: "{{count}} seats are filled. These are the best by the rule.",
    seats_left_open_one: "{{count}} seat was to be filled.",
    seats_left_open_other:
      "{{count}} seats were to be filled. No other option had any votes, so the rest stay empty.",
    chosen_by_lot: "These were equal: {{between}}. The lot decided for: {{drawn}}.",
    byLot: "On the way the lot decided a tie.",
    projects_bought: "That costs {{cost}}. The whole amount is {{budget}}.",
    nothing_bought: "By the rule no project could be paid from {{budget}}.",
  },
};
