import type { ResultBlock } from "./result-blocks.ts";
import type { ResultWords } from "./result-words.ts";

const KINDS = ["cast", "valid", "abstained", "blank", "unclear"] as const;

/** How many ballots there were, and of what kind. */
export function ballotsTable(
  ballots: Partial<Record<(typeof KINDS)[number], number>>,
  { t, number }: ResultWords,
): ResultBlock {
  return {
    kind: "table",
    title: t("voteCourse.ballots.title"),
    table: {
      headers: [t("voteCourse.columns.ballots"), t("voteCourse.columns.counted")],
      rows: KINDS.flatMap((kind) => {
        const count = ballots[kind];
        return count === undefined ? [] : [[t(`voteCourse.ballots.${kind}`), number(count)]];
      }),
    },
  };
}
