import { quote } from "#app/cli/quote.ts";
import { formatNumber } from "#app/domain/public-draw/draw-number.ts";
import type { Check, CheckId } from "#app/domain/public-draw/lottery-checks.ts";

type Params = Check["params"];

/** What is wrong where a check does not hold, or what could not be checked. */
const sentences: { readonly [Id in CheckId]: (params: Params, holds: Check["holds"]) => string } = {
  file_readable: ({ path, reason }) =>
    reason === undefined
      ? "The file is not JSON."
      : `The file is not a lottery as this version writes it (${path === "" ? "" : `${path}: `}${reason}).`,
  file_unchanged_in_form: () =>
    "The file is not byte for byte as it was written: something in it was changed, or a program has written it anew.",
  commitment_matches: ({ expected, actual }, holds) =>
    holds === null
      ? "that the file is the one committed to, as no commitment was given."
      : `The commitment of the file is ${actual}, not ${expected}.`,
  full_hash_matches: ({ erased, expected, actual }, holds) => {
    if (holds !== null) {
      return expected === undefined
        ? "The file says otherwise than its rows whether someone was erased from it."
        : `The hash of the full file is ${actual}, not ${expected} as the public file says.`;
    }
    return Number(erased) > 0
      ? `the hash of the full file, as ${rows(erased)} erased from it.`
      : "the hash of the full file, as no public file was given.";
  },
  public_file_matches: (_, holds) =>
    holds === null
      ? "that the public file says the same, as none was given."
      : "The public file and the full file say different things.",
  rows_complete: ({ rows, row }) =>
    row === undefined
      ? `There are ${rows} rows, another number than people in the pool.`
      : `The row ${row} is out of order or stands twice.`,
  quotas_well_formed: ({ feature, value }) =>
    `The quotas of ${quote(`${feature}`)}${value === undefined ? "" : ` = ${quote(`${value}`)}`} cannot be meant.`,
  panels_complete: ({ panels }) => `There are ${panels} panels, not 1000.`,
  panels_well_formed: ({ panel, size }) =>
    `Panel ${number(panel)} does not have ${size} different rows of the list.`,
  appearances_match: ({ row, stated, actual }) =>
    `The row ${row} is on ${actual} panels, not on ${stated} as stated.`,
  probabilities_sum: ({ sum, size }) =>
    `The probabilities of all rows add up to ${sum}, not to the ${size} seats.`,
  deviation_matches: ({ stated, actual }) =>
    `The largest change of a probability is ${actual}; what the file states of it, ${stated}, its bound and its proof do not fit.`,
  attributes_complete: ({ row, feature }, holds) => {
    if (holds === null) return "the attributes of rows that were erased.";
    return feature === undefined
      ? `The row ${row} names a household, although households do not count.`
      : `The row ${row} has no value of ${quote(`${feature}`)}, or one that should not be there.`;
  },
  commitments_open: ({ row, erased }, holds) =>
    holds === null
      ? `every commitment, as ${rows(erased)} erased.`
      : `The salt and the attributes of the row ${row} are not those committed to.`,
  quotas_kept: keptSentence,
  combined_quotas_kept: keptSentence,
  households_kept: ({ panel, unchecked }, holds) =>
    holds === null
      ? `the households of ${unchecked} panels in full, as rows were erased.`
      : `Panel ${number(panel)} has two people of a household.`,
};

/** One English sentence for a check that does not hold, or cannot be made (null). */
export function checkSentence({ id, params, holds }: Check): string {
  return sentences[id](params, holds);
}

function keptSentence(params: Params, holds: Check["holds"]): string {
  const { panel, feature, value, count, unchecked } = params;
  if (holds === null) return `the quotas of ${unchecked} panels in full, as rows were erased.`;
  const quota = `${quote(`${feature}`)} = ${quote(`${value}`)}`;
  return `Panel ${number(panel)} has ${count} members with ${quota}, against the quota.`;
}

function rows(erased: Params[string] | undefined): string {
  return Number(erased) === 1 ? "1 row was" : `${erased} rows were`;
}

function number(panel: Params[string] | undefined): string {
  return formatNumber(Number(panel));
}
