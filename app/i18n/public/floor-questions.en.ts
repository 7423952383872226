import type { Translation } from "../message-types.ts";
import type { floorQuestionsDe } from "./floor-questions.de.ts";

export const floorQuestionsEn: Translation<typeof floorQuestionsDe> = {
  title: "Questions and answers",
  lead: "Every question from the town hall meeting stays here until it is answered, and afterwards. Who asked is not shown.",
  evening: "To the town hall meeting",
  open: "Still without an answer",
  answered: "Answered",
  none: "There is no question here yet.",
  noneOpen: "All questions are answered.",
  asked_one: "Asked {{count}} time",
  asked_other: "Asked {{count}} times",
  item: "Agenda item:",
  inLanguage: "Asked in: {{language}}",
  unpromised: "There is no answer yet. Who will give it, and by when, is not settled yet.",
  promised: "The answer is due by {{date}}, from:",
  overdue: "Overdue",
  overdueText: "The answer was due by {{date}} and is still missing. Responsible:",
  answer: "Answer of {{date}}:",
  translated: "Translation by the town:",
  outdatedAnswer: "The German answer is newer than this translation.",
  answerBy: "Answered by:",
  toRead_one: "{{count}} more question is still being read. Then it will appear here.",
  toRead_other: "{{count}} more questions are still being read. Then they will appear here.",
  hidden: "Questions not shown",
  hiddenText:
    "We do not show questions that break a rule of the evening. Here you see how many there are and which rule it was.",
  hiddenCount_one: "{{count}} question:",
  hiddenCount_other: "{{count}} questions:",
  hiddenOther: "against a rule that no longer exists",
};
