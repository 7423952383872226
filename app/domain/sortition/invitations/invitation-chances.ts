import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import {
  addFractions,
  compareFractions,
  type Fraction,
  fraction,
  fractionAsNumber,
} from "./fraction.ts";
import {
  type Composition,
  composeHouseholds,
  type DrawablePeople,
  type HouseholdCounts,
} from "./households.ts";

/** People with the same chance. */
interface ChanceClass extends Fraction {
  readonly stratum: number;
  readonly people: number;
  /** Whether the chance is lower, because otherwise the household would get more than one letter. */
  readonly limited: boolean;
}

export interface InvitationChances {
  readonly classes: readonly ChanceClass[];
  /** Everyone's place in `classes`. */
  readonly chance: Int32Array;
}

export type ChancesProblem = Problem<
  "stratum_too_small",
  {
    /** From 0. */
    readonly stratum: number;
    readonly letters: number;
  }
>;

/** Chances in large households are multiples of one in a million, so that all chances stay short. */
const STEPS = 1_000_000n;
/**
 * What the chances of a large household add up to at most. The little that is missing to 1 is room for what
 * is lost by rounding down, where a stratum has nobody else to carry it.
 */
const CEILING = 0.99999;
const MAX_ROUNDS = 500;
const PRECISION = 1e-12;

/**
 * The chance of each resident, so that those of a stratum add up to its letters, and those of a household to
 * at most 1. Everyone in a stratum has the same chance, letters ÷ people, except in households where
 * that would add up to more than 1: there all chances are lowered in proportion, and the others of
 * these strata have a little more. People of one stratum whose households have the same members by
 * stratum have the same chance. The chances of a large household add up to 0.99999 and a trifle.
 *
 * Fails with `stratum_too_small`: so many letters are not possible there, or not with one letter a household at most.
 *
 * @param letters of each stratum, whole numbers
 */
export function invitationChances(
  people: DrawablePeople,
  letters: readonly number[],
): Result<InvitationChances, ChancesProblem> {
  const { ofHousehold, ...households } = composeHouseholds(people, letters.length);
  const limits = limitHouseholds(households, letters);
  if (!limits.ok) return limits;
  const { usual, limited } = limits.value;
  const classes: ChanceClass[] = usual.map((chance, stratum) => ({
    ...chance,
    stratum,
    people: 0,
    limited: false,
  }));
  const places = new Map<string, number>();
  for (const [composition, chances] of limited) {
    for (const [stratum, chance] of chances) {
      places.set(`${composition} ${stratum}`, classes.length);
      classes.push({ ...chance, stratum, people: 0, limited: true });
    }
  }
  const chance = new Int32Array(people.stratum.length);
  const counts = new Array<number>(classes.length).fill(0);
  for (const [person, stratum] of people.stratum.entries()) {
    const household = people.household[person] ?? -1;
    const composition = household < 0 ? -1 : (ofHousehold[household] ?? -1);
    const place = places.get(`${composition} ${stratum}`) ?? stratum;
    chance[person] = place;
    counts[place] = (counts[place] ?? 0) + 1;
  }
  return ok({
    classes: classes.map((own, place) => ({ ...own, people: counts[place] ?? 0 })),
    chance,
  });
}

/** Why so many letters are not possible; null where they are. */
export function refuseLetters(
  households: HouseholdCounts,
  letters: readonly number[],
): ChancesProblem | null {
  const limits = limitHouseholds(households, letters);
  return limits.ok ? null : limits.problem;
}

/**
 * How many letters the strata keep where so many are wanted and everyone's chance is letters ÷ residents, lowered in
 * proportion in households in which that is more than 1. That many are possible. Not rounded.
 */
export function roomForLetters(
  { residents, compositions }: HouseholdCounts,
  letters: readonly number[],
): number[] {
  const weights = letters.map((count, stratum) => count / Math.max(1, residents[stratum] ?? 0));
  const room = [...letters];
  for (const composition of compositions) {
    const sum = Math.max(1, sumOfWeights(composition, weights));
    for (const { stratum, people: members } of composition.members) {
      const weight = weights[stratum] ?? 0;
      const lost = weight - weight / sum;
      room[stratum] = (room[stratum] ?? 0) - composition.households * members * lost;
    }
  }
  return room;
}

interface Limits {
  /** The chance of everyone else, by stratum. */
  readonly usual: readonly Fraction[];
  /** By composition, then by stratum. */
  readonly limited: ReadonlyMap<number, ReadonlyMap<number, Fraction>>;
}

/** Finds the households whose members need a lower chance, and exact chances for all. */
function limitHouseholds(
  { compositions, residents }: HouseholdCounts,
  letters: readonly number[],
): Result<Limits, ChancesProblem> {
  for (const [stratum, count] of letters.entries()) {
    if (count > (residents[stratum] ?? 0)) {
      return problem("stratum_too_small", { stratum, letters: count });
    }
  }
  const weights = proportionalWeights(compositions, residents, letters);
  const limited = new Map<number, ReadonlyMap<number, Fraction>>();
  for (;;) {
    for (const [place, composition] of compositions.entries()) {
      const sum = sumOfWeights(composition, weights);
      if (sum > CEILING + PRECISION && !limited.has(place)) {
        limited.set(place, loweredChances(composition, weights, sum));
      }
    }
    const shares = usualChances(compositions, limited, residents, letters);
    if (!shares.ok) return shares;
    const { usual, rests } = shares.value;
    const exceeding = compositions.flatMap((composition, place) =>
      !limited.has(place) && exceedsOne(composition, (stratum) => usual[stratum])
        ? [{ composition, place }]
        : [],
    );
    if (exceeding.length === 0) return withRests(compositions, { usual, limited }, rests, letters);
    for (const { composition, place } of exceeding) {
      const own = usual.map(fractionAsNumber);
      limited.set(place, loweredChances(composition, own, sumOfWeights(composition, own)));
    }
  }
}

function sumOfWeights({ members }: Composition, weights: readonly number[]): number {
  return members.reduce((sum, { stratum, people }) => sum + people * (weights[stratum] ?? 0), 0);
}

/**
 * Proportional fitting with a ceiling: a weight for each stratum, so that the chances add up to the letters, as
 * far as that is possible, where the weights of a household above the ceiling are lowered to it.
 */
function proportionalWeights(
  compositions: readonly Composition[],
  residents: readonly number[],
  letters: readonly number[],
): number[] {
  const weights = letters.map((count, stratum) => count / Math.max(1, residents[stratum] ?? 0));
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const missing = new Array<number>(letters.length).fill(0);
    let any = false;
    for (const composition of compositions) {
      const sum = sumOfWeights(composition, weights);
      if (sum <= CEILING) continue;
      any = true;
      for (const { stratum, people } of composition.members) {
        const lost = (weights[stratum] ?? 0) * (1 - CEILING / sum);
        missing[stratum] = (missing[stratum] ?? 0) + composition.households * people * lost;
      }
    }
    if (!any) return weights;
    let worst = 0;
    for (const [stratum, count] of letters.entries()) {
      const weight = weights[stratum] ?? 0;
      const given = weight * (residents[stratum] ?? 0) - (missing[stratum] ?? 0);
      if (count === 0 || given <= 0) continue;
      weights[stratum] = weight * (count / given);
      worst = Math.max(worst, Math.abs(count / given - 1));
    }
    if (worst < PRECISION) return weights;
  }
  return weights;
}

/** Weights of a household in proportion, rounded down to a millionth, so that they add up to the ceiling at most. */
function loweredChances(
  { members }: Composition,
  weights: readonly number[],
  sum: number,
): ReadonlyMap<number, Fraction> {
  return new Map(
    members.map(({ stratum }) => {
      const share = ((weights[stratum] ?? 0) * CEILING) / sum;
      return [stratum, fraction(BigInt(Math.floor(Number(STEPS) * share)), STEPS)];
    }),
  );
}

/**
 * What is left of the letters of each stratum for everyone whose chance is not limited; where there is
 * nobody of that kind, the rest that those with a limited chance have to carry, for each of them.
 */
function usualChances(
  compositions: readonly Composition[],
  limited: Limits["limited"],
  residents: readonly number[],
  letters: readonly number[],
): Result<{ usual: readonly Fraction[]; rests: readonly Fraction[] }, ChancesProblem> {
  const given = letters.map(() => fraction(0n, 1n));
  const others = [...residents];
  for (const [place, chances] of limited) {
    const composition = compositions[place];
    for (const { stratum, people } of composition?.members ?? []) {
      const count = people * (composition?.households ?? 0);
      const { numerator, denominator } = chances.get(stratum) ?? fraction(0n, 1n);
      others[stratum] = (others[stratum] ?? 0) - count;
      given[stratum] = addFractions(
        given[stratum] ?? fraction(0n, 1n),
        fraction(numerator * BigInt(count), denominator),
      );
    }
  }
  const usual: Fraction[] = [];
  const rests: Fraction[] = [];
  for (const [stratum, count] of letters.entries()) {
    const left = addFractions(fraction(BigInt(count), 1n), {
      numerator: -(given[stratum]?.numerator ?? 0n),
      denominator: given[stratum]?.denominator ?? 1n,
    });
    const people = BigInt(others[stratum] ?? 0);
    const none = people === 0n;
    const carriers = none ? BigInt(Math.max(1, residents[stratum] ?? 0)) : people;
    const each = fraction(left.numerator, left.denominator * carriers);
    const possible = each.numerator >= 0n && each.numerator <= each.denominator;
    if (!possible) return problem("stratum_too_small", { stratum, letters: count });
    usual.push(none ? fraction(0n, 1n) : each);
    rests.push(none ? each : fraction(0n, 1n));
  }
  return ok({ usual, rests });
}

/** Adds the rests to the limited chances. What no longer fits into a household was not possible. */
function withRests(
  compositions: readonly Composition[],
  { usual, limited }: Limits,
  rests: readonly Fraction[],
  letters: readonly number[],
): Result<Limits, ChancesProblem> {
  const completed = new Map<number, ReadonlyMap<number, Fraction>>();
  for (const [place, chances] of limited) {
    const own = new Map(
      [...chances].map(([stratum, chance]) => [
        stratum,
        addFractions(chance, rests[stratum] ?? fraction(0n, 1n)),
      ]),
    );
    const composition = compositions[place];
    if (composition !== undefined && exceedsOne(composition, (stratum) => own.get(stratum))) {
      const stratum = largestRest(composition, rests);
      return problem("stratum_too_small", { stratum, letters: letters[stratum] ?? 0 });
    }
    completed.set(place, own);
  }
  return ok({ usual, limited: completed });
}

function largestRest({ members }: Composition, rests: readonly Fraction[]): number {
  const sizes = members.map(({ stratum }) => ({
    stratum,
    rest: fractionAsNumber(rests[stratum] ?? fraction(0n, 1n)),
  }));
  return sizes.sort((a, b) => b.rest - a.rest)[0]?.stratum ?? 0;
}

function exceedsOne(
  { members }: Composition,
  chanceOf: (stratum: number) => Fraction | undefined,
): boolean {
  const sum = members.reduce(
    (total, { stratum, people }) => {
      const { numerator, denominator } = chanceOf(stratum) ?? fraction(0n, 1n);
      return addFractions(total, fraction(numerator * BigInt(people), denominator));
    },
    fraction(0n, 1n),
  );
  return compareFractions(sum, fraction(1n, 1n)) > 0;
}
