import { registerReader } from "#app/domain/register-shares.ts";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import type { Quota } from "../quotas.ts";
import { allocateLetters, type LetterStratum } from "./allocate-letters.ts";
import { allocateWithinHouseholds } from "./allocate-within-households.ts";
import { chanceOfTooFew, expectedYes, type Trials } from "./expected-pool.ts";
import { type HouseholdCounts, withoutStrata } from "./households.ts";
import { type Margin, missedShares, rake } from "./rake.ts";
import {
  type AdjustedRates,
  adjustRates,
  expectRates,
  type ResponseExperience,
} from "./response-rates.ts";
import {
  type CountedStratum,
  countStrata,
  type ResidentCount,
  type StratumFeature,
  type StratumValues,
} from "./strata.ts";

export interface PlanRequest {
  readonly design: "simple" | "stratified";
  /** A whole number from 1. */
  readonly letters: number;
  /** Rates that the organiser knows better, yes per letter, above 0 and up to 1. */
  readonly own: {
    /** Over all residents; null: as expected. */
    readonly overall: number | null;
    /** By place among all values of the features by which residents are split. */
    readonly values: ReadonlyMap<number, number>;
    /** By place of the stratum. */
    readonly strata: ReadonlyMap<number, number>;
  };
  /** For features that the register lacks: the share of those saying yes who have a value, 0 to 1. */
  readonly estimates: readonly {
    readonly feature: string;
    readonly value: string;
    readonly share: number;
  }[];
}

export interface PlanBasis {
  /** Residents who can be drawn. */
  readonly counts: readonly ResidentCount[];
  /**
   * The same residents' households, strata numbered as `countStrata` orders them; null where a
   * household may get several letters.
   */
  readonly households: HouseholdCounts | null;
  /** What the register tells of the quotas' features. */
  readonly known: readonly StratumFeature[];
  /** Those of `known` by which residents are split. */
  readonly split: readonly StratumFeature[];
  readonly quotas: readonly Quota[];
  readonly experience: readonly ResponseExperience[];
  /** Who of earlier waves is in the pool, by what the register tells of the features of `known`. */
  readonly yes: readonly {
    readonly values: Readonly<Record<string, string | null>>;
    readonly people: number;
  }[];
}

export interface PlannedStratum {
  readonly name: string;
  readonly values: StratumValues;
  readonly residents: number;
  /** Yes per letter as expected without the organiser's own rate for this stratum. */
  readonly assumedRate: number;
  readonly ownRate: number | null;
  /** Earlier letters to this very stratum that the expectation learns from. */
  readonly seenLetters: number;
  /** Share of the expected pool that it is to have. */
  readonly share: number;
  /** In a simple draw what is to be expected, a whole number only by stratum. */
  readonly letters: number;
  /** Why it gets no more letters although it should: everyone gets one, or every household. */
  readonly full: "everyone" | "households" | null;
  /** People of it who are in the pool already. */
  readonly yes: number;
}

export interface PlannedQuota extends Pick<Quota, "feature" | "value" | "min" | "max"> {
  /** Whether the figures come from the register, from an estimate, or there are none. */
  readonly source: "register" | "estimate" | "unknown";
  /** Share of those saying yes, as the organiser estimates. */
  readonly estimate: number | null;
  readonly yes: number;
  /** People in the pool on average, those there already included; null without a source. */
  readonly expected: number | null;
  /** Probability that there are fewer than the quota's minimum; null without a source. */
  readonly tooFew: number | null;
}

/** A share of the quotas that the letters cannot aim at, because the quotas contradict each other. */
interface MissedQuota extends Pick<Quota, "feature" | "value"> {
  readonly wanted: number;
  readonly reached: number;
}

export interface InvitationPlan {
  readonly strata: readonly PlannedStratum[];
  /** Quotas with a minimum above 0 of which nobody who can be drawn has the value, though the register tells it. */
  readonly nobody: readonly Pick<Quota, "feature" | "value" | "min">[];
  /** In a stratified draw: empty where the residents can meet all quotas at once. */
  readonly missed: readonly MissedQuota[];
  readonly quotas: readonly PlannedQuota[];
  /** Fewer than asked for where one letter a household at most leaves no room for more. */
  readonly letters: number;
  readonly expected: number;
  readonly rates: Omit<AdjustedRates, "strata">;
}

export type PlanProblem = Problem<"too_many_letters", { readonly residents: number }>;

/** A share may be so far off before it is a contradiction: a percentage point. */
const SHARE_TOLERANCE = 0.01;

/**
 * The planning table: how many letters each stratum gets so that the expected pool has the shares of the quotas, and
 * how likely each quota is to stay unfilled. Cell targets are raked from the residents to the quotas' shares
 * (midpoint of minimum and maximum); residents whom the register puts into no value keep their share.
 *
 * Fails with `too_many_letters`: more than residents who can be drawn.
 */
export function planInvitations(
  basis: PlanBasis,
  request: PlanRequest,
): Result<InvitationPlan, PlanProblem> {
  const counted = countStrata(basis.split, basis.counts);
  const residents = counted.reduce((sum, one) => sum + one.residents, 0);
  if (request.letters > residents) return problem("too_many_letters", { residents });
  const expectedRates = expectRates(basis.split, counted, basis.experience);
  const { strata: assumed, ...rates } = adjustRates(basis.split, counted, expectedRates, {
    overall: request.own.overall,
    own: request.own.values,
  });
  const weights = counted.map((one) => one.residents);
  const margins = basis.split.map((feature, place) => marginOf(basis, feature, counted, place));
  const shares = rake(weights, margins);
  const missed =
    request.design === "simple" ? [] : missedShares(weights, margins, shares, SHARE_TOLERANCE);
  const rows = counted.map((one, place) => {
    const ownRate = request.own.strata.get(place) ?? null;
    const assumedRate = assumed[place] ?? 0;
    const yes = yesIn(basis, one.values);
    return {
      ...one,
      ownRate,
      assumedRate,
      seenLetters: expectedRates.strata[place]?.letters ?? 0,
      rate: ownRate ?? assumedRate,
      yes,
      share: shares[place] ?? 0,
    };
  });
  const letters =
    request.design === "stratified"
      ? allocateStratified(rows, request.letters, basis.households)
      : allocateSimply(rows, request.letters, basis.households);
  const strata = rows.map((row, place) => ({
    ...row,
    letters: letters[place]?.letters ?? 0,
    full: letters[place]?.full ?? null,
  }));
  const groups = request.design === "stratified" ? strata.map((one) => [one]) : [strata];
  return ok({
    strata: strata.map(({ counts: _counts, rate: _rate, ...one }) => one),
    nobody: basis.quotas
      .filter((quota) => hasNobody(basis, quota))
      .map(({ feature, value, min }) => ({ feature, value, min })),
    missed: missed.flatMap(({ margin, group, wanted, reached }) => {
      const { feature = "", values = [] } = basis.split[margin] ?? {};
      const value = values[group];
      return value === undefined ? [] : [{ feature, value, wanted, reached }];
    }),
    quotas: basis.quotas.map((quota) => planQuota(basis, request, groups, quota)),
    letters: Math.round(letters.reduce((sum, one) => sum + one.letters, 0)),
    expected: strata.reduce((sum, one) => sum + one.letters * one.rate + one.yes, 0),
    rates,
  });
}

type Allocation = Pick<PlannedStratum, "letters" | "full">;

function allocateStratified(
  rows: readonly LetterStratum[],
  letters: number,
  households: HouseholdCounts | null,
): Allocation[] {
  const free = allocateLetters(rows, letters);
  const counts = households === null ? free : allocateWithinHouseholds(rows, letters, households);
  return counts.map((count, place) => {
    const everyone = count > 0 && count === rows[place]?.residents;
    const crowded = count < (free[place] ?? 0);
    return { letters: count, full: everyone ? "everyone" : crowded ? "households" : null };
  });
}

/** In a simple draw the letters fall on the strata as the residents do. */
function allocateSimply(
  rows: readonly LetterStratum[],
  letters: number,
  households: HouseholdCounts | null,
): Allocation[] {
  const residents = rows.reduce((sum, one) => sum + one.residents, 0);
  const all = { share: 1, rate: 1, yes: 0, residents };
  const [possible = letters] =
    households === null ? [] : allocateWithinHouseholds([all], letters, withoutStrata(households));
  return rows.map((row) => ({ letters: (possible * row.residents) / residents, full: null }));
}

/** The shares of a feature's values that the quotas ask for, and of those whom the register puts into none. */
function marginOf(
  { quotas, counts }: PlanBasis,
  { feature, values }: StratumFeature,
  strata: readonly CountedStratum[],
  place: number,
): Margin {
  const groups = strata.map((one) => {
    const value = one.values[place] ?? null;
    return value === null ? values.length : values.indexOf(value);
  });
  const all = counts.reduce((sum, one) => sum + one.residents, 0);
  const outside = strata
    .filter((one) => one.values[place] === null)
    .reduce((sum, one) => sum + one.residents, 0);
  const middles = values.map((value) => {
    const quota = quotas.find((one) => one.feature === feature && one.value === value);
    return quota === undefined ? 0 : (quota.min + quota.max) / 2;
  });
  const seats = middles.reduce((sum, one) => sum + one, 0);
  const inside = all === 0 || seats === 0 ? 0 : (1 - outside / all) / seats;
  return {
    groups,
    shares: [...middles.map((middle) => middle * inside), outside / Math.max(1, all)],
  };
}

/** How many of this stratum are in the pool from earlier waves. */
function yesIn({ split, yes }: PlanBasis, values: StratumValues): number {
  return yes
    .filter((one) => split.every(({ feature }, place) => one.values[feature] === values[place]))
    .reduce((sum, { people }) => sum + people, 0);
}

function hasNobody({ known, counts, yes }: PlanBasis, { feature, value, min }: Quota): boolean {
  const told = known.find((one) => one.feature === feature && one.values.includes(value));
  if (told === undefined || min === 0) return false;
  const has = registerReader(told.kind, told.values);
  return (
    !counts.some((count) => count.residents > 0 && has(count, value)) &&
    !yes.some((one) => one.people > 0 && one.values[feature] === value)
  );
}

type RatedStratum = CountedStratum & { readonly letters: number; readonly rate: number };

function planQuota(
  basis: PlanBasis,
  request: PlanRequest,
  groups: readonly (readonly RatedStratum[])[],
  quota: Quota,
): PlannedQuota {
  const { feature, value, min, max } = quota;
  const bounds = { feature, value, min, max };
  const known = basis.known.find((one) => one.feature === feature && one.values.includes(value));
  const estimate =
    request.estimates.find((one) => one.feature === feature && one.value === value)?.share ?? null;
  const earlier = basis.yes.reduce((sum, { people }) => sum + people, 0);
  if (known === undefined && estimate === null) {
    return { ...bounds, source: "unknown", estimate, yes: 0, expected: null, tooFew: null };
  }
  const yes =
    known === undefined
      ? Math.floor(earlier * (estimate ?? 0))
      : basis.yes.reduce((sum, one) => sum + (one.values[feature] === value ? one.people : 0), 0);
  const has = known === undefined ? null : registerReader(known.kind, known.values);
  const trials = groups.map((strata): Trials => {
    const letters = strata.reduce((sum, one) => sum + one.letters, 0);
    const hoped = strata.reduce((sum, one) => {
      const residents =
        has === null
          ? one.residents * (estimate ?? 0)
          : one.counts.reduce((own, count) => own + (has(count, value) ? count.residents : 0), 0);
      return sum + (one.letters * one.rate * residents) / one.residents;
    }, 0);
    return { letters: Math.round(letters), probability: letters === 0 ? 0 : hoped / letters };
  });
  return {
    ...bounds,
    source: known === undefined ? "estimate" : "register",
    estimate,
    yes,
    expected: yes + expectedYes(trials),
    tooFew: chanceOfTooFew(trials, min - yes),
  };
}
