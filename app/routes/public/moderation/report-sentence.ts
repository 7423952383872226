import { useTranslation } from "react-i18next";
import { moderationDe } from "#app/i18n/public/moderation.de.ts";
import { useShell } from "#app/root.tsx";
import { LONGEST_REPORT } from "#app/services/moderation/longest-words.ts";
import { figure } from "#app/ui/figures.ts";

type ErrorCode = keyof (typeof moderationDe)["report"]["errors"];

/** The sentence for what is wrong with a report; undefined for no code. */
export function useReportSentence(): (code: string | undefined) => string | undefined {
  const { t } = useTranslation("public");
  const { language } = useShell();
  return (code) =>
    isErrorCode(code)
      ? t(`moderation.report.errors.${code}`, { most: figure(LONGEST_REPORT, language) })
      : code;
}

function isErrorCode(code: string | undefined): code is ErrorCode {
  return code !== undefined && code in moderationDe.report.errors;
}
