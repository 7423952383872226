import { type Random, seededRandom } from "#app/domain/random.ts";
import { ok, type Result } from "#app/domain/result.ts";
import { type Coins, roundDependently } from "./dependent-rounding.ts";
import type { DrawablePeople } from "./households.ts";
import {
  type ChancesProblem,
  type InvitationChances,
  invitationChances,
} from "./invitation-chances.ts";

/** Name and version of the method; the version changes with every change of who is drawn by a seed. */
export const INVITATION_ALGORITHM = { name: "dependent rounding", version: "1" } as const;

export interface InvitationDraw extends InvitationChances {
  /** Places of the people drawn, ascending. */
  readonly drawn: readonly number[];
}

/**
 * Draws who gets a letter: in each stratum exactly as many people as it has letters, in each household one at
 * most, everyone with exactly the chance that `invitationChances` says. Without households it is
 * simple random sampling without replacement in each stratum: people are paired in uniformly random order, so
 * that every set of the same size is equally likely.
 *
 * The same people, letters and seed give the same draw. Fails with `stratum_too_small`.
 */
export function drawInvitations(
  people: DrawablePeople,
  letters: readonly number[],
  seed: string,
): Result<InvitationDraw, ChancesProblem> {
  const chances = invitationChances(people, letters);
  if (!chances.ok) return chances;
  const random = seededRandom(seed);
  const order = random.shuffle(Array.from({ length: people.stratum.length }, (_, place) => place));
  const { classes, chance } = chances.value;
  const rounded = roundDependently({ ...people, chance, chances: classes }, order, coinsOf(random));
  const drawn: number[] = [];
  for (const [place, one] of rounded.entries()) if (one === 1) drawn.push(place);
  return ok({ ...chances.value, drawn });
}

function coinsOf(random: Random): Coins {
  function small(favourable: number, total: number): boolean {
    if (total <= 2 ** 32) return random.integer(total) < favourable;
    return random.below(BigInt(favourable), BigInt(total));
  }
  return { small, large: random.below };
}
