import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { zipSync } from "fflate";
import type { DocumentOrder, PosterOrder } from "#app/services/publications/document-order.ts";
import { DOCUMENT_TEMPLATE } from "#app/services/publications/document-template.ts";
import { POSTER_TEMPLATE } from "#app/services/publications/poster-template.ts";
import {
  BALLOT_FORM_TEMPLATE,
  BALLOT_TEMPLATE,
} from "#app/services/votes/paper/ballot-template.ts";
import type { BallotOrder } from "#app/services/votes/paper/paper-order.ts";
import { CARD_TEMPLATE } from "./card-template.ts";
import { LETTER_FORM_TEMPLATE } from "./letter-form-template.ts";
import { LETTER_TEMPLATE } from "./letter-template.ts";
import {
  type CardsOrder,
  LETTERS_IN_PART,
  type LettersOrder,
  type PrintFormat,
  type PrintOrder,
  type SheetsOrder,
} from "./print-order.ts";
import { qrDrawing } from "./qr-drawing.ts";
import { TEMPLATE_PARTS } from "./template-parts.ts";

const FONTS = [
  "@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf",
  "@expo-google-fonts/noto-sans/600SemiBold/NotoSans_600SemiBold.ttf",
  "@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf",
  "@expo-google-fonts/noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf",
  "@expo-google-fonts/noto-sans-arabic/600SemiBold/NotoSansArabic_600SemiBold.ttf",
  "@expo-google-fonts/noto-sans-arabic/700Bold/NotoSansArabic_700Bold.ttf",
];

/** The program of an order, and how it is given the sheets from one position to before another. */
interface Program {
  readonly path: string;
  /** How many sheets; what is no set of sheets is one. */
  readonly length: number;
  /** Whether a screen reader finds headings and paragraphs in it; letters go to paper only. */
  readonly tagged: boolean;
  readonly give: (start: number, end: number) => void;
}

/** Sets an order as PDF, or letters, cards and ballot papers as a ZIP of parts. Takes seconds for thousands of letters. */
export function typeset(order: PrintOrder, format: PrintFormat): Uint8Array<ArrayBuffer> {
  return compiled(order, (compiler, { path, length, tagged, give }) => {
    if (format === "pdf") {
      give(0, length);
      return Uint8Array.from(setPdf(compiler, path, tagged));
    }
    const parts: Record<string, Uint8Array> = {};
    for (let start = 0; start < length; start += LETTERS_IN_PART) {
      const end = Math.min(start + LETTERS_IN_PART, length);
      give(start, end);
      parts[`${padded(start + 1)}-${padded(end)}.pdf`] = setPdf(compiler, path, tagged);
    }
    // A PDF is compressed already.
    return zipSync(parts, { level: 0 });
  });
}

/** The same pages below each other as a drawing, for a picture of them. */
export function typesetSvg(order: PrintOrder): string {
  return compiled(order, (compiler, { path, length, give }) => {
    give(0, length);
    return compiler.plainSvg({ mainFilePath: path });
  });
}

function compiled<Made>(
  order: PrintOrder,
  make: (compiler: NodeCompiler, program: Program) => Made,
): Made {
  const compiler = createCompiler();
  try {
    return make(compiler, programOf(compiler, order));
  } finally {
    // The compiler remembers what it has set, across documents; names shall not stay in memory.
    compiler.evictCache(0);
  }
}

function programOf(compiler: NodeCompiler, order: PrintOrder): Program {
  switch (order.kind) {
    case "letters":
      return onForm(compiler, order);
    case "cards":
      return asCards(compiler, order);
    case "document":
      return asDocument(compiler, order);
    case "poster":
      return asPoster(compiler, order);
    case "ballots":
      return asBallots(compiler, order);
  }
}

/** What the letters share is set once, and stands in a file once however many letters it holds. */
function onForm(compiler: NodeCompiler, { sheets, ...shared }: LettersOrder): Program {
  const { title, town } = shared;
  const form = { mainFilePath: "/form.typ" };
  compiler.addSource(form.mainFilePath, LETTER_FORM_TEMPLATE);
  giveData(compiler, "/order.json", shared);
  const codes = compiler.query(form, { selector: "<code>", field: "value" });
  compiler.mapShadow("/form.pdf", setPdf(compiler, form.mainFilePath, false));
  const path = "/letters.typ";
  compiler.addSource(path, LETTER_TEMPLATE);
  return {
    path,
    length: sheets.length,
    tagged: false,
    give(start, end) {
      const own = withQr(sheets, start, end);
      giveData(compiler, "/sheets.json", { title, town, codes, sheets: own });
    },
  };
}

function asCards(compiler: NodeCompiler, { sheets, ...shared }: CardsOrder): Program {
  const path = "/cards.typ";
  compiler.addSource(path, CARD_TEMPLATE);
  return {
    path,
    length: sheets.length,
    tagged: false,
    give(start, end) {
      giveData(compiler, "/order.json", { ...shared, sheets: withQr(sheets, start, end) });
    },
  };
}

function asDocument(compiler: NodeCompiler, order: DocumentOrder): Program {
  const blocks = order.blocks.map((block) =>
    block.kind === "link" ? { ...block, qr: qrDrawing(block.address) } : block,
  );
  return once(compiler, DOCUMENT_TEMPLATE, { ...order, blocks });
}

function asPoster(compiler: NodeCompiler, order: PosterOrder): Program {
  return once(compiler, POSTER_TEMPLATE, { ...order, qr: qrDrawing(order.link) });
}

/** Papers with the same order of options are set once, and stand in a file once however many it holds. */
function asBallots(compiler: NodeCompiler, { papers, ...shared }: BallotOrder): Program {
  const { title, town } = shared;
  const form = { mainFilePath: "/form.typ" };
  compiler.addSource(form.mainFilePath, BALLOT_FORM_TEMPLATE);
  giveData(compiler, "/order.json", shared);
  const pagesOf = (label: string): number[] =>
    compiler.query(form, { selector: `<${label}>`, field: "value" });
  const ends = pagesOf("end");
  // A paper of several pages ends on the back of a sheet.
  const ranges = pagesOf("version").map((start, index) => {
    const pages = (ends[index] ?? start) - start + 1;
    return [start, start + (pages > 1 && pages % 2 === 1 ? pages : pages - 1)];
  });
  compiler.mapShadow("/form.pdf", setPdf(compiler, form.mainFilePath, false));
  const path = "/papers.typ";
  compiler.addSource(path, BALLOT_TEMPLATE);
  return {
    path,
    length: papers,
    tagged: false,
    give(first, last) {
      giveData(compiler, "/papers.json", { title, town, ranges, first, last });
    },
  };
}

function once(compiler: NodeCompiler, template: string, order: object): Program {
  const path = "/publication.typ";
  compiler.addSource(path, template);
  return {
    path,
    length: 1,
    tagged: true,
    give() {
      giveData(compiler, "/order.json", order);
    },
  };
}

function withQr(sheets: SheetsOrder["sheets"], start: number, end: number) {
  return sheets.slice(start, end).map((sheet) => ({ ...sheet, qr: qrDrawing(sheet.link) }));
}

function createCompiler(): NodeCompiler {
  const { resolve } = createRequire(import.meta.url);
  const compiler = NodeCompiler.create({
    workspace: "/",
    fontArgs: [{ fontBlobs: FONTS.map((font) => readFileSync(resolve(font))) }],
  });
  compiler.addSource("/parts.typ", TEMPLATE_PARTS);
  return compiler;
}

/** Texts, names and codes reach Typst as data, never as source. */
function giveData(compiler: NodeCompiler, path: string, data: unknown): void {
  compiler.mapShadow(path, Buffer.from(JSON.stringify(data)));
}

function setPdf(compiler: NodeCompiler, mainFilePath: string, pdfTags: boolean): Buffer {
  return compiler.pdf({ mainFilePath }, { pdfTags });
}

function padded(position: number): string {
  return String(position).padStart(5, "0");
}
