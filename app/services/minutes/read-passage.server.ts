import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import type { MinutesPassage } from "./minutes-content.ts";
import { hasPassage, type PassagePlace, textIn } from "./save-passage.server.ts";
import { loadMinutes } from "./stored-minutes.server.ts";

/** A text of the minutes to be written or translated. */
export interface PassageToWrite {
  readonly key: string;
  /** Of the item, in German; null for the evening as a whole. */
  readonly title: string | null;
  /** As it is stored in this language; null where nobody wrote it. */
  readonly stored: MinutesPassage["original"] | null;
  /** In German; null where nobody wrote it. */
  readonly original: MinutesPassage["original"] | null;
  /** Whether it translates an older German text. */
  readonly outdated: boolean;
}

/** Null where there are no minutes, no such item, or nothing to translate yet. */
export function readPassage(
  context: ServiceContext,
  townHallId: string,
  { key, language }: PassagePlace,
): PassageToWrite | null {
  authorise(context.actor, "townHall.write");
  const minutes = loadMinutes(context.database, townHallId);
  if (minutes === null || !hasPassage(minutes.content, key)) return null;
  const passage = minutes.content.texts[key] ?? null;
  if (passage === null && language !== "de") return null;
  const item = minutes.content.plan.items.find(({ id }) => id === key);
  const stored = textIn(passage, language);
  const original = passage?.original ?? null;
  return {
    ...{ key, stored, original },
    title: item?.texts.original.title ?? null,
    outdated: stored !== null && original !== null && stored.basedOn < original.revision,
  };
}
