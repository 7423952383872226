import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import type { Language } from "#app/i18n/languages.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import type { TranslationLanguage } from "#app/services/texts/translations.ts";
import { type MinutesContent, type MinutesPassage, WHOLE_EVENING } from "./minutes-content.ts";
import { PASSAGE_FIELDS, type PassageInput } from "./passage-fields.ts";
import { loadMinutes, storeMinutes } from "./stored-minutes.server.ts";

/** A text of the minutes in one language. */
export interface PassagePlace {
  /** Id of an item, or `WHOLE_EVENING`. */
  readonly key: string;
  readonly language: Language;
}

export type SavePassageProblem =
  | Problem<"minutes_missing", object>
  | Problem<"passage_missing", object>
  | Problem<"passage_changed_meanwhile", object>;

const NO_TRANSLATIONS = { "de-simple": null, en: null, ar: null } as const;

/**
 * Stores what was said or resolved in an item, in German or translated. The chair has to approve anew.
 *
 * @param seen revision of this text that the person who writes has seen; 0 where there was none
 * @param basedOn for a translation: the revision of the German text that was translated
 *
 * Fails with `minutes_missing`, `passage_missing` (no such item, or nothing to translate) and
 * `passage_changed_meanwhile`, in which case nothing is stored.
 */
export function savePassage(
  context: ServiceContext,
  townHallId: string,
  place: PassagePlace,
  input: PassageInput,
  { seen, basedOn }: { readonly seen: number; readonly basedOn: number },
): Result<null, SavePassageProblem> {
  authorise(context.actor, "townHall.write");
  return context.database.transaction(
    (transaction): Result<null, SavePassageProblem> => {
      const minutes = loadMinutes(transaction, townHallId);
      if (minutes === null) return problem("minutes_missing", {});
      const { content } = minutes;
      const stored = content.texts[place.key] ?? null;
      const current = textIn(stored, place.language);
      if (!hasPassage(content, place.key)) return problem("passage_missing", {});
      if ((current?.revision ?? 0) !== seen) return problem("passage_changed_meanwhile", {});
      if (current !== null && isSame(current, input) && place.language === "de") return ok(null);
      const changed =
        place.language === "de"
          ? withOriginal(stored, input)
          : withTranslation(stored, place.language, input, basedOn);
      if (changed === null) return problem("passage_missing", {});
      storeMinutes(transaction, townHallId, {
        ...content,
        texts: { ...content.texts, [place.key]: changed },
      });
      appendAudit(transaction, context, {
        action: place.language === "de" ? "minutes_edited" : "minutes_translated",
        objectKind: "town_hall",
        objectId: townHallId,
        ...(place.language === "de" ? {} : { reasonCode: place.language }),
      });
      return ok(null);
    },
    { behavior: "immediate" },
  );
}

/** Whether minutes have a text with this key: one for each item they state, and one for the evening. */
export function hasPassage({ record, texts }: MinutesContent, key: string): boolean {
  if (key === WHOLE_EVENING || texts[key] !== undefined) return true;
  return record.items.some(({ itemId }) => itemId === key);
}

/** A text as it is stored in one language; null where nobody wrote it. */
export function textIn(passage: MinutesPassage | null, language: Language) {
  if (passage === null) return null;
  return language === "de" ? passage.original : passage.translations[language];
}

function isSame(left: PassageInput, right: PassageInput): boolean {
  return PASSAGE_FIELDS.every((field) => left[field] === right[field]);
}

function withOriginal(stored: MinutesPassage | null, input: PassageInput): MinutesPassage {
  const revision = (stored?.original.revision ?? 0) + 1;
  return {
    original: { ...input, revision, basedOn: revision },
    translations: stored?.translations ?? NO_TRANSLATIONS,
  };
}

function withTranslation(
  stored: MinutesPassage | null,
  language: TranslationLanguage,
  input: PassageInput,
  basedOn: number,
): MinutesPassage | null {
  if (stored === null || !Number.isInteger(basedOn)) return null;
  if (basedOn < 1 || basedOn > stored.original.revision) return null;
  const revision = (stored.translations[language]?.revision ?? 0) + 1;
  return {
    original: stored.original,
    translations: { ...stored.translations, [language]: { ...input, revision, basedOn } },
  };
}
