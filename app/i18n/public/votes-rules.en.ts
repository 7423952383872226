import type { Translation } from "../message-types.ts";
import type { votesRulesDe } from "./votes-rules.de.ts";

export const votesRulesEn: Translation<typeof votesRulesDe> = {
  title: "The rules",
  names: {
    "yes-no": "Yes or no",
    "deciding-question": "Variants with a deciding question",
    consent: "Consent",
    "single-choice": "One vote",
    approval: "Approving of several (approval voting)",
    score: "Giving scores",
    borda: "Ranking with points (Borda)",
    irv: "Ranking with instant run-off",
    "scottish-stv": "Single transferable vote (Scottish rules)",
    schulze: "Ranking with comparisons in pairs (Schulze)",
    "equal-shares": "Participatory budget with equal shares",
    "greedy-budget": "Participatory budget by votes",
  },
  terms: {
    ballot: "How to vote",
    decides: "What decides",
    base: "What is counted",
    quorum: "Quorum",
    tie: "If there is a tie",
    abstention: "Abstaining",
    blank: "Blank ballot",
  },
  ballot: {
    yesNo: "You answer yes or no.",
    variants:
      "You answer yes or no to each variant. Then comes the deciding question: which variant is to hold if several are accepted?",
    consent: "You agree, agree with a concern, or object seriously and give your reasons.",
    single: "You choose one option.",
    approveAny: "You tick every option that you approve of, as many as you like.",
    approveMost_one: "You tick {{count}} option at most.",
    approveMost_other: "You tick {{count}} options at most.",
    scores: "You give each option a score from {{lowest}} to {{highest}}.",
    ranking:
      "You rank the options, the best one first. You need not name all of them. Those you do not name share the last place.",
    projectsAny: "You tick every project that you support, as many as you like.",
    projectsMost_one: "You tick {{count}} project at most.",
    projectsMost_other: "You tick {{count}} projects at most.",
  },
  decides: {
    simple: "The result is yes if more people vote yes than no.",
    absolute: "The result is yes if more than half of all who may vote say yes.",
    qualified: {
      "yes-no": "The result is yes if at least {{share}} of all yes and no votes are yes.",
      cast: "The result is yes if at least {{share}} of all ballots cast say yes.",
      entitled: "The result is yes if at least {{share}} of all who may vote say yes.",
    },
    eachVariant: "Each variant is decided by itself. The same rule holds for each:",
    decidingQuestion:
      "If the result is yes for several variants, the deciding question decides. Only the variant with the most votes there holds.",
    consent:
      "There is consent if at least one person agrees and nobody has a serious objection. A single objection leads back to discussion. The numbers are shown but not weighed against each other.",
    single_one: "The option with the most votes wins.",
    single_other: "The {{count}} options with the most votes win.",
    approval_one: "The option that most people approve of wins.",
    approval_other: "The {{count}} options that most people approve of win.",
    scoreMean_one: "The option with the highest mean of its scores wins.",
    scoreMean_other: "The {{count}} options with the highest mean of their scores win.",
    scoreSum_one: "The option with the highest sum of its scores wins.",
    scoreSum_other: "The {{count}} options with the highest sum of their scores win.",
    borda_one:
      "Each place gives points: the last place 1 point, the one before it 2, and so on. Options on the same place share their points equally. The option with the most points wins.",
    borda_other:
      "Each place gives points: the last place 1 point, the one before it 2, and so on. Options on the same place share their points equally. The {{count}} options with the most points win.",
    irv: "At first the best option on each ballot counts. An option with more than half wins. Otherwise the weakest drops out and its ballots go to the option that comes next on them. This goes on until an option has more than half of the ballots that still count.",
    stv_one:
      "One seat is filled. Whoever has as many votes as a seat needs (the quota) is elected. If somebody drops out, their ballots go to the next ones named on them.",
    stv_other:
      "{{count}} seats are filled. Whoever has as many votes as a seat needs (the quota) is elected. What is above it goes on in parts to the next ones on the ballots. If somebody drops out, their ballots go on in full to the next ones named on them.",
    stvSource:
      "The count follows the Scottish local election rules of 2007. The quota is the number of valid ballots divided by the seats plus 1, rounded down, plus 1. Parts have five decimals.",
    schulze_one:
      "Each option is compared with each other one: how many rank the one above the other? The winner is not beaten by any other. Detours over other options count too; a path is as strong as its weakest comparison.",
    schulze_other:
      "Each option is compared with each other one: how many rank the one above the other? This gives an order. Detours over other options count too; a path is as strong as its weakest comparison. The first {{count}} of the order win.",
    budget: "There are {{budget}} to spend.",
    equalShares:
      "The money is shared out equally among all who vote. A project is bought if all who support it can pay for it together from their shares. The next one is always the project for which they pay least for the same worth. It ends when no project can be paid any more.",
    utility: {
      cost: "The worth of a project is its price: to all who support it, an expensive project counts more than a cheap one.",
      cardinality:
        "Every project is worth the same to all who support it, be it expensive or cheap.",
    },
    completion: {
      none: "Money that is left over is not spent.",
      greedy:
        "Money that is left over buys projects that still fit, the one with the most votes first.",
      add1: "If money is left over, each share is raised by 1 euro and everything is counted anew, again and again.",
      add1u:
        "If money is left over, each share is raised by 1 euro and everything is counted anew, again and again. What is left even then buys projects that still fit, the one with the most votes first.",
    },
    stop: {
      exhaustive:
        "Raising ends as soon as no further project fits into the money, and at the latest before more is spent than there is.",
      overBudget:
        "Raising ends only before more is spent than there is. On the way there one project can be replaced by another.",
    },
    greedyBudget:
      "The project with the most votes is bought first, then the next one. What does not fit into the money any more is passed over. A project without votes is never bought.",
  },
  base: {
    yesNo: "Yes and no are counted.",
    entitled: "All who may vote are counted, whether they vote or not.",
    cast: "All ballots cast are counted, abstentions and blank ones too.",
    decidingQuestion:
      "In the deciding question only variants that are accepted count, and only ballots that prefer one.",
    consent: "Nothing is reckoned: the objections matter, not the numbers.",
    votes: "Votes for options are counted.",
    approvals: "Approvals are counted.",
    scoreMean:
      "The scores given are counted. Giving an option no score does not change its mean: no score is not a score of 0.",
    scoreSum:
      "The scores given are counted. No score is not a score of 0, but changes the sum just as little.",
    points: "Points are counted. Options that are not named share the points that are left.",
    irv: "In each round the ballots are counted that still count for an option.",
    stv: "All valid ballots are counted; the quota follows from them.",
    pairs:
      "Comparisons of two options each are counted. Ballots that rank both alike, or name neither, do not count in that comparison.",
    voters: "All who vote are counted. All have the same share of the money.",
    projectVotes: "Votes for projects are counted.",
    present: "Whoever is checked in in the room may vote.",
  },
  quorum: {
    none: "There is no quorum. The result holds however many vote.",
    presence:
      "At least {{share}} of all who may vote must vote. Abstentions and blank ballots count for this. Otherwise there is no valid result.",
    approval:
      "The side that wins needs the votes of at least {{share}} of all who may vote. Otherwise nothing is accepted.",
  },
  tie: {
    rejects: "If yes and no have the same number of votes, the result is no.",
    half: "If exactly half say yes, the result is no.",
    suffices: "There is no tie: exactly {{share}} is enough.",
    decidingQuestion:
      "If variants tie in the deciding question, the variant with the most yes votes holds.",
    none: "There is no tie.",
    equalOptions: "If options are equal and not all of them fit into the open seats:",
    earlierRound:
      "If several options are the weakest, the one with fewer votes in an earlier round drops out; the last round in which they differed counts.",
    earlierStage: "If several are equal, the last stage in which they differed counts.",
    schulze: "Several options can be first together. If not all of them fit into the open seats:",
    schulzeShared:
      "Several options can be first together. Then they win together. No lot is drawn.",
    equalShares:
      "If projects are equal, the cheaper one comes first, then the one with more votes.",
    greedyBudget: "If projects have the same number of votes, the cheaper one comes first.",
    lot: "If that is equal too, a lot is drawn.",
    refuse: "If that is equal too, no lot is drawn: it stays open, and nobody wins.",
    refuseEnds:
      "If that is equal too, no lot is drawn: the count ends there, and the rest stays open.",
    lotAlone: "A lot is drawn.",
    refuseAlone: "No lot is drawn: these seats stay empty.",
    lotHow:
      "The lot is computed from a secret to which we commit when the vote opens, and from the list of all ballots. Nobody knows it before. Afterwards it can be checked.",
  },
  abstention: {
    off: "You cannot abstain. You may cast a blank ballot.",
    quorumOnly: "You can abstain. An abstention counts for the quorum only.",
    likeNo: "You can abstain. An abstention works like a no.",
    neither: "You can abstain. An abstention neither agrees nor objects.",
  },
  blank: {
    quorumOnly: "A blank ballot counts for the quorum only.",
    likeNo: "A blank ballot works like a no.",
    decidingQuestion: "Leaving the deciding question blank prefers no variant.",
    consent: "A blank ballot neither agrees nor objects.",
    approvesNobody: "A blank ballot approves of no option and counts for the quorum only.",
    noScore: "A blank ballot gives no scores, not even 0, and counts for the quorum only.",
    noPoints: "A blank ballot gives no points and counts for the quorum only.",
    notValid:
      "A blank ballot is not valid and counts for the quorum only. It is not valid either if several options share the first place.",
    comparesNobody: "A blank ballot compares nothing and counts for the quorum only.",
    unspentShare: "Whoever casts a blank ballot has a share of the money too. Nobody spends it.",
    changesNothing: "A blank ballot changes nothing and counts for the quorum only.",
  },
};
