import type { SolverModel, SparseVector } from "#app/domain/sortition/solver.ts";

/** One term weight · log(x) of the sum to maximise. */
export interface LogarithmTerm {
  readonly weight: number;
  /** The greatest x. */
  readonly most: number;
  /** What one unit of x contributes to which rows of the model. */
  readonly entries: SparseVector;
  /** Where x is expected, above 0. */
  readonly start: number;
}

/** Borders of the pieces around a centre c with radius r; 0 and `most` are added. */
const BORDERS: readonly ((c: number, r: number) => number)[] = [
  (c) => c / 4,
  (c) => c / 2,
  (c, r) => c * (1 - 2 * r),
  (c, r) => c * (1 - r),
  (c) => c,
  (c, r) => c * (1 + r),
  (c, r) => c * (1 + 2 * r),
  (c) => c * 2,
  (c) => c * 4,
];
const PIECES = BORDERS.length + 1;
/** Relative widths of the pieces next to the centre, at most and at the end. */
const WIDEST = 0.25;
const NARROWEST = 1e-7;
const ROUNDS = 60;

/**
 * Maximises Σ weight·log(x) in an empty-columned model by linear programs alone: each x is the sum
 * of pieces, columns whose cost is the slope of the logarithm amid the piece. As slopes fall, a
 * lower piece is used up before the next. Around the last answer the pieces are cut ever finer
 * (tangent cuts, seen from the dual side), until they are narrower than 1e-7 of x.
 * The pieces are the first columns of the model: make it before any other column.
 */
export function createLogarithms(model: SolverModel, terms: readonly LogarithmTerm[]) {
  const centres = terms.map(({ start, most }) => Math.min(start, most));
  const radii = terms.map(() => WIDEST);
  for (const { entries } of terms) {
    for (let piece = 0; piece < PIECES; piece++) model.addColumn(0, 0, 0, entries);
  }

  function cut(): void {
    const costs = new Float64Array(terms.length * PIECES);
    const widths = new Float64Array(terms.length * PIECES);
    for (const [t, { weight, most }] of terms.entries()) {
      let from = 0;
      for (let piece = 0; piece < PIECES; piece++) {
        const border = BORDERS[piece]?.(centres[t] ?? 0, radii[t] ?? WIDEST) ?? most;
        const to = Math.min(most, Math.max(from, border));
        widths[t * PIECES + piece] = to - from;
        costs[t * PIECES + piece] = to > from ? (-2 * weight) / (from + to) : 0;
        from = to;
      }
    }
    model.setCosts(costs);
    model.setAllColumnBounds(new Float64Array(costs.length), widths);
  }

  /** Moves each centre to its answer; true once all pieces are as narrow as they get. */
  function follow(values: Float64Array): boolean {
    let settled = true;
    for (const t of terms.keys()) {
      const centre = centres[t] ?? 0;
      const radius = radii[t] ?? WIDEST;
      const x = sumOfPieces(values, t);
      const off = Math.abs(x - centre) / centre;
      if (off > 1.5 * radius) {
        radii[t] = Math.min(WIDEST, 4 * radius);
        settled = false;
      } else if (radius > NARROWEST) {
        radii[t] = Math.max(NARROWEST, radius / 4);
        settled = false;
      }
      centres[t] = Math.max(centre / 4, x);
    }
    return settled;
  }

  function sumOfPieces(values: Float64Array, t: number): number {
    let sum = 0;
    for (let piece = 0; piece < PIECES; piece++) sum += values[t * PIECES + piece] ?? 0;
    return sum;
  }

  return {
    /** Solves; returns the values of all columns and each x. */
    maximise(onStep: (round: number) => void): {
      readonly values: Float64Array;
      readonly x: readonly number[];
    } {
      radii.fill(WIDEST);
      for (let round = 1; ; round++) {
        const step = () => onStep(round);
        step();
        cut();
        const { status, values } = model.solve(step);
        if (status !== "optimal") throw new Error("A sum of logarithms has no maximum.");
        if (follow(values) || round >= ROUNDS) {
          return { values, x: terms.map((_, t) => sumOfPieces(values, t)) };
        }
      }
    },
  };
}
