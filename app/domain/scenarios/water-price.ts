import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";

/** What is known about water apart from how many people live in the town. */
export interface WaterTerms {
  /** Purchase prices rise by this share each year: 0.0158 is 1.58 per cent. */
  readonly purchaseGrowth: number;
  /** Newcomers use so much more than the mean in their first year: 0.2 is 20 per cent. */
  readonly newcomerExcess: number;
  /** Years, from 1 on, until they use as much as everyone, by even steps. */
  readonly newcomerYears: number;
}

/** One year of a path, from the base year on. */
export interface WaterYear {
  readonly residents: number;
  /** People who moved in during the year; never below 0. */
  readonly newcomers: number;
}

/** What the price of a cubic metre is made of; both are shares. */
export interface WaterModel {
  /** The part of the price of the base year that pays for what costs the same however much is used (0 to 1). */
  readonly fixedShare: number;
  /** By how much the use of a resident changes each year: -0.01 is one per cent less. */
  readonly useGrowth: number;
}

/**
 * The unit price of water in each year of a path, as a multiple of that of its first year:
 *
 *   fixedShare * (use of the first year / use of the year)
 *     + (1 - fixedShare) * (1 + purchaseGrowth)^years
 *
 * Use is that of all residents, newcomers with their excess, times (1 + useGrowth)^years. What costs
 * the same is shared by all cubic metres; the rest follows what the water is bought for.
 */
export function waterPrices(
  path: readonly WaterYear[],
  model: WaterModel,
  terms: WaterTerms,
): readonly number[] {
  const uses = path.map(
    (_year, index) => headsAt(path, index, terms) * (1 + model.useGrowth) ** index,
  );
  const [first = 0] = uses;
  return uses.map(
    (used, index) =>
      model.fixedShare * (first / used) +
      (1 - model.fixedShare) * (1 + terms.purchaseGrowth) ** index,
  );
}

/** A path whose price in its last year is known from a publication. */
export interface KnownPrice {
  readonly path: readonly WaterYear[];
  /** Change from the first year to the last, as a share: 0.128 is 12.8 % more. */
  readonly change: number;
}

/** How far the use of a resident may change in a year, either way: more is no household's habit. */
const LARGEST_USE_GROWTH = 0.05;

export type CalibrationProblem = Problem<"water_prices_do_not_fit", object>;

/**
 * The model that gives two known prices exactly, for paths of the same number of years n >= 1.
 *
 * With h the heads (newcomers with their excess) of the last year as a multiple of the first, U the use
 * of a resident likewise, P the purchase price and s the fixed share, a price changes by
 * c = s / (h U) - s + (1 - s) (P - 1). Two of these equations give s / U = (c1 - c2) / (1 / h1 - 1 / h2)
 * and then s = (s / U / h1 + P - 1 - c1) / P.
 *
 * Fails with `water_prices_do_not_fit` when the fixed share would not lie between 0 and 1, or use would
 * change by more than five per cent a year.
 */
export function calibrateWaterModel(
  first: KnownPrice,
  second: KnownPrice,
  terms: WaterTerms,
): Result<WaterModel, CalibrationProblem> {
  const years = first.path.length - 1;
  if (years < 1 || second.path.length !== first.path.length) {
    throw new Error("Known prices need paths of the same length, of at least one year.");
  }
  const purchase = (1 + terms.purchaseGrowth) ** years;
  const [firstHeads, secondHeads] = [first, second].map(
    ({ path }) => headsAt(path, years, terms) / headsAt(path, 0, terms),
  );
  if (firstHeads === undefined || secondHeads === undefined) throw new Error("Two paths give two.");
  const shareOverUse = (first.change - second.change) / (1 / firstHeads - 1 / secondHeads);
  const fixedShare = (shareOverUse / firstHeads + purchase - 1 - first.change) / purchase;
  const useGrowth = (fixedShare / shareOverUse) ** (1 / years) - 1;
  const fits = fixedShare >= 0 && fixedShare <= 1 && Math.abs(useGrowth) <= LARGEST_USE_GROWTH;
  return fits ? ok({ fixedShare, useGrowth }) : problem("water_prices_do_not_fit", {});
}

/**
 * The residents (newcomers with their excess) that a third path would have to have in its last year, as a
 * multiple of its first, so that one model gives all three prices. A price falls with h as 1 / h whatever the
 * model, so that 1 / h = 1 / h1 + (c - c1) (1 / h1 - 1 / h2) / (c1 - c2).
 *
 * @param change that of the third path, as a share
 * @returns null where no number of residents gives it
 */
export function headsThatFit(
  change: number,
  first: KnownPrice,
  second: KnownPrice,
  terms: WaterTerms,
): number | null {
  const [firstHeads, secondHeads] = [first, second].map(
    ({ path }) => headsAt(path, path.length - 1, terms) / headsAt(path, 0, terms),
  );
  if (firstHeads === undefined || secondHeads === undefined) throw new Error("Two paths give two.");
  const slope = (1 / firstHeads - 1 / secondHeads) / (first.change - second.change);
  const inverse = 1 / firstHeads + (change - first.change) * slope;
  return inverse > 0 && Number.isFinite(inverse) ? 1 / inverse : null;
}

/** Change of the price from the first to the last year of a path, as a share. */
export function changeOfPrice(
  path: readonly WaterYear[],
  model: WaterModel,
  terms: WaterTerms,
): number {
  return (waterPrices(path, model, terms).at(-1) ?? 1) - 1;
}

/** Residents of a year, and what newcomers use beyond the mean counted in residents. */
function headsAt(
  path: readonly WaterYear[],
  index: number,
  { newcomerExcess, newcomerYears }: WaterTerms,
): number {
  const since = path.slice(Math.max(0, index - newcomerYears + 1), index + 1).reverse();
  return since.reduce(
    (heads, { newcomers }, ago) => heads + newcomers * newcomerExcess * (1 - ago / newcomerYears),
    path[index]?.residents ?? 0,
  );
}
