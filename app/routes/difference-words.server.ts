import type { Language } from "#app/i18n/languages.ts";
import { publicTranslation } from "#app/i18n/public-translation.server.ts";

/** Words of `DifferenceList`: loaders give them to the page, public or staff. */
export interface DifferenceWords {
  readonly added: string;
  readonly removed: string;
  readonly changed: string;
  readonly wordAdded: string;
  readonly wordRemoved: string;
  readonly wordEnd: string;
}

export function differenceWords(language: Language): DifferenceWords {
  const { t } = publicTranslation(language);
  return {
    added: t("public:townHall.differences.added"),
    removed: t("public:townHall.differences.removed"),
    changed: t("public:townHall.differences.changed"),
    wordAdded: t("public:townHall.differences.wordAdded"),
    wordRemoved: t("public:townHall.differences.wordRemoved"),
    wordEnd: t("public:townHall.differences.wordEnd"),
  };
}
