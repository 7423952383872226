import { isClockTime } from "#app/domain/facts/clock-time.ts";
import type { FactFault, FactSet } from "#app/domain/facts/facts-of-table.ts";
import { isOddTime } from "#app/domain/facts/odd-time.ts";
import { type SpecialSign, specialSign } from "#app/domain/facts/special-signs.ts";
import type { TableLayout } from "#app/domain/facts/table-layout.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import { FIGURES_LIMIT } from "./read-fact-file.ts";
import type { ReadingSettings } from "./reading-settings.ts";
import { isNotationOpen, loadStagedFile, readStagedFile } from "./staged-file.server.ts";

/** How many rows of figures, and values of a column, the preview shows. */
const SHOWN = { rows: 8, samples: 4 };

export interface UploadPreview {
  readonly settings: ReadingSettings;
  readonly sheets: readonly string[];
  readonly layout: TableLayout;
  /** The clerk has to say whether a comma or a point stands before the decimals. */
  readonly notationOpen: boolean;
  /** The rows above the figures and the first ones with figures. Rows from 1. */
  readonly rows: readonly {
    readonly row: number;
    readonly head: boolean;
    readonly cells: readonly string[];
  }[];
  /** Some values of each column. */
  readonly samples: readonly (readonly string[])[];
  /** Signs among the figures, as they are written. */
  readonly signs: readonly { readonly text: string; readonly sign: SpecialSign }[];
  /** Figures that are times of day. */
  readonly clockTimes: number;
  /** Figures in brackets or marked. */
  readonly qualified: number;
  /** Times that look mistyped; they are read as they are. */
  readonly oddTimes: readonly string[];
  /** Rows below the last one that is read which hold figures as well; from 1. */
  readonly unread: readonly number[];
  readonly sets: readonly FactSet[];
  readonly figures: number;
  readonly tooMany: boolean;
  /** What is wrong with the cells. */
  readonly faults: readonly FactFault[];
  /** What the table does not say and nobody has said yet. */
  readonly lacks: readonly ("unit" | "source")[];
}

/** What a staged file would give as its settings stand; null when there is no such file. */
export function previewUpload(context: ServiceContext, uploadId: string): UploadPreview | null {
  authorise(context.actor, "facts.write");
  const staged = loadStagedFile(context.database, uploadId);
  if (staged === null) return null;
  const { settings, sheets } = staged;
  const cells = sheets[settings.sheet]?.cells ?? [];
  const { layout, sets, faults } = readStagedFile(staged);
  const body = cells.slice(settings.firstRow, settings.lastRow + 1);
  const facts = sets.flatMap((set) => set.facts);
  return {
    settings,
    sheets: sheets.map(({ name }) => name),
    layout,
    notationOpen: isNotationOpen(staged),
    rows: cells
      .slice(settings.headFrom, settings.firstRow + SHOWN.rows)
      .map((_own, index) => settings.headFrom + index)
      .filter((row) => row <= settings.lastRow)
      .map((row) => ({ row: row + 1, head: row < settings.firstRow, cells: cells[row] ?? [] })),
    samples: layout.columns.map((_column, place) =>
      [...new Set(body.map((row) => (row[place] ?? "").trim()))]
        .filter((text) => text !== "")
        .slice(0, SHOWN.samples),
    ),
    signs: signsIn(body, settings),
    clockTimes: facts.filter(({ sign }) => isClockTime(sign)).length,
    qualified: facts.filter(({ qualified }) => qualified).length,
    oddTimes: [...new Set(facts.map(({ time }) => time))].filter(isOddTime),
    unread: cells.flatMap((row, index) =>
      index > settings.lastRow && looksLikeRow(row, settings) ? [index + 1] : [],
    ),
    sets,
    figures: facts.length,
    tooMany: facts.length > FIGURES_LIMIT,
    faults: faults.filter(({ code }) => code !== "unit_not_given" && code !== "source_not_given"),
    lacks: (["unit", "source"] as const).filter((name) =>
      faults.some(({ code }) => code === `${name}_not_given`),
    ),
  };
}

function signsIn(
  body: readonly (readonly string[])[],
  { roles }: ReadingSettings,
): UploadPreview["signs"] {
  const texts = new Set(
    body.flatMap((row) => row.filter((_cell, column) => roles[column] === "value")),
  );
  return [...texts].flatMap((text) => {
    const sign = specialSign(text);
    return sign === null ? [] : [{ text: text.trim(), sign }];
  });
}

/** Something with a digit stands in a column of figures. */
function looksLikeRow(row: readonly string[], { roles }: ReadingSettings): boolean {
  return row.some((cell, column) => roles[column] === "value" && /\d/.test(cell));
}
