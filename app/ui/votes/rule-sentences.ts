import type {
  MajoritySetting,
  TieRule,
  VoteRule,
  VoteRuleKind,
  VoteRuleOf,
} from "#app/domain/votes/vote-rule.ts";
import { figure } from "../figures.ts";
import { euros, shareInWords } from "./amounts.ts";
import type { VoteWords } from "./vote-words.ts";

/** What is said of a rule, in the order in which it is read. */
const RULE_PARTS = ["ballot", "decides", "base", "quorum", "tie", "abstention", "blank"] as const;
type RulePart = (typeof RULE_PARTS)[number];

/** One part of a rule in words: its name, and what it says. */
export interface RuleSentence {
  readonly part: RulePart;
  readonly term: string;
  /** Each a paragraph; Leichte Sprache has a line for each sentence in it. */
  readonly texts: readonly string[];
}

type Texts = Partial<Record<RulePart, readonly string[]>>;

/** What a rule is called. */
export function ruleName(kind: VoteRuleKind, { t }: VoteWords): string {
  return t(`votesRules.names.${kind}`);
}

/**
 * A rule in sentences, with every parameter that it has: how one votes, what decides, the base, the quorum, what
 * becomes of a tie, of abstentions and of blank ballots. The only place where rules are put into words.
 *
 * @param present whether those vote who are checked in, which is then said to be the base
 */
export function ruleSentences(
  rule: VoteRule,
  words: VoteWords,
  { present = false }: { readonly present?: boolean } = {},
): readonly RuleSentence[] {
  const texts = textsOf(rule, words);
  const { t } = words;
  return RULE_PARTS.flatMap((part) => {
    const said = texts[part];
    if (said === undefined) return [];
    const who = part === "base" && present ? [t("votesRules.base.present")] : [];
    return [{ part, term: t(`votesRules.terms.${part}`), texts: [...said, ...who] }];
  });
}

function textsOf(rule: VoteRule, words: VoteWords): Texts {
  const { t } = words;
  switch (rule.kind) {
    case "yes-no":
      return { ...yesNo(rule, words), ballot: [t("votesRules.ballot.yesNo")] };
    case "deciding-question":
      return variants(rule, words);
    case "consent":
      return {
        ballot: [t("votesRules.ballot.consent")],
        decides: [t("votesRules.decides.consent")],
        base: [t("votesRules.base.consent")],
        quorum: presence(rule, words),
        tie: [t("votesRules.tie.none")],
        abstention: [t(`votesRules.abstention.${rule.abstention ? "neither" : "off"}`)],
        blank: [t("votesRules.blank.consent")],
      };
    case "equal-shares":
    case "greedy-budget":
      return { ...budget(rule, words), quorum: presence(rule, words) };
    default:
      return { ...choosing(rule, words), quorum: presence(rule, words) };
  }
}

function yesNo(
  { majority, quorums, abstention }: VoteRuleOf<"yes-no"> | VoteRuleOf<"deciding-question">,
  words: VoteWords,
): Texts {
  const { t, language } = words;
  const { approval } = quorums;
  const quorum = [
    ...(quorums.presence === null && approval !== null
      ? []
      : presence({ presence: quorums.presence }, words)),
    ...(approval === null
      ? []
      : [t("votesRules.quorum.approval", { share: shareInWords(approval, language) })]),
  ];
  const weight = weighsLikeNo(majority) ? "likeNo" : "quorumOnly";
  return {
    ...majorityTexts(majority, words),
    quorum,
    abstention: [t(`votesRules.abstention.${abstention ? weight : "off"}`)],
    blank: [t(`votesRules.blank.${weight}`)],
  };
}

function majorityTexts(majority: MajoritySetting, { t, language }: VoteWords): Texts {
  switch (majority.rule) {
    case "simple-majority":
      return {
        decides: [t("votesRules.decides.simple")],
        base: [t("votesRules.base.yesNo")],
        tie: [t("votesRules.tie.rejects")],
      };
    case "absolute-majority":
      return {
        decides: [t("votesRules.decides.absolute")],
        base: [t("votesRules.base.entitled")],
        tie: [t("votesRules.tie.half")],
      };
    case "qualified-majority": {
      const share = shareInWords(majority.share, language);
      const base = majority.base === "yes-no" ? "yesNo" : majority.base;
      return {
        decides: [t(`votesRules.decides.qualified.${majority.base}`, { share })],
        base: [t(`votesRules.base.${base}`)],
        tie: [t("votesRules.tie.suffices", { share })],
      };
    }
  }
}

/** Who abstains keeps yes from being the share that is asked for, as who says no does. */
function weighsLikeNo(majority: MajoritySetting): boolean {
  return (
    majority.rule === "absolute-majority" ||
    (majority.rule === "qualified-majority" && majority.base !== "yes-no")
  );
}

function variants(rule: VoteRuleOf<"deciding-question">, words: VoteWords): Texts {
  const { t } = words;
  const each = yesNo(rule, words);
  return {
    ...each,
    ballot: [t("votesRules.ballot.variants")],
    decides: [
      t("votesRules.decides.eachVariant"),
      ...(each.decides ?? []),
      t("votesRules.decides.decidingQuestion"),
    ],
    base: [...(each.base ?? []), t("votesRules.base.decidingQuestion")],
    tie: [
      ...(each.tie ?? []),
      t("votesRules.tie.decidingQuestion"),
      ...lot(rule.tie, words, "refuse"),
    ],
    blank: [...(each.blank ?? []), t("votesRules.blank.decidingQuestion")],
  };
}

type ChoosingRule = Exclude<
  VoteRule,
  { readonly kind: "yes-no" | "deciding-question" | "consent" | "equal-shares" | "greedy-budget" }
>;

function choosing(rule: ChoosingRule, words: VoteWords): Texts {
  const { t, language } = words;
  const count = rule.seats;
  const forSeats = [t("votesRules.tie.equalOptions"), ...lot(rule.tie, words, "refuseAlone")];
  const ranking = [t("votesRules.ballot.ranking")];
  switch (rule.kind) {
    case "single-choice":
      return {
        ballot: [t("votesRules.ballot.single")],
        decides: [t("votesRules.decides.single", { count })],
        base: [t("votesRules.base.votes")],
        tie: forSeats,
        abstention: [t(`votesRules.abstention.${rule.abstention ? "quorumOnly" : "off"}`)],
        blank: [t("votesRules.blank.quorumOnly")],
      };
    case "approval":
      return {
        ballot: [
          rule.most === null
            ? t("votesRules.ballot.approveAny")
            : t("votesRules.ballot.approveMost", { count: rule.most }),
        ],
        decides: [t("votesRules.decides.approval", { count })],
        base: [t("votesRules.base.approvals")],
        tie: forSeats,
        blank: [t("votesRules.blank.approvesNobody")],
      };
    case "score": {
      const measure = rule.measure === "mean" ? "scoreMean" : "scoreSum";
      return {
        ballot: [
          t("votesRules.ballot.scores", {
            lowest: figure(rule.lowest, language),
            highest: figure(rule.highest, language),
          }),
        ],
        decides: [t(`votesRules.decides.${measure}`, { count })],
        base: [t(`votesRules.base.${measure}`)],
        tie: forSeats,
        blank: [t("votesRules.blank.noScore")],
      };
    }
    case "borda":
      return {
        ballot: ranking,
        decides: [t("votesRules.decides.borda", { count })],
        base: [t("votesRules.base.points")],
        tie: forSeats,
        blank: [t("votesRules.blank.noPoints")],
      };
    case "irv":
      return {
        ballot: ranking,
        decides: [t("votesRules.decides.irv")],
        base: [t("votesRules.base.irv")],
        tie: [t("votesRules.tie.earlierRound"), ...lot(rule.tie, words, "refuse")],
        blank: [t("votesRules.blank.notValid")],
      };
    case "scottish-stv":
      return {
        ballot: ranking,
        decides: [t("votesRules.decides.stv", { count }), t("votesRules.decides.stvSource")],
        base: [t("votesRules.base.stv")],
        tie: [t("votesRules.tie.earlierStage"), ...lot(rule.tie, words, "refuseEnds")],
        blank: [t("votesRules.blank.notValid")],
      };
    case "schulze":
      return {
        ballot: ranking,
        decides: [t("votesRules.decides.schulze", { count })],
        base: [t("votesRules.base.pairs")],
        tie:
          rule.seats === 1 && rule.tie === "refuse"
            ? [t("votesRules.tie.schulzeShared")]
            : [t("votesRules.tie.schulze"), ...lot(rule.tie, words, "refuseAlone")],
        blank: [t("votesRules.blank.comparesNobody")],
      };
  }
}

function budget(
  rule: VoteRuleOf<"equal-shares"> | VoteRuleOf<"greedy-budget">,
  words: VoteWords,
): Texts {
  const { t, language } = words;
  const ballot = [
    rule.most === null
      ? t("votesRules.ballot.projectsAny")
      : t("votesRules.ballot.projectsMost", { count: rule.most }),
  ];
  const money = t("votesRules.decides.budget", { budget: euros(rule.budget, language) });
  if (rule.kind === "greedy-budget") {
    return {
      ballot,
      decides: [money, t("votesRules.decides.greedyBudget")],
      base: [t("votesRules.base.projectVotes")],
      tie: [t("votesRules.tie.greedyBudget"), ...lot(rule.tie, words, "refuseEnds")],
      blank: [t("votesRules.blank.changesNothing")],
    };
  }
  const raised = rule.completion === "add1" || rule.completion === "add1u";
  return {
    ballot,
    decides: [
      money,
      t("votesRules.decides.equalShares"),
      t(`votesRules.decides.utility.${rule.utility}`),
      t(`votesRules.decides.completion.${rule.completion}`),
      ...(raised
        ? [t(`votesRules.decides.stop.${rule.stopAtExhaustive ? "exhaustive" : "overBudget"}`)]
        : []),
    ],
    base: [t("votesRules.base.voters")],
    tie: [t("votesRules.tie.equalShares"), ...lot(rule.tie, words, "refuseEnds")],
    blank: [t("votesRules.blank.unspentShare")],
  };
}

function presence(
  rule: { readonly presence: VoteRuleOf<"consent">["presence"] },
  { t, language }: VoteWords,
): readonly string[] {
  if (rule.presence === null) return [t("votesRules.quorum.none")];
  return [t("votesRules.quorum.presence", { share: shareInWords(rule.presence, language) })];
}

/** @param refused what it means that no lot is drawn */
function lot(
  tie: TieRule,
  { t }: VoteWords,
  refused: "refuse" | "refuseAlone" | "refuseEnds",
): readonly string[] {
  if (tie === "refuse") return [t(`votesRules.tie.${refused}`)];
  const sentence = refused === "refuseAlone" ? "lotAlone" : "lot";
  return [t(`votesRules.tie.${sentence}`), t("votesRules.tie.lotHow")];
}
