import type { TranslatedTexts, TranslationLanguage } from "#app/services/texts/translations.ts";
import type { TownHall } from "#app/services/town-halls/load-town-hall.server.ts";
import { newestRevision } from "#app/services/town-halls/revisions.server.ts";
import type { Queryable } from "#db/connection.server.ts";
import type { MinutesPlan } from "./minutes-content.ts";

/**
 * What was to happen: what was announced last, and the items that are on the agenda without having been
 * announced. Where nothing was announced the agenda as it stands counts as announced.
 */
export function planOf(database: Queryable, townHall: TownHall): MinutesPlan {
  const announcement = newestRevision(database, townHall.id)?.announcement ?? null;
  const person = (id: string | null) => {
    const found = townHall.people.find((each) => each.id === id);
    return found === undefined ? null : official(found);
  };
  const announced =
    announcement?.items ??
    townHall.items.map((item) => ({
      ...item,
      begins: item.beginsAt?.getTime() ?? null,
      ends: item.endsAt?.getTime() ?? null,
    }));
  const known = new Set(announced.map(({ id }) => id));
  const others = [...townHall.items, ...townHall.removedItems].filter(({ id }) => !known.has(id));
  return {
    texts: picked(announcement?.texts ?? townHall.texts, ["title", "place"]),
    begins: announcement?.begins ?? townHall.beginsAt?.getTime() ?? null,
    ends: announcement?.ends ?? townHall.endsAt?.getTime() ?? null,
    host: announcement === null ? person(townHall.hostId) : official(announcement.host),
    chair: announcement === null ? person(townHall.chairId) : official(announcement.chair),
    items: [
      ...announced.map(({ id, number, depth, kind, presenter, texts, begins, ends }) => ({
        ...{ id, number, depth, kind, presenter, begins, ends },
        texts: picked(texts, ["title"]),
      })),
      ...others.map(({ id, kind, presenter, texts }) => ({
        ...{ id, number: null, depth: 0, kind, presenter, begins: null, ends: null },
        texts: picked(texts, ["title"]),
      })),
    ],
    rules: (announcement?.rules ?? townHall.rules).map(({ id, texts }) => ({
      id,
      texts: picked(texts, ["text"]),
    })),
  };
}

function official({ name, description }: { readonly name: string; readonly description: string }) {
  return { name, description };
}

interface Version {
  readonly revision: number;
  readonly basedOn: number;
}

/** These fields in all languages; of the counts of revisions only whether a translation is outdated. */
function picked<Field extends string>(
  { original, translations }: TranslatedTexts<Readonly<Record<Field, string>>>,
  fields: readonly Field[],
) {
  const pick = (texts: Readonly<Record<Field, string>>, basedOn: number) => ({
    ...(Object.fromEntries(fields.map((field) => [field, texts[field]])) as Record<Field, string>),
    ...{ revision: 1, basedOn },
  });
  const translation = (language: TranslationLanguage) => {
    const texts: (Readonly<Record<Field, string>> & Version) | null = translations[language];
    return texts === null ? null : pick(texts, texts.basedOn < original.revision ? 0 : 1);
  };
  return {
    original: pick(original, 1),
    translations: {
      "de-simple": translation("de-simple"),
      en: translation("en"),
      ar: translation("ar"),
    },
  };
}
