import type { StoredTallyOf } from "#app/domain/votes/stored-result.ts";
import { barsSentence } from "./bars-sentence.ts";
import { exactEuros, lacking, pricePart } from "./exact-amounts.ts";
import { resultBars } from "./result-bars.server.ts";
import type { ResultBlock } from "./result-blocks.ts";
import type { ResultWords } from "./result-words.ts";
import { budgetTieSentences } from "./tie-sentences.ts";

type EqualShares = StoredTallyOf<"equal-shares">;
type BudgetTally = EqualShares | StoredTallyOf<"greedy-budget">;
type Step = BudgetTally["steps"][number];
type Payment = NonNullable<Step["payment"]>;
type Lost = BudgetTally["lost"][number];

/**
 * The course of a budget: how much each had, the order of purchase, who paid what for each project, and what every
 * project lacked that is not bought.
 */
export function budgetBlocks(tally: BudgetTally, words: ResultWords): readonly ResultBlock[] {
  const { t } = words;
  return [
    ...(tally.rule === "equal-shares"
      ? [{ kind: "sentences" as const, texts: sharesInWords(tally, words) }]
      : []),
    votesFigure(tally, words),
    ...(tally.steps.length === 0
      ? []
      : [
          { kind: "table" as const, ...purchaseTable(tally, words) },
          { kind: "heading" as const, text: t("voteCourse.budget.steps") },
          {
            kind: "steps" as const,
            items: tally.steps.map((step) => stepInWords(step, tally, words)),
          },
        ]),
    ...(tally.refused === null
      ? []
      : [
          { kind: "heading" as const, text: t("voteCourse.tie.title") },
          {
            kind: "sentences" as const,
            texts: [
              ...budgetTieSentences(tally.refused, null, words),
              t("voteCourse.runoff.stopped"),
            ],
          },
        ]),
    ...lostBlocks(tally, words),
  ];
}

function sharesInWords(tally: EqualShares, words: ResultWords): readonly string[] {
  const { t, number, euros } = words;
  return [
    t("voteCourse.budget.share", {
      voters: number(tally.voters),
      share: exactEuros(tally.share, words),
    }),
    t(`voteCourse.budget.stop.${tally.stop}`),
    ...(tally.beyond === null
      ? []
      : [
          t("voteCourse.budget.beyond", {
            share: exactEuros(tally.beyond.share, words),
            cost: euros(tally.beyond.cost),
          }),
        ]),
  ];
}

/** The votes of every project, those that are bought first. */
function votesFigure(tally: BudgetTally, words: ResultWords): ResultBlock {
  const { t, number, name, euros } = words;
  const projects = [
    ...tally.steps.map((step) => ({ ...step, bought: true })),
    ...[...tally.lost]
      .sort((a, b) => b.votes - a.votes)
      .map((project) => ({ ...project, bought: false })),
  ];
  const bars = projects.map(({ project, votes, bought }) => ({
    ...{ name: name(project), value: votes, text: number(votes) },
    tone: bought ? ("first" as const) : ("second" as const),
  }));
  return {
    kind: "figure",
    title: t("voteCourse.budget.chartTitle"),
    sentence: [
      ...barsSentence(bars, words),
      t("voteCourse.budget.spent", { cost: euros(tally.cost), left: euros(tally.budgetLeft) }),
    ].join(" "),
    chart: resultBars(
      {
        unit: t("voteCourse.columns.votes"),
        groups: [{ title: null, bars, needed: null }],
        tones: { first: t("voteCourse.states.bought"), second: t("voteCourse.states.notBought") },
        neededName: null,
      },
      words.language,
    ),
    table: {
      headers: (["project", "votes", "cost", "state"] as const).map((column) =>
        t(`voteCourse.columns.${column}`),
      ),
      rows: projects.map(({ project, votes, cost, bought }) => [
        name(project),
        number(votes),
        euros(cost),
        t(`voteCourse.states.${bought ? "bought" : "notBought"}`),
      ]),
    },
  };
}

function purchaseTable(tally: BudgetTally, words: ResultWords) {
  const { t, number, name, euros } = words;
  const shares = tally.rule === "equal-shares";
  const columns = shares
    ? (["project", "cost", "votes", "by", "rho", "left"] as const)
    : (["project", "cost", "votes", "left"] as const);
  return {
    title: t("voteCourse.budget.order"),
    table: {
      headers: columns.map((column) => t(`voteCourse.columns.${column}`)),
      rows: tally.steps.map((step, index) => {
        const cells = {
          project: `${number(index + 1)}. ${name(step.project)}`,
          cost: euros(step.cost),
          votes: number(step.votes),
          by: t(`voteCourse.budget.${step.by === "shares" ? "byShares" : "byVotes"}`),
          rho: step.payment === null ? "–" : rhoInWords(step.payment, tally, words),
          left: euros(step.budgetLeft),
        };
        return columns.map((column) => cells[column]);
      }),
    },
  };
}

function rhoInWords({ rho }: Payment, tally: BudgetTally, words: ResultWords): string {
  const cardinality = tally.rule === "equal-shares" && tally.utility === "cardinality";
  return cardinality ? exactEuros(rho, words) : pricePart(rho, words);
}

function stepInWords(step: Step, tally: BudgetTally, words: ResultWords): readonly string[] {
  const { t, number, said, euros } = words;
  const utility = tally.rule === "equal-shares" ? tally.utility : null;
  return [
    t("voteCourse.budget.step", {
      name: said(step.project),
      cost: euros(step.cost),
      votes: number(step.votes),
    }),
    ...(step.payment === null || utility === null
      ? [t(`voteCourse.budget.${utility === null ? "fromBudget" : "fromRest"}`)]
      : [
          ...paymentInWords(step.payment, words),
          t(`voteCourse.budget.rho.${utility}`, { rho: rhoInWords(step.payment, tally, words) }),
        ]),
    ...budgetTieSentences(step.tie, step.project, words),
    t("voteCourse.budget.leftAfter", { left: euros(step.budgetLeft) }),
  ];
}

function paymentInWords(
  { full, short, withoutMoney }: Payment,
  words: ResultWords,
): readonly string[] {
  const { t } = words;
  return [
    ...full.map(({ voters, each }) =>
      t("voteCourse.budget.paysFull", { count: voters, each: exactEuros(each, words) }),
    ),
    ...(short.voters === 0
      ? []
      : [
          t("voteCourse.budget.paysShort", {
            count: short.voters,
            together: exactEuros(short.together, words),
          }),
        ]),
    ...(withoutMoney === 0 ? [] : [t("voteCourse.budget.withoutMoney", { count: withoutMoney })]),
  ];
}

function lostBlocks(tally: BudgetTally, words: ResultWords): readonly ResultBlock[] {
  const { t, number, name, euros } = words;
  if (tally.lost.length === 0) return [];
  const shares = tally.lost.some(({ supportersLeft }) => supportersLeft !== null);
  const turns = tally.lost.some(({ budgetLeft }) => budgetLeft !== null);
  const columns = [
    ...(["project", "cost", "votes"] as const),
    ...(shares ? (["supportersLeft"] as const) : []),
    ...(turns ? (["budgetLeft"] as const) : []),
    "missing" as const,
  ];
  return [
    {
      kind: "table",
      title: t("voteCourse.budget.lost"),
      table: {
        headers: columns.map((column) => t(`voteCourse.columns.${column}`)),
        rows: tally.lost.map((lost) => {
          const cells = {
            project: name(lost.project),
            cost: euros(lost.cost),
            votes: number(lost.votes),
            supportersLeft:
              lost.supportersLeft === null ? "–" : exactEuros(lost.supportersLeft, words),
            budgetLeft: lost.budgetLeft === null ? "–" : euros(lost.budgetLeft),
            missing: missingInWords(lost, words),
          };
          return columns.map((column) => cells[column]);
        }),
      },
    },
    {
      kind: "sentences",
      texts: [
        ...(shares ? [t("voteCourse.budget.lostLead")] : []),
        ...(turns ? [t("voteCourse.budget.lostLeadBudget")] : []),
      ],
    },
  ];
}

/** What a project lacked when it could last have been bought. */
function missingInWords(lost: Lost, words: ResultWords): string {
  const { t, euros } = words;
  if (lost.supporters === 0) return t("voteCourse.budget.noSupport");
  if (lost.budgetLeft !== null) return euros(lost.cost - lost.budgetLeft);
  if (lost.supportersLeft === null) return t("voteCourse.budget.noTurn");
  return exactEuros(lacking(lost.cost, lost.supportersLeft), words);
}
