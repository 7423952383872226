import type { DocumentOrder, PosterOrder } from "#app/services/publications/document-order.ts";
import type { BallotOrder } from "#app/services/votes/paper/paper-order.ts";

/** What is to be printed: plain data that a worker thread is given. */
export type PrintOrder = SheetsOrder | DocumentOrder | PosterOrder | BallotOrder;

/** Letters and cards: the same for everyone but for what each sheet has of its own. */
export type SheetsOrder = LettersOrder | CardsOrder;

/** Sentences of a paragraph, each on a line of its own in Leichte Sprache. */
export type Paragraph = readonly string[];

/** How one answers, in one language. */
interface AnswerText {
  readonly heading: string;
  readonly code: string;
  readonly ways: readonly Paragraph[];
  readonly keep: Paragraph;
}

/** A letter in one language. */
export interface LetterBody {
  readonly lang: string;
  readonly rtl: boolean;
  /** The language by its own name. */
  readonly name: string;
  readonly subject: string;
  readonly greeting: string;
  readonly before: readonly Paragraph[];
  readonly question: Paragraph;
  readonly after: readonly Paragraph[];
  readonly closing: string;
  readonly answer: AnswerText;
}

/** What a sheet or card has of its own. */
interface Coded {
  readonly code: string;
  /** The address that the QR code holds. */
  readonly link: string;
}

interface LetterSheet extends Coded {
  /** Lines in the window of the envelope. */
  readonly address: readonly string[];
  /** Which of the bodies. */
  readonly body: number;
  /** A word across the front of a letter that is none; null for real ones. */
  readonly specimen: string | null;
}

interface SharedText {
  /** Title of the document. */
  readonly title: string;
  readonly town: { readonly name: string; readonly street: string; readonly place: string };
  readonly contact: readonly string[];
  /** The note on made-up people; null for a real town. */
  readonly synthetic: string | null;
}

export interface LettersOrder extends SharedText {
  readonly kind: "letters";
  readonly returnLine: string;
  readonly date: string;
  readonly signatory: string;
  /** What else is on the back. */
  readonly turnOver: string;
  /** German; one for each sort of letter in the run. */
  readonly bodies: readonly LetterBody[];
  /** English, Arabic and Leichte Sprache of each. */
  readonly backs: readonly (readonly [LetterBody, LetterBody, LetterBody])[];
  readonly sheets: readonly LetterSheet[];
}

export interface CardsOrder extends SharedText {
  readonly kind: "cards";
  /** Where the code is typed. */
  readonly address: string;
  readonly cards: readonly {
    readonly lang: string;
    readonly rtl: boolean;
    readonly heading: string;
    readonly text: Paragraph;
  }[];
  readonly sheets: readonly Coded[];
}

/** Letters in one part of a ZIP: what an office printer takes at a time. */
export const LETTERS_IN_PART = 200;

/** One PDF, or for letters and cards a ZIP of numbered parts in print order. */
export type PrintFormat = "pdf" | "zip";

export type PrintAnswer =
  | { readonly kind: "printed"; readonly bytes: Uint8Array<ArrayBuffer> }
  /** Another run is being set; try again in a moment. */
  | { readonly kind: "busy" }
  | { readonly kind: "failed" };

/** Sets what is ordered, in a thread of its own where there is a web server to keep free. */
export type LetterPress = (order: PrintOrder, format: PrintFormat) => Promise<PrintAnswer>;
