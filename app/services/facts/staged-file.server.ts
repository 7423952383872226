import { eq } from "drizzle-orm";
import { type FactFault, type FactSet, factsOfTable } from "#app/domain/facts/facts-of-table.ts";
import { detectNotation } from "#app/domain/facts/read-number.ts";
import type { TableLayout } from "#app/domain/facts/table-layout.ts";
import type { Sheet } from "#app/services/files/read-workbook.ts";
import type { Queryable } from "#db/connection.server.ts";
import { factUploads } from "#db/schema/index.ts";
import { type ReadingSettings, readingSettingsSchema, settledLayout } from "./reading-settings.ts";

export interface StagedFile {
  readonly id: string;
  readonly sheets: readonly Sheet[];
  readonly settings: ReadingSettings;
}

/** The bytes under which sheets are kept. */
export function packSheets(sheets: readonly Sheet[]): Buffer {
  return Buffer.from(JSON.stringify(sheets));
}

/** A staged file; null when there is none. For services, which authorise for what they do with it. */
export function loadStagedFile(database: Queryable, id: string): StagedFile | null {
  const row = database.select().from(factUploads).where(eq(factUploads.id, id)).get();
  if (row === undefined) return null;
  const sheets = JSON.parse(row.content.toString("utf8")) as Sheet[];
  return { id, sheets, settings: readingSettingsSchema.parse(row.settings) };
}

export interface StagedReading {
  readonly layout: TableLayout;
  readonly sets: readonly FactSet[];
  readonly faults: readonly FactFault[];
}

/** What a staged file holds when it is read as its settings say. Undecided numbers are read with a comma. */
export function readStagedFile({ sheets, settings }: StagedFile): StagedReading {
  const layout = settledLayout(sheets, settings);
  const cells = sheets[settings.sheet]?.cells ?? [];
  const { roles, place, unit, source } = settings;
  const notation = settings.notation ?? "comma";
  return { layout, ...factsOfTable(cells, { layout, roles, notation, place, unit, source }) };
}

/** Whether the figures read differently with a comma and with a point, so that somebody has to say. */
export function isNotationOpen({ sheets, settings }: StagedFile): boolean {
  if (settings.notation !== null) return false;
  const cells = sheets[settings.sheet]?.cells.slice(settings.firstRow, settings.lastRow + 1) ?? [];
  const figures = cells.flatMap((row) =>
    row.filter((_cell, column) => settings.roles[column] === "value"),
  );
  return detectNotation(figures) === null;
}
