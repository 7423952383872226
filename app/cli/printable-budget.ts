import { type Fraction, fraction, fractionText } from "#app/domain/fraction.ts";
import type { LostProject, SharedPayment } from "#app/domain/tally/budget/budget-course.ts";
import type { EqualSharesResult } from "#app/domain/tally/equal-shares.ts";
import type { GreedyBudgetResult } from "#app/domain/tally/greedy-budget.ts";

export type BudgetResult = EqualSharesResult | GreedyBudgetResult;

/**
 * The same result as JSON can hold it: whole amounts as numbers in units of the currency, others as decimals or
 * exact fractions in text, such as "12.50" and "25000/21".
 *
 * @param decimals of the currency that an amount of the result has
 */
export function printableBudget(result: BudgetResult, decimals: number): object {
  const unit = 10n ** BigInt(decimals);
  const amount = (minor: number) =>
    decimals === 0 ? minor : decimalText(BigInt(minor), decimals, unit);
  const exact = ({ parts, of }: Fraction) => fractionText(fraction(parts, of * unit));
  const cardinality = result.rule === "equal-shares" && result.utility === "cardinality";
  const payment = ({ rho, full, short, ...others }: SharedPayment) => ({
    rho: cardinality ? exact(rho) : fractionText(rho),
    full: full.map((payers) => ({ ...payers, each: exact(payers.each) })),
    short: { ...short, together: exact(short.together) },
    ...others,
  });
  const lost = ({ supportersLeft, budgetLeft, ...others }: LostProject) => ({
    ...others,
    cost: amount(others.cost),
    supportersLeft: supportersLeft === null ? null : exact(supportersLeft),
    budgetLeft: budgetLeft === null ? null : amount(budgetLeft),
  });
  return {
    ...result,
    cost: amount(result.cost),
    budgetLeft: amount(result.budgetLeft),
    ...(result.rule === "equal-shares" ? sharesOf(result, { amount, exact }) : {}),
    steps: result.steps.map((step) => ({
      ...step,
      cost: amount(step.cost),
      payment: step.payment === null ? null : payment(step.payment),
      budgetLeft: amount(step.budgetLeft),
    })),
    lost: result.lost.map(lost),
  };
}

interface Amounts {
  amount(minor: number): number | string;
  exact(minor: Fraction): string;
}

function sharesOf({ share, beyond }: EqualSharesResult, { amount, exact }: Amounts): object {
  return {
    share: exact(share),
    beyond: beyond && { ...beyond, share: exact(beyond.share), cost: amount(beyond.cost) },
  };
}

function decimalText(minor: bigint, decimals: number, unit: bigint): string {
  return `${minor / unit}.${String(minor % unit).padStart(decimals, "0")}`;
}
