import type { MinutesContent } from "./minutes-content.ts";
import type { PeopleInRoom } from "./people-in-room.server.ts";

/** Shorter parts of names occur in too many words. */
const SHORTEST_NAME = 3;

/**
 * The texts (their keys) in which the name of somebody who was in the room stands as a word of its own. A
 * name in a text would stay in published minutes when the person withdraws or is erased.
 */
export function namesInTexts({ texts }: MinutesContent, people: PeopleInRoom): string[] {
  const names = new Set(
    [...people.values()]
      .flatMap((person) => wordsOf(person?.name ?? "").slice(-1))
      .filter((name) => name.length >= SHORTEST_NAME),
  );
  return Object.keys(texts).filter((key) => {
    const passage = texts[key];
    if (passage === undefined) return false;
    const versions = [passage.original, ...Object.values(passage.translations)];
    return versions
      .flatMap((version) => [version?.summary ?? "", version?.resolutions ?? ""])
      .flatMap(wordsOf)
      .some((word) => names.has(word));
  });
}

function wordsOf(text: string): string[] {
  return text
    .normalize("NFC")
    .toLocaleLowerCase("de")
    .split(/[^\p{L}\p{M}'’-]+/u)
    .filter((word) => word !== "");
}
