/** A place on earth in decimal degrees (WGS 84). */
export interface Coordinates {
  /** From −90 to 90, north above 0. */
  readonly latitude: number;
  /** From −180 to 180, east above 0. */
  readonly longitude: number;
}

/** Decimal places that are kept: about a metre. */
const PLACES = 5;

const NUMBER = String.raw`[-+]?\d{1,3}(?:\.\d{1,20})?`;
const PAIR = new RegExp(`^(${NUMBER})(?:\\s*[,;]\\s*|\\s+)(${NUMBER})$`);
const COMMA_PAIR = /^([-+]?\d{1,3},\d{1,20})(?:\s*[;/]\s*|\s+)([-+]?\d{1,3},\d{1,20})$/;
const GEO = new RegExp(`^geo:(${NUMBER}),(${NUMBER})(?:[,;?].*)?$`);
const MAP_HASH = new RegExp(`#map=\\d{1,2}(?:\\.\\d+)?/(${NUMBER})/(${NUMBER})(?:[&].*)?$`);

/**
 * The place that somebody typed or pasted: `51.6447, 11.5128`, `51,6447; 11,5128`, a `geo:` address (RFC 5870), or the
 * address of a map at OpenStreetMap with a marker or a middle. Null for anything else, and outside the earth.
 */
export function readCoordinates(typed: string): Coordinates | null {
  const text = typed.trim();
  const marked = markerOf(text);
  const found =
    marked ?? PAIR.exec(text) ?? COMMA_PAIR.exec(text) ?? GEO.exec(text) ?? mapHashOf(text);
  if (found === null) return null;
  const [, latitude, longitude] = found.map((part) => Number(part?.replace(",", ".")));
  if (latitude === undefined || longitude === undefined) return null;
  if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) return null;
  return { latitude: rounded(latitude), longitude: rounded(longitude) };
}

/** The same, as it is typed again. */
export function coordinatesText(latitude: number | null, longitude: number | null): string {
  if (latitude === null || longitude === null) return "";
  return `${latitude.toFixed(PLACES)}, ${longitude.toFixed(PLACES)}`;
}

function rounded(degrees: number): number {
  return Number(degrees.toFixed(PLACES));
}

function markerOf(text: string): readonly string[] | null {
  if (!isMap(text)) return null;
  const latitude = new RegExp(`[?&]mlat=(${NUMBER})(?:[&#]|$)`).exec(text)?.[1];
  const longitude = new RegExp(`[?&]mlon=(${NUMBER})(?:[&#]|$)`).exec(text)?.[1];
  return latitude === undefined || longitude === undefined ? null : [text, latitude, longitude];
}

function mapHashOf(text: string): readonly string[] | null {
  return isMap(text) ? MAP_HASH.exec(text) : null;
}

function isMap(text: string): boolean {
  return /^(?:https?:\/\/)?(?:www\.)?(?:openstreetmap\.org|osm\.org)\//.test(text);
}
