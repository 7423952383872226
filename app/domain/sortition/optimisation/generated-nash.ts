import type {
  ColumnGeneration,
  GeneratedLottery,
} from "#app/domain/sortition/optimisation/column-generation.ts";
import { createLogarithms } from "#app/domain/sortition/optimisation/nash-pieces.ts";
import { createPanelColumns } from "#app/domain/sortition/optimisation/panel-columns.ts";
import { logarithmSlopes, peopleIn } from "#app/domain/sortition/optimisation/relaxed-nash.ts";
import type { Solver } from "#app/domain/sortition/solver.ts";

/** A panel that promises less growth of the mean logarithm than this is not worth adding. */
const PRICING_GAP = 1e-9;
/** The smallest probability a start supposes. */
const START = 1e-3;

/**
 * The lottery with the greatest geometric mean by column generation: the best mixture of the panels
 * known so far, then the panel that its slopes value most, until none is worth more than the
 * mixture itself (fully corrective Frank and Wolfe). `gap` is by which share the geometric mean of
 * any lottery could still be greater.
 */
export function generateNash(
  solver: Solver,
  { constraints, search, start, report }: ColumnGeneration,
): GeneratedLottery {
  const { sizes, limits, size } = constraints;
  const profiles = sizes.flatMap((people, t) => (people > 0 ? [t] : []));
  const all = peopleIn(sizes);
  const model = solver.createModel("linear");
  try {
    for (const _ of profiles) model.addRow(0, 0, { indices: [], values: [] });
    const weightRow = model.addRow(1, 1, { indices: [], values: [] });
    const logarithms = createLogarithms(
      model,
      profiles.map((t, row) => ({
        weight: sizes[t] ?? 0,
        most: limits[t] ?? 0,
        start: Math.max(START, size / all) * (sizes[t] ?? 0),
        entries: { indices: [row], values: [-1] },
      })),
    );
    const columns = createPanelColumns(model, weightRow, (counts) =>
      profiles.flatMap((t, row) => ((counts[t] ?? 0) > 0 ? [[row, counts[t] ?? 0] as const] : [])),
    );
    for (const counts of start) columns.add(counts);
    const step = () => {
      report({ phase: "column_generation", done: columns.panels.length, total: null });
    };
    for (;;) {
      const { values, x } = logarithms.maximise(step);
      const expected = sizes.map(() => 0);
      for (const [row, t] of profiles.entries()) expected[t] = x[row] ?? 0;
      const slopes = logarithmSlopes(sizes, expected);
      const found = search.above(all * (1 + PRICING_GAP), slopes);
      if (found.filter(({ counts }) => columns.add(counts)).length > 0) continue;
      const gap = Math.max(PRICING_GAP, ...found.map(({ value }) => value / all - 1));
      return { panels: columns.weighed(values), stages: [], gap };
    }
  } finally {
    model.dispose();
  }
}
