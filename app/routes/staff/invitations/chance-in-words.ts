/** Parts of which people speak where a chance is large. */
const PARTS = [2, 3, 4, 5, 10];
const CLOSE = 0.02;

/**
 * A chance as people say it, "about `some` in `all`"; null where a percentage says it better: for
 * nobody, and for nearly everyone.
 */
export function chanceInWords(share: number): { some: number; all: number } | null {
  if (share <= 0) return null;
  if (share <= 0.2) return { some: 1, all: Math.round(1 / share) };
  const all = PARTS.find((parts) => Math.abs(Math.round(share * parts) / parts - share) <= CLOSE);
  const parts = all ?? 10;
  const some = Math.round(share * parts);
  return some === parts ? null : { some, all: parts };
}
