import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { zipSync } from "fflate";
import { CARD_TEMPLATE } from "./card-template.ts";
import { LETTER_FORM_TEMPLATE } from "./letter-form-template.ts";
import { LETTER_TEMPLATE } from "./letter-template.ts";
import {
  type CardsOrder,
  LETTERS_IN_PART,
  type LettersOrder,
  type PrintFormat,
  type PrintOrder,
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
  readonly give: (start: number, end: number) => void;
}

/** Sets an order as PDF, or as a ZIP of parts. Takes seconds for thousands of letters. */
export function typeset(order: PrintOrder, format: PrintFormat): Uint8Array<ArrayBuffer> {
  return compiled(order, (compiler, { path, give }) => {
    const { length } = order.sheets;
    if (format === "pdf") {
      give(0, length);
      return Uint8Array.from(setPdf(compiler, path));
    }
    const parts: Record<string, Uint8Array> = {};
    for (let start = 0; start < length; start += LETTERS_IN_PART) {
      const end = Math.min(start + LETTERS_IN_PART, length);
      give(start, end);
      parts[`${padded(start + 1)}-${padded(end)}.pdf`] = setPdf(compiler, path);
    }
    // A PDF is compressed already.
    return zipSync(parts, { level: 0 });
  });
}

/** The same pages below each other as a drawing, for a picture of them. */
export function typesetSvg(order: PrintOrder): string {
  return compiled(order, (compiler, { path, give }) => {
    give(0, order.sheets.length);
    return compiler.plainSvg({ mainFilePath: path });
  });
}

function compiled<Made>(
  order: PrintOrder,
  make: (compiler: NodeCompiler, program: Program) => Made,
): Made {
  const compiler = createCompiler();
  try {
    const program = order.kind === "letters" ? onForm(compiler, order) : asCards(compiler, order);
    return make(compiler, program);
  } finally {
    // The compiler remembers what it has set, across documents; names shall not stay in memory.
    compiler.evictCache(0);
  }
}

/** What the letters share is set once, and stands in a file once however many letters it holds. */
function onForm(compiler: NodeCompiler, { sheets, ...shared }: LettersOrder): Program {
  const { title, town } = shared;
  const form = { mainFilePath: "/form.typ" };
  compiler.addSource(form.mainFilePath, LETTER_FORM_TEMPLATE);
  giveData(compiler, "/order.json", shared);
  const codes = compiler.query(form, { selector: "<code>", field: "value" });
  compiler.mapShadow("/form.pdf", setPdf(compiler, form.mainFilePath));
  const path = "/letters.typ";
  compiler.addSource(path, LETTER_TEMPLATE);
  return {
    path,
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
    give(start, end) {
      giveData(compiler, "/order.json", { ...shared, sheets: withQr(sheets, start, end) });
    },
  };
}

function withQr(sheets: PrintOrder["sheets"], start: number, end: number) {
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

function setPdf(compiler: NodeCompiler, mainFilePath: string): Buffer {
  return compiler.pdf({ mainFilePath }, { pdfTags: false });
}

function padded(position: number): string {
  return String(position).padStart(5, "0");
}
