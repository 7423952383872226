import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { zipSync } from "fflate";
import { encode } from "uqr";
import { CARD_TEMPLATE } from "./card-template.ts";
import { LETTER_TEMPLATE } from "./letter-template.ts";
import { LETTERS_IN_PART, type PrintFormat, type PrintOrder } from "./print-order.ts";

const FONTS = [
  "@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf",
  "@expo-google-fonts/noto-sans/600SemiBold/NotoSans_600SemiBold.ttf",
  "@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf",
  "@expo-google-fonts/noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf",
  "@expo-google-fonts/noto-sans-arabic/600SemiBold/NotoSansArabic_600SemiBold.ttf",
  "@expo-google-fonts/noto-sans-arabic/700Bold/NotoSansArabic_700Bold.ttf",
];

/** Sets an order as PDF, or as a ZIP of parts. Takes seconds for thousands of letters. */
export function typeset(order: PrintOrder, format: PrintFormat): Uint8Array<ArrayBuffer> {
  if (format === "pdf") return Uint8Array.from(setPdf(order));
  const parts: Record<string, Uint8Array> = {};
  for (let start = 0; start < order.sheets.length; start += LETTERS_IN_PART) {
    const sheets = order.sheets.slice(start, start + LETTERS_IN_PART);
    const name = `${padded(start + 1)}-${padded(start + sheets.length)}.pdf`;
    parts[name] = setPdf({ ...order, sheets } as PrintOrder);
  }
  // A PDF is compressed already.
  return zipSync(parts, { level: 0 });
}

function setPdf(order: PrintOrder): Buffer {
  const compiler = compilerFor(order);
  try {
    return compiler.pdf({ mainFilePath: "/main.typ" }, { pdfTags: false });
  } finally {
    // The compiler remembers what it has set, across documents; names shall not stay in memory.
    compiler.evictCache(0);
  }
}

/** The same pages below each other as a drawing with its text, for looking at them. */
export function typesetSvg(order: PrintOrder): string {
  return compilerFor(order).svg({ mainFilePath: "/main.typ" });
}

function compilerFor(order: PrintOrder): NodeCompiler {
  const { resolve } = createRequire(import.meta.url);
  const compiler = NodeCompiler.create({
    workspace: "/",
    fontArgs: [{ fontBlobs: FONTS.map((font) => readFileSync(resolve(font))) }],
  });
  const sheets = order.sheets.map((sheet) => ({ ...sheet, qr: qrDrawing(sheet.link) }));
  const template = order.kind === "letters" ? LETTER_TEMPLATE : CARD_TEMPLATE;
  compiler.addSource("/main.typ", template);
  compiler.mapShadow("/order.json", Buffer.from(JSON.stringify({ ...order, sheets })));
  return compiler;
}

/** A QR code as SVG with the white margin readers need; neighbours in a row are one rectangle. */
function qrDrawing(content: string): string {
  const { data, size } = encode(content, { ecc: "M", border: 2 });
  const path = data.flatMap((row, y) =>
    [
      ...row
        .map((dark) => (dark ? "1" : "0"))
        .join("")
        .matchAll(/1+/g),
    ].map(({ index, 0: run }) => `M${index} ${y}h${run.length}v1h-${run.length}z`),
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}"><path d="${path.join("")}"/></svg>`;
}

function padded(position: number): string {
  return String(position).padStart(5, "0");
}
