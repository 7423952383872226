import type { Problem } from "#app/domain/result.ts";
import { checkSelectionInput, type InputFault } from "#app/domain/sortition/check-input.ts";
import { type CombinedFeature, combinedValue } from "#app/domain/sortition/combined-features.ts";
import type { Quota } from "#app/domain/sortition/quotas.ts";
import { findColumn } from "#app/services/files/canonical-value.ts";
import { readTable, type Table, type TableProblem } from "#app/services/files/delimited-text.ts";
import {
  type ListedPerson,
  type PeopleFault,
  type PeopleList,
  readPeople,
} from "#app/services/files/read-people.ts";
import { type QuotaFault, type QuotaSheet, readQuotas } from "#app/services/files/read-quotas.ts";
import { matchFeatures } from "#app/services/files/suggest-mapping.ts";

export interface SelectionFiles {
  readonly quotas: Uint8Array;
  readonly people: Uint8Array;
  /** Null: people are numbered by row, from 1. */
  readonly idColumn: string | null;
  /** Columns that together name a household, of which a panel holds one person at most. */
  readonly householdColumns?: readonly string[];
  /** Seats on the panel. */
  readonly size: number;
}

export interface FileSelection {
  readonly quotas: readonly Quota[];
  /** The features that quotas over several features were made into. */
  readonly combined: readonly CombinedFeature[];
  /** The line of each quota, in the same order. */
  readonly quotaLines: readonly number[];
  readonly people: readonly ListedPerson[];
  readonly peopleTable: Table;
  /** Quotas with seats for a value that nobody has, although none must be filled. */
  readonly warnings: readonly FileFault<SelectionWarning>[];
}

export type SelectionWarning = Problem<
  "quota_without_people",
  { readonly feature: string; readonly value: string }
>;

/** A fault and where it stands; `line` counts from 1. */
export interface FileFault<Fault = SelectionFault> {
  readonly file: "quotas" | "people";
  readonly line: number;
  readonly fault: Fault;
}

export type SelectionFault = TableProblem | QuotaFault | PeopleFault | InputProblem;

/** A fault that shows only when quotas, people and size come together. */
type InputProblem = InputFault extends infer Fault
  ? Fault extends InputFault
    ? Problem<`input_${Fault["code"]}`, Fault>
    : never
  : never;

/**
 * Reads the two files that a draw needs. Answers with the selection, or with every fault of both
 * files, quotas first, each in the order of lines. Values are held against quotas only when all
 * quotas could be read.
 */
export function selectionFromFiles(
  files: SelectionFiles,
):
  | { readonly ok: true; readonly value: FileSelection }
  | { readonly ok: false; readonly faults: readonly FileFault[] } {
  const quotaTable = readTable(files.quotas);
  const peopleTable = readTable(files.people);
  const faults: FileFault[] = [];
  if (!quotaTable.ok) faults.push(locate("quotas", quotaTable.problem));
  const sheet = quotaTable.ok ? readQuotas(quotaTable.value) : null;
  faults.push(...(sheet?.faults ?? []).map((fault) => locate("quotas", fault)));
  if (!peopleTable.ok) faults.push(locate("people", peopleTable.problem));
  const list = peopleTable.ok ? listPeople(peopleTable.value, sheet, files) : null;
  faults.push(...(list?.faults ?? []).map((fault) => locate("people", fault)));
  if (!peopleTable.ok || sheet === null || list === null || faults.length > 0) {
    return { ok: false, faults };
  }

  const { quotas, combined, lines: quotaLines } = sheet;
  const { people } = list;
  const inputFaults = checkSelectionInput({ people, quotas, combined, size: files.size });
  if (inputFaults.length > 0) {
    const lineOf = createLineFinder(sheet, list, peopleTable.value);
    return { ok: false, faults: inputFaults.map(lineOf) };
  }
  const warnings = findWarnings(sheet, people);
  return {
    ok: true,
    value: { quotas, combined, quotaLines, people, peopleTable: peopleTable.value, warnings },
  };
}

/** A problem of the whole file stands on its first line. */
function locate<Fault extends TableProblem | QuotaFault | PeopleFault>(
  file: FileFault["file"],
  fault: Fault,
): FileFault<Fault> {
  return { file, line: "line" in fault.params ? fault.params.line : 1, fault };
}

function listPeople(
  table: Table,
  sheet: QuotaSheet | null,
  { idColumn, householdColumns = [] }: SelectionFiles,
): PeopleList {
  const { quotas = [], combined = [] } = sheet ?? {};
  const made = new Set(combined.map(({ name }) => name));
  const own = quotas.filter(({ feature }) => !made.has(feature));
  const conditions = combined.flatMap((each) => each.conditions.map(({ feature }) => feature));
  const features = new Set([...own.map((quota) => quota.feature), ...conditions]);
  const column = (name: string) => findColumn(table.header, name) ?? name;
  const featureColumns = matchFeatures(table.header, [...features]);
  const mapping = {
    idColumn: idColumn === null ? null : column(idColumn),
    featureColumns,
    householdColumns: householdColumns.map(column),
    carriedColumns: [],
  };
  const list = readPeople(table, mapping, own);
  // Features with quotas of their own are missed by the reader itself.
  const missed = new Set(conditions.filter((feature) => !Object.hasOwn(featureColumns, feature)));
  for (const { feature } of own) missed.delete(feature);
  const missing = [...missed].map((feature): PeopleFault => {
    return { code: "feature_column_missing", params: { line: table.headerLine, feature } };
  });
  const faults = [...missing, ...list.faults];
  if (sheet !== null && sheet.faults.length === 0) return { ...list, faults };
  return { ...list, faults: faults.filter((fault) => fault.code !== "value_without_quota") };
}

function createLineFinder(sheet: QuotaSheet, list: PeopleList, peopleTable: Table) {
  return function lineOf(fault: InputFault): FileFault<InputProblem> {
    const named = { code: `input_${fault.code}`, params: fault } as InputProblem;
    if ("quota" in fault) {
      return { file: "quotas", line: sheet.lines[fault.quota] ?? 1, fault: named };
    }
    if ("combined" in fault) {
      const made = sheet.quotas.findIndex(({ feature }) => feature === fault.name);
      return { file: "quotas", line: sheet.lines[made] ?? 1, fault: named };
    }
    const line = "person" in fault ? list.people[fault.person]?.line : peopleTable.headerLine;
    return { file: "people", line: line ?? 1, fault: named };
  };
}

function findWarnings(
  sheet: QuotaSheet,
  people: readonly ListedPerson[],
): FileFault<SelectionWarning>[] {
  return sheet.quotas.flatMap(({ feature, value, min, max }, position) => {
    if (min > 0 || max === 0) return [];
    const made = sheet.combined.find(({ name }) => name === feature);
    const valueFor = ({ values }: ListedPerson) =>
      made === undefined ? values[feature] : combinedValue(made, values);
    if (people.some((person) => valueFor(person) === value)) return [];
    const line = sheet.lines[position] ?? 1;
    const fault = { code: "quota_without_people", params: { feature, value } } as const;
    return [{ file: "quotas", line, fault }];
  });
}
