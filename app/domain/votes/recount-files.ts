import { writeBlt } from "#app/domain/tally/formats/write-blt.ts";
import { type PbExport, writePb } from "#app/domain/tally/formats/write-pb.ts";
import { budgetElection, rankedProfile } from "#app/domain/votes/ballot-profiles.ts";
import { ballotsOfTotals } from "#app/domain/votes/ballots-of-totals.ts";
import { type CountedAnswer, groupAnswers } from "#app/domain/votes/group-answers.ts";
import type { QuestionTotals } from "#app/domain/votes/paper-totals.ts";
import { optionNames } from "#app/domain/votes/question-lot.ts";
import type { AskedQuestion, VoteAnswer } from "#app/domain/votes/vote-answer.ts";

/** A question as files of ballots name it: its text, and those of its options in the order of the ballot paper. */
export interface NamedQuestion {
  readonly question: AskedQuestion;
  readonly title: string;
  readonly labels: readonly string[];
}

/** An answer on the published list of ballots. */
interface ListedAnswer {
  readonly trackingCode: string;
  readonly answer: VoteAnswer;
}

/** Everything that was counted of a question. */
export interface ListedBallots {
  readonly listed: readonly ListedAnswer[];
  /** Papers that were counted as totals; null where there are none. */
  readonly totals: QuestionTotals | null;
}

/** Cents in a unit of the currency of a .pb file. */
const UNIT = 100;

/**
 * Rankings as BLT, for programs that count the single transferable vote; candidates are called as `optionNames` says. Null where
 * answers are no rankings, or options share a rank, which such programs do not take.
 */
export function bltFile(
  { question, title, labels }: NamedQuestion,
  { listed }: ListedBallots,
): string | null {
  const shared = listed.some(
    ({ answer }) => answer.kind !== "ranking" || answer.ranking.some((rank) => rank.length > 1),
  );
  const { rule } = question;
  const ranked = ["borda", "irv", "scottish-stv", "schulze"].includes(rule.kind);
  if (!ranked || shared) return null;
  const answers = groupAnswers(listed.map(({ answer }) => ({ count: 1, answer })));
  const names = namesOf(question, labels);
  const { ballots } = rankedProfile(question, answers);
  return writeBlt({
    profile: {
      candidates: [...names.values()],
      ballots: ballots.map(({ count, ranking }) => ({
        count,
        ranking: ranking.map((rank) => rank.map((id) => names.get(id) ?? "")),
      })),
    },
    seats: "seats" in rule ? rule.seats : 1,
    withdrawn: [],
    title,
  });
}

/**
 * Approvals as a .pb file, with tracking codes as names of voters; projects are called by their numbers on the ballot
 * paper. Papers that were counted as totals stand as ballots `paper-1`, `paper-2` … that have these totals. An approval
 * vote without costs is written as one in which each option costs one unit and the budget pays as many as there are
 * seats, which `greedy-budget` counts to the same result. Null where answers are no approvals.
 *
 * @param winners ids of options
 */
export function pbFile(
  { question, title, labels }: NamedQuestion,
  { listed, totals }: ListedBallots,
  winners: readonly string[],
): string | null {
  const { rule } = question;
  const isBudget = rule.kind === "equal-shares" || rule.kind === "greedy-budget";
  if (!isBudget && rule.kind !== "approval") return null;
  const asked = isBudget
    ? question
    : { ...question, options: question.options.map(({ id }) => ({ id, cost: UNIT })) };
  const budget = isBudget ? rule.budget : UNIT * rule.seats;
  const papers = totals === null ? [] : ballotsOfTotals(question, totals);
  const voters = [
    ...listed,
    ...singly(papers).map((answer, at) => ({ trackingCode: `paper-${at + 1}`, answer })),
  ];
  const { projects, ballots } = budgetElection(
    asked,
    budget,
    voters.map(({ answer }) => ({ count: 1, answer })),
  );
  const numberOf = (id: string) => String(1 + projects.findIndex((project) => project.id === id));
  const named: PbExport = {
    election: {
      ...{ budget, unit: UNIT },
      projects: projects.map(({ id, cost }) => ({ id: numberOf(id), cost })),
    },
    names: labels,
    ballots: ballots.map(({ projects, points }, at) => ({
      ...{ voter: voters[at]?.trackingCode ?? "", projects, points },
    })),
    voteType: "approval",
    winners: winners.map(numberOf),
    meta: new Map([
      ["description", title],
      ["currency", "EUR"],
      ["rule", isBudget ? rule.kind : "greedy-budget"],
    ]),
  };
  return writePb(named);
}

function singly(answers: readonly CountedAnswer[]): readonly VoteAnswer[] {
  return answers.flatMap(({ count, answer }) => Array.from({ length: count }, () => answer));
}

/**
 * The ballots of any rule as JSON (docs/ballot-files.md), equal ones together; candidates are called as `optionNames` says.
 * Papers that were counted as totals stand as ballots that have these totals, under `fromTotals`.
 */
export function ballotJson(
  { question, title, labels }: NamedQuestion,
  { listed, totals }: ListedBallots,
): string {
  const names = namesOf(question, labels);
  const single = groupAnswers(listed.map(({ answer }) => ({ count: 1, answer })));
  const papers = totals === null ? [] : ballotsOfTotals(question, totals);
  const rows = [
    ...single.map(({ count, answer }) => ({ count, ...namedAnswer(answer, names) })),
    ...papers.map(({ count, answer }) => ({
      ...{ count, fromTotals: true, ...namedAnswer(answer, names) },
    })),
  ];
  const head = [
    `  "title": ${JSON.stringify(title)}`,
    ...(names.size === 0 ? [] : [`  "candidates": ${JSON.stringify([...names.values()])}`]),
  ];
  const ballots = rows.map((row) => `\n    ${JSON.stringify(row)}`).join(",");
  return `{\n${head.join(",\n")},\n  "ballots": [${ballots}\n  ]\n}\n`;
}

/** An answer with names in place of ids. */
function namedAnswer(answer: VoteAnswer, names: ReadonlyMap<string, string>): object {
  const name = (id: string) => names.get(id) ?? id;
  const members = <Value>(by: Readonly<Record<string, Value>>) =>
    Object.fromEntries(Object.entries(by).map(([id, value]) => [name(id), value]));
  switch (answer.kind) {
    case "choice":
      return { choice: name(answer.choice) };
    case "approve":
      return { approve: answer.approve.map(name) };
    case "scores":
      return { scores: members(answer.scores) };
    case "ranking":
      return { ranking: answer.ranking.map((rank) => rank.map(name)) };
    case "variants":
      return { answers: members(answer.answers), choice: name(answer.choice) };
  }
}

function namesOf(
  { options }: AskedQuestion,
  labels: readonly string[],
): ReadonlyMap<string, string> {
  const names = optionNames(labels);
  return new Map(options.map(({ id }, at) => [id, names[at] ?? String(at + 1)]));
}
