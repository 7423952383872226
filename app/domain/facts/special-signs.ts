import { type ClockTime, isClockTime } from "./clock-time.ts";

/**
 * Signs that stand instead of a figure in German official statistics. `nothing`: exactly zero.
 * `withheld`: unknown or kept secret. `impossible`: the cell cannot have a figure. `later`: not there yet.
 * `uncertain`: too unreliable to be published.
 *
 * Source: "Zeichenerklärung" of the statistical offices of the Federation and the Länder.
 */
export const SPECIAL_SIGNS = ["nothing", "withheld", "impossible", "later", "uncertain"] as const;
export type SpecialSign = (typeof SPECIAL_SIGNS)[number];

/** What stands instead of a number: an official sign, or a time of day. */
export type FigureSign = SpecialSign | ClockTime;

const SIGNS: ReadonlyMap<string, SpecialSign> = new Map([
  ["-", "nothing"],
  ["–", "nothing"],
  ["—", "nothing"],
  [".", "withheld"],
  ["•", "withheld"],
  ["x", "impossible"],
  ["X", "impossible"],
  ["...", "later"],
  ["…", "later"],
  ["/", "uncertain"],
]);

/** The sign that a cell holds; null when it holds something else. */
export function specialSign(cell: string): SpecialSign | null {
  return SIGNS.get(cell.trim()) ?? null;
}

const OFFICIAL: Readonly<Record<SpecialSign, string>> = {
  nothing: "–",
  withheld: ".",
  impossible: "x",
  later: "…",
  uncertain: "/",
};

/** A sign as official tables print it; a time of day as it is. */
export function signText(sign: FigureSign): string {
  return isClockTime(sign) ? sign : (OFFICIAL[sign as SpecialSign] ?? sign);
}
