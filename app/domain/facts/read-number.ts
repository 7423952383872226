import { readClockTime } from "./clock-time.ts";

/** How a table writes numbers: by the mark before the decimals. The other mark, blanks and apostrophes group digits. */
export type Notation = "comma" | "point";

/** A figure as a cell gives it. */
export interface Figure {
  readonly value: number;
  /** In brackets or marked p, r, s, e or b: of limited value, provisional, revised, estimated, with a break. */
  readonly qualified: boolean;
}

const GROUPED = /^\d{1,3}([.,'’   ]\d{3})+$/;
const MARKS = /^\((.+)\)$|^(.+?)\s?[pPrRsSeEbB]$/;
const BLANKS = /[   '’]/g;

/**
 * How the numbers of a table are written, as its cells tell together: null when none of them does ("1.234"
 * is a thousand in German and little more than one in English), and then somebody has to say.
 */
export function detectNotation(cells: Iterable<string>): Notation | null {
  const votes = { comma: 0, point: 0 };
  let marked = false;
  for (const cell of cells) {
    if (readClockTime(cell) !== null) continue;
    const { text } = bare(cell);
    const notation = notationOf(text);
    if (notation !== null) votes[notation] += 1;
    marked ||= /\d[.,]\d/.test(text);
  }
  // Numbers without any mark read alike either way.
  if (!marked) return "comma";
  if (votes.comma === votes.point) return null;
  return votes.comma > votes.point ? "comma" : "point";
}

/** Whether a cell holds a number in either notation. */
export function looksLikeNumber(cell: string): boolean {
  return readNumber(cell, "comma") !== null || readNumber(cell, "point") !== null;
}

/** The figure of a cell; null when it holds none. A per cent sign is dropped: the unit is said elsewhere. */
export function readNumber(cell: string, notation: Notation): Figure | null {
  const { text, qualified } = bare(cell);
  const [grouping, decimal] = notation === "comma" ? [".", ","] : [",", "."];
  const match = /^([+-]?)(\d[\d.,]*|[.,]\d+)$/.exec(text);
  if (match === null) return null;
  const [, sign = "", digits = ""] = match;
  const parts = digits.split(decimal);
  const [whole = "", decimals = ""] = parts;
  if (parts.length > 2 || decimals.includes(grouping) || !isWhole(whole, grouping)) return null;
  const value = Number(`${sign}${whole.replaceAll(grouping, "")}.${decimals || "0"}`);
  return Number.isFinite(value) ? { value, qualified } : null;
}

/** Digits in one piece, or in groups of three. */
function isWhole(whole: string, grouping: string): boolean {
  const [first = "", ...groups] = whole.split(grouping);
  if (groups.length === 0) return /^\d*$/.test(first);
  return /^\d{1,3}$/.test(first) && groups.every((group) => /^\d{3}$/.test(group));
}

/** Without brackets, marks, blanks between digits and what looks like a minus. */
function bare(cell: string): { readonly text: string; readonly qualified: boolean } {
  const text = cell.trim();
  const match = MARKS.exec(text);
  const inner = (match?.[1] ?? match?.[2] ?? text).replace(/\s*%$/, "").replace(/^[−–]/, "-");
  return { text: inner.replace(BLANKS, ""), qualified: match !== null };
}

function notationOf(text: string): Notation | null {
  const points = text.split(".").length - 1;
  const commas = text.split(",").length - 1;
  if (!/^[+-]?[\d.,]*\d[\d.,]*$/.test(text) || points + commas === 0) return null;
  if (points > 0 && commas > 0) {
    return text.lastIndexOf(",") > text.lastIndexOf(".") ? "comma" : "point";
  }
  const unsigned = text.replace(/^[+-]/, "");
  if (points > 1) return "comma";
  if (commas > 1) return "point";
  // One mark before three digits may group or divide; "0.123" divides.
  if (GROUPED.test(unsigned) && !unsigned.startsWith("0")) return null;
  return commas === 1 ? "comma" : "point";
}
