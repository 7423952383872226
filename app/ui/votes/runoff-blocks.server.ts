import type { InstantRunoffResult } from "#app/domain/tally/instant-runoff.ts";
import { ballotsTable } from "./ballots-table.ts";
import { resultBars } from "./result-bars.server.ts";
import type { ResultBlock } from "./result-blocks.ts";
import type { ResultWords } from "./result-words.ts";
import { columnRuns } from "./table-columns.ts";
import { tieSentences } from "./tie-sentences.ts";

type Round = InstantRunoffResult["rounds"][number];

/** A chart with more bars than these shows the first round and the last. */
const MOST_BARS = 18;

/** The rounds of an instant run-off: a chart, votes in each round, and what happened in it. */
export function runoffBlocks(
  result: InstantRunoffResult,
  words: ResultWords,
): readonly ResultBlock[] {
  const { t, number } = words;
  const { rounds } = result;
  const candidates = rounds[0]?.standings.map(({ candidate }) => candidate) ?? [];
  const tables = columnRuns(rounds.length).map(({ from, to }) => ({
    title:
      from === 0 && to === rounds.length
        ? t("voteCourse.runoff.table")
        : t("voteCourse.runoff.tableOf", { from: number(from + 1), to: number(to) }),
    table: {
      headers: [
        t("voteCourse.columns.option"),
        ...rounds
          .slice(from, to)
          .map((_, index) => t("voteCourse.columns.round", { number: number(from + index + 1) })),
      ],
      rows: [
        ...candidates.map((candidate) => [
          words.name(candidate),
          ...rounds.slice(from, to).map((round) => cellOf(round, candidate, words)),
        ]),
        [
          t("voteCourse.runoff.exhausted"),
          ...rounds.slice(from, to).map(({ exhausted }) => number(exhausted)),
        ],
      ],
    },
  }));
  const [first, ...others] = tables;
  return [
    ...(first === undefined
      ? []
      : [{ kind: "figure" as const, ...chartOf(result, words), table: first.table }]),
    ...others.map((table) => ({ kind: "table" as const, ...table })),
    { kind: "heading", text: t("voteCourse.runoff.rounds") },
    { kind: "steps", items: rounds.map((round, index) => roundInWords(round, index, words)) },
    ballotsTable(result.ballots, words),
  ];
}

function cellOf({ standings }: Round, candidate: string, { number }: ResultWords): string {
  const votes = standings.find((standing) => standing.candidate === candidate)?.votes;
  return votes === undefined ? "–" : number(votes);
}

function countingOf({ standings }: Round): number {
  return standings.reduce((sum, { votes }) => sum + votes, 0);
}

function neededOf(round: Round): number {
  return Math.floor(countingOf(round) / 2) + 1;
}

function chartOf({ rounds, winners }: InstantRunoffResult, words: ResultWords) {
  const { t, number } = words;
  const numbered = rounds.map((round, index) => ({ round, index }));
  const bars = rounds.reduce((sum, { standings }) => sum + standings.length, 0);
  const shown =
    bars <= MOST_BARS
      ? numbered
      : numbered.filter(({ index }) => index === 0 || index === rounds.length - 1);
  const chart = resultBars(
    {
      unit: t("voteCourse.columns.votes"),
      groups: shown.map(({ round, index }) => ({
        title: t("voteCourse.columns.round", { number: number(index + 1) }),
        bars: round.standings.map(({ candidate, votes }) => ({
          ...{ name: words.name(candidate), value: votes, text: number(votes) },
          tone:
            index === rounds.length - 1 && winners.includes(candidate)
              ? ("first" as const)
              : candidate === round.excluded
                ? ("third" as const)
                : ("second" as const),
        })),
        needed: neededOf(round),
      })),
      tones: {
        first: t("voteCourse.states.won"),
        second: t("voteCourse.states.continuing"),
        third: t("voteCourse.states.excluded"),
      },
      neededName: t("voteCourse.chart.needed"),
    },
    words.language,
  );
  const leader = (round: Round | undefined) => words.said(round?.standings[0]?.candidate ?? "");
  const [first, last] = [leader(rounds[0]), leader(rounds.at(-1))];
  return {
    title: t("voteCourse.runoff.chartTitle"),
    sentence:
      chart === null
        ? t("voteCourse.chart.nothing")
        : rounds.length === 1
          ? t("voteCourse.runoff.chartSentenceOne", { first })
          : first === last
            ? t("voteCourse.runoff.chartSentenceSame", { first })
            : t("voteCourse.runoff.chartSentence", { first, last }),
    chart,
  };
}

function roundInWords(round: Round, index: number, words: ResultWords): readonly string[] {
  const { t, number, said } = words;
  const counting = countingOf(round);
  if (counting === 0) return [t("voteCourse.runoff.nobody")];
  const opening = t("voteCourse.runoff.round", {
    number: number(index + 1),
    counting: number(counting),
    needed: number(neededOf(round)),
  });
  const tie = tieSentences(round.tie, "against", words);
  if (round.excluded === null) {
    const leader = round.standings[0];
    if (round.tie !== null || leader === undefined) {
      return [opening, ...tie, t("voteCourse.runoff.stopped")];
    }
    const wins = { name: said(leader.candidate), votes: number(leader.votes) };
    return [opening, t("voteCourse.runoff.wins", wins)];
  }
  const held = round.standings.find(({ candidate }) => candidate === round.excluded)?.votes ?? 0;
  const moved = round.transfers.reduce((sum, { votes }) => sum + votes, 0);
  return [
    opening,
    ...tie,
    t("voteCourse.runoff.excluded", { name: said(round.excluded), votes: number(held) }),
    ...(round.transfers.length === 0
      ? []
      : [
          t("voteCourse.runoff.transfers", {
            transfers: words.joined(
              round.transfers.map(({ to, votes }) =>
                t("voteCourse.runoff.transfer", { name: said(to), votes: number(votes) }),
              ),
            ),
          }),
        ]),
    ...(held > moved ? [t("voteCourse.runoff.exhaustedNow", { votes: number(held - moved) })] : []),
  ];
}
