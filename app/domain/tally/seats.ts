import type { LotOrder } from "#app/domain/tally/lot.ts";
import { decideByLot, type Tie } from "#app/domain/tally/ties.ts";

/** Candidates in classes, best first; those of one class are equal. `compare` is negative where the first is better. */
export function inClasses<Standing>(
  standings: readonly Standing[],
  compare: (a: Standing, b: Standing) => number,
): readonly (readonly Standing[])[] {
  const classes: Standing[][] = [];
  for (const standing of [...standings].sort(compare)) {
    const last = classes.at(-1);
    if (last?.[0] !== undefined && compare(last[0], standing) === 0) last.push(standing);
    else classes.push([standing]);
  }
  return classes;
}

/** Gives the seats to the best classes; if one does not fit in as a whole, the lot chooses from it. */
export function fillSeats(
  classes: readonly (readonly { readonly candidate: string }[])[],
  seats: number,
  lot: LotOrder | null,
): { readonly winners: readonly string[]; readonly tie: Tie | null } {
  if (!Number.isSafeInteger(seats) || seats < 1)
    throw new RangeError(`${seats} is no number of seats.`);
  const winners: string[] = [];
  for (const standings of classes) {
    const equal = standings.map(({ candidate }) => candidate);
    const open = seats - winners.length;
    if (open === 0) break;
    if (equal.length > open) {
      const tie = decideByLot(equal, open, lot);
      return { winners: [...winners, ...tie.chosen], tie };
    }
    winners.push(...equal);
  }
  return { winners, tie: null };
}
