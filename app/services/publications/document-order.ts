/** A text of a document. What stands in German among another language keeps its own direction. */
export interface DocumentText {
  readonly text: string;
  readonly german: boolean;
}

/** A row of a schedule: when it begins and ends, what it is called, and what is to be said about it. */
export interface ScheduleRow {
  readonly times: string;
  readonly number: string;
  /** 0 for items that are part of no other. */
  readonly depth: number;
  readonly title: DocumentText;
  readonly lines: readonly (DocumentText & { readonly tone: "plain" | "muted" | "note" })[];
  /** Whether it may go on on the next page; otherwise it is kept together. */
  readonly breakable?: boolean;
}

/** Parts of which documents are made; they follow each other down the page. */
export type DocumentBlock =
  | { readonly kind: "heading"; readonly text: string }
  /** Begins on a page of its own. */
  | { readonly kind: "annex"; readonly text: string }
  | FigureBlock
  | {
      readonly kind: "paragraph";
      readonly text: DocumentText;
      readonly tone: "plain" | "lead" | "small" | "alert";
    }
  | {
      readonly kind: "facts";
      readonly rows: readonly {
        readonly term: string;
        readonly texts: readonly DocumentText[];
      }[];
    }
  | { readonly kind: "numbered"; readonly items: readonly (readonly DocumentText[])[] }
  | { readonly kind: "schedule"; readonly rows: readonly ScheduleRow[] }
  | { readonly kind: "link"; readonly caption: string; readonly address: string };

/** Figures with all that belongs to them: title, sentence, chart, table, and where they are from. */
interface FigureBlock {
  readonly kind: "figure";
  /** By which the agenda refers to it; empty where nothing does. */
  readonly number: string;
  readonly title: DocumentText;
  readonly sentence: DocumentText | null;
  readonly chart: PrintedChart | null;
  readonly table: PrintedTable;
  readonly notes: readonly DocumentText[];
}

export interface PrintedChart {
  readonly svg: string;
  /** Its further parts, where it is taller than a page. */
  readonly more?: readonly string[];
  /** What is said to who does not see it. */
  readonly description: string;
}

export interface PrintedTable {
  /** The first names the rows. */
  readonly headers: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

interface Publication {
  readonly title: string;
  /** Who publishes it. */
  readonly town: string;
  readonly lang: string;
  readonly rtl: boolean;
  /** The note on made-up people; null for a real town. */
  readonly synthetic: string | null;
}

/** A document on A4, with its title on the first page and page numbers below. */
export interface DocumentOrder extends Publication {
  readonly kind: "document";
  /** Stands above the title. */
  readonly kicker: string;
  readonly heading: DocumentText;
  /** Large print has 18 points and no text that is smaller. */
  readonly large: boolean;
  /** With `{{page}}` and `{{pages}}`. */
  readonly pages: string;
  /** Stands below every page beside the number. */
  readonly footer: string;
  readonly blocks: readonly DocumentBlock[];
}

/** A poster on A3 that is read from three metres away. */
export interface PosterOrder extends Publication {
  readonly kind: "poster";
  readonly kicker: string;
  readonly heading: DocumentText;
  /** Across everything else where the evening does not take place; null where it does. */
  readonly alert: string | null;
  readonly day: string;
  readonly times: string;
  readonly place: DocumentText;
  readonly invitation: string;
  readonly notes: readonly string[];
  readonly scan: string;
  /** The address that the QR code holds. */
  readonly link: string;
  /** Where one looks without scanning: short enough to be typed. */
  readonly site: string;
}
