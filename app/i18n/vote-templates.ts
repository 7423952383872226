import type { Language } from "./languages.ts";

type InEveryLanguage = Readonly<Record<Language, string>>;

/**
 * What is asked where a vote begins with a template. Words in square brackets are to be replaced before it opens; a vote in
 * which some are left is not opened.
 */
export const VOTE_TEMPLATE_QUESTIONS = {
  yes_no_with_quorum: {
    de: "Soll [der Vorschlag] umgesetzt werden?",
    "de-simple": "Soll die Stadt das machen: [der Vorschlag]?",
    en: "Should [the proposal] be carried out?",
    ar: "هل ينبغي تنفيذ [المقترح]؟",
  },
  variants_with_deciding_question: {
    de: "Welche dieser Varianten soll umgesetzt werden können?",
    "de-simple": "Welche Lösung soll kommen? Antworten Sie zu jeder Lösung.",
    en: "Which of these variants may be carried out?",
    ar: "أيٌّ من هذه البدائل يمكن تنفيذه؟",
  },
  ranking_of_measures: {
    de: "Welche Maßnahmen sind am wichtigsten?",
    "de-simple": "Was ist am wichtigsten? Machen Sie eine Reihenfolge.",
    en: "Which measures matter most?",
    ar: "ما أهم الإجراءات؟",
  },
  election_of_spokespersons: {
    de: "Wer soll für die Gruppe sprechen?",
    "de-simple": "Wer soll für die Gruppe sprechen?",
    en: "Who should speak for the group?",
    ar: "من يتحدث باسم المجموعة؟",
  },
  consent_in_a_working_group: {
    de: "Tragen Sie diesen Vorschlag mit: [der Vorschlag]?",
    "de-simple": "Sind Sie einverstanden: [der Vorschlag]?",
    en: "Do you consent to this proposal: [the proposal]?",
    ar: "هل توافق على هذا المقترح: [المقترح]؟",
  },
  participatory_budget: {
    de: "Wofür soll das Geld ausgegeben werden?",
    "de-simple": "Wofür soll die Stadt das Geld ausgeben?",
    en: "What should the money be spent on?",
    ar: "على ماذا تُنفق الأموال؟",
  },
} as const satisfies Readonly<Record<string, InEveryLanguage>>;

/** What stands for an option until somebody writes it, in German: only the real one is translated. */
export const OPTION_PLACEHOLDERS = {
  variant: "[Variante {{number}}]",
  measure: "[Maßnahme {{number}}]",
  person: "[Name {{number}}]",
  project: "[Projekt {{number}}]",
} as const;
