import type { Translation } from "../message-types.ts";
import type { questionsDe } from "./questions.de.ts";

export const questionsEn: Translation<typeof questionsDe> = {
  title: "Questions to the invited",
  introduction:
    "Whoever says yes is asked about the features of your quotas and nothing else. Each question says why you ask, and each can stay open: “I would rather not say”.",
  saved: "The questions are saved.",
  savedText: "This is how they are asked from now on: online, on the phone and on paper.",
  unsavedTitle: "Please check and save the questions",
  unsavedText:
    "This is a proposal. Until you save it, people are asked about all features in these words, and whoever would rather not say something may not be able to be drawn.",
  frozenTitle: "The questions can no longer be changed",
  frozenText: {
    committed: "The lottery is public. Questions can no longer be changed.",
    drawing: "A draw is under way. Please wait until it is done.",
    closed: "The process is closed and can no longer be changed.",
  },
  empty: {
    title: "No questions yet",
    text: "People are asked about the features of the quotas. Set the quotas first.",
    action: "Go to the quotas",
  },
  answered_one:
    "{{count}} person has already answered. What they said stays as it is; changed questions hold from now on.",
  answered_other:
    "{{count}} people have already answered. What they said stays as it is; changed questions hold from now on.",
  source: {
    legend: "Where does the information come from?",
    register: "Take it from the register of residents",
    registerHint:
      "Whoever was drawn from the register is not asked. Whoever was approached in person is asked.",
    asked: "Ask everyone",
    askedHint: "The register does not know it, or people's own word should count.",
    askedOnly: "The register of residents does not know this, so people are asked.",
    summary: { register: "from the register", asked: "is asked" },
  },
  why: "Why we ask",
  answers: "Answers to choose from",
  notSaid: "I would rather not say",
  notSaidHint:
    "Whoever chooses this is in the pool as “keine Angabe”. Saving gives each feature a quota of its own for that: at least 0, at most every seat. So nobody is put at a disadvantage.",
  edit: "Change the words and translate",
  texts: {
    question: "Question",
    why: "Why we ask",
    answer: "Answer “{{value}}”",
  },
  translations: {
    complete: "in all languages",
    missing: "missing: {{languages}}",
    hint: "What is missing in a language appears there in German.",
  },
  problems: {
    question_without_text:
      "The question or the reason for the feature “{{feature}}” is missing in German. Please add both.",
    quotas_frozen:
      "The quotas can no longer be changed, and so neither can the questions. Nothing was changed.",
    questions_outdated:
      "The quotas were changed in the meantime. Please reload the page and check the questions again.",
  },
  save: "Save questions",
};
