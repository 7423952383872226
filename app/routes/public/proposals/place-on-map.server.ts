import { locatorMap } from "#app/domain/proposals/locator-map.ts";
import { coordinatesText } from "#app/domain/proposals/place.ts";
import type { Language } from "#app/i18n/languages.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { readPlaces } from "#app/services/proposals/read-places.server.ts";
import type { ProposalDetails } from "#app/services/proposals/read-proposal.server.ts";
import { lengthInWords } from "./length-in-words.ts";

/** More others than this are drawn, but not named below the map. */
const MOST_NAMED = 20;

/** Where a proposal lies among the others of its process; null where it names no place. */
export function placeOnMap(
  services: ServiceContext,
  { id, processId, language: written, current }: ProposalDetails,
  language: Language,
) {
  const { latitude, longitude, title } = current;
  if (latitude === null || longitude === null) return null;
  const others = readPlaces(services, processId).filter((place) => place.id !== id);
  const own = { id, title, language: written, latitude, longitude };
  const map = locatorMap([...others, own], { width: 480, height: 320, margin: 36 });
  if (map === null) return null;
  return {
    ...map,
    points: map.points.map(({ place, x, y }) => ({ id: place.id, x, y, own: place.id === id })),
    scale: { ...map.scale, words: lengthInWords(map.scale.metres, language) },
    coordinates: coordinatesText(latitude, longitude),
    others: others.slice(0, MOST_NAMED).map(({ latitude: _n, longitude: _e, ...named }) => named),
    address: `https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=17/${latitude}/${longitude}`,
  };
}
export type PlaceOnMap = NonNullable<ReturnType<typeof placeOnMap>>;
