import { writeCsv } from "#app/services/files/write-csv.ts";
import type { MinutesDocument } from "./minutes-document.ts";

/** The totals of minutes as a table in a file, as they stand on the page. */
export function totalsCsv(
  { totals }: Pick<MinutesDocument, "totals">,
  header: readonly [table: string, group: string, value: string],
): string {
  const rows = totals.tables.flatMap(({ caption, rows }) =>
    rows.map(({ label, value }) => [caption, label, value]),
  );
  const sentences = totals.sentences.map((sentence) => [sentence, "", ""]);
  const options = { delimiter: ";", byteOrderMark: true } as const;
  return writeCsv(header, [...sentences, ...rows], options);
}
