import type { Translation } from "../message-types.ts";
import type { questionsDe } from "./questions.de.ts";

export const questionsEn: Translation<typeof questionsDe> = {
  title: "Questions to the invited",
  introduction:
    "People who say yes are asked about the features of your quotas and nothing else. Each question says why you ask, and nobody has to answer: they can choose “I would rather not say”.",
  saved: "The questions are saved.",
  savedText: "This is how they are asked from now on: online, on the phone and on paper.",
  unsavedTitle: "Please check and save the questions",
  unsavedText:
    "This is a proposal. Until you save it, people are asked about all features in these words, and those who would rather not say something may be left out of the draw.",
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
    "{{count}} person has already answered. What they said stays as it is; changes apply from now on.",
  answered_other:
    "{{count}} people have already answered. What they said stays as it is; changes apply from now on.",
  source: {
    legend: "Where does the information come from?",
    register: "Take it from the register of residents",
    registerHint: "People drawn from the register are not asked. People approached in person are.",
    asked: "Ask everyone",
    askedHint: "The register does not have it, or what people say themselves should count.",
    askedOnly: "The register of residents does not have this, so people are asked.",
    summary: { register: "from the register", asked: "people are asked" },
  },
  why: "Why we ask",
  answers: "Answers to choose from",
  notSaid: "I would rather not say",
  notSaidHint:
    "In the pool this reads “keine Angabe” (not stated). When you save, each feature gets a quota of its own for it: at least 0, at most every seat. So nobody is put at a disadvantage.",
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
