import { labelledPoints, locatorMap } from "#app/domain/proposals/locator-map.ts";
import type { Language } from "#app/i18n/languages.ts";
import type { ListedProposal } from "#app/services/proposals/list-proposals.server.ts";
import { figure } from "#app/ui/figures.ts";
import { LABEL_RADIUS } from "./label-radius.ts";
import { lengthInWords } from "./length-in-words.ts";

/** Narrow enough that the numbers can be read on a phone. */
const SIZE = { width: 360, height: 270, margin: 40 };

/**
 * Where the proposals of a page of the list lie, numbered in its order; null where none of them has a place.
 *
 * @param shown ids of those that are not hidden
 */
export function listMap(
  proposals: readonly ListedProposal[],
  shown: ReadonlySet<string>,
  language: Language,
) {
  const places = proposals
    .flatMap(({ id, placeName, latitude, longitude }) =>
      latitude === null || longitude === null || !shown.has(id)
        ? []
        : [{ id, placeName, latitude, longitude }],
    )
    .map((place, index) => ({ ...place, number: index + 1 }));
  const map = locatorMap(places, SIZE);
  if (map === null) return null;
  const { width, height, scale } = map;
  return {
    ...{ width, height },
    scale: { length: scale.length, words: lengthInWords(scale.metres, language) },
    points: labelledPoints(map, LABEL_RADIUS).map(({ place, ...point }) => ({
      ...point,
      id: place.id,
      placeName: place.placeName,
      shownNumber: figure(place.number, language),
    })),
  };
}
export type ListMap = NonNullable<ReturnType<typeof listMap>>;
