import { writeCsv } from "#app/services/files/write-csv.ts";
import type { PoolPersonContent } from "./person-envelope.server.ts";

interface ExportColumn {
  readonly heading: string;
  readonly cell: (person: PoolPersonContent) => string;
}

/**
 * Everything known about these people as CSV (semicolons, UTF-8 with byte order mark, as office
 * programs want it). Importing the text again gives the same people.
 *
 * @param mark a column in front that says the same of everyone
 */
export function peopleCsv(
  people: readonly PoolPersonContent[],
  mark: { readonly heading: string; readonly text: string } | null = null,
): string {
  const marked = mark === null ? [] : [{ heading: mark.heading, cell: () => mark.text }];
  const columns = withDistinctHeadings([...marked, ...exportColumns(people)]);
  return writeCsv(
    columns.map(({ heading }) => heading),
    people.map((person) => columns.map(({ cell }) => cell(person))),
    { delimiter: ";", byteOrderMark: true },
  );
}

function exportColumns(people: readonly PoolPersonContent[]): ExportColumn[] {
  const features = headingsOf(people.map((person) => person.values));
  const contacts = headingsOf(people.map((person) => person.contact ?? {}));
  const carried = headingsOf(people.map((person) => person.carried));
  const named = people.some((person) => person.name !== undefined);
  const housed = people.some((person) => person.household !== undefined);
  const columns: ExportColumn[] = [
    { heading: "id", cell: (person) => person.reference },
    ...features.map((feature) => ({
      heading: feature,
      cell: (person: PoolPersonContent) => person.values[feature] ?? "",
    })),
    ...(named ? [{ heading: "name", cell: (person: PoolPersonContent) => person.name ?? "" }] : []),
    ...(housed
      ? [{ heading: "household", cell: (person: PoolPersonContent) => person.household ?? "" }]
      : []),
    ...contacts.map((heading) => ({
      heading,
      cell: (person: PoolPersonContent) => person.contact?.[heading] ?? "",
    })),
    ...carried.map((heading) => ({
      heading,
      cell: (person: PoolPersonContent) => person.carried[heading] ?? "",
    })),
  ];
  return columns;
}

function headingsOf(records: readonly Readonly<Record<string, string>>[]): string[] {
  return [...new Set(records.flatMap((record) => Object.keys(record)))];
}

/** No two columns of a file share a name. */
function withDistinctHeadings(columns: readonly ExportColumn[]): ExportColumn[] {
  const used = new Set<string>();
  return columns.map(({ heading, cell }) => {
    let distinct = heading;
    for (let number = 2; used.has(distinct); number += 1) distinct = `${heading} (${number})`;
    used.add(distinct);
    return { heading: distinct, cell };
  });
}
