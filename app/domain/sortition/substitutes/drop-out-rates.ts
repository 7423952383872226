/** How many of a panel leave it before its work is done, as shares. */
export interface DropOutRates {
  /** Of all members; above 0 and below 1. */
  readonly overall: number;
  /** Of the members with a value, where it is known to differ; at least 0 and below 1. */
  readonly byValue: readonly {
    readonly feature: string;
    readonly value: string;
    readonly rate: number;
  }[];
}

export type DropOutRateFault =
  | { readonly code: "overall_rate_out_of_range"; readonly rate: number }
  | {
      readonly code: "rate_out_of_range" | "rate_repeated";
      readonly feature: string;
      readonly value: string;
      readonly rate: number;
    };

/** Every fault of drop-out rates: shares out of range, a value that is named twice. O(rates). */
export function checkDropOutRates({ overall, byValue }: DropOutRates): DropOutRateFault[] {
  const faults: DropOutRateFault[] = [];
  if (!(overall > 0 && overall < 1)) {
    faults.push({ code: "overall_rate_out_of_range", rate: overall });
  }
  const seen = new Set<string>();
  for (const { feature, value, rate } of byValue) {
    const key = JSON.stringify([feature, value]);
    if (!(rate >= 0 && rate < 1)) faults.push({ code: "rate_out_of_range", feature, value, rate });
    if (seen.has(key)) faults.push({ code: "rate_repeated", feature, value, rate });
    seen.add(key);
  }
  return faults;
}

/**
 * The probability that someone with these values drops out, in [0, 1): the odds of the overall
 * rate times, for each of their values with a rate of its own, the odds of that rate over the odds
 * of the overall one. By Bayes' rule this is exact where the features are independent of each
 * other both among those who leave and among those who stay; with odds, unlike with products of
 * rates, it never exceeds 1. Someone none of whose values has a rate gets the overall one. The
 * rates must be free of faults. O(rates).
 */
export function dropOutProbability(
  { overall, byValue }: DropOutRates,
  values: Readonly<Record<string, string>>,
): number {
  const usual = odds(overall);
  let own = usual;
  for (const { feature, value, rate } of byValue) {
    if (Object.hasOwn(values, feature) && values[feature] === value) own *= odds(rate) / usual;
  }
  return own / (1 + own);
}

function odds(probability: number): number {
  return probability / (1 - probability);
}
