import type { ClockTime } from "#app/domain/facts/clock-time.ts";
import type { Language } from "#app/i18n/languages.ts";
import type { ChartKind } from "#db/schema/facts.ts";

/** A dataset of the demo town as it is written down here. */
export interface FactSheet {
  readonly unit: string;
  /** Chapter of the handbook, and whom it cites; null for figures that are made up or assumed. */
  readonly source: string | null;
  readonly sourceDate: string;
  readonly chart: ChartKind | null;
  /** Title, sentence, method. */
  readonly texts: Readonly<Record<Language, readonly [string, string, string]>>;
  /** Place, groups from the outer one to the inner one, time, figure. */
  readonly facts: readonly (readonly [string, readonly string[], string, number | ClockTime])[];
}
