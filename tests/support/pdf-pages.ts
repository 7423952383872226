import { inflateSync } from "node:zlib";

/** A piece of text that was set in one go: one font, one direction, one line. */
interface PdfText {
  readonly text: string;
  /** From the left and lower edge of the page to the start of the base line, in points. */
  readonly x: number;
  readonly y: number;
  /** In points on the page. */
  readonly size: number;
}

export interface PdfPage {
  /** Width and height in points. */
  readonly format: readonly [width: number, height: number];
  readonly texts: readonly PdfText[];
  /** The corners of each filled shape, in units of its own; from its first to its last figure. */
  readonly shapes: readonly (readonly (readonly Point[])[])[];
  /** The numbers of the objects that the page shares with others. */
  readonly shared: readonly string[];
}

type Point = readonly [x: number, y: number];
type Matrix = readonly [number, number, number, number, number, number];
type Objects = ReadonlyMap<string, { readonly head: string; readonly stream: string }>;

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** Reads what stands on the pages of a PDF as Typst writes it; no reader of PDFs at large. */
export function readPdf(bytes: Uint8Array): PdfPage[] {
  const objects = objectsOf(Buffer.from(bytes));
  return [...objects.values()]
    .filter(({ head }) => /\/Type \/Page\b/.test(head))
    .map((page) => {
      const texts: PdfText[] = [];
      const shapes: Point[][][] = [];
      const shared: string[] = [];
      const content = objects.get(/\/Contents (\d+)/.exec(page.head)?.[1] ?? "")?.stream ?? "";
      draw(objects, { head: page.head, stream: content }, IDENTITY, { texts, shapes, shared });
      return { format: formatOf(page.head), texts, shapes, shared };
    });
}

function formatOf(head: string): PdfPage["format"] {
  const [, , width = 0, height = 0] = (/\/MediaBox ?\[([^\]]*)\]/.exec(head)?.[1] ?? "")
    .trim()
    .split(/\s+/)
    .map(Number);
  return [width, height];
}

function objectsOf(bytes: Buffer): Objects {
  const file = bytes.toString("latin1");
  const table = file.slice(Number(/startxref\s+(\d+)/.exec(file.slice(-100))?.[1]));
  const objects = new Map<string, { head: string; stream: string }>();
  for (const [entry] of table.matchAll(/\d{10} \d{5} n/g)) {
    const start = Number(entry.slice(0, 10));
    const number = /^\d+/.exec(file.slice(start, start + 12))?.[0] ?? "";
    const text = file.slice(start, file.indexOf("endobj", start));
    const marker = /stream\r?\n/.exec(text);
    const head = text.slice(0, marker?.index);
    const begin = start + (marker?.index ?? 0) + (marker?.[0].length ?? 0);
    const data = bytes.subarray(begin, begin + Number(/\/Length (\d+)/.exec(head)?.[1] ?? 0));
    const packed = head.includes("/FlateDecode");
    const stream = (packed ? inflateSync(data) : data).toString("latin1");
    objects.set(number, { head, stream: marker === null ? "" : stream });
  }
  return objects;
}

function draw(
  objects: Objects,
  { head, stream }: { readonly head: string; readonly stream: string },
  start: Matrix,
  drawn: { texts: PdfText[]; shapes: Point[][][]; shared: string[] },
): void {
  const named = new Map([...head.matchAll(/\/(\w+) (\d+) 0 R/g)].map((m) => [m[1], m[2] ?? ""]));
  const saved: Matrix[] = [];
  let matrix = start;
  let operands: string[] = [];
  let path: Point[][] = [];
  let glyphs = new Map<number, string>();
  let [size, origin]: [number, Point] = [0, [0, 0]];
  let pieces: string[] = [];
  let actual: string | null = null;
  const numbers = () => operands.map(Number);
  for (const token of tokens(stream)) {
    switch (token) {
      case "q":
        saved.push(matrix);
        break;
      case "Q":
        matrix = saved.pop() ?? start;
        break;
      case "cm":
        matrix = times(numbers() as unknown as Matrix, matrix);
        break;
      case "Do": {
        const name = named.get(operands[0]?.slice(1)) ?? "";
        const form = objects.get(name);
        drawn.shared.push(name);
        if (form !== undefined) draw(objects, form, matrix, drawn);
        break;
      }
      case "m":
        path.push([numbers() as unknown as Point]);
        break;
      case "l":
        path.at(-1)?.push(numbers() as unknown as Point);
        break;
      case "f":
      case "f*":
        drawn.shapes.push(path);
        path = [];
        break;
      case "n":
      case "S":
        path = [];
        break;
      case "Tf":
        glyphs = glyphsOf(objects, named.get(operands[0]?.slice(1)) ?? "");
        size = Number(operands[1]);
        break;
      case "Tm":
        if (pieces.length === 0) origin = [Number(operands[4]), Number(operands[5])];
        break;
      case "BDC":
        actual = actualText(operands);
        if (actual !== null) pieces.push(actual);
        break;
      case "EMC":
        actual = null;
        break;
      case "TJ":
      case "Tj":
        if (actual === null) pieces.push(...operands.flatMap((piece) => shown(piece, glyphs)));
        break;
      case "ET": {
        const [x, y] = through(origin, matrix);
        const text = inReadingOrder(pieces).join("");
        drawn.texts.push({ text, x, y, size: size * Math.hypot(matrix[2], matrix[3]) });
        pieces = [];
        break;
      }
    }
    operands = /^[A-Za-z*]+$/.test(token) ? [] : [...operands, token];
  }
}

/** Typst notes in the margin of a glyph what it stands for where the font alone does not tell. */
function actualText(operands: readonly string[]): string | null {
  const noted = operands.indexOf("/ActualText");
  if (noted === -1) return null;
  const hex = operands[noted + 1]?.slice(1, -1) ?? "";
  return Buffer.from(hex, "hex").subarray(2).swap16().toString("utf16le");
}

/** Glyphs stand from the left to the right; Arabic is read the other way. */
function inReadingOrder(pieces: readonly string[]): readonly string[] {
  return pieces.some((piece) => /\p{Script=Arabic}/u.test(piece)) ? pieces.toReversed() : pieces;
}

function glyphsOf(objects: Objects, font: string): Map<number, string> {
  const map = /\/ToUnicode (\d+)/.exec(objects.get(font)?.head ?? "")?.[1] ?? "";
  const glyphs = new Map<number, string>();
  const { stream = "" } = objects.get(map) ?? {};
  for (const [, glyph = "", text = ""] of stream.matchAll(/^<(\w{4})> <(\w+)>$/gm)) {
    glyphs.set(Number.parseInt(glyph, 16), Buffer.from(text, "hex").swap16().toString("utf16le"));
  }
  return glyphs;
}

function shown(piece: string, glyphs: ReadonlyMap<number, string>): string[] {
  if (!/^[(<]/.test(piece)) return [];
  const bytes = piece.startsWith("<") ? Buffer.from(piece.slice(1, -1), "hex") : unescaped(piece);
  return Array.from(
    { length: bytes.length / 2 },
    (_, index) => glyphs.get(bytes.readUInt16BE(index * 2)) ?? "",
  );
}

function unescaped(literal: string): Buffer {
  const escapes: Record<string, string> = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" };
  const text = literal
    .slice(1, -1)
    .replace(/\\([0-7]{1,3}|[\s\S])/g, (_, sign: string) =>
      /^[0-7]/.test(sign) ? String.fromCharCode(Number.parseInt(sign, 8)) : (escapes[sign] ?? sign),
    );
  return Buffer.from(text, "latin1");
}

function* tokens(stream: string): Generator<string> {
  for (let position = 0; position < stream.length; ) {
    const length = stream[position] === "(" ? literalLength(stream, position) : 0;
    const plain = /\s+|<<|>>|<[0-9A-F]*>|[[\]]|\/?[^\s/[\]<>()]+/y;
    plain.lastIndex = position;
    const token =
      length > 0
        ? stream.slice(position, position + length)
        : (plain.exec(stream)?.[0] ?? stream[position] ?? " ");
    position += token.length;
    if (token.trim() !== "") yield token;
  }
}

/** Of a string in brackets, which may hold brackets itself. */
function literalLength(stream: string, start: number): number {
  let depth = 0;
  for (let position = start; position < stream.length; position += 1) {
    const sign = stream[position];
    if (sign === "\\") position += 1;
    else if (sign === "(") depth += 1;
    else if (sign === ")") depth -= 1;
    if (depth === 0) return position - start + 1;
  }
  throw new Error("A string of the PDF has no end.");
}

function times(first: Matrix, then: Matrix): Matrix {
  const [a, b, c, d] = first;
  const [x, y] = through([first[4], first[5]], then);
  return [
    a * then[0] + b * then[2],
    a * then[1] + b * then[3],
    c * then[0] + d * then[2],
    c * then[1] + d * then[3],
    x,
    y,
  ];
}

function through([x, y]: Point, [a, b, c, d, e, f]: Matrix): Point {
  return [a * x + c * y + e, b * x + d * y + f];
}
