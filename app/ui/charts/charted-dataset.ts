/** How the figures of a dataset can be drawn. */
export type DatasetChartKind =
  | "line"
  | "bar"
  | "grouped_bar"
  | "age_pyramid"
  | "satisfaction_priority"
  | "likert";

/** One figure, with labels as the reader is to see them. */
export interface ChartedObservation {
  /** Whom or what it is about, from the outer group to the inner one; equally many in all observations. */
  readonly groups: readonly string[];
  readonly place: string;
  /** Year, span or day as the source writes it; empty where there is none. */
  readonly time: string;
  /** Null where the source has a sign instead of a figure. */
  readonly value: number | null;
  /** The sign as the source writes it: `-`, `.`, `x`, `...` or `/`. */
  readonly sign: string | null;
  /** Of limited value, provisional or estimated: drawn open, its number in brackets. */
  readonly qualified: boolean;
}

/** A dataset as it is drawn: observations in the order of the source, all texts in the reader's language. */
export interface ChartedDataset {
  readonly kind: DatasetChartKind;
  /** Such as "Personen" or "Prozent". */
  readonly unit: string;
  readonly observations: readonly ChartedObservation[];
}

/** A place, a group or a time: something by which observations differ. */
export interface Dimension {
  readonly kind: "place" | "group" | "time";
  readonly labels: readonly string[];
  readonly of: (observation: ChartedObservation) => string;
}

/** By what the observations differ, outer first: place, groups, time. What they share is left out. */
export function dimensionsOf(observations: readonly ChartedObservation[]): readonly Dimension[] {
  const groups = Math.max(0, ...observations.map((each) => each.groups.length));
  const all: readonly Pick<Dimension, "kind" | "of">[] = [
    { kind: "place", of: ({ place }) => place },
    ...Array.from({ length: groups }, (_none, index) => ({
      kind: "group" as const,
      of: (each: ChartedObservation) => each.groups[index] ?? "",
    })),
    { kind: "time", of: ({ time }) => time },
  ];
  return all
    .map((dimension) => ({ ...dimension, labels: [...new Set(observations.map(dimension.of))] }))
    .filter(({ labels }) => labels.length > 1);
}

/** What an observation is called by these dimensions. */
export function nameBy(observation: ChartedObservation, dimensions: readonly Dimension[]): string {
  return dimensions
    .map(({ of }) => of(observation))
    .filter((label) => label !== "")
    .join(" · ");
}
