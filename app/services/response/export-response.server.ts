import type { StaffLanguage } from "#app/i18n/languages.ts";
import { staffTranslation } from "#app/i18n/staff-translation.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { writeCsv } from "#app/services/files/write-csv.ts";
import { authorise } from "#app/services/permissions.ts";
import { type AnswerCounts, type ResponseOverview, readResponse } from "./read-response.server.ts";

export const RESPONSE_TABLES = [
  "quotas",
  "plan",
  "curve",
  "origins",
  "strata",
  "channels",
] as const;
export type ResponseTable = (typeof RESPONSE_TABLES)[number];

/**
 * A table of the response as CSV, headings in the reader's language: exact counts, nothing about a
 * person. Semicolons and UTF-8 with byte order mark, as office programs want it.
 */
export function exportResponse(
  context: ServiceContext,
  processId: string,
  table: ResponseTable,
  language: StaffLanguage,
): string {
  authorise(context.actor, "invitations.read");
  const { t } = staffTranslation(language);
  const { columns, rows } = tableOf(readResponse(context, processId), table, language);
  return writeCsv(
    columns.map((column) => t(`response:dashboard.columns.${column}`)),
    rows.map((cells) => cells.map(String)),
    { delimiter: ";", byteOrderMark: true },
  );
}

const PLAN_CHANNELS = ["online", "phone", "paper", "in_person"] as const;
const COUNTS = ["invited", "yes", "no", "notNow", "late", "withdrawn"] as const;

function tableOf(response: ResponseOverview, table: ResponseTable, language: StaffLanguage) {
  const { t } = staffTranslation(language);
  const counts = (of: AnswerCounts) => COUNTS.map((name) => of[name]);
  const number = new Intl.NumberFormat(language, {
    maximumFractionDigits: 4,
    useGrouping: false,
  });
  switch (table) {
    case "quotas":
      return {
        columns: [
          "feature",
          "value",
          "min",
          "max",
          "inPool",
          "expected",
          "least",
          "most",
          "chance",
        ] as const,
        rows: response.quotas.map(({ feature, value, min, max, inPool, forecast }) => [
          feature,
          value,
          min,
          max,
          inPool,
          forecast === null ? "" : number.format(forecast.expected),
          forecast?.least ?? "",
          forecast?.most ?? "",
          forecast === null ? "" : number.format(forecast.chance),
        ]),
      };
    case "plan":
      return {
        columns: [
          ...(["stratum", "letters", "planned", "byNow", "accepted", "behind"] as const),
          ...PLAN_CHANNELS,
        ],
        rows: response.planned.map((row) => [
          row.stratum ?? t("response:dashboard.plan.everyone"),
          row.letters,
          number.format(row.expected),
          number.format(row.byNow),
          row.yes,
          row.behind ? t("response:dashboard.plan.behindBadge") : "",
          ...PLAN_CHANNELS.map((channel) => row.byChannel[channel]),
        ]),
      };
    case "curve":
      return {
        columns: ["day", "answers", "accepted"] as const,
        rows: response.curve.map(({ day, answers, yes }) => [day, answers, yes]),
      };
    case "origins":
      return {
        columns: ["origin", ...COUNTS, "inPool"] as const,
        rows: response.byOrigin.map(({ origin, inPool, ...own }) => [
          origin.kind === "wave"
            ? t("response:origins.wave", { wave: String(origin.wave) })
            : origin.kind === "outreach"
              ? origin.label
              : t("response:origins.list"),
          ...counts(own),
          inPool,
        ]),
      };
    case "strata":
      return {
        columns: ["stratum", ...COUNTS] as const,
        rows: response.byStratum.map(({ stratum, ...own }) => [stratum, ...counts(own)]),
      };
    case "channels":
      return {
        columns: ["channel", "answers", "yes"] as const,
        rows: response.byChannel.map(({ channel, answers, yes }) => [
          t(`response:channels.${channel}`),
          answers,
          yes,
        ]),
      };
  }
}
