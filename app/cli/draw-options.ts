import { parseArgs } from "node:util";
import { OBJECTIVES, type Objective } from "#app/domain/sortition/objectives.ts";

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
  --help            this text

Files may be UTF-8 or Windows-1252 with commas, semicolons or tabs. Results are UTF-8 with
commas; a cell that a spreadsheet would run as a formula gets an apostrophe in front.

  panel.csv             the people drawn, with the columns of the people file
  remaining.csv         everyone else
  report.json           probabilities, quotas and figures of the draw
  lottery.json          everything needed to check it: npm run verify-draw -- FILE
  relaxation.json       only when the quotas cannot be met: the smallest change after which
                        they can
  relaxed-quotas.csv    the same as a quota file

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
  const { quotas = "", people = "", size = "", out = "", id, seed } = values;
  if (size !== "" && !/^[1-9]\d{0,8}$/.test(size)) {
    faults.push(`--size must be a whole number from 1, not "${size}".`);
  }
  const objective = OBJECTIVES.find((name) => name === (values.objective ?? "leximin"));
  if (objective === undefined) {
    faults.push(`--objective must be one of ${OBJECTIVES.join(", ")}.`);
  }
  if (id === "") faults.push("--id needs the name of a column.");
  if (seed === "") faults.push("--seed needs a text.");
  if (objective === undefined || faults.length > 0) return { faults };
  return {
    options: {
      ...{ quotas, people, size: Number(size), out, objective },
      idColumn: id ?? null,
      seed: seed ?? null,
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
      help: { type: "boolean", short: "h" },
    },
  });
  return values;
}
