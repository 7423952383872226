import type { QuorumResult } from "#app/domain/tally/quorum.ts";
import type { ResultBlock } from "./result-blocks.ts";
import type { ResultWords } from "./result-words.ts";

interface Condition extends Pick<QuorumResult, "counted" | "needed" | "reached"> {
  readonly condition: "majority" | QuorumResult["quorum"];
}

/**
 * Majority and quorums: what was counted, what was needed, whether it was reached.
 *
 * @param of the variant, where there are several
 */
export function conditionsTable(
  conditions: readonly Condition[],
  { t, number }: ResultWords,
  of: string | null = null,
): ResultBlock {
  const title = t("voteCourse.conditions.title");
  return {
    kind: "table",
    title: of === null ? title : `${title}: ${of}`,
    table: {
      headers: (["condition", "counted", "needed", "reached"] as const).map((column) =>
        t(`voteCourse.columns.${column}`),
      ),
      rows: conditions.map(({ condition, counted, needed, reached }) => [
        t(`voteCourse.conditions.${condition}`),
        number(counted),
        number(needed),
        t(`voteCourse.states.${reached ? "reached" : "missed"}`),
      ]),
    },
  };
}
