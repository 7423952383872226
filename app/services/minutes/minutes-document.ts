import type { Language } from "#app/i18n/languages.ts";
import type { TownText } from "#app/services/texts/town-text.ts";

/**
 * Minutes as a reader of one language gets them, in whole sentences: what the page, the print and the
 * comparison of two revisions have in common. Names in it are those that may be shown now.
 */
export interface MinutesDocument {
  /** Of the reader. */
  readonly language: Language;
  /** What the parts are called. */
  readonly headings: DocumentHeadings;
  readonly title: TownText;
  readonly facts: readonly DocumentFact[];
  /** Whether something is in German because nobody translated it, or translated from an older text. */
  readonly partlyGerman: boolean;
  readonly outdated: boolean;
  /** Of the evening as a whole. */
  readonly passages: readonly DocumentPassage[];
  readonly items: readonly DocumentItem[];
  /** Votes of the evening that belong to none of its items. */
  readonly votes: readonly DocumentVote[];
  readonly questions: readonly DocumentQuestion[];
  /** How many questions are not shown; null: none. */
  readonly hiddenQuestions: string | null;
  readonly sanctions: readonly { readonly rule: TownText; readonly counts: readonly string[] }[];
  readonly totals: DocumentTotals;
}

interface DocumentHeadings {
  readonly glance: string;
  readonly course: string;
  readonly speakers: string;
  readonly vote: string;
  readonly votes: string;
  readonly rule: string;
  readonly outcome: string;
  readonly toVote: string;
  readonly questions: string;
  readonly noQuestions: string;
  readonly answer: string;
  readonly sanctions: string;
  readonly sanctionsLead: string;
  readonly noSanctions: string;
  readonly totals: string;
  readonly group: string;
  readonly value: string;
  readonly outdatedPassage: string;
  readonly outdated: string;
  readonly partlyGerman: string;
  readonly noNames: string;
}

interface DocumentFact {
  readonly label: string;
  readonly value: TownText;
}

/** What the organiser wrote. */
export interface DocumentPassage {
  readonly id: string;
  readonly label: string;
  readonly text: TownText;
  readonly outdated: boolean;
}

export interface DocumentItem {
  readonly id: string;
  /** "TOP 2.1"; null for an item that was not announced. */
  readonly number: string | null;
  readonly depth: number;
  readonly title: TownText;
  /** That it was added, dropped or is still to come; null where it was held as announced. */
  readonly status: string | null;
  /** When it ran; null where it did not. */
  readonly times: string | null;
  /** Kind and presenter, and when it was planned. */
  readonly details: readonly string[];
  readonly passages: readonly DocumentPassage[];
  readonly votes: readonly DocumentVote[];
  readonly contributions: readonly DocumentContribution[];
  /** Which part of it was written on paper. */
  readonly notes: readonly string[];
}

/** A vote as the minutes state it. */
export interface DocumentVote {
  readonly id: string;
  /** Of its page, where the whole course stands. */
  readonly address: string;
  readonly title: TownText;
  /** What it is, who could vote and who has. */
  readonly details: readonly string[];
  /** Not counted, not confirmed, or cancelled and why; null where the result is final. */
  readonly state: string | null;
  readonly questions: readonly DocumentVoteQuestion[];
}

export interface DocumentVoteQuestion {
  readonly id: string;
  readonly text: TownText;
  /** What decides, sentence by sentence. */
  readonly rule: readonly string[];
  /** Who won and why, sentence by sentence; empty before it is counted. */
  readonly outcome: readonly string[];
  readonly numbers: readonly {
    readonly id: string;
    readonly label: string;
    readonly value: string;
  }[];
}

export interface DocumentContribution {
  readonly id: string;
  readonly speaker: string;
  /** Kind, and by how much it was extended. */
  readonly words: string;
}

export interface DocumentQuestion {
  readonly id: string;
  readonly text: TownText;
  /** Item, and how often it was asked. */
  readonly details: readonly string[];
  readonly answer: TownText | null;
  /** Who owes the answer until when, or that nobody does yet. */
  readonly state: string;
}

/** A table of totals. */
export interface DocumentTable {
  readonly id: "attendance" | "district" | "gender" | "turn";
  readonly caption: string;
  readonly rows: readonly { readonly label: string; readonly value: string }[];
}

interface DocumentTotals {
  /** How long all spoke together, and how many people. */
  readonly sentences: readonly string[];
  readonly tables: readonly DocumentTable[];
  /** What was left out or counted when, so that nobody can be picked out. */
  readonly notes: readonly string[];
}
