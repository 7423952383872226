import { sha256Hex } from "#app/domain/hash.ts";
import { seededRandom } from "#app/domain/random.ts";

/** Name and version of the way a lot is drawn; stored with the seed, so that it can be replayed. */
export const LOT_ALGORITHM = "lot-order 1";

/** All candidates, drawn once before the count: of several who are tied the first in it is favoured. */
export type LotOrder = readonly string[];

/**
 * The lot of a tally: one order of all candidates, each order equally likely. Candidates are put into the order of
 * their UTF-16 code units first, so that the same names and the same seed give the same lot wherever they stand on
 * the ballot. The generator starts from SHA-256 of the seed and the words "lot of a tally" on two lines.
 */
export function lotOrder(candidates: readonly string[], seed: string): LotOrder {
  const sorted = [...candidates].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  return seededRandom(sha256Hex(`${seed}\nlot of a tally`)).shuffle(sorted);
}
