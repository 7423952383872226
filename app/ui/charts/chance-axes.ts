import type { ProbabilityStep } from "#app/domain/sortition/probability-steps.ts";

/** A corner of the line of sorted chances: how many people stand left of it, and their chance. */
export interface ChancePoint {
  readonly rank: number;
  readonly probability: number;
}

/** The line that sorted chances make: level for those with the same chance, then a step up. */
export function staircase(steps: readonly ProbabilityStep[]): ChancePoint[] {
  let rank = 0;
  return steps.flatMap(({ people, probability }) => {
    const from = rank;
    rank += people;
    return [
      { rank: from, probability },
      { rank, probability },
    ];
  });
}

/** The axes of a chart of chances: people from left to right, chances in per cent upwards. */
export function chanceAxes(
  labels: { readonly rank: string; readonly probability: string },
  people: number,
  locale: string,
) {
  const percent = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 1 });
  return {
    marginLeft: 56,
    marginBottom: 40,
    x: { label: labels.rank, domain: [0, people], ticks: 6, labelArrow: "none" },
    y: {
      label: labels.probability,
      labelArrow: "none",
      zero: true,
      grid: true,
      ticks: 5,
      tickFormat: (value: number) => percent.format(value),
    },
  } as const;
}
