import { writeCsv } from "#app/services/files/write-csv.ts";
import type { MinutesDocument } from "./minutes-document.ts";

/** The totals of minutes and of the votes in them as a table in a file, as they stand on the page. */
export function totalsCsv(
  { totals, items, votes }: Pick<MinutesDocument, "totals" | "items" | "votes">,
  header: readonly [table: string, group: string, value: string],
): string {
  const rows = totals.tables.flatMap(({ caption, rows }) =>
    rows.map(({ label, value }) => [caption, label, value]),
  );
  const sentences = totals.sentences.map((sentence) => [sentence, "", ""]);
  const numbers = [...items.flatMap((item) => item.votes), ...votes].flatMap(
    ({ title, questions }) =>
      questions.flatMap((question) =>
        question.numbers.map(({ label, value }) => [
          questions.length === 1 ? title.text : `${title.text}: ${question.text.text}`,
          label,
          value,
        ]),
      ),
  );
  const options = { delimiter: ";", byteOrderMark: true } as const;
  return writeCsv(header, [...sentences, ...rows, ...numbers], options);
}
