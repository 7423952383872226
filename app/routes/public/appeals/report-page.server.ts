import type { TFunction } from "i18next";
import type { Language } from "#app/i18n/languages.ts";
import {
  type ModerationReport,
  REPORT_COLUMNS,
} from "#app/services/moderation-report/read-moderation-report.server.ts";
import { figure } from "#app/ui/figures.ts";

const HOUR_MILLISECONDS = 3_600_000;
const HOURS_OF_DAY = 24;

/** The report of moderation in the reader's words. */
export function reportPage(
  report: ModerationReport,
  { t, language }: { readonly t: TFunction<"public">; readonly language: Language },
) {
  const { time, appeals, onAuthors } = report;
  const number = (value: number) => figure(value, language);
  return {
    processId: report.processId,
    of: report.process,
    title: t("moderationReport.title"),
    decisions: report.decisions,
    open: [
      t("moderationReport.openCases", { count: report.openCases }),
      t("moderationReport.openAppeals", { count: report.openAppeals }),
    ],
    measures: report.byMeasure.map(({ measure, count }) => ({
      measure,
      count: number(count),
    })),
    onAuthors:
      onAuthors === null
        ? t("moderationReport.onAuthorsFew")
        : t("moderationReport.onAuthors", { count: onAuthors }),
    rules: report.byRule.map(({ set, position, text, count }) => ({
      key: `${set}-${position}`,
      name: t("moderationReport.ruleNumber", { position: number(position), set: number(set) }),
      text,
      count: number(count),
    })),
    noticed: report.noticed.map(({ by, count }) => ({ by, count: number(count) })),
    time:
      time === null
        ? null
        : t("moderationReport.time", {
            median: spanInWords(time.median, t),
            ninetieth: spanInWords(time.ninetieth, t),
          }),
    appeals:
      appeals.percentOverturned === null
        ? t("moderationReport.appealsNone")
        : t("moderationReport.appeals", {
            count: appeals.decided,
            overturned: number(appeals.overturned),
            percent: number(appeals.percentOverturned),
          }),
    columns: [...REPORT_COLUMNS],
    authorsLeftOut: !report.tellsOfAuthors,
  };
}
export type ReportPage = ReturnType<typeof reportPage>;

/** A span of time in whole hours up to two days, then in whole days. @param span in milliseconds */
function spanInWords(span: number, t: TFunction<"public">): string {
  const hours = Math.round(span / HOUR_MILLISECONDS);
  if (hours === 0) return t("moderationReport.lessThanHour");
  if (hours <= 2 * HOURS_OF_DAY) return t("moderationReport.hours", { count: hours });
  return t("moderationReport.days", { count: Math.round(hours / HOURS_OF_DAY) });
}
