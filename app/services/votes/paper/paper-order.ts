import type { DocumentText } from "#app/services/publications/document-order.ts";

/** A text in one of the languages of a ballot paper. */
export interface PaperText extends DocumentText {
  readonly lang: string;
  readonly rtl: boolean;
}

/** The same in each language of the paper, German first. A language without its own words has null. */
export type PaperTexts = readonly (PaperText | null)[];

/** A line that can be marked. */
export interface PaperRow {
  /** Stays with an option wherever it stands; null for answers such as yes and no. */
  readonly letter: string | null;
  readonly text: PaperTexts;
  /** Such as what it costs; null for nothing. */
  readonly note: PaperTexts | null;
}

/** What is marked in one go: a box for each row, a number in each row, or a row of boxes under headings. */
export interface PaperBlock {
  readonly marks: "boxes" | "numbers" | "columns";
  readonly how: PaperTexts;
  /** Headings of the boxes of a row; empty unless `columns`. */
  readonly columns: readonly PaperTexts[];
  readonly rows: readonly PaperRow[];
}

export interface PaperQuestion {
  /** Such as `1.`; empty where there is one question only. */
  readonly number: string;
  readonly text: PaperTexts;
  readonly blocks: readonly PaperBlock[];
  /** Where reasons are written; null where none are asked for. */
  readonly reasons: PaperTexts | null;
  /** The rule in sentences. */
  readonly rule: readonly PaperTexts[];
}

/**
 * `beside`: the other language stands beside the German. `pages`: marks are made on the German pages, and each other
 * language has pages to read.
 */
const PAPER_LAYOUTS = ["beside", "pages"] as const;
export type PaperLayout = (typeof PAPER_LAYOUTS)[number];

/** Ballot papers of a batch: plain data that a worker thread is given. */
export interface BallotOrder {
  readonly kind: "ballots";
  /** Title of the file. */
  readonly title: string;
  readonly town: string;
  readonly layout: PaperLayout;
  /** How many languages; at least 1. */
  readonly languages: number;
  /** Which of them is set large on pages of its own. */
  readonly large: readonly boolean[];
  readonly kicker: PaperTexts;
  readonly heading: PaperTexts;
  readonly nature: PaperTexts;
  readonly introduction: PaperTexts;
  readonly hints: readonly PaperTexts[];
  /** That a page is for reading, in its language; null for German. */
  readonly reading: PaperTexts;
  readonly ruleHeading: PaperTexts;
  /** Above a question that goes on from the page before. */
  readonly continued: PaperTexts;
  /** The serial of the batch, as it stands below every page. */
  readonly serial: string;
  /** With `{{page}}` and `{{pages}}`. */
  readonly pages: string;
  /** Stands on a back that stays empty. */
  readonly empty: string;
  /** The note on made-up people; null for a real town. */
  readonly synthetic: string | null;
  /** A word across papers that are none; null for real ones. */
  readonly specimen: string | null;
  /** The questions with their options in each of the orders. Paper number n (from 0) has order n modulo their number. */
  readonly versions: readonly (readonly PaperQuestion[])[];
  readonly papers: number;
}
