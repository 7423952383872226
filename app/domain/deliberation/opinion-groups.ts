import { type Point, principalPlane } from "./principal-plane.ts";

/** What somebody said to a statement; `null` where they did not come to it. */
export type Stance = "agree" | "disagree" | "pass" | null;

/** At fewer participants opinion groups are an illustration and no finding. */
export const LEAST_PARTICIPANTS = 100;

/** The number of groups that are tried. With more, nobody sees what tells them apart. */
const GROUP_COUNTS = [2, 3, 4, 5] as const;

/** A group of fewer is no group: who is in it could be picked out. */
const SMALLEST_OPINION_GROUP = 5;

/** Who said too little has no place on the plane. */
const LEAST_STANCES = 7;

const MOST_ROUNDS = 100;

export interface OpinionGroups {
  /** Index of the group of each participant; null for who said too little to belong to one. */
  readonly groupOf: readonly (number | null)[];
  readonly groupCount: number;
  /** Where each participant stands on the plane; null as above. */
  readonly places: readonly (Point | null)[];
  /** How well the groups are apart: mean silhouette of their centres, -1 to 1; null with one group. */
  readonly separation: number | null;
}

/**
 * Groups participants by what they said, as Polis does: principal components of the matrix of stances
 * (agree +1, disagree -1, pass 0, not seen: the mean of the statement), places of people who saw little
 * drawn out by √(statements / seen), then k-means on the plane with the number of groups that is best apart.
 *
 * Deterministic: centres start at the place farthest from the middle and go on with the place
 * farthest from those there are; ties go to the participant who comes first. Groups are numbered by size.
 * One group comes out where no division leaves groups of {@link SMALLEST_OPINION_GROUP}.
 *
 * Source: C. Small et al., Polis: Scaling Deliberation by Mapping High Dimensional Opinion Spaces, RECERCA
 * 26(2), 2021. O(participants × statements) a step of the iteration.
 *
 * @param stances a row a participant, a column a statement
 */
export function opinionGroups(stances: readonly (readonly Stance[])[]): OpinionGroups {
  const statements = stances[0]?.length ?? 0;
  const least = Math.min(LEAST_STANCES, statements);
  const placed = stances.flatMap((row, index) => {
    const seen = row.filter((stance) => stance !== null).length;
    return seen >= least && seen > 0 ? [{ row, index, seen }] : [];
  });
  const plane = principalPlane(matrixOf(placed.map(({ row }) => row)));
  const places = plane.map(([x, y], index): Point => {
    const drawn = Math.sqrt(statements / (placed[index]?.seen ?? statements));
    return [x * drawn, y * drawn];
  });
  const best = bestDivision(places);
  const groupOf: (number | null)[] = stances.map(() => null);
  const placeOf: (Point | null)[] = stances.map(() => null);
  placed.forEach(({ index }, position) => {
    groupOf[index] = best.groups[position] ?? null;
    placeOf[index] = places[position] ?? null;
  });
  return { groupOf, groupCount: best.count, places: placeOf, separation: best.separation };
}

const VALUE = { agree: 1, disagree: -1, pass: 0 } as const;

/** Stances as numbers, each column with its mean taken off; what was not seen is the mean. */
function matrixOf(rows: readonly (readonly Stance[])[]): number[][] {
  const statements = rows[0]?.length ?? 0;
  const means = Array.from({ length: statements }, (_, column) => {
    const said = rows.flatMap((row) => {
      const stance = row[column] ?? null;
      return stance === null ? [] : [VALUE[stance]];
    });
    return said.length === 0 ? 0 : sum(said) / said.length;
  });
  return rows.map((row) =>
    row.map((stance, column) => (stance === null ? 0 : VALUE[stance] - (means[column] ?? 0))),
  );
}

interface Division {
  readonly groups: readonly number[];
  readonly count: number;
  readonly separation: number | null;
}

function bestDivision(places: readonly Point[]): Division {
  const together: Division = {
    groups: places.map(() => 0),
    count: places.length === 0 ? 0 : 1,
    separation: null,
  };
  let best = together;
  for (const count of GROUP_COUNTS) {
    const division = divide(places, count);
    if (division === null) continue;
    if (division.separation > (best.separation ?? 0)) best = division;
  }
  return best;
}

/** k-means; null where it leaves a group that is too small. */
function divide(
  places: readonly Point[],
  count: number,
): (Division & { readonly separation: number }) | null {
  let centres = firstCentres(places, count);
  if (centres.length < count) return null;
  let groups: number[] = [];
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const next = places.map((place) => nearest(centres, place));
    if (round > 0 && next.every((group, index) => group === groups[index])) break;
    groups = next;
    centres = centres.map((centre, group) =>
      middle(
        places.filter((_, index) => groups[index] === group),
        centre,
      ),
    );
  }
  const sizes = centres.map((_, group) => groups.filter((own) => own === group).length);
  if (sizes.some((size) => size < SMALLEST_OPINION_GROUP)) return null;
  const bySize = sizes
    .map((size, group) => ({ size, group, first: groups.indexOf(group) }))
    .sort((a, b) => b.size - a.size || a.first - b.first)
    .map(({ group }) => group);
  return {
    groups: groups.map((group) => bySize.indexOf(group)),
    count,
    separation: separationOf(places, groups, centres),
  };
}

function firstCentres(places: readonly Point[], count: number): Point[] {
  const centres: Point[] = [];
  while (centres.length < count) {
    const from = centres.length === 0 ? [middle(places, [0, 0])] : centres;
    let farthest: Point | null = null;
    let most = 0;
    for (const place of places) {
      const away = Math.min(...from.map((centre) => distance(centre, place)));
      if (away > most) [farthest, most] = [place, away];
    }
    if (farthest === null) break;
    centres.push(farthest);
  }
  return centres;
}

/**
 * Mean over the places of (b - a) / max(a, b), with a the distance to the own centre and b to the nearest
 * other one: the silhouette of E. R. Hruschka et al. (2004), which needs no distances between people.
 */
function separationOf(
  places: readonly Point[],
  groups: readonly number[],
  centres: readonly Point[],
): number {
  const widths = places.map((place, index) => {
    const own = groups[index] ?? 0;
    const a = distance(centres[own] ?? place, place);
    const b = Math.min(
      ...centres.flatMap((centre, group) => (group === own ? [] : [distance(centre, place)])),
    );
    return Math.max(a, b) === 0 ? 0 : (b - a) / Math.max(a, b);
  });
  return sum(widths) / widths.length;
}

function nearest(centres: readonly Point[], place: Point): number {
  let best = 0;
  centres.forEach((centre, index) => {
    if (distance(centre, place) < distance(centres[best] ?? centre, place)) best = index;
  });
  return best;
}

function middle(places: readonly Point[], otherwise: Point): Point {
  if (places.length === 0) return otherwise;
  return [
    sum(places.map(([x]) => x)) / places.length,
    sum(places.map(([, y]) => y)) / places.length,
  ];
}

function distance([ax, ay]: Point, [bx, by]: Point): number {
  return Math.sqrt((ax - bx) ** 2 + (ay - by) ** 2);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
