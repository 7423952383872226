import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { writeCsv } from "#app/services/files/write-csv.ts";
import { authorise } from "#app/services/permissions.ts";
import type { PoolPersonContent } from "./person-envelope.server.ts";
import { readPool } from "./read-pool.server.ts";

interface ExportColumn {
  readonly heading: string;
  readonly cell: (person: PoolPersonContent) => string;
}

/**
 * Everything the pool knows as CSV (semicolons, UTF-8 with byte order mark, as office programs
 * want it); importing the text again gives the same people. The export is recorded.
 */
export function exportPool(context: ServiceContext, processId: string): string {
  authorise(context.actor, "pool.read");
  const people: PoolPersonContent[] = [...readPool(context, processId)];
  context.database.transaction(
    (transaction) => {
      appendAudit(transaction, context, {
        action: "pool_exported",
        objectKind: "process",
        objectId: processId,
      });
    },
    { behavior: "immediate" },
  );
  const columns = exportColumns(people);
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
  const columns: ExportColumn[] = [
    { heading: "id", cell: (person) => person.reference },
    ...features.map((feature) => ({
      heading: feature,
      cell: (person: PoolPersonContent) => person.values[feature] ?? "",
    })),
    ...(named ? [{ heading: "name", cell: (person: PoolPersonContent) => person.name ?? "" }] : []),
    ...contacts.map((heading) => ({
      heading,
      cell: (person: PoolPersonContent) => person.contact?.[heading] ?? "",
    })),
    ...carried.map((heading) => ({
      heading,
      cell: (person: PoolPersonContent) => person.carried[heading] ?? "",
    })),
  ];
  return withDistinctHeadings(columns);
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
