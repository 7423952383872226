import type { NamedBudgetTie } from "#app/domain/tally/budget/budget-course.ts";
import type { Tie } from "#app/domain/tally/ties.ts";
import type { ResultWords } from "./result-words.ts";

/**
 * How a tie was decided.
 *
 * @param taken whether who was taken is favoured, or drops out
 */
export function tieSentences(
  tie: Tie | null,
  taken: "for" | "against",
  { t, list, number }: ResultWords,
): readonly string[] {
  if (tie === null) return [];
  const equal = t("voteCourse.tie.equal", { names: list(tie.between) });
  switch (tie.decidedBy) {
    case "lot": {
      const chosen = list(tie.chosen);
      return [
        equal,
        taken === "for"
          ? t("voteCourse.tie.lotFor", { chosen })
          : t("voteCourse.tie.lotAgainst", { chosen }),
      ];
    }
    case "earlier-stage":
      return [equal, t("voteCourse.tie.earlier", { stage: number(tie.stage ?? 0) })];
    case "refused":
      return [equal, t("voteCourse.tie.refused")];
  }
}

/** How a tie between projects was decided, and for which. */
export function budgetTieSentences(
  tie: NamedBudgetTie | null,
  bought: string | null,
  { t, list, said }: ResultWords,
): readonly string[] {
  if (tie === null) return [];
  const equal = t("voteCourse.tie.equal", { names: list(tie.between) });
  switch (tie.decidedBy) {
    case "lot":
      return [equal, t("voteCourse.tie.lotFor", { chosen: bought === null ? "" : said(bought) })];
    default:
      return [equal, t(`voteCourse.tie.${tie.decidedBy}`)];
  }
}
