import type { Coordinates } from "./place.ts";

/** Metres of a degree of latitude, on a sphere. */
const METRES_A_DEGREE = 111_195;
/** A map shows no less than this, so that one place alone does not fill it. */
const LEAST_METRES = 1000;

export interface LocatorMap<Place> {
  readonly width: number;
  readonly height: number;
  readonly points: readonly { readonly place: Place; readonly x: number; readonly y: number }[];
  /** A bar of a round length. */
  readonly scale: { readonly metres: number; readonly length: number };
}

/**
 * Where some places lie to each other, north up: an equirectangular projection around their middle, true to scale for
 * the extent of a municipality. Null without places.
 *
 * @param size width and height of the drawing, and the margin that stays free, in its own units
 */
export function locatorMap<Place extends Coordinates>(
  places: readonly Place[],
  size: { readonly width: number; readonly height: number; readonly margin: number },
): LocatorMap<Place> | null {
  if (places.length === 0) return null;
  const latitudes = places.map(({ latitude }) => latitude);
  const longitudes = places.map(({ longitude }) => longitude);
  const middle = {
    latitude: (Math.min(...latitudes) + Math.max(...latitudes)) / 2,
    longitude: (Math.min(...longitudes) + Math.max(...longitudes)) / 2,
  };
  const shrink = Math.cos((middle.latitude * Math.PI) / 180);
  const metres = places.map((place) => ({
    place,
    east: (place.longitude - middle.longitude) * METRES_A_DEGREE * shrink,
    north: (place.latitude - middle.latitude) * METRES_A_DEGREE,
  }));
  const { width, height, margin } = size;
  const extent = {
    east: Math.max(LEAST_METRES, ...metres.map(({ east }) => Math.abs(east) * 2)),
    north: Math.max(LEAST_METRES, ...metres.map(({ north }) => Math.abs(north) * 2)),
  };
  const unitsAMetre = Math.min(
    (width - 2 * margin) / extent.east,
    (height - 2 * margin) / extent.north,
  );
  const longest = width / 3 / unitsAMetre;
  const bar = roundLength(longest);
  return {
    width,
    height,
    points: metres.map(({ place, east, north }) => ({
      place,
      x: Math.round((width / 2 + east * unitsAMetre) * 10) / 10,
      y: Math.round((height / 2 - north * unitsAMetre) * 10) / 10,
    })),
    scale: { metres: bar, length: Math.round(bar * unitsAMetre * 10) / 10 },
  };
}

/** A point and the middle of its label, which lies beside it where there is no room at the point itself. */
export interface Labelled<Place> {
  readonly place: Place;
  readonly x: number;
  readonly y: number;
  readonly labelX: number;
  readonly labelY: number;
}

/**
 * Gives each point of a map a round label that covers no other label. In the order of the points, each at its point
 * or as near to it as there is room; where there is none at all, at its point.
 *
 * @param radius of a label, in the units of the drawing
 */
export function labelledPoints<Place>(
  { width, height, points }: Pick<LocatorMap<Place>, "width" | "height" | "points">,
  radius: number,
): readonly Labelled<Place>[] {
  const places = gridOf({ width, height }, radius);
  const labels: Labelled<Place>[] = [];
  const free = ({ x, y }: Spot) =>
    labels.every(({ labelX, labelY }) => Math.hypot(labelX - x, labelY - y) >= 2 * radius);
  for (const point of points) {
    const { x, y } = free(point) ? point : (nearest(places.filter(free), point) ?? point);
    labels.push({ ...point, labelX: x, labelY: y });
  }
  return labels;
}

interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Middles of labels that lie on the sheet as a whole, a radius apart. */
function gridOf(
  { width, height }: { readonly width: number; readonly height: number },
  radius: number,
): readonly Spot[] {
  const along = (length: number) =>
    Array.from({ length: Math.floor(length / radius) - 1 }, (_, index) => (index + 1) * radius);
  return along(height).flatMap((y) => along(width).map((x) => ({ x, y })));
}

function nearest(spots: readonly Spot[], { x, y }: Spot): Spot | undefined {
  const distance = (spot: Spot) => Math.hypot(spot.x - x, spot.y - y);
  return spots.reduce<Spot | undefined>(
    (best, spot) => (best === undefined || distance(spot) < distance(best) ? spot : best),
    undefined,
  );
}

/** The longest of 1, 2 and 5 with zeros that is no longer than this. */
function roundLength(longest: number): number {
  const zeros = 10 ** Math.floor(Math.log10(longest));
  return (longest >= 5 * zeros ? 5 : longest >= 2 * zeros ? 2 : 1) * zeros;
}
