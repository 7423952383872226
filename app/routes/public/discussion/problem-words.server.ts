import type { TFunction } from "i18next";
import type { Problem } from "#app/domain/result.ts";
import type { Language } from "#app/i18n/languages.ts";
import { discussionDe } from "#app/i18n/public/discussion.de.ts";
import { dayOfMoment } from "#app/ui/dates.ts";

type ErrorCode = keyof (typeof discussionDe)["errors"];

interface Place {
  readonly language: Language;
  readonly processId: string;
  readonly request: Request;
}

/** What kept somebody from what they wanted to do, in a sentence. */
export function problemInWords(
  { code, params }: Problem,
  t: TFunction<"public">,
  { language, processId, request }: Place,
) {
  const until = "until" in params && params.until instanceof Date ? params.until : null;
  const date = until === null ? "" : dayOfMoment(until, language);
  return {
    text: isErrorCode(code) ? t(`discussion.errors.${code}`, { date }) : code,
    /** Where one reads and confirms the rules, when that is what is missing, and comes back. */
    rules: code === "rules_not_confirmed" ? rulesAddress(processId, request) : null,
  };
}
export type ProblemInWords = ReturnType<typeof problemInWords>;

function rulesAddress(processId: string, request: Request): string {
  const back = new URL(request.url).pathname.replace(/\.data$/, "");
  return `/r/me/rules/${processId}?${new URLSearchParams({ back })}`;
}

/** The sentence of each field that was refused. */
export function errorsInWords(
  errors: Readonly<Record<string, string>>,
  t: TFunction<"public">,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(errors).map(([field, code]) => [
      field,
      isErrorCode(code) ? t(`discussion.errors.${code}`, { date: "" }) : code,
    ]),
  );
}

function isErrorCode(code: string): code is ErrorCode {
  return code in discussionDe.errors;
}
