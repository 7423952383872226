import type { Check } from "#app/domain/public-draw/lottery-checks.ts";
import type { FullLottery, PublicLottery } from "#app/domain/public-draw/public-lottery.ts";
import { NUMBERED_PANELS } from "#app/domain/sortition/rounding/uniform-lottery.ts";

type Lottery = PublicLottery | FullLottery;
type Params = Check["params"];

/** Sums of probabilities may be off by this share, figures by so little in themselves. */
const SUM_TOLERANCE = 1e-9;
const FIGURE_TOLERANCE = 1e-12;
/** Up to here a deviation counts as equal to its lower bound. */
const PROOF_TOLERANCE = 1e-9;

/**
 * The checks of what both files say, from `rows_complete` to `deviation_matches`, in the order of
 * `PUBLIC_CHECKS`. Shares nothing with the code that makes lotteries. O(panels · size).
 */
export function checkPublicContent(lottery: Lottery): Check[] {
  return [
    checkRows(lottery),
    checkQuotas(lottery),
    check("panels_complete", lottery.panels.length === NUMBERED_PANELS, {
      panels: lottery.panels.length,
    }),
    checkPanels(lottery),
    checkAppearances(lottery),
    checkProbabilities(lottery),
    checkDeviation(lottery),
  ];
}

function check(id: Check["id"], holds: boolean, params: Params): Check {
  return { id, holds, params };
}

function checkRows({ rows, poolSize }: Lottery): Check {
  const wrong = rows.find(
    (row, position) => position > 0 && !isBefore(rows[position - 1]?.id, row.id),
  );
  const holds = wrong === undefined && rows.length === poolSize;
  return check("rows_complete", holds, {
    rows: rows.length,
    ...(wrong === undefined ? {} : { row: wrong.id }),
  });
}

function isBefore(a: string | undefined, b: string): boolean {
  return a !== undefined && a < b;
}

function checkQuotas({ quotas, combined, size }: Lottery): Check {
  const wrong = quotas.find((quota, position) => {
    const before = quotas[position - 1];
    const ordered =
      before === undefined ||
      before.feature < quota.feature ||
      (before.feature === quota.feature && before.value < quota.value);
    return !ordered || quota.min > quota.max;
  });
  const features = new Set(quotas.map(({ feature }) => feature));
  const names = new Set(combined.map(({ name }) => name));
  const tight = [...features].find((feature) => {
    const own = quotas.filter((quota) => quota.feature === feature);
    const sum = (side: "min" | "max") => own.reduce((total, quota) => total + quota[side], 0);
    // Quotas of a combined feature may leave the people who do not have it out.
    return sum("min") > size || (!names.has(feature) && sum("max") < size);
  });
  const made = combined.find(
    ({ name, conditions }, position) =>
      conditions.length === 0 ||
      combined.findIndex((other) => other.name === name) !== position ||
      conditions.some(({ feature, values }) => names.has(feature) || values.length === 0),
  );
  const feature = wrong?.feature ?? tight ?? made?.name;
  return check("quotas_well_formed", feature === undefined, {
    quotas: quotas.length,
    ...(feature === undefined ? {} : { feature }),
    ...(wrong === undefined ? {} : { value: wrong.value }),
  });
}

function checkPanels({ panels, rows, size }: Lottery): Check {
  const known = new Set(rows.map(({ id }) => id));
  const panel = panels.findIndex(
    (ids) =>
      ids.length !== size ||
      ids.some(
        (id, position) => !known.has(id) || (position > 0 && !isBefore(ids[position - 1], id)),
      ),
  );
  return check("panels_well_formed", panel === -1, { size, ...(panel === -1 ? {} : { panel }) });
}

function checkAppearances({ panels, rows }: Lottery): Check {
  const counted = countAppearances(panels);
  const wrong = rows.find(({ id, appearances }) => appearances !== (counted.get(id) ?? 0));
  if (wrong === undefined) return check("appearances_match", true, {});
  const { id: row, appearances: stated } = wrong;
  return check("appearances_match", false, { row, stated, actual: counted.get(row) ?? 0 });
}

function countAppearances(panels: Lottery["panels"]): Map<string, number> {
  const counted = new Map<string, number>();
  for (const id of panels.flat()) counted.set(id, (counted.get(id) ?? 0) + 1);
  return counted;
}

function checkProbabilities({ rows, size }: Lottery): Check {
  const possible = rows.every(({ probability }) => probability >= 0 && probability <= 1);
  const sum = rows.reduce((total, { probability }) => total + probability, 0);
  const holds = possible && Math.abs(sum - size) <= SUM_TOLERANCE * size;
  return check("probabilities_sum", holds, { sum, size });
}

function checkDeviation({ panels, rows, rounding }: Lottery): Check {
  const counted = countAppearances(panels);
  const actual = rows.reduce((largest, { id, probability }) => {
    return Math.max(largest, Math.abs((counted.get(id) ?? 0) / panels.length - probability));
  }, 0);
  const { deviation: stated, lowerBound, proved } = rounding;
  const holds =
    Math.abs(stated - actual) <= FIGURE_TOLERANCE &&
    lowerBound >= 0 &&
    lowerBound <= stated + FIGURE_TOLERANCE &&
    proved === stated - lowerBound <= PROOF_TOLERANCE;
  return check("deviation_matches", holds, { stated, actual });
}
