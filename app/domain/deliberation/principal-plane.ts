import { EigenvalueDecomposition, Matrix } from "ml-matrix";

/** A place on a plane. */
export type Point = readonly [x: number, y: number];

/**
 * The rows of a matrix, seen from where they differ most: their coordinates along the first two principal
 * components. The columns have their mean taken off. Components point to where their largest weight is
 * positive, so that a plane is never shown as its mirror image; what the second of two
 * columns would be is 0 where there is only one.
 *
 * O(rows × columns² + columns³).
 */
export function principalPlane(rows: readonly (readonly number[])[]): readonly Point[] {
  const columns = rows[0]?.length ?? 0;
  if (columns === 0) return rows.map(() => [0, 0]);
  const matrix = new Matrix(rows.map((row) => [...row]));
  const scatter = matrix.transpose().mmul(matrix);
  const decomposition = new EigenvalueDecomposition(scatter, { assumeSymmetric: true });
  const byWeight = decomposition.realEigenvalues
    .map((weight, index) => ({ weight, index }))
    .sort((a, b) => b.weight - a.weight || a.index - b.index);
  const [first, second] = [0, 1].map((place) => {
    const index = byWeight[place]?.index;
    if (index === undefined) return Array.from({ length: columns }, () => 0);
    return pointed(decomposition.eigenvectorMatrix.getColumn(index));
  });
  return rows.map((row) => [along(row, first), along(row, second)]);
}

function pointed(component: readonly number[]): readonly number[] {
  let largest = 0;
  for (const weight of component) {
    // What differs by rounding only counts as equal: the first of them decides.
    if (Math.abs(weight) > Math.abs(largest) + 1e-9) largest = weight;
  }
  return largest < 0 ? component.map((weight) => -weight) : component;
}

function along(row: readonly number[], component: readonly number[] | undefined): number {
  return row.reduce((total, value, index) => total + value * (component?.[index] ?? 0), 0);
}
