import { SMALLEST_GROUP } from "#app/domain/disclosure.ts";
import {
  NOT_TOLD,
  type PublicTimeTable,
  TIME_BASE_MINUTES,
} from "#app/domain/floor/public-speaking-time.ts";
import type { MinutesRecord } from "#app/domain/minutes/record.ts";
import type { Language } from "#app/i18n/languages.ts";
import { minutesInWords } from "#app/i18n/moments.ts";
import { publicTranslation } from "#app/i18n/public-translation.server.ts";
import type { DocumentTable, MinutesDocument } from "./minutes-document.ts";

type Words = ReturnType<typeof publicTranslation>["t"];

/** Attendance and speaking time in a reader's words. A table from which nothing can be told is left out. */
export function totalsInWords(
  { attendance, totals, counted, sequence }: MinutesRecord,
  reader: Language,
): MinutesDocument["totals"] {
  const { t } = publicTranslation(reader);
  const { minutes, speakers } = totals;
  const tables = [
    attendanceTable(t, attendance),
    timeTable(t, "district", totals.byDistrict, reader),
    timeTable(t, "gender", totals.byGender, reader),
    timeTable(t, "turn", totals.byTurn, reader),
  ].filter((table) => table !== null);
  return {
    sentences: [
      attendance.total === null
        ? t("public:minutes.totals.fewPresent", { count: SMALLEST_GROUP })
        : t("public:minutes.totals.present", { count: attendance.total }),
      spokenInWords(t, minutes, reader),
      ...(speakers === null ? [] : [t("public:minutes.totals.speakers", { count: speakers })]),
    ],
    tables,
    notes: [
      t("public:minutes.totals.protection", {
        base: String(TIME_BASE_MINUTES),
        least: String(SMALLEST_GROUP),
      }),
      ...(counted < sequence ? [t("public:minutes.totals.countedBefore")] : []),
    ],
  };
}

function spokenInWords(t: Words, minutes: number | null, reader: Language): string {
  if (minutes === null) return t("public:minutes.totals.fewSpoke");
  const time = minutesInWords(Math.max(minutes, TIME_BASE_MINUTES) * 60, reader);
  return t(`public:minutes.totals.${minutes === 0 ? "spokenLittle" : "spoken"}`, { time });
}

function attendanceTable(t: Words, attendance: MinutesRecord["attendance"]): DocumentTable | null {
  const rows = attendance.rows.flatMap(({ value, persons }) =>
    persons === null || !isStanding(value)
      ? []
      : [
          {
            label: t(`public:minutes.standings.${value}`),
            value: t("public:minutes.totals.about", { count: persons }),
          },
        ],
  );
  if (rows.length === 0) return null;
  return { id: "attendance", caption: t("public:minutes.totals.attendance"), rows };
}

function timeTable(
  t: Words,
  id: Exclude<DocumentTable["id"], "attendance">,
  { rows, others }: PublicTimeTable,
  reader: Language,
): DocumentTable | null {
  // One line alone is the total, which is told already.
  if (rows.length + (others === null ? 0 : 1) < 2) return null;
  const time = (minutes: number) =>
    minutes === 0
      ? t("public:minutes.totals.less", { time: minutesInWords(TIME_BASE_MINUTES * 60, reader) })
      : minutesInWords(minutes * 60, reader);
  return {
    id,
    caption: t(`public:minutes.totals.${id}`),
    rows: [
      ...rows.map(({ group, minutes }) => ({
        label: groupInWords(t, id, group),
        value: time(minutes),
      })),
      ...(others === null
        ? []
        : [{ label: t(`public:minutes.totals.others.${id}`), value: time(others) }]),
    ],
  };
}

function groupInWords(t: Words, id: "district" | "gender" | "turn", group: string): string {
  if (group === NOT_TOLD) return t(`public:minutes.totals.notTold.${id}`);
  switch (group) {
    case "female":
    case "male":
    case "diverse":
      return id === "gender" ? t(`public:minutes.genders.${group}`) : group;
    case "first":
    case "further":
      return id === "turn" ? t(`public:minutes.turns.${group}`) : group;
    default:
      return group;
  }
}

function isStanding(value: string): value is "resident" | "invited_guest" | "guest" {
  return value === "resident" || value === "invited_guest" || value === "guest";
}
