import type { DatasetChart } from "../charts/dataset-chart.server.ts";
import type { ChartTable } from "../charts/dataset-table.server.ts";

/** Parts of which a result is made, in the reader's words; a page and a printed sheet show the same. */
export type ResultBlock =
  | { readonly kind: "heading"; readonly text: string }
  /** Each a paragraph. */
  | { readonly kind: "sentences"; readonly texts: readonly string[] }
  /** What happened one after the other; each of several sentences. */
  | { readonly kind: "steps"; readonly items: readonly (readonly string[])[] }
  | { readonly kind: "table"; readonly title: string; readonly table: ChartTable }
  /** What is compared sign by sign: hashes, seeds, names of methods. */
  | {
      readonly kind: "codes";
      readonly rows: readonly { readonly term: string; readonly code: string }[];
    }
  /** A chart with the same figures as a table; without a chart the table stands alone. */
  | {
      readonly kind: "figure";
      readonly title: string;
      readonly sentence: string;
      readonly chart: DatasetChart | null;
      readonly table: ChartTable;
    };

/** What came out of one question. */
export interface QuestionResultView {
  /** The outcome in one sentence. */
  readonly headline: string;
  /** Why it is so, in sentences. */
  readonly reasons: readonly string[];
  readonly blocks: readonly ResultBlock[];
}
