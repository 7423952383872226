import { z } from "zod";
import { FACT_ROLES } from "#app/domain/facts/fact-columns.ts";
import type { ReadingChange } from "#app/services/facts/change-reading.server.ts";
import type { ReadingSettings } from "#app/services/facts/reading-settings.ts";

const row = z.coerce.number().int().min(1);
const line = (max: number) =>
  z
    .string()
    .trim()
    .transform((text) => text.slice(0, max));

/** Rows count from 1 in the form and from 0 in settings. */
const readingFormSchema = z
  .object({
    headFrom: row,
    firstRow: row,
    lastRow: row,
    notation: z.enum(["", "comma", "point"]).transform((choice) => (choice === "" ? null : choice)),
    roles: z.array(z.enum(FACT_ROLES)),
    place: line(200),
    unit: line(80),
    source: line(500),
    title: line(200).optional(),
    sourceAddress: line(500),
    sourceDate: line(20),
    licence: line(200),
  })
  .transform(({ headFrom, firstRow, lastRow, title, ...fields }) => ({
    ...fields,
    ...(title === undefined ? {} : { title }),
    headFrom: headFrom - 1,
    firstRow: firstRow - 1,
    lastRow: lastRow - 1,
  }));

/** What a clerk says about the reading of a file; null when the form cannot be read. */
export function readingOf(form: FormData, columns: number): ReadingChange | null {
  const roles = Array.from({ length: columns }, (_none, column) => form.get(`role-${column}`));
  const parsed = readingFormSchema.safeParse({ ...Object.fromEntries(form), roles });
  return parsed.success ? parsed.data : null;
}

/** Whether other figures come out, so that the clerk has to look again before they confirm. */
export function readsDifferently(stored: ReadingSettings, change: ReadingChange): boolean {
  const reading = ({ headFrom, firstRow, lastRow, notation, roles }: ReadingChange) =>
    JSON.stringify([headFrom, firstRow, lastRow, notation, roles]);
  return reading(stored) !== reading(change);
}
