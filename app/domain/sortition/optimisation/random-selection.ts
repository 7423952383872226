import type { Random } from "#app/domain/random.ts";
import { type Constraints, type Counts, isPanel } from "#app/domain/sortition/constraints.ts";
import type { PanelSearch } from "#app/domain/sortition/optimisation/panel-search.ts";
import type { WeightedPanel } from "#app/domain/sortition/optimisation/peeling.ts";
import type { ReportProgress } from "#app/domain/sortition/progress.ts";

/** Panels in a random lottery where drawing and rejecting finds them. */
const DRAWN_PANELS = 1000;
/** Panels where each needs an integer program. */
const SOLVED_PANELS = 200;
/** Rejections in a row after which drawing is given up. */
const PATIENCE = 500;

/**
 * A lottery of equally likely panels drawn at random, for comparison: nothing is optimised and
 * nothing is proved. Each is drawn person by person from the value that is most urgent, the one
 * with the most seats still to fill per person left, and rejected where it gets stuck (the
 * "legacy" algorithm of the Sortition Foundation's stratification software). Where that keeps
 * failing, panels come from integer programs with random values per profile.
 */
export function sampleLottery(
  search: PanelSearch,
  constraints: Constraints,
  random: Random,
  report: ReportProgress,
): WeightedPanel[] {
  const panels: Counts[] = [];
  let rejected = 0;
  while (panels.length < DRAWN_PANELS && rejected < PATIENCE) {
    if (panels.length % 10 === 0 && rejected % 10 === 0) {
      report({ phase: "sampling", done: panels.length, total: DRAWN_PANELS });
    }
    const counts = drawUrgent(constraints, random);
    if (counts === null) {
      rejected++;
    } else {
      rejected = 0;
      panels.push(counts);
    }
  }
  if (panels.length < DRAWN_PANELS) {
    panels.length = 0;
    while (panels.length < SOLVED_PANELS) {
      report({ phase: "sampling", done: panels.length, total: SOLVED_PANELS });
      const values = constraints.sizes.map(() => random.next());
      const panel = search.good(values) ?? search.best(values);
      if (panel === null) throw new Error("Random selection needs quotas that can be met.");
      panels.push(panel.counts);
    }
  }
  return panels.map((counts) => ({ counts, weight: 1 / panels.length }));
}

/** One attempt; null where it gets stuck. O(size · (rows + profiles)). */
function drawUrgent(constraints: Constraints, random: Random): Counts | null {
  const { sizes, limits, rows, size } = constraints;
  const hasQuotas = rows.some((row) => row.kind === "quota");
  const left = [...sizes];
  const counts = sizes.map(() => 0);
  const taken = rows.map(() => 0);

  function peopleLeft(profiles: readonly number[]): number {
    let sum = 0;
    for (const t of profiles) sum += left[t] ?? 0;
    return sum;
  }

  function mostUrgent(): readonly number[] | null {
    let urgent: readonly number[] | null = null;
    let greatest = Number.NEGATIVE_INFINITY;
    for (const [r, row] of rows.entries()) {
      if (row.kind !== "quota") continue;
      const missing = row.min - (taken[r] ?? 0);
      const available = peopleLeft(row.profiles);
      if (missing > available) return null;
      if (available > 0 && missing / available > greatest) {
        greatest = missing / available;
        urgent = row.profiles;
      }
    }
    return urgent ?? (hasQuotas ? null : [...sizes.keys()]);
  }

  function closeFullRows(): void {
    for (const [r, row] of rows.entries()) {
      if ((taken[r] ?? 0) >= row.max) for (const t of row.profiles) left[t] = 0;
    }
  }

  /** Someone who is drawn can be drawn no more, nor can anyone who lives with them. */
  function takeOut(chosen: number): void {
    const home = rows.find((row) => row.kind === "household" && row.profiles.includes(chosen));
    for (const t of home?.profiles ?? [chosen]) {
      const ofOneHousehold = home ? (sizes[t] ?? 0) / (limits[t] ?? 1) : 1;
      left[t] = Math.max(0, (left[t] ?? 0) - ofOneHousehold);
    }
  }

  closeFullRows();
  for (let seat = 0; seat < size; seat++) {
    const urgent = mostUrgent();
    const available = urgent === null ? 0 : peopleLeft(urgent);
    if (urgent === null || available === 0) return null;
    const chosen = pickProfile(urgent, left, random.integer(available));
    takeOut(chosen);
    counts[chosen] = (counts[chosen] ?? 0) + 1;
    for (const [r, row] of rows.entries()) {
      if (row.profiles.includes(chosen)) taken[r] = (taken[r] ?? 0) + 1;
    }
    closeFullRows();
  }
  return isPanel(constraints, counts) ? counts : null;
}

function pickProfile(profiles: readonly number[], left: readonly number[], person: number): number {
  let before = person;
  for (const t of profiles) {
    before -= left[t] ?? 0;
    if (before < 0) return t;
  }
  throw new RangeError("The person to pick is not among those left.");
}
