import { isolated } from "../figures.ts";
import type { ResultWords } from "./result-words.ts";

interface NamedFigure {
  readonly name: string;
  readonly value: number;
  readonly text: string;
}

/** What one sees in bars, for who does not see them: the longest and the shortest. */
export function barsSentence(bars: readonly NamedFigure[], { t }: ResultWords): readonly string[] {
  const sorted = [...bars].sort((a, b) => b.value - a.value);
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return [];
  if (first.value === 0) return [t("voteCourse.chart.nothing")];
  if (first.value === last.value) {
    return [t("voteCourse.chart.equal", { value: isolated(first.text) })];
  }
  return [
    t("voteCourse.chart.longest", {
      longest: isolated(first.name),
      most: isolated(first.text),
      shortest: isolated(last.name),
      fewest: isolated(last.text),
    }),
  ];
}
