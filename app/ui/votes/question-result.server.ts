import type { QuestionOutcome } from "#app/domain/votes/count-question.ts";
import type { AskedQuestion } from "#app/domain/votes/vote-answer.ts";
import { budgetBlocks } from "./budget-blocks.server.ts";
import { conditionsTable } from "./conditions-table.ts";
import { consentBlocks, decidingQuestionBlocks, yesNoBlocks } from "./majority-blocks.server.ts";
import { outcomeSentences } from "./outcome-sentences.ts";
import type { QuestionResultView, ResultBlock } from "./result-blocks.ts";
import type { ResultWords } from "./result-words.ts";
import { runoffBlocks } from "./runoff-blocks.server.ts";
import { schulzeBlocks } from "./schulze-blocks.server.ts";
import { standingsBlocks } from "./standings-blocks.server.ts";
import { stvBlocks } from "./stv-blocks.server.ts";
import { tieSentences } from "./tie-sentences.ts";

/**
 * What came of a question, in the reader's words: who won and why, and the full course as tables and charts. Pages of
 * the public and of staff show it, and the result sheet prints it.
 */
export function questionResult(
  question: AskedQuestion,
  outcome: QuestionOutcome,
  words: ResultWords,
): QuestionResultView {
  const { presence, result } = outcome;
  return {
    ...outcomeSentences(question, outcome, words),
    blocks: [
      ...courseBlocks(outcome, words),
      // With yes and no it stands beside the majority.
      ...(presence === null || result.rule === "yes-no" || result.rule === "deciding-question"
        ? []
        : [conditionsTable([{ condition: "presence", ...presence }], words)]),
      ...tieBlocks(outcome, words),
      ...lotBlocks(outcome, words),
    ],
  };
}

function courseBlocks({ result }: QuestionOutcome, words: ResultWords): readonly ResultBlock[] {
  switch (result.rule) {
    case "yes-no":
      return yesNoBlocks(result, words);
    case "deciding-question":
      return decidingQuestionBlocks(result, words);
    case "consent":
      return consentBlocks(result, words);
    case "single-choice":
    case "approval":
    case "score":
    case "borda":
      return standingsBlocks(result, words);
    case "irv":
      return runoffBlocks(result, words);
    case "scottish-stv":
      return stvBlocks(result, words);
    case "schulze":
      return schulzeBlocks(result, words);
    case "equal-shares":
    case "greedy-budget":
      return budgetBlocks(result, words);
  }
}

/** The one tie of rules that have no rounds; the others tell theirs where it happened. */
function tieBlocks({ result }: QuestionOutcome, words: ResultWords): readonly ResultBlock[] {
  if (!("tie" in result) || result.tie === null) return [];
  return [
    { kind: "heading", text: words.t("voteCourse.tie.title") },
    { kind: "sentences", texts: tieSentences(result.tie, "for", words) },
  ];
}

function lotBlocks({ lot }: QuestionOutcome, words: ResultWords): readonly ResultBlock[] {
  if (lot === null) return [];
  const { t, said } = words;
  return [
    { kind: "heading", text: t("voteCourse.lot.title") },
    { kind: "sentences", texts: [t("voteCourse.lot.used"), t("voteCourse.lot.how")] },
    { kind: "steps", items: lot.order.map((option) => [said(option)]) },
    {
      kind: "codes",
      rows: [
        { term: t("voteCourse.lot.seed"), code: lot.seed },
        { term: t("voteCourse.lot.algorithm"), code: lot.algorithm },
      ],
    },
  ];
}
