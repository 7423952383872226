import { type BatchEntry, papersReturned } from "#app/domain/votes/batch-entry.ts";
import type { QuestionTotals } from "#app/domain/votes/paper-totals.ts";
import type { VoteAnswer, VoteBallot } from "#app/domain/votes/vote-answer.ts";

/** What the first and the second entry say. */
interface Numbers {
  readonly first: number;
  readonly second: number;
}

/** Where two entries of one batch differ. Questions and options are named by their ids. */
export type EntryDifference =
  /** One has totals, the other single ballots. */
  | { readonly of: "kind"; readonly first: BatchEntry["kind"]; readonly second: BatchEntry["kind"] }
  | ({ readonly of: "papers" } & Numbers)
  /**
   * A number of the totals: `item` is an option, an answer or `blank`. `part` says which of several numbers of the item
   * it is: the answer to a variant, or `sum` and `scored` of scores; null where there is one only.
   */
  | ({
      readonly of: "total";
      readonly question: string;
      readonly item: string;
      readonly part: string | null;
    } & Numbers)
  /** How often an answer was given on single ballots. */
  | ({ readonly of: "answer"; readonly question: string; readonly answer: VoteAnswer } & Numbers)
  /** How often a whole ballot was cast, where each answer by itself was given as often. */
  | ({ readonly of: "ballot"; readonly ballot: VoteBallot } & Numbers);

/** Whether two entries agree, as `checkBatchEntry` returns them. The order of single ballots does not matter. */
export function sameEntry(first: BatchEntry, second: BatchEntry): boolean {
  return entryDifferences(first, second).length === 0;
}

/** Where two entries differ, in the order of the first; empty where they agree. O(papers). */
export function entryDifferences(
  first: BatchEntry,
  second: BatchEntry,
): readonly EntryDifference[] {
  if (first.kind === "totals" && second.kind === "totals") {
    return [...paperDifference(first, second), ...totalDifferences(first.totals, second.totals)];
  }
  if (first.kind === "ballots" && second.kind === "ballots") {
    const answers = answerDifferences(first.ballots, second.ballots);
    const found = answers.length > 0 ? answers : ballotDifferences(first.ballots, second.ballots);
    return [...paperDifference(first, second), ...found];
  }
  return [{ of: "kind", first: first.kind, second: second.kind }];
}

function paperDifference(first: BatchEntry, second: BatchEntry): readonly EntryDifference[] {
  const papers = { first: papersReturned(first), second: papersReturned(second) };
  return papers.first === papers.second ? [] : [{ of: "papers", ...papers }];
}

type AllTotals = Extract<BatchEntry, { readonly kind: "totals" }>["totals"];

function totalDifferences(first: AllTotals, second: AllTotals): readonly EntryDifference[] {
  return Object.entries(first).flatMap(([question, totals]) => {
    const other = second[question];
    if (other === undefined) throw new RangeError("Two entries answer different questions.");
    const others = new Map(numbersOf(other).map((one) => [`${one.item} ${one.part}`, one.number]));
    return numbersOf(totals).flatMap(({ item, part, number }) => {
      const second = others.get(`${item} ${part}`) ?? 0;
      return number === second
        ? []
        : [{ of: "total" as const, question, item, part, first: number, second }];
    });
  });
}

interface TotalsNumber {
  readonly item: string;
  readonly part: string | null;
  readonly number: number;
}

/** Every number of the totals of a question but that of all papers. */
function numbersOf(totals: QuestionTotals): readonly TotalsNumber[] {
  const single = (counts: Readonly<Record<string, number>>) =>
    Object.entries(counts).map(([item, number]) => ({ item, part: null, number }));
  const several = (parts: Readonly<Record<string, object>>) =>
    Object.entries(parts).flatMap(([item, numbers]) =>
      Object.entries(numbers).map(([part, number]) => ({ item, part, number: Number(number) })),
    );
  switch (totals.kind) {
    case "choice":
      return single(totals.choices);
    case "approve":
      return single({ ...totals.approvals, blank: totals.blank });
    case "scores":
      return [...several(totals.scores), ...single({ blank: totals.blank })];
    case "variants":
      return [...several(totals.answers), ...single(totals.choices)];
  }
}

type Ballots = readonly VoteBallot[];

function answerDifferences(first: Ballots, second: Ballots): readonly EntryDifference[] {
  const questions = Object.keys(first[0] ?? second[0] ?? {});
  return questions.flatMap((question) => {
    const answers = (ballots: Ballots) => ballots.flatMap((ballot) => ballot[question] ?? []);
    return compare(answers(first), answers(second)).map(({ item: answer, ...numbers }) => ({
      ...{ of: "answer" as const, question, answer },
      ...numbers,
    }));
  });
}

function ballotDifferences(first: Ballots, second: Ballots): readonly EntryDifference[] {
  return compare(first, second).map(({ item: ballot, ...numbers }) => ({
    ...{ of: "ballot" as const, ballot },
    ...numbers,
  }));
}

/** What stands in the two lists unequally often. */
function compare<Item>(
  first: readonly Item[],
  second: readonly Item[],
): readonly ({ readonly item: Item } & Numbers)[] {
  const found = new Map<string, { readonly item: Item; first: number; second: number }>();
  const countIn = (list: "first" | "second") => (item: Item) => {
    const key = JSON.stringify(item);
    const numbers = found.get(key) ?? { item, first: 0, second: 0 };
    numbers[list] += 1;
    found.set(key, numbers);
  };
  first.forEach(countIn("first"));
  second.forEach(countIn("second"));
  return [...found.values()].filter((numbers) => numbers.first !== numbers.second);
}
