import { hashInput, type Lottery, type LotteryPanel } from "#app/domain/sortition/lottery.ts";

/** What does not hold in a lottery. Indices count from 0. */
export type LotteryFault =
  | { readonly code: "weight_invalid"; readonly panel: number; readonly weight: number }
  | { readonly code: "weights_do_not_sum_to_one"; readonly sum: number }
  | {
      readonly code: "count_invalid";
      readonly panel: number;
      readonly profile: number;
      readonly count: number;
    }
  | { readonly code: "panel_size_wrong"; readonly panel: number; readonly size: number }
  | {
      readonly code: "quota_broken";
      readonly panel: number;
      readonly feature: string;
      readonly value: string;
      readonly count: number;
    }
  | {
      readonly code: "probability_wrong";
      readonly profile: number;
      readonly stated: number;
      readonly actual: number;
    }
  | { readonly code: "probabilities_do_not_sum_to_size"; readonly sum: number }
  | { readonly code: "member_repeated"; readonly id: string }
  | { readonly code: "household_exceeded"; readonly panel: number; readonly class: number }
  | { readonly code: "households_inconsistent"; readonly profile: number }
  | { readonly code: "unreachable_but_drawn"; readonly id: string }
  | { readonly code: "input_hash_wrong"; readonly actual: string };

const TOLERANCE = 1e-9;

/**
 * Checks a lottery from its own figures alone, with code that shares nothing with the search for
 * panels: each panel keeps each quota and has the right size, no count exceeds its profile or,
 * where households count, their number, the weights are a distribution, the probabilities are those of the panels and sum to the size,
 * nobody appears twice, the hash is that of the people and quotas. An empty list means that all
 * holds. O(panels · panel size · quotas).
 */
export function verifyLottery(lottery: Lottery): LotteryFault[] {
  return [
    ...verifyWeights(lottery),
    ...lottery.panels.flatMap((panel, index) => verifyPanel(lottery, panel, index)),
    ...verifyProbabilities(lottery),
    ...verifyPeople(lottery),
    ...verifyHouseholds(lottery),
  ];
}

function verifyWeights({ panels }: Lottery): LotteryFault[] {
  const faults: LotteryFault[] = panels.flatMap(({ weight }, panel) =>
    weight >= 0 && weight <= 1 + TOLERANCE ? [] : [{ code: "weight_invalid", panel, weight }],
  );
  const sum = exactSum(panels.map(({ weight }) => weight));
  if (!(Math.abs(sum - 1) <= TOLERANCE)) faults.push({ code: "weights_do_not_sum_to_one", sum });
  return faults;
}

function verifyPanel(lottery: Lottery, { counts }: LotteryPanel, panel: number): LotteryFault[] {
  const faults: LotteryFault[] = [];
  const seen = new Set<number>();
  const byValue = new Map<string, number>();
  const byClass = new Map<number, number>();
  let size = 0;
  for (const [profile, count] of counts) {
    const members = lottery.profiles[profile]?.members.length ?? 0;
    if (!Number.isInteger(count) || count < 1 || count > members || seen.has(profile)) {
      faults.push({ code: "count_invalid", panel, profile, count });
    }
    seen.add(profile);
    size += count;
    const households = lottery.profiles[profile]?.households;
    if (households !== undefined) {
      const sum = (byClass.get(households.class) ?? 0) + count;
      byClass.set(households.class, sum);
      if (sum > households.members.length && sum - count <= households.members.length) {
        faults.push({ code: "household_exceeded", panel, class: households.class });
      }
    }
    for (const pair of Object.entries(lottery.profiles[profile]?.values ?? {})) {
      const key = JSON.stringify(pair);
      byValue.set(key, (byValue.get(key) ?? 0) + count);
    }
  }
  if (size !== lottery.size) faults.push({ code: "panel_size_wrong", panel, size });
  for (const { feature, value, min, max } of lottery.quotas) {
    const count = byValue.get(JSON.stringify([feature, value])) ?? 0;
    if (count < min || count > max) {
      faults.push({ code: "quota_broken", panel, feature, value, count });
    }
  }
  return faults;
}

function verifyProbabilities({ panels, profiles, probabilities, size }: Lottery): LotteryFault[] {
  const shares: number[][] = profiles.map(() => []);
  for (const { weight, counts } of panels) {
    for (const [profile, count] of counts) shares[profile]?.push(weight * count);
  }
  const faults: LotteryFault[] = profiles.flatMap(({ members }, profile) => {
    const stated = probabilities[profile] ?? Number.NaN;
    const actual = exactSum(shares[profile] ?? []) / members.length;
    if (Math.abs(stated - actual) <= TOLERANCE) return [];
    return [{ code: "probability_wrong", profile, stated, actual }];
  });
  const sum = exactSum(profiles.map(({ members }, t) => members.length * (probabilities[t] ?? 0)));
  // The tolerance is relative to the size: it is a sum over as many people.
  if (!(Math.abs(sum - size) <= TOLERANCE * size)) {
    faults.push({ code: "probabilities_do_not_sum_to_size", sum });
  }
  return faults;
}

function verifyPeople(lottery: Lottery): LotteryFault[] {
  const faults: LotteryFault[] = [];
  const probability = new Map<string, number>();
  for (const [profile, { members }] of lottery.profiles.entries()) {
    for (const id of members) {
      if (probability.has(id)) faults.push({ code: "member_repeated", id });
      probability.set(id, lottery.probabilities[profile] ?? 0);
    }
  }
  for (const { id } of lottery.unreachable) {
    if (probability.get(id) !== 0) faults.push({ code: "unreachable_but_drawn", id });
  }
  const actual = hashInput(lottery.profiles, lottery.quotas, lottery.size);
  if (actual !== lottery.inputHash) faults.push({ code: "input_hash_wrong", actual });
  return faults;
}

/** Households hold the members of their profiles, equally many each; a class has one number of them. */
function verifyHouseholds({ profiles }: Lottery): LotteryFault[] {
  const homes = new Map<number, number>();
  return profiles.flatMap(({ members, households }, profile): LotteryFault[] => {
    if (households === undefined) return [];
    const expected = homes.get(households.class) ?? households.members.length;
    homes.set(households.class, expected);
    const [first = []] = households.members;
    const listed = households.members.flat().sort();
    const consistent =
      households.members.length === expected &&
      households.members.every((ids) => ids.length === first.length && ids.length > 0) &&
      listed.length === members.length &&
      [...members].sort().every((id, position) => id === listed[position]);
    return consistent ? [] : [{ code: "households_inconsistent", profile }];
  });
}

/** Sums in ascending order of magnitude with Kahan's compensation. */
function exactSum(terms: readonly number[]): number {
  let sum = 0;
  let compensation = 0;
  for (const term of [...terms].sort((a, b) => Math.abs(a) - Math.abs(b))) {
    const corrected = term - compensation;
    const next = sum + corrected;
    compensation = next - sum - corrected;
    sum = next;
  }
  return sum;
}
