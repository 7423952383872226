import type { ItemSettings } from "#app/domain/floor/floor-events.ts";
import { LANGUAGES, type Language } from "#app/i18n/languages.ts";
import type { ItemKind } from "#db/schema/index.ts";
import { TOWN_HALL_WORDING } from "./town-hall-wording.ts";

/** Evenings that are ready to be filled. The first is that of Hettstedt (handbook, ch. II.2 §2). */
export const EVENING_TEMPLATES = ["hettstedt_evening", "information_evening"] as const;
export type EveningTemplate = (typeof EVENING_TEMPLATES)[number];

interface TemplateItem {
  readonly kind: ItemKind;
  readonly minutes: number;
  readonly settings: ItemSettings;
  /** In German, for the run-sheet. */
  readonly internalNotes: string;
  readonly texts: Readonly<Record<Language, { readonly title: string; readonly text: string }>>;
}

/** What a template already says about the evening itself, where it says something. */
export function templateParticulars(
  template: EveningTemplate,
): Readonly<Record<Language, { readonly wayBack: string; readonly unrecorded: string }>> | null {
  if (template !== "hettstedt_evening") return null;
  return inEveryLanguage((language) => TOWN_HALL_WORDING[language].hettstedt_evening_particulars);
}

/** The items of a template in their order. */
export function templateItems(template: EveningTemplate): readonly TemplateItem[] {
  return template === "hettstedt_evening" ? hettstedtEvening() : informationEvening();
}

const UNLIMITED: ItemSettings = {
  speakingSeconds: null,
  pointOfOrderSeconds: 60,
  firstTimeSpeakersFirst: true,
  alternate: false,
};

function hettstedtEvening(): readonly TemplateItem[] {
  const texts = (item: keyof (typeof TOWN_HALL_WORDING)["de"]["hettstedt_evening"]) =>
    inEveryLanguage((language) => TOWN_HALL_WORDING[language].hettstedt_evening[item]);
  return [
    {
      kind: "welcome",
      minutes: 15,
      settings: UNLIMITED,
      internalNotes:
        "Die Regeln vorlesen und sagen, dass sie durchgesetzt werden. Danach übernimmt die Versammlungsleitung.",
      texts: texts("welcome"),
    },
    {
      kind: "presentation",
      minutes: 30,
      settings: UNLIMITED,
      internalNotes: "Fachperson von außerhalb anfragen. Folien auf Deutsch und Englisch.",
      texts: texts("data"),
    },
    {
      kind: "discussion",
      minutes: 60,
      settings: { ...UNLIMITED, speakingSeconds: 120 },
      internalNotes:
        "Die Bürgermeisterin oder der Bürgermeister nimmt teil wie alle anderen und bezieht klar Stellung.",
      texts: texts("discussion"),
    },
    {
      kind: "informal",
      minutes: 45,
      settings: UNLIMITED,
      internalNotes: "Küche, Geschirr und Rückfahrt absprechen.",
      texts: texts("meal"),
    },
  ];
}

function informationEvening(): readonly TemplateItem[] {
  const texts = (item: keyof (typeof TOWN_HALL_WORDING)["de"]["information_evening"]) =>
    inEveryLanguage((language) => TOWN_HALL_WORDING[language].information_evening[item]);
  return [
    {
      kind: "welcome",
      minutes: 10,
      settings: UNLIMITED,
      internalNotes: "",
      texts: texts("welcome"),
    },
    {
      kind: "presentation",
      minutes: 20,
      settings: UNLIMITED,
      internalNotes: "",
      texts: texts("presentation"),
    },
    {
      kind: "question_time",
      minutes: 45,
      settings: { ...UNLIMITED, speakingSeconds: 60 },
      internalNotes:
        "Jede Frage bekommt eine Antwort oder jemanden, der sie bis zu einem Tag gibt.",
      texts: texts("questions"),
    },
  ];
}

function inEveryLanguage<Text>(
  text: (language: Language) => Text,
): Readonly<Record<Language, Text>> {
  return Object.fromEntries(LANGUAGES.map((language) => [language, text(language)])) as Record<
    Language,
    Text
  >;
}
