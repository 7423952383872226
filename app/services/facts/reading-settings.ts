import { z } from "zod";
import { readClockTime } from "#app/domain/facts/clock-time.ts";
import { FACT_ROLES, type FactRole, proposeRoles } from "#app/domain/facts/fact-columns.ts";
import type { Notation } from "#app/domain/facts/read-number.ts";
import {
  type Cells,
  layOut,
  proposeLayout,
  type TableLayout,
} from "#app/domain/facts/table-layout.ts";
import type { Sheet } from "#app/services/files/read-workbook.ts";

/**
 * How the sheets of a file are to be read: what was proposed, or what a clerk made of it. Rows from 0.
 * `place`, `unit` and `source` hold where the table does not say. `datasetId`: the published dataset that
 * the file carries forward, if any.
 */
export const readingSettingsSchema = z.object({
  fileName: z.string(),
  datasetId: z.string().nullable().default(null),
  sheet: z.number().int().min(0),
  headFrom: z.number().int().min(0),
  firstRow: z.number().int().min(0),
  lastRow: z.number().int().min(0),
  notation: z.enum(["comma", "point"]).nullable(),
  roles: z.array(z.enum(FACT_ROLES)),
  place: z.string(),
  unit: z.string(),
  source: z.string(),
  title: z.string(),
  sourceAddress: z.string(),
  sourceDate: z.string(),
  licence: z.string(),
});

export interface ReadingSettings {
  readonly fileName: string;
  /** The published dataset that the file carries forward; null for a file that makes new ones. */
  readonly datasetId: string | null;
  readonly sheet: number;
  readonly headFrom: number;
  readonly firstRow: number;
  readonly lastRow: number;
  /** Null: the table does not tell, and the clerk has not said yet. */
  readonly notation: Notation | null;
  readonly roles: readonly FactRole[];
  readonly place: string;
  readonly unit: string;
  readonly source: string;
  /** What the clerk has typed about the file so far; checked when they confirm. */
  readonly title: string;
  readonly sourceAddress: string;
  readonly sourceDate: string;
  readonly licence: string;
}

/** A file, and what is known of it because of the dataset it is uploaded for. */
export type UploadedFor = Pick<
  ReadingSettings,
  "fileName" | "datasetId" | "place" | "unit" | "licence"
>;

/** The proposal for a sheet. A sheet without figures throws: such sheets are not staged. */
export function proposeSettings(
  sheets: readonly Sheet[],
  sheet: number,
  file: UploadedFor,
): ReadingSettings {
  const layout = proposeLayout(sheets[sheet]?.cells ?? []);
  if (layout === null) throw new Error("A staged sheet has figures.");
  const { headFrom, firstRow, lastRow, notation } = layout;
  const roles = proposeRoles(layout);
  const title = layout.title.join(" – ") || file.fileName.replace(/\.\w+$/, "");
  return {
    ...file,
    unit: file.unit || (holdsTimes(sheets[sheet]?.cells ?? [], layout) ? "Uhrzeit" : ""),
    ...{ sheet, headFrom, firstRow, lastRow, notation, roles },
    ...{ source: sourceIn(layout), title: title.slice(0, 200) },
    ...{ sourceAddress: "", sourceDate: "" },
  };
}

/** A timetable says by itself what its figures are. */
function holdsTimes(cells: Cells, { firstRow, lastRow, columns }: TableLayout): boolean {
  const figures = cells
    .slice(firstRow, lastRow + 1)
    .flatMap((row) => row.filter((cell, place) => columns[place]?.role === "value" && cell !== ""));
  return figures.some((cell) => readClockTime(cell) !== null);
}

/** What a note below the table says about its source. */
function sourceIn({ notes }: TableLayout): string {
  const note = notes.find((line) => /^(©|\(c\)|quelle\b|source\b)/i.test(line)) ?? "";
  return note
    .replace(/^(quelle|source)\s*:?\s*/i, "")
    .trim()
    .slice(0, 500);
}

/** The layout that settings describe; columns without a role are left out of reading. */
export function settledLayout(sheets: readonly Sheet[], settings: ReadingSettings): TableLayout {
  return layOut(sheets[settings.sheet]?.cells ?? [], settings);
}
