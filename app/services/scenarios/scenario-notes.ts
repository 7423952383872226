import type { Language } from "#app/i18n/languages.ts";
import type { TownText } from "#app/services/texts/town-text.ts";
import {
  fieldInLanguage,
  isOutdated,
  type TranslatedTexts,
  type TranslationLanguage,
  type TranslationState,
  translationState,
} from "#app/services/texts/translations.ts";
import { INPUT_KEYS, type InputNote, type ScenarioDocument } from "./scenario-inputs.ts";

/** Everything in a document that has a source or a reason, in the order of the page. */
export const NOTE_KEYS = [...INPUT_KEYS, "ages", "water", "pupilForecast"] as const;
export type NoteKey = (typeof NOTE_KEYS)[number];

/** The notes of a document; without a published forecast of pupils there is none for it. */
export function notesOf(document: ScenarioDocument): readonly (readonly [NoteKey, InputNote])[] {
  return NOTE_KEYS.flatMap((key) => {
    const note = noteAt(document, key);
    return note === null ? [] : [[key, note] as const];
  });
}

function noteAt(document: ScenarioDocument, key: NoteKey): InputNote | null {
  if (key === "ages") return document.agesNote;
  if (key === "water") return document.water.note;
  if (key === "pupilForecast") return document.pupilForecast?.note ?? null;
  return document.inputs[key].note;
}

/** A note as any other text of the town. */
function noteTexts(note: InputNote): TranslatedTexts<{ readonly note: string }> {
  const translation = (language: TranslationLanguage) =>
    note[language] === ""
      ? null
      : { note: note[language], revision: 1, basedOn: note.outdated?.includes(language) ? 1 : 2 };
  return {
    original: { note: note.de, revision: 2, basedOn: 2 },
    translations: {
      "de-simple": translation("de-simple"),
      en: translation("en"),
      ar: translation("ar"),
    },
  };
}

/** A note as a reader gets it. */
export interface ReadNote {
  readonly text: TownText | null;
  /** The German note is newer than the translation that is shown. */
  readonly outdated: boolean;
}

export function noteInLanguage(note: InputNote, reader: Language): ReadNote {
  const texts = noteTexts(note);
  return { text: fieldInLanguage(texts, "note", reader), outdated: isOutdated(texts, reader) };
}

/** How the notes of a document stand in a language: as bad as the worst of them. */
export function notesState(
  document: ScenarioDocument,
  language: TranslationLanguage,
): TranslationState {
  const states = notesOf(document).map(([, note]) => {
    const { original, translations } = noteTexts(note);
    return translationState(translations[language], original, ["note"]);
  });
  if (states.includes("outdated")) return "outdated";
  if (!states.includes("missing")) return "current";
  return states.every((state) => state === "missing") ? "missing" : "incomplete";
}

/** The note with another German text. Its translations stay and are outdated. */
export function withGerman(note: InputNote, de: string): InputNote {
  if (de === note.de) return note;
  const outdated = (["de-simple", "en", "ar"] as const).filter((own) => note[own] !== "");
  return { ...note, de, outdated };
}

/** The document with these translations of its notes, each of the German text that stands there now. */
export function withTranslatedNotes(
  document: ScenarioDocument,
  language: TranslationLanguage,
  translations: Readonly<Partial<Record<NoteKey, string>>>,
): ScenarioDocument {
  const translated = (key: NoteKey, note: InputNote) => ({
    ...note,
    [language]: translations[key] ?? note[language],
    outdated: (note.outdated ?? []).filter((each) => each !== language),
  });
  const { agesNote, water, pupilForecast } = document;
  return {
    ...document,
    agesNote: translated("ages", agesNote),
    inputs: Object.fromEntries(
      INPUT_KEYS.map((key) => {
        const input = document.inputs[key];
        return [key, { ...input, note: translated(key, input.note) }];
      }),
    ) as ScenarioDocument["inputs"],
    water: { ...water, note: translated("water", water.note) },
    pupilForecast:
      pupilForecast === null
        ? null
        : { ...pupilForecast, note: translated("pupilForecast", pupilForecast.note) },
  };
}
