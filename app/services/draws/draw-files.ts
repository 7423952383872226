import type { CombinedFeature } from "#app/domain/sortition/combined-features.ts";
import type { Infeasibility } from "#app/domain/sortition/feasibility/feasibility.ts";
import type { DrawnPanel, Lottery } from "#app/domain/sortition/lottery.ts";
import type { Quota } from "#app/domain/sortition/quotas.ts";
import { formatLotteryFile } from "#app/services/draws/lottery-file.ts";
import type { SelectionReport } from "#app/services/draws/selection-report.ts";
import type { Table } from "#app/services/files/delimited-text.ts";
import type { ListedPerson } from "#app/services/files/read-people.ts";
import { writeQuotas } from "#app/services/files/read-quotas.ts";
import { writeCsv } from "#app/services/files/write-csv.ts";

export interface DrawnSelection {
  readonly peopleTable: Table;
  readonly people: readonly ListedPerson[];
  readonly lottery: Lottery;
  /** What the seed draws from the lottery. */
  readonly draw: DrawnPanel;
  /** Who was drawn, where a number decided it and not the seed. */
  readonly members?: readonly string[];
  readonly seed: string;
  readonly report: SelectionReport;
}

/** The files of a draw by name. The lists have the columns and the order of the people file. */
export function drawFiles(drawn: DrawnSelection): Record<string, string> {
  const { peopleTable, people, lottery, draw, seed, report } = drawn;
  const members = new Set(drawn.members ?? draw.members);
  const chosenRows = new Set(
    people.filter((person) => members.has(person.id)).map((person) => person.number),
  );
  function list(chosen: boolean): string {
    const rows = peopleTable.rows.filter((row) => chosenRows.has(row.number) === chosen);
    return writeCsv(
      peopleTable.header,
      rows.map((row) => row.cells),
    );
  }
  return {
    "panel.csv": list(true),
    "remaining.csv": list(false),
    "report.json": `${JSON.stringify(report, null, 2)}\n`,
    "lottery.json": formatLotteryFile({ lottery, seed, panel: draw }),
  };
}

/**
 * The files that go with quotas that cannot be met: why, and quotas that can be, in the order of
 * those given and without flexes, which were meant for the quotas as they were.
 */
export function infeasibleFiles(
  given: readonly Quota[],
  combined: readonly CombinedFeature[],
  size: number,
  { conflicts, relaxation }: Infeasibility,
): Record<string, string> {
  const { changes, cost, withinFlexes } = relaxation;
  const quotas = given.map(({ feature, value, min, max }) => {
    const change = changes.find((each) => each.feature === feature && each.value === value);
    return { feature, value, min: change?.newMin ?? min, max: change?.newMax ?? max };
  });
  const content = { size, conflicts, changes, quotas, cost, withinFlexes };
  return {
    "relaxation.json": `${JSON.stringify(content, null, 2)}\n`,
    "relaxed-quotas.csv": writeQuotas(quotas, { combined }),
  };
}
