import type { Translation } from "#app/i18n/message-types.ts";
import type { townHallsDe } from "./town-halls.de.ts";

export const townHallsEn: Translation<typeof townHallsDe> = {
  title: "Town halls",
  new: "New town hall",
  newLead: "A town hall is public and announced. It stays a draft until you publish it.",
  create: "Create draft",
  empty: "There is no town hall yet.",
  emptyHint: "Create the first one. You then prepare agenda, rules and people step by step.",
  emptyHintReader: "As soon as the organisers create a town hall, it is listed here.",
  noDate: "no date yet",
  noPlace: "no place yet",
  items_one: "{{count}} agenda item",
  items_other: "{{count}} agenda items",
  status: { draft: "draft", published: "published", cancelled: "cancelled" },
  sections: {
    label: "Sections of the town hall",
    overview: "Progress",
    checkIn: "Check-in",
    questions: "Questions",
    minutes: "Minutes",
    speakingTime: "Speaking time",
  },
  fields: {
    title: "Title",
    processId: "Process",
  },
  hints: {
    title: "Short and easy to recognise, for example “Town hall: how does our town grow?”.",
    processId: "If the town hall belongs to a process, each points to the other.",
  },
  noProcess: "belongs to no process",
  errors: {
    text_missing: "Please fill in this field.",
    text_too_long: "This text is too long. Please shorten it.",
    process_not_found: "This process no longer exists. Please choose another.",
    form_invalid: "Please reload the page and try again.",
  },
  notices: {
    created: "The draft has been created. The five rules of Hettstedt are already in it.",
  },
};
