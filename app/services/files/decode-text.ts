import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";

/** The encodings in which offices save their lists. */
export type TextEncoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";

export interface DecodedText {
  /** Without byte order mark. */
  readonly text: string;
  readonly encoding: TextEncoding;
}

export type DecodeProblem =
  | Problem<"empty_file", object>
  | Problem<"file_too_large", { readonly limitBytes: number }>
  | Problem<"spreadsheet_not_csv", object>
  | Problem<"binary_file", object>
  | Problem<"encoding_unclear", object>;

export interface DecodeOptions {
  /** Confirmed by the user; without it the encoding is detected. */
  readonly encoding?: TextEncoding | undefined;
  /** In bytes; default `tableSizeLimit`. */
  readonly limitBytes?: number | undefined;
}

/** The largest table that is read, in bytes: 32 MiB, about 150,000 people. */
export const tableSizeLimit = 32 * 1024 * 1024;

/**
 * The text of a file: UTF-8 with or without byte order mark, UTF-16 with one, otherwise
 * Windows-1252 (German Excel).
 *
 * Fails with `empty_file` (also when there are only blanks), `file_too_large`,
 * `spreadsheet_not_csv` (a workbook under another name), `binary_file`, and `encoding_unclear`
 * (the bytes are no text in the encoding named, or in any that is known).
 */
export function decodeText(
  bytes: Uint8Array,
  options: DecodeOptions = {},
): Result<DecodedText, DecodeProblem> {
  const limitBytes = options.limitBytes ?? tableSizeLimit;
  if (bytes.length > limitBytes) return problem("file_too_large", { limitBytes });
  if (workbookSignatures.some((signature) => startsWith(bytes, signature))) {
    return problem("spreadsheet_not_csv", {});
  }
  if (binarySignatures.some((signature) => startsWith(bytes, signature))) {
    return problem("binary_file", {});
  }
  const encoding = options.encoding ?? detectEncoding(bytes);
  const text = decodeAs(bytes, encoding);
  if (text === null) {
    return looksBinary(bytes) ? problem("binary_file", {}) : problem("encoding_unclear", {});
  }
  if (text.includes("\0") || (!encoding.startsWith("utf-16") && looksBinary(bytes))) {
    return problem("binary_file", {});
  }
  if (text.trim() === "") return problem("empty_file", {});
  return ok({ text, encoding });
}

/** Decodes a text piece by piece; a character may lie across two pieces. */
export interface PieceDecoder {
  /** Null when the bytes are no text in this encoding. */
  decode(piece: Uint8Array): string | null;
  /** What is left after the last piece; null when a character is cut off. */
  end(): string | null;
}

export function createPieceDecoder(encoding: TextEncoding): PieceDecoder {
  if (encoding === "windows-1252") return { decode: decodeWindows1252, end: () => "" };
  const decoder = new TextDecoder(encoding, { fatal: true });
  function attempt(decode: () => string): string | null {
    try {
      return decode();
    } catch {
      return null;
    }
  }
  return {
    decode: (piece) => attempt(() => decoder.decode(piece, { stream: true })),
    end: () => attempt(() => decoder.decode()),
  };
}

const workbookSignatures = [
  [0x50, 0x4b, 0x03, 0x04], // ZIP: XLSX, ODS
  [0x50, 0x4b, 0x05, 0x06], // ZIP without entries
  [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], // OLE: XLS
];

const binarySignatures = [
  [0x25, 0x50, 0x44, 0x46, 0x2d], // PDF
  [0x89, 0x50, 0x4e, 0x47], // PNG
  [0xff, 0xd8, 0xff], // JPEG
  [0x47, 0x49, 0x46, 0x38], // GIF
  [0x1f, 0x8b], // gzip
];

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, position) => bytes[position] === byte);
}

function detectEncoding(bytes: Uint8Array): TextEncoding {
  if (startsWith(bytes, [0xff, 0xfe])) return "utf-16le";
  if (startsWith(bytes, [0xfe, 0xff])) return "utf-16be";
  return decodeAs(bytes, "utf-8") === null ? "windows-1252" : "utf-8";
}

function decodeAs(bytes: Uint8Array, encoding: TextEncoding): string | null {
  if (encoding === "windows-1252") return decodeWindows1252(bytes);
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/**
 * The bytes 0x80 to 0x9F of Windows-1252; 0 where the code page has no character. The table
 * stands here because some Node versions decode these bytes as Latin-1.
 */
const windows1252High = [
  0x20ac, 0, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039, 0x0152,
  0, 0x017d, 0, 0, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc, 0x2122, 0x0161,
  0x203a, 0x0153, 0, 0x017e, 0x0178,
];

function decodeWindows1252(bytes: Uint8Array): string | null {
  const units = new Uint16Array(bytes.length);
  for (let position = 0; position < bytes.length; position += 1) {
    const byte = bytes[position] ?? 0;
    const unit = byte >= 0x80 && byte <= 0x9f ? (windows1252High[byte - 0x80] ?? 0) : byte;
    if (unit === 0 && byte !== 0) return null;
    units[position] = unit;
  }
  return new TextDecoder("utf-16le").decode(units);
}

/** Text has no NUL byte, and next to no control characters besides white space. */
function looksBinary(bytes: Uint8Array): boolean {
  let controls = 0;
  for (const byte of bytes) {
    if (byte === 0) return true;
    if (byte < 0x20 && !(byte >= 0x09 && byte <= 0x0d)) controls += 1;
  }
  return controls * 200 > bytes.length;
}
