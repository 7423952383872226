import { canonicalJson } from "#app/domain/canonical-json.ts";
import { sha256Hex } from "#app/domain/hash.ts";
import { seededRandom } from "#app/domain/random.ts";
import { chooseMembers } from "#app/domain/sortition/choose-members.ts";
import type { UnreachableReason } from "#app/domain/sortition/feasibility/feasibility.ts";
import type { Objective } from "#app/domain/sortition/objectives.ts";
import type { Optimality } from "#app/domain/sortition/optimality.ts";
import { compareText, type Profile } from "#app/domain/sortition/people.ts";
import { type Quota, sortQuotas } from "#app/domain/sortition/quotas.ts";

export interface LotteryPanel {
  /** The probability that this panel is drawn, in [0, 1]. */
  readonly weight: number;
  /** How many members of which profiles; profiles without a member are left out. */
  readonly counts: readonly (readonly [profileIndex: number, count: number])[];
}

/** A distribution over panels, as plain JSON: what is stored, published and replayed. */
export interface Lottery {
  readonly algorithm: string;
  readonly algorithmVersion: string;
  readonly objective: Objective;
  readonly size: number;
  /** SHA-256 of people, quotas and size in canonical order, in hexadecimal. */
  readonly inputHash: string;
  readonly quotas: readonly Quota[];
  readonly profiles: readonly Profile[];
  readonly panels: readonly LotteryPanel[];
  /** Per profile the probability of each of its members, recomputed from the panels. */
  readonly probabilities: readonly number[];
  readonly unreachable: readonly { readonly id: string; readonly reason: UnreachableReason }[];
  readonly optimality: Optimality;
}

export interface DrawnPanel {
  readonly panelIndex: number;
  /** Ids in canonical order. */
  readonly members: readonly string[];
}

/**
 * The hash that names an input: people by id with the values of the features that have quotas and
 * the first id of the household they share, quotas with min and max, and the size. Independent of
 * the order of rows, of other columns, of the names of households and of flexes, none of which
 * matters to the draw.
 */
export function hashInput(
  profiles: readonly Profile[],
  quotas: readonly Quota[],
  size: number,
): string {
  const households = sharedHouseholds(profiles);
  const people = profiles
    .flatMap(({ members, values }) =>
      members.map((id) => {
        const household = households.get(id);
        return household === undefined ? { id, values } : { id, values, household };
      }),
    )
    .sort((a, b) => compareText(a.id, b.id));
  const bounds = sortQuotas(quotas).map(({ feature, value, min, max }) => ({
    feature,
    value,
    min,
    max,
  }));
  return sha256Hex(canonicalJson({ people, quotas: bounds, size }));
}

/** By id of everyone who shares a household: the first id of those who live in it. */
function sharedHouseholds(profiles: readonly Profile[]): Map<string, string> {
  const homes = new Map<string, string[]>();
  for (const { households } of profiles) {
    for (const [home, ids] of households?.members.entries() ?? []) {
      const key = `${households?.class} ${home}`;
      homes.set(key, [...(homes.get(key) ?? []), ...ids]);
    }
  }
  const first = (ids: readonly string[]) => [...ids].sort(compareText)[0] ?? "";
  return new Map([...homes.values()].flatMap((ids) => ids.map((id) => [id, first(ids)] as const)));
}

/** The seed of everything drawn from one lottery for one purpose: SHA-256 over three lines. */
export function seedFor(inputHash: string, seed: string, purpose: string): string {
  return sha256Hex(`${inputHash}\n${seed}\n${purpose}`);
}

/**
 * Draws from a lottery: a number picks the panel by cumulative weight, then the members of each
 * profile are chosen uniformly, at most one of each household. The same lottery and seed give the same panel on every machine.
 * O(panels + n).
 */
export function drawPanel(lottery: Lottery, seed: string): DrawnPanel {
  const random = seededRandom(seedFor(lottery.inputHash, seed, "panel"));
  const panelIndex = pickPanel(lottery.panels, random.next());
  const counts = lottery.panels[panelIndex]?.counts ?? [];
  return { panelIndex, members: chooseMembers(lottery.profiles, counts, random) };
}

function pickPanel(panels: readonly LotteryPanel[], number: number): number {
  let cumulative = 0;
  for (const [index, { weight }] of panels.entries()) {
    cumulative += weight;
    if (number < cumulative) return index;
  }
  // The weights may sum to a rounding error less than 1.
  return panels.length - 1;
}
