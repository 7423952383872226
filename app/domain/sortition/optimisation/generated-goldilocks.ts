import {
  type ColumnGeneration,
  type GeneratedLottery,
  generateLeximin,
} from "#app/domain/sortition/optimisation/column-generation.ts";
import {
  addSpread,
  equalChance,
  goldilocksValue,
  type Spread,
} from "#app/domain/sortition/optimisation/goldilocks.ts";
import { createPanelColumns } from "#app/domain/sortition/optimisation/panel-columns.ts";
import type { Solver } from "#app/domain/sortition/solver.ts";

/** A panel that lowers the value by no more than this per unit of weight is not worth adding. */
const PRICING_GAP = 1e-9;

/**
 * Exact goldilocks by column generation: first the smallest and greatest probability, then leximin
 * among the lotteries in which nobody has a greater one. `gap` is by how much a lottery could fall
 * below the value.
 */
export function generateGoldilocks(solver: Solver, task: ColumnGeneration): GeneratedLottery {
  const { spread, bound, panels } = generateSpread(solver, task);
  const generated = generateLeximin(solver, { ...task, start: panels, greatest: spread.greatest });
  const [smallest = spread.smallest] = generated.stages;
  const equal = equalChance(task.constraints);
  const reached = goldilocksValue({ smallest, greatest: spread.greatest }, equal);
  return { ...generated, gap: Math.max(0, reached - bound) };
}

function generateSpread(solver: Solver, { constraints, search, start, report }: ColumnGeneration) {
  const infinity = Number.POSITIVE_INFINITY;
  const { sizes } = constraints;
  const profiles = sizes.flatMap((size, t) => (size > 0 ? [t] : []));
  const model = solver.createModel("linear");
  try {
    const spread = addSpread(model, equalChance(constraints));
    const rows = profiles.map((t) => {
      const one = (column: number, value: number) => ({ indices: [column], values: [value] });
      return {
        t,
        above: model.addRow(0, infinity, one(spread.smallest, -1)),
        below: model.addRow(-infinity, 0, one(spread.greatest, -1)),
      };
    });
    const weightRow = model.addRow(1, 1, { indices: [], values: [] });
    const columns = createPanelColumns(model, weightRow, (counts) =>
      rows.flatMap(({ t, above, below }) => {
        const share = (counts[t] ?? 0) / (sizes[t] ?? 1);
        return share > 0 ? [[above, share] as const, [below, share] as const] : [];
      }),
    );
    for (const counts of start) columns.add(counts);
    const step = () => {
      report({ phase: "column_generation", done: columns.panels.length, total: null });
    };
    for (;;) {
      const { solution, smallest, greatest } = spread.minimise(step);
      const prices = new Float64Array(sizes.length);
      for (const { t, above, below } of rows) {
        const dual = (solution.rowDuals[above] ?? 0) + (solution.rowDuals[below] ?? 0);
        prices[t] = dual / (sizes[t] ?? 1);
      }
      const base = -(solution.rowDuals[weightRow] ?? 0);
      const found = search.above(base + PRICING_GAP, prices);
      if (found.filter(({ counts }) => columns.add(counts)).length > 0) continue;
      const excess = Math.max(PRICING_GAP, ...found.map(({ value }) => value - base));
      const best: Spread = { smallest, greatest };
      // Weights sum to 1: no mixture lowers the value by more than its best panel promises.
      const bound = solution.objective - excess;
      return { spread: best, bound, panels: columns.panels };
    }
  } finally {
    model.dispose();
  }
}
