import type { SchulzeResult } from "#app/domain/tally/schulze.ts";
import { ballotsTable } from "./ballots-table.ts";
import { pairMatrix } from "./pair-matrix.server.ts";
import type { ResultBlock } from "./result-blocks.ts";
import type { ResultWords } from "./result-words.ts";
import { columnRuns } from "./table-columns.ts";

/** The course of a Schulze count: the order, every direct comparison, the strongest paths, and who beats whom. */
export function schulzeBlocks(result: SchulzeResult, words: ResultWords): readonly ResultBlock[] {
  const { t, number } = words;
  const { ranking, candidates, comparisons, strengths, ballots } = result;
  const [pairs, ...morePairs] = matrixTables("pairs", candidates, comparisons, words);
  const paths = matrixTables("paths", candidates, strengths, words);
  return [
    { kind: "heading", text: t("voteCourse.schulze.order") },
    { kind: "steps", items: ranking.map((equal) => [words.list(equal)]) },
    ...(pairs === undefined
      ? []
      : [
          {
            kind: "figure" as const,
            title: t("voteCourse.schulze.chartTitle"),
            sentence: t("voteCourse.schulze.chartSentence"),
            chart: pairMatrix(
              { names: candidates.map(words.name), comparisons, number },
              words.language,
            ),
            table: pairs.table,
          },
        ]),
    ...morePairs.map((table) => ({ kind: "table" as const, ...table })),
    { kind: "sentences", texts: [t("voteCourse.schulze.pairsLead")] },
    ...paths.map((table) => ({ kind: "table" as const, ...table })),
    { kind: "sentences", texts: [t("voteCourse.schulze.pathsLead")] },
    ...victoryBlocks(result, words),
    ballotsTable(ballots, words),
  ];
}

function victoryBlocks(
  { victories, candidates }: SchulzeResult,
  words: ResultWords,
): readonly ResultBlock[] {
  const { t, number, said } = words;
  if (victories.length === 0) {
    return [{ kind: "sentences", texts: [t("voteCourse.schulze.noVictories")] }];
  }
  return [
    {
      kind: "table",
      title: t("voteCourse.schulze.victories"),
      table: {
        headers: (["winner", "strength", "against", "path"] as const).map((column) =>
          t(`voteCourse.columns.${column}`),
        ),
        rows: victories.map(({ winner, loser, strength, against, path }) => [
          t("voteCourse.schulze.victory", { winner: said(winner), loser: said(loser) }),
          number(strength),
          number(against),
          `\u2066${path.map((candidate) => number(candidates.indexOf(candidate) + 1)).join(" → ")}\u2069`,
        ]),
      },
    },
  ];
}

/** A matrix as tables of a few columns; options have their numbers at the top and their names at the side. */
function matrixTables(
  matrix: "pairs" | "paths",
  candidates: readonly string[],
  values: readonly (readonly number[])[],
  { t, number, name }: ResultWords,
) {
  return columnRuns(candidates.length).map(({ from, to }) => ({
    title:
      from === 0 && to === candidates.length
        ? t(`voteCourse.schulze.${matrix}`)
        : t(`voteCourse.schulze.${matrix}Of`, { from: number(from + 1), to: number(to) }),
    table: {
      headers: [
        t("voteCourse.columns.option"),
        ...candidates
          .slice(from, to)
          .map((_, index) => t("voteCourse.columns.over", { number: number(from + index + 1) })),
      ],
      rows: candidates.map((candidate, row) => [
        `${number(row + 1)}. ${name(candidate)}`,
        ...candidates
          .slice(from, to)
          .map((_, index) =>
            from + index === row ? "–" : number(values[row]?.[from + index] ?? 0),
          ),
      ]),
    },
  }));
}
