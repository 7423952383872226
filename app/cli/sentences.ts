import { quote } from "#app/cli/quote.ts";
import type { QuotaConflict, QuotaSide } from "#app/domain/sortition/feasibility/conflicts.ts";
import type { QuotaChange } from "#app/domain/sortition/feasibility/relaxation.ts";
import type { SelectionFault, SelectionWarning } from "#app/services/draws/selection-from-files.ts";

export type FileProblem =
  | SelectionFault
  | SelectionWarning
  | { readonly code: "file_unreadable"; readonly params: object };

type Code = FileProblem["code"];

type ParamsOf<C extends Code> = Extract<FileProblem, { readonly code: C }>["params"];

/** One English sentence for each code that a file can be refused with. */
const sentences: { readonly [C in Code]: (params: ParamsOf<C>) => string } = {
  file_unreadable: () => "The file cannot be opened.",
  empty_file: () => "The file is empty.",
  file_too_large: ({ limitBytes }) =>
    `The file is larger than ${Math.round(limitBytes / 1024 / 1024)} MB.`,
  spreadsheet_not_csv: () =>
    "The file is a spreadsheet workbook, whatever its name says; save it as CSV.",
  binary_file: () => "The file is not a text file.",
  encoding_unclear: () =>
    "The characters of the file cannot be read; save it as CSV in UTF-8 or Windows-1252.",
  delimiter_unclear: () =>
    "It cannot be told whether commas, semicolons or tabs separate the columns.",
  csv_broken: () => "A quotation mark in the row that begins here is misplaced or never closed.",
  header_empty: ({ column }) => `Column ${column} has no name in the header.`,
  header_duplicate: ({ name, column, firstColumn }) =>
    `Columns ${firstColumn} and ${column} are both named ${quote(name)}.`,
  table_without_rows: () => "There are no rows below the header.",
  too_many_columns: ({ limitColumns }) => `The file has more than ${limitColumns} columns.`,
  too_many_rows: ({ limitRows }) => `The file has more than ${limitRows} rows.`,
  row_too_long: ({ cells, columns }) =>
    `The row has ${cells} cells, but the header has ${columns} columns.`,
  quota_columns_missing: ({ columns }) =>
    `The header lacks ${columns.join(", ")}; it should read feature,value,min,max.`,
  quota_incomplete: ({ column }) => `The cell in column ${quote(column)} is empty.`,
  quota_not_a_number: ({ column, text }) =>
    `${quote(text)} in column ${quote(column)} is not a whole number from 0.`,
  quota_min_above_max: ({ feature, value, min, max }) =>
    `The quota for ${pair(feature, value)} has min ${min} above max ${max}.`,
  quota_flex_too_narrow: ({ feature, value, min, max }) =>
    `The quota for ${pair(feature, value)} has a min_flex above min ${min} or a max_flex below max ${max}.`,
  quota_duplicate: ({ feature, value, firstLine }) =>
    `There already is a quota for ${pair(feature, value)} on line ${firstLine}.`,
  quota_combined_repeats_feature: ({ feature }) =>
    `The quota over several features names ${quote(feature)} twice; list its values with |.`,
  quota_combined_name_taken: ({ name }) =>
    `The quota over several features is named ${quote(name)}, as another feature or quota is.`,
  quota_without_people: ({ feature, value }) =>
    `Warning: nobody in the pool has ${pair(feature, value)}.`,
  column_missing: ({ column }) => `There is no column ${quote(column)}.`,
  feature_column_missing: ({ feature }) =>
    `There is no column for the feature ${quote(feature)}, which has quotas.`,
  id_missing: ({ column }) => `The id in column ${quote(column)} is empty.`,
  duplicate_id: ({ id, firstLine }) =>
    `The id ${quote(id)} already belongs to the person on line ${firstLine}.`,
  value_missing: ({ column }) => `The cell in column ${quote(column)} is empty.`,
  value_without_quota: ({ column, value, suggestion }) =>
    `There is no quota for the value ${quote(value)} in column ${quote(column)}${
      suggestion === null ? "." : `; did you mean ${quote(suggestion)}?`
    }`,
  input_size_not_positive: ({ size }) => `A panel of ${size} seats cannot be drawn.`,
  input_size_above_pool: ({ size, pool }) =>
    `The panel has ${size} seats, but the pool only ${people(pool)}.`,
  input_size_above_households: ({ size, households }) =>
    `The panel has ${size} seats, but the pool only ${households} households, of each of which one person can be drawn.`,
  input_combined_without_conditions: ({ name }) =>
    `The combined feature ${quote(name)} has no conditions.`,
  input_combined_name_taken: ({ name }) =>
    `The combined feature ${quote(name)} has the name of another feature.`,
  input_combined_feature_unknown: ({ name, feature }) =>
    `The combined feature ${quote(name)} needs the feature ${quote(feature)}, which the pool does not have.`,
  input_duplicate_person_id: ({ id }) => `The id ${quote(id)} belongs to two people.`,
  input_feature_missing: ({ id, feature }) =>
    `The person ${quote(id)} has no value for ${quote(feature)}.`,
  input_value_without_quota: ({ feature, value }) =>
    `There is no quota for ${pair(feature, value)}.`,
  input_negative_bound: ({ bound, given }) => `The ${bound} ${given} is below 0.`,
  input_non_integer_bound: ({ bound, given }) => `The ${bound} ${given} is not a whole number.`,
  input_min_above_max: ({ min, max }) => `The quota has min ${min} above max ${max}.`,
  input_duplicate_quota: ({ feature, value }) =>
    `There are two quotas for ${pair(feature, value)}.`,
};

export function sentenceFor(problem: FileProblem): string {
  const sentence = sentences[problem.code] as (params: FileProblem["params"]) => string;
  return sentence(problem.params);
}

export function conflictSentence(conflict: QuotaConflict): string {
  switch (conflict.code) {
    case "min_sum_above_size":
      return `The minima of ${quote(conflict.feature)} add up to ${conflict.sum}, more than the ${conflict.size} seats.`;
    case "max_sum_below_size":
      return `The maxima of ${quote(conflict.feature)} add up to ${conflict.sum}, fewer than the ${conflict.size} seats.`;
    case "too_few_people":
      return `At least ${people(conflict.min)} with ${pair(conflict.feature, conflict.value)} are asked for, but the pool has ${conflict.available}.`;
    case "quotas_conflict":
      return `No panel of this pool keeps these quotas together: ${conflict.quotas.map(sideText).join("; ")}.`;
  }
}

export function changeSentence({ feature, value, min, max, newMin, newMax }: QuotaChange): string {
  return `The quota for ${pair(feature, value)} would have to change from ${min}..${max} to ${newMin}..${newMax}.`;
}

function sideText({ feature, value, bound, limit }: QuotaSide): string {
  return `${pair(feature, value)} ${bound === "min" ? "at least" : "at most"} ${limit}`;
}

function pair(feature: string, value: string): string {
  return `${quote(feature)} = ${quote(value)}`;
}

function people(count: number): string {
  return count === 1 ? "1 person" : `${count} people`;
}
