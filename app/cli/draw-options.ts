import { parseArgs } from "node:util";
import { OBJECTIVES, type Objective } from "#app/domain/sortition/objectives.ts";
import { NUMBERED_PANELS } from "#app/domain/sortition/rounding/uniform-lottery.ts";

export const drawHelp = `Draws a panel by lot that keeps every quota.

  npm run draw -- --quotas FILE --people FILE --size K --out DIR [options]

  --quotas FILE     CSV with the columns feature, value, min, max and, where wanted,
                    min_flex, max_flex
  --people FILE     CSV with one row a person and a column for each feature with quotas
  --size K          seats on the panel
  --out DIR         where the results go; made if it does not exist
  --id COLUMN       the column with the id of each person; without it, the number of the
                    row below the header, from 1, is the id
  --objective NAME  leximin (default): everyone as equally likely as the quotas allow
                    maximin: the smallest probability as large as possible, and no more
                    proved than that; the probabilities are those of leximin
                    nash: the product of all probabilities as large as possible
                    goldilocks: the smallest as large and the greatest as small as
                    possible at once
                    random: the first random panel that keeps the quotas; for comparison
  --seed TEXT       the same seed, files and version give the same panel; without it a
                    seed is drawn and reported
  --household COL[,COL]
                    at most one person of each household: people are of one household
                    whose cells in all these columns are equal; where one of the cells
                    is empty, of none
  --lottery 1000    rounds the lottery to panels 000 to 999, each equally likely, for a
                    public draw; panel.csv is the panel of the number
  --number NNN      the number drawn in public, 000 to 999; without it the seed decides
  --help            this text

A quota over several features at once is one row of the quotas file with & between features
and between values, and | between values that are all accepted, for example

  feature,value,min,max
  gender & migration,female & yes,2,4
  gender & age,female & 16-19|20-29,1,3

A column label gives it a name. & stands between spaces; a name with & or | in it is written
in double quotes.

Files may be UTF-8 or Windows-1252 with commas, semicolons or tabs. Results are UTF-8 with
commas; a cell that a spreadsheet would run as a formula gets an apostrophe in front.

  panel.csv             the people drawn, with the columns of the people file
  remaining.csv         everyone else
  report.json           probabilities, quotas and figures of the draw
  lottery.json          everything needed to check it: npm run verify-draw -- FILE
  lottery-public.json   with --lottery: the file to publish before the number is drawn; no
                        names and no attributes. Its SHA-256 is the commitment.
  lottery-full.json     with --lottery: the same with attributes, for scrutineers
  lottery-rows.csv      with --lottery: who has which row, and the salts for the letters;
                        for nobody but the organiser
  relaxation.json       only when the quotas cannot be met: the smallest change after which
                        they can
  relaxed-quotas.csv    the same as a quota file

For a public draw, run it with --lottery 1000 and keep the seed it reports to yourself: whoever
knows it can find out the salts. Publish lottery-public.json and the commitment, draw the number
in public, and run it again with that --seed and --number. docs/lottery-format.md describes
the files.

Exit codes: 0 drawn, 1 unexpected error, 2 bad input, 3 quotas that cannot be met.
`;

export interface DrawOptions {
  readonly quotas: string;
  readonly people: string;
  readonly size: number;
  readonly out: string;
  readonly idColumn: string | null;
  readonly objective: Objective;
  readonly seed: string | null;
  readonly householdColumns: readonly string[];
  /** Whether the lottery is rounded to numbered panels. */
  readonly lottery: boolean;
  /** The number drawn in public. */
  readonly number: number | null;
}

/** The options of the command line, or "help", or a sentence for each option that is wrong. */
export function parseDrawOptions(
  args: readonly string[],
): { readonly options: DrawOptions } | { readonly faults: readonly string[] } | "help" {
  let values: ReturnType<typeof readArgs>;
  try {
    values = readArgs(args);
  } catch (error) {
    return { faults: [error instanceof Error ? error.message : String(error)] };
  }
  if (values.help) return "help";

  const faults = (["quotas", "people", "size", "out"] as const)
    .filter((name) => values[name] === undefined || values[name] === "")
    .map((name) => `--${name} is missing.`);
  const { quotas = "", people = "", size = "", out = "", id, seed, household } = values;
  if (size !== "" && !/^[1-9]\d{0,8}$/.test(size)) {
    faults.push(`--size must be a whole number from 1, not "${size}".`);
  }
  const objective = OBJECTIVES.find((name) => name === (values.objective ?? "leximin"));
  if (objective === undefined) {
    faults.push(`--objective must be one of ${OBJECTIVES.join(", ")}.`);
  }
  if (id === "") faults.push("--id needs the name of a column.");
  if (seed === "") faults.push("--seed needs a text.");
  const householdColumns = household?.split(",").map((name) => name.trim()) ?? [];
  if (householdColumns.includes("")) {
    faults.push("--household needs the names of columns, separated by commas.");
  }
  const { lottery, number } = values;
  if (lottery !== undefined && lottery !== String(NUMBERED_PANELS)) {
    faults.push(`--lottery must be ${NUMBERED_PANELS}.`);
  }
  if (number !== undefined && !/^\d{3}$/.test(number)) {
    faults.push(`--number must be three digits, 000 to 999, not "${number}".`);
  }
  if (number !== undefined && lottery === undefined) {
    faults.push(`--number goes with --lottery ${NUMBERED_PANELS}.`);
  }
  if (objective === undefined || faults.length > 0) return { faults };
  return {
    options: {
      ...{ quotas, people, size: Number(size), out, objective },
      idColumn: id ?? null,
      seed: seed ?? null,
      householdColumns,
      lottery: lottery !== undefined,
      number: number === undefined ? null : Number(number),
    },
  };
}

function readArgs(args: readonly string[]) {
  const text = { type: "string" } as const;
  const { values } = parseArgs({
    args: [...args],
    options: {
      ...{ quotas: text, people: text, size: text, out: text },
      ...{ id: text, objective: text, seed: text },
      ...{ household: text, lottery: text, number: text },
      help: { type: "boolean", short: "h" },
    },
  });
  return values;
}
