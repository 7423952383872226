import type { ApprovalResult } from "#app/domain/tally/approval.ts";
import type { BordaResult } from "#app/domain/tally/borda.ts";
import type { ScoreResult } from "#app/domain/tally/score.ts";
import type { SingleChoiceResult } from "#app/domain/tally/single-choice.ts";
import { ballotsTable } from "./ballots-table.ts";
import { barsSentence } from "./bars-sentence.ts";
import { resultBars } from "./result-bars.server.ts";
import type { ResultBlock } from "./result-blocks.ts";
import type { ResultWords } from "./result-words.ts";

type StandingsResult = SingleChoiceResult | ApprovalResult | ScoreResult | BordaResult;

interface Row {
  readonly candidate: string;
  readonly value: number;
  readonly text: string;
  /** What stands in the table between the name and the state. */
  readonly cells: readonly string[];
}

/** The options with what they got, best first, as chart and table, and what the ballots were. */
export function standingsBlocks(
  result: StandingsResult,
  words: ResultWords,
): readonly ResultBlock[] {
  const { t, name } = words;
  const { unit, headers, rows } = layOut(result, words);
  const won = (candidate: string) => result.winners.includes(candidate);
  const bars = rows.map(({ candidate, value, text }) => ({
    ...{ name: name(candidate), value, text },
    tone: won(candidate) ? ("first" as const) : ("second" as const),
  }));
  return [
    {
      kind: "figure",
      title: t("voteCourse.chart.title"),
      sentence: barsSentence(bars, words).join(" "),
      // A negative score would be a bar to the other side: the table says it.
      chart: bars.some(({ value }) => value < 0)
        ? null
        : resultBars(
            {
              unit,
              groups: [{ title: null, bars, needed: null }],
              tones: { first: t("voteCourse.states.won"), second: t("voteCourse.states.lost") },
              neededName: null,
            },
            words.language,
          ),
      table: {
        headers: [t("voteCourse.columns.option"), ...headers, t("voteCourse.columns.state")],
        rows: rows.map(({ candidate, cells }) => [
          name(candidate),
          ...cells,
          t(`voteCourse.states.${won(candidate) ? "won" : "lost"}`),
        ]),
      },
    },
    ballotsTable(result.ballots, words),
  ];
}

function layOut(result: StandingsResult, words: ResultWords) {
  const { t, number, exactly, percent } = words;
  const column = (
    name:
      | "votes"
      | "shareOfValid"
      | "approvals"
      | "shareOfBallots"
      | "sum"
      | "scored"
      | "mean"
      | "points",
  ) => t(`voteCourse.columns.${name}`);
  switch (result.rule) {
    case "single-choice":
      return {
        unit: column("votes"),
        headers: [column("votes"), column("shareOfValid")],
        rows: result.standings.map(
          ({ candidate, votes }): Row => ({
            ...{ candidate, value: votes, text: number(votes) },
            cells: [number(votes), percent(votes, result.ballots.valid)],
          }),
        ),
      };
    case "approval":
      return {
        unit: column("approvals"),
        headers: [column("approvals"), column("shareOfBallots")],
        rows: result.standings.map(
          ({ candidate, approvals }): Row => ({
            ...{ candidate, value: approvals, text: number(approvals) },
            cells: [number(approvals), percent(approvals, result.ballots.cast)],
          }),
        ),
      };
    case "borda":
      return {
        unit: column("points"),
        headers: [column("points")],
        rows: result.standings.map(
          ({ candidate, points }): Row => ({
            ...{ candidate, value: points, text: number(points, 1) },
            cells: [number(points, 1)],
          }),
        ),
      };
    case "score":
      return {
        unit: column(result.measure),
        headers: [column("mean"), column("sum"), column("scored")],
        rows: result.standings.map(({ candidate, sum, scored }): Row => {
          const mean = scored === 0 ? 0 : sum / scored;
          const meanText = scored === 0 ? "–" : exactly(mean, 3);
          return {
            candidate,
            ...(result.measure === "mean"
              ? { value: mean, text: meanText }
              : { value: sum, text: number(sum) }),
            cells: [meanText, number(sum), number(scored)],
          };
        }),
      };
  }
}
