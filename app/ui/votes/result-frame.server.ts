import { chartWords } from "../charts/chart-words.server.ts";
import { dayOfMoment } from "../dates.ts";
import type { ResultFrame } from "./question-result.tsx";
import type { VoteWords } from "./vote-words.ts";

/** The words that `QuestionResult` needs around a result that was counted at this moment. */
export function resultFrame(countedAt: Date, { t, language }: VoteWords): ResultFrame {
  return {
    course: t("voteCourse.title"),
    source: t("voteCourse.source"),
    sourceDate: dayOfMoment(countedAt, language),
    chart: chartWords(language),
  };
}
