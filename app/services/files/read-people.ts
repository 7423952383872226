import type { Problem } from "#app/domain/result.ts";
import type { Person } from "#app/domain/sortition/people.ts";
import type { Quota } from "#app/domain/sortition/quotas.ts";
import { canonicalValue, foldName } from "#app/services/files/canonical-value.ts";
import type { RowFault, Table, TableRow } from "#app/services/files/delimited-text.ts";
import { householdKey, saysYes } from "#app/services/files/household-key.ts";

/** What the columns of a list of people mean, as the user confirmed it. */
export interface PeopleMapping {
  /** Null: the number of the row below the header, from 1, is the id. */
  readonly idColumn: string | null;
  /** The column of each feature. */
  readonly featureColumns: Readonly<Record<string, string>>;
  /** Columns that are kept beside the features, for example names and addresses. */
  readonly carriedColumns: readonly string[];
  /** Columns that together name a household; `householdKey` compares them. */
  readonly householdColumns?: readonly string[];
  /** Whoever has something in one of these lives in an institution and in no household. */
  readonly institutionColumns?: readonly string[];
}

export interface ListedPerson extends Person {
  readonly line: number;
  /** The number of the row below the header, from 1. */
  readonly number: number;
  readonly carried: Readonly<Record<string, string>>;
}

export interface PeopleList {
  /** The rows without fault. */
  readonly people: readonly ListedPerson[];
  /** In the order of the file; empty when all is well. */
  readonly faults: readonly PeopleFault[];
}

export type PeopleFault =
  | RowFault
  | Problem<"column_missing", { readonly line: number; readonly column: string }>
  | Problem<"feature_column_missing", { readonly line: number; readonly feature: string }>
  | Problem<"id_missing", { readonly line: number; readonly column: string }>
  | Problem<
      "duplicate_id",
      {
        readonly line: number;
        readonly column: string;
        readonly id: string;
        readonly firstLine: number;
      }
    >
  | Problem<
      "value_missing",
      { readonly line: number; readonly column: string; readonly feature: string }
    >
  | Problem<
      "value_without_quota",
      {
        readonly line: number;
        readonly column: string;
        readonly feature: string;
        readonly value: string;
        /** A value with a quota that differs only in case, spaces or dashes. */
        readonly suggestion: string | null;
      }
    >;

/**
 * Reads people. With quotas, every feature that has some must have a column, and every value a
 * quota; without (`null`), any value is taken. Values compare as `canonicalValue` says.
 *
 * Faults: `row_too_long`, `column_missing` (a column of the mapping is not in the table),
 * `feature_column_missing` (after either nobody is returned), `id_missing`, `duplicate_id` (at the later
 * row), `value_missing`, `value_without_quota`. O(rows × columns).
 */
export function readPeople(
  table: Table,
  mapping: PeopleMapping,
  quotas: readonly Quota[] | null,
): PeopleList {
  const columnFaults = checkColumns(table, mapping, quotas);
  const readRow = createRowReader(table, withoutMissingColumns(table, mapping), quotas);
  const people: ListedPerson[] = [];
  const faults: PeopleFault[] = [...columnFaults, ...table.faults];
  const firstLines = new Map<string, number>();
  for (const row of table.rows) {
    const { person, faults: rowFaults } = readRow(row);
    const firstLine = firstLines.get(person.id);
    if (firstLine === undefined) {
      if (person.id !== "") firstLines.set(person.id, row.line);
    } else {
      const params = { line: row.line, column: mapping.idColumn ?? "", id: person.id, firstLine };
      rowFaults.push({ code: "duplicate_id", params });
    }
    if (rowFaults.length === 0) people.push(person);
    else faults.push(...rowFaults);
  }
  faults.sort((a, b) => a.params.line - b.params.line);
  return { people: columnFaults.length === 0 ? people : [], faults };
}

/** What is left of the mapping, so that the rows can be checked all the same. */
function withoutMissingColumns(table: Table, mapping: PeopleMapping): PeopleMapping {
  const found = (column: string) => table.header.includes(column);
  const { idColumn, featureColumns, householdColumns = [], institutionColumns = [] } = mapping;
  return {
    idColumn: idColumn !== null && found(idColumn) ? idColumn : null,
    featureColumns: Object.fromEntries(
      Object.entries(featureColumns).filter(([, column]) => found(column)),
    ),
    carriedColumns: mapping.carriedColumns.filter(found),
    householdColumns: householdColumns.filter(found),
    institutionColumns: institutionColumns.filter(found),
  };
}

function checkColumns(
  table: Table,
  mapping: PeopleMapping,
  quotas: readonly Quota[] | null,
): PeopleFault[] {
  const line = table.headerLine;
  const named = new Set([
    ...(mapping.idColumn === null ? [] : [mapping.idColumn]),
    ...Object.values(mapping.featureColumns),
    ...mapping.carriedColumns,
    ...(mapping.householdColumns ?? []),
    ...(mapping.institutionColumns ?? []),
  ]);
  const missing = [...named].filter((column) => !table.header.includes(column));
  const features = new Set((quotas ?? []).map((quota) => quota.feature));
  const unmapped = [...features].filter(
    (feature) => !Object.hasOwn(mapping.featureColumns, feature),
  );
  return [
    ...missing.map((column) => ({ code: "column_missing", params: { line, column } }) as const),
    ...unmapped.map(
      (feature) => ({ code: "feature_column_missing", params: { line, feature } }) as const,
    ),
  ];
}

interface RowReading {
  readonly person: ListedPerson;
  readonly faults: PeopleFault[];
}

function createRowReader(
  table: Table,
  mapping: PeopleMapping,
  quotas: readonly Quota[] | null,
): (row: TableRow) => RowReading {
  const idColumn = mapping.idColumn;
  const idPosition = idColumn === null ? -1 : table.header.indexOf(idColumn);
  const allowed = quotas === null ? null : groupValues(quotas);
  const features = Object.entries(mapping.featureColumns).map(([feature, column]) => ({
    feature,
    column,
    position: table.header.indexOf(column),
    // A mapped feature without quotas takes any value.
    values: allowed?.get(feature) ?? null,
  }));
  const carriedColumns = mapping.carriedColumns.map((column) => ({
    column,
    position: table.header.indexOf(column),
  }));

  const positions = (columns: readonly string[] = []) =>
    columns.map((column) => table.header.indexOf(column));
  const address = positions(mapping.householdColumns);
  const institution = positions(mapping.institutionColumns);

  function householdOf({ cells }: TableRow): string | null {
    const cellsAt = (places: readonly number[]) => places.map((place) => cells[place] ?? "");
    return cellsAt(institution).some(saysYes) ? null : householdKey(cellsAt(address));
  }

  return function readRow(row: TableRow): RowReading {
    const { line, number } = row;
    const faults: PeopleFault[] = [];
    const id = idColumn === null ? String(number) : (row.cells[idPosition] ?? "").trim();
    if (id === "") faults.push({ code: "id_missing", params: { line, column: idColumn ?? "" } });
    const values: [string, string][] = [];
    for (const { feature, column, position, values: known } of features) {
      const value = canonicalValue(row.cells[position] ?? "");
      values.push([feature, value]);
      if (value === "") {
        faults.push({ code: "value_missing", params: { line, column, feature } });
      } else if (known !== null && !known.has(value)) {
        const suggestion = suggestValue(value, known);
        const params = { line, column, feature, value, suggestion };
        faults.push({ code: "value_without_quota", params });
      }
    }
    const carried = carriedColumns.map(({ column, position }) => [
      column,
      row.cells[position] ?? "",
    ]);
    const household = householdOf(row);
    const person = {
      id,
      values: Object.fromEntries(values),
      ...(household === null ? {} : { household }),
      line,
      number,
      carried: Object.fromEntries(carried),
    };
    return { person, faults };
  };
}

function groupValues(quotas: readonly Quota[]): Map<string, Set<string>> {
  const values = new Map<string, Set<string>>();
  for (const { feature, value } of quotas) {
    const known = values.get(feature);
    if (known === undefined) values.set(feature, new Set([value]));
    else known.add(value);
  }
  return values;
}

function suggestValue(value: string, known: ReadonlySet<string>): string | null {
  const folded = foldName(value);
  return [...known].find((candidate) => foldName(candidate) === folded) ?? null;
}
