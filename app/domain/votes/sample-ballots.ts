import { ABSTAIN, BLANK } from "#app/domain/tally/ballots.ts";
import { decideQuestion } from "#app/domain/tally/question.ts";
import { leastOf } from "#app/domain/tally/shares.ts";
import type { CountedAnswer } from "#app/domain/votes/group-answers.ts";
import type { AskedQuestion, VoteAnswer, YesNoAnswer } from "#app/domain/votes/vote-answer.ts";
import type { VoteRule, VoteRuleOf } from "#app/domain/votes/vote-rule.ts";

/** What a sample shows. */
export type Sample =
  /** One yes fewer would reject, and the same with one yes fewer. */
  | "just_accepted"
  | "just_rejected"
  | "as_many_yes_as_no"
  /** A majority of yes, one vote short of the quorum of approval. */
  | "approval_just_missed"
  /** One yes, and everybody else says nothing. */
  | "one_yes_only"
  | "everybody_agrees"
  | "some_concerns"
  | "one_objection"
  /** Several variants are accepted, and one of them is preferred. */
  | "one_preferred"
  /** Only one variant is accepted; more prefer another one. */
  | "accepted_not_preferred"
  /** The deciding question ties, and one variant has more yes. */
  | "deciding_question_ties"
  | "everything_ties"
  /** The best have a clear lead. */
  | "clear_lead"
  | "one_vote_ahead"
  /** Two are equal for the last seat. */
  | "tie_for_last_seat"
  /** The second choice of most is the first choice of the fewest. */
  | "second_choice_of_most"
  /** A beats B, B beats C, C beats A. */
  | "circle"
  /** Three fifths support the first half of the projects, two fifths the second. */
  | "two_groups"
  | "everybody_the_same"
  | "equal_support"
  /** All ballots are blank. */
  | "all_blank"
  /** One ballot too few for the quorum of presence, and just enough. */
  | "presence_just_missed"
  | "presence_just_reached";

export interface SampleBallots {
  readonly sample: Sample;
  readonly ballots: readonly CountedAnswer[];
}

/**
 * Ballots with which a question could be answered by `entitled` people, for a preview of what would decide. Samples for which
 * there are too few people or options are left out.
 *
 * @param entitled a whole number from 1
 */
export function sampleBallots(question: AskedQuestion, entitled: number): readonly SampleBallots[] {
  const share = presenceShare(question.rule);
  const needed = share === null ? 0 : leastOf(share, entitled);
  /** Three fifths of the entitled vote, or as many as the quorum asks for. */
  const cast = Math.max(needed, Math.ceil((3 * entitled) / 5));
  const samples = [
    ...samplesOf(question, cast, entitled).map((one) => filledUp(question, one, cast)),
    ...(share === null
      ? []
      : [
          sample("presence_just_missed", [needed - 1, approving(question)]),
          sample("presence_just_reached", [needed, approving(question)]),
        ]),
  ];
  return samples.filter((one) => ballotsOf(one) > 0 && ballotsOf(one) <= entitled);
}

function ballotsOf({ ballots }: SampleBallots): number {
  return ballots.reduce((sum, { count }) => sum + count, 0);
}

/** The same sample with blank ballots of those who would vote and are not in it. */
function filledUp(question: AskedQuestion, one: SampleBallots, cast: number): SampleBallots {
  const missing = cast - ballotsOf(one);
  if (missing <= 0) return one;
  return { ...one, ballots: [...one.ballots, { count: missing, answer: blankTo(question) }] };
}

function presenceShare(rule: VoteRule) {
  return "quorums" in rule ? rule.quorums.presence : rule.presence;
}

function samplesOf(
  question: AskedQuestion,
  cast: number,
  entitled: number,
): readonly SampleBallots[] {
  const { rule } = question;
  switch (rule.kind) {
    case "yes-no":
      return yesNoSamples(rule, cast, entitled);
    case "consent":
      return consentSamples(cast);
    case "deciding-question":
      return variantSamples(question, rule, cast, entitled);
    case "equal-shares":
    case "greedy-budget":
      return budgetSamples(question, rule, cast);
    default:
      return choosingSamples(question, rule.seats, cast);
  }
}

function sample(
  name: Sample,
  ...said: readonly (readonly [count: number, answer: VoteAnswer])[]
): SampleBallots {
  return {
    sample: name,
    ballots: said.filter(([count]) => count > 0).map(([count, answer]) => ({ count, answer })),
  };
}

function choose(choice: string): VoteAnswer {
  return { kind: "choice", choice };
}

/** What somebody says who says nothing, by abstaining where one can. */
function silence({ abstention }: { readonly abstention: boolean }): YesNoAnswer {
  return abstention ? ABSTAIN : BLANK;
}

function yesNoSamples(
  rule: VoteRuleOf<"yes-no">,
  cast: number,
  entitled: number,
): readonly SampleBallots[] {
  const decide = (yes: number, no: number, blank = 0) =>
    decideQuestion({ yes, no, abstain: 0, blank }, { ...rule, entitled });
  const split = (name: Sample, said: number, yes: number) =>
    sample(name, [yes, choose("yes")], [said - yes, choose("no")]);
  const all = voters(rule, cast, entitled);
  const least = leastWith(all, (yes) => decide(yes, all - yes).accepted);
  const half = Math.floor(cast / 2);
  const approval = rule.quorums.approval;
  const short = approval === null ? 0 : leastOf(approval, entitled) - 1;
  const blank = Math.max(0, cast - short);
  const quiet = choose(silence(rule));
  return [
    split("just_accepted", all, least),
    split("just_rejected", all, least - 1),
    split("as_many_yes_as_no", 2 * half, half),
    ...(short > 0 && decide(short, 0, blank).majority.reached
      ? [sample("approval_just_missed", [short, choose("yes")], [blank, quiet])]
      : []),
    sample("one_yes_only", [1, choose("yes")], [cast - 1, quiet]),
  ];
}

/** Three fifths, or everybody where a majority or a quorum asks for more than three fifths. */
function voters(
  rule: VoteRuleOf<"yes-no" | "deciding-question">,
  threeFifths: number,
  entitled: number,
): number {
  const totals = { yes: threeFifths, no: 0, abstain: 0, blank: 0 };
  return decideQuestion(totals, { ...rule, entitled }).accepted ? threeFifths : entitled;
}

/** The least number from 0 to `most` from which on something holds; `most` where it does not below. */
function leastWith(most: number, holds: (number: number) => boolean): number {
  let [low, high] = [0, most];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return high;
}

function consentSamples(cast: number): readonly SampleBallots[] {
  const some = Math.ceil(cast / 5);
  const agree = choose("agree");
  return [
    sample("everybody_agrees", [cast, agree]),
    sample("some_concerns", [cast - some, agree], [some, choose("concern")]),
    sample("one_objection", [cast - 1, agree], [1, choose("objection")]),
    sample("all_blank"),
  ];
}

function variantSamples(
  { options }: AskedQuestion,
  rule: VoteRuleOf<"deciding-question">,
  threeFifths: number,
  entitled: number,
): readonly SampleBallots[] {
  const cast = voters(rule, threeFifths, entitled);
  const ids = options.map(({ id }) => id);
  const [first = "", second = ""] = ids;
  const say = (choice: string, ...yes: readonly string[]): VoteAnswer => ({
    ...{ kind: "variants", choice },
    answers: Object.fromEntries(ids.map((id) => [id, yes.includes(id) ? "yes" : "no"])),
  });
  const [forFirst, forSecond] = [say(first, first, second), say(second, first, second)];
  const more = Math.floor((2 * cast) / 3);
  const half = Math.floor(cast / 2);
  return [
    sample("one_preferred", [more, forFirst], [cast - more, forSecond]),
    sample("accepted_not_preferred", [more, say(second, first)], [cast - more, say(first, first)]),
    sample(
      "deciding_question_ties",
      ...[[half, forFirst] as const, [half - 1, forSecond] as const],
      [1, say(second, second)],
    ),
    sample("everything_ties", [half, forFirst], [half, forSecond]),
    sample("all_blank"),
  ];
}

function choosingSamples(
  question: AskedQuestion,
  seats: number,
  cast: number,
): readonly SampleBallots[] {
  const ids = question.options.map(({ id }) => id);
  const [a = "", b = "", c = ""] = ids;
  const say = (...best: readonly string[]) => preferring(question, best);
  const ranked = say(a).kind === "ranking" && ids.length >= 3;
  // The options that get a seat share two thirds of the votes, all others the rest.
  const share = Math.floor((2 * cast) / 3 / seats);
  const rest = Math.max(0, Math.floor((cast - seats * share) / (ids.length - seats)));
  const lead = ids.map((id, at) => [at < seats ? share : rest, say(id)] as const);
  const pair = Math.floor(cast / (2 * seats));
  const odd = cast % 2 === 1 ? cast : cast - 1;
  const fifth = Math.floor(cast / 5);
  const third = Math.floor(cast / 3);
  return [
    sample("clear_lead", ...lead),
    ...(seats === 1
      ? [sample("one_vote_ahead", [(odd + 1) / 2, say(a)], [(odd - 1) / 2, say(b)])]
      : []),
    ...(pair > 0
      ? [
          sample(
            "tie_for_last_seat",
            ...ids
              .slice(0, seats + 1)
              .map((id, at) => [at < seats - 1 ? 2 * pair : pair, say(id)] as const),
          ),
        ]
      : []),
    ...(ranked && fifth > 0
      ? [
          sample(
            "second_choice_of_most",
            ...[[2 * fifth, say(a, c, b)] as const, [2 * fifth - 1, say(b, c, a)] as const],
            [fifth, say(c, b, a)],
          ),
        ]
      : []),
    ...(question.rule.kind === "schulze" && ranked && third > 0
      ? [
          sample("circle", ...[[third, say(a, b, c)] as const, [third, say(b, c, a)] as const], [
            third,
            say(c, a, b),
          ]),
        ]
      : []),
    sample("all_blank"),
  ];
}

function budgetSamples(
  { options }: AskedQuestion,
  { most }: VoteRuleOf<"equal-shares" | "greedy-budget">,
  cast: number,
): readonly SampleBallots[] {
  const ids = options.map(({ id }) => id);
  const half = Math.ceil(ids.length / 2);
  const support = (projects: readonly string[]): VoteAnswer => ({
    ...{ kind: "approve", approve: projects.slice(0, most ?? projects.length) },
  });
  const larger = Math.ceil((3 * cast) / 5);
  const each = Math.floor(cast / ids.length);
  return [
    sample(
      "two_groups",
      [larger, support(ids.slice(0, half))],
      [cast - larger, support(ids.slice(half))],
    ),
    sample("everybody_the_same", [cast, support(ids)]),
    sample("equal_support", ...ids.map((id) => [each, support([id])] as const)),
    sample("all_blank"),
  ];
}

/** What somebody says who says nothing. */
function blankTo(question: AskedQuestion): VoteAnswer {
  switch (question.rule.kind) {
    case "yes-no":
    case "consent":
      return choose(BLANK);
    case "deciding-question": {
      const answers = question.options.map(({ id }) => [id, BLANK] as const);
      return { kind: "variants", answers: Object.fromEntries(answers), choice: BLANK };
    }
    default:
      return preferring(question, []);
  }
}

/** What somebody says who is for the question, or for its first option. */
function approving(question: AskedQuestion): VoteAnswer {
  const { rule, options } = question;
  const first = options[0]?.id ?? "";
  switch (rule.kind) {
    case "yes-no":
      return choose("yes");
    case "consent":
      return choose("agree");
    case "deciding-question":
      return {
        kind: "variants",
        answers: Object.fromEntries(options.map(({ id }) => [id, id === first ? "yes" : "no"])),
        choice: first,
      };
    default:
      return preferring(question, [first]);
  }
}

/** What somebody says who likes these options, the best first, and no others. */
function preferring({ rule, options }: AskedQuestion, best: readonly string[]): VoteAnswer {
  switch (rule.kind) {
    case "single-choice":
      return choose(best[0] ?? BLANK);
    case "approval":
    case "equal-shares":
    case "greedy-budget":
      return { kind: "approve", approve: best.slice(0, 1) };
    case "score": {
      const [first] = best;
      const scores = options.map(({ id }) => [id, id === first ? rule.highest : rule.lowest]);
      return { kind: "scores", scores: first === undefined ? {} : Object.fromEntries(scores) };
    }
    default:
      return { kind: "ranking", ranking: best.map((id) => [id]) };
  }
}
