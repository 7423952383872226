import type { NumberEvidence } from "#app/domain/public-draw/draw-number.ts";

/**
 * What a person typed as seen on stage, among lottery numbers or from a beacon. What cannot be
 * read becomes something that `drawNumber` refuses by name.
 */
export function readEvidence(
  source: NumberEvidence["source"],
  typed: string,
  round: number | null,
): NumberEvidence {
  switch (source) {
    case "stage":
      return { source, digits: [...typed.replace(/[\s,;.]/g, "")].map(Number) };
    case "lottery-numbers": {
      const numbers = typed.split(/[\s,;]+/).filter((part) => part !== "");
      return { source, numbers: numbers.map((part) => (/^\d+$/.test(part) ? Number(part) : -1)) };
    }
    case "beacon":
      return { source, round: round ?? -1, randomness: typed.replace(/\s/g, "").toLowerCase() };
  }
}
