import type { Translation } from "../message-types.ts";
import type { floorQuestionsDe } from "./floor-questions.de.ts";

// Leichte Sprache is read by a test group before it is used: that reading is still to come.
export const floorQuestionsDeSimple: Translation<typeof floorQuestionsDe> = {
  title: "Fragen und Antworten",
  lead: "Hier stehen die Fragen vom Abend. Und hier stehen die Antworten. Hier steht nicht: Wer hat gefragt.",
  evening: "Zur Bürger-Versammlung",
  open: "Diese Antworten fehlen noch",
  answered: "Diese Fragen haben eine Antwort",
  none: "Hier steht noch keine Frage.",
  noneOpen: "Alle Fragen haben eine Antwort.",
  asked_one: "{{count}} Mal gefragt",
  asked_other: "{{count}} Mal gefragt",
  item: "Punkt:",
  inLanguage: "Sprache: {{language}}",
  unpromised: "Die Antwort fehlt noch. Noch weiß niemand: Wer antwortet?",
  promised: "Die Antwort kommt bis zum {{date}}. Sie kommt von:",
  overdue: "Zu spät",
  overdueText: "Der letzte Tag war der {{date}}. Die Antwort fehlt noch. Sie soll kommen von:",
  answer: "Antwort vom {{date}}:",
  translated: "Die Stadt hat die Frage übersetzt:",
  outdatedAnswer: "Diese Antwort ist alt. Es gibt eine neue Antwort in schwerer Sprache.",
  answerBy: "Die Antwort kommt von:",
  toRead_one: "{{count}} Frage lesen wir noch. Danach steht sie hier.",
  toRead_other: "{{count}} Fragen lesen wir noch. Danach stehen sie hier.",
  hidden: "Diese Fragen zeigen wir nicht",
  hiddenText:
    "Am Abend gibt es Regeln. Manche Fragen passen nicht zu den Regeln. Diese Fragen zeigen wir nicht. Wir zählen sie nur.",
  hiddenCount_one: "{{count}} Frage passt nicht zu dieser Regel:",
  hiddenCount_other: "{{count}} Fragen passen nicht zu dieser Regel:",
  hiddenOther: "Die Regel gibt es nicht mehr.",
};
