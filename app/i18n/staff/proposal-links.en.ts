import type { Translation } from "../message-types.ts";
import type { proposalLinksDe } from "./proposal-links.de.ts";

export const proposalLinksEn: Translation<typeof proposalLinksDe> = {
  similar: {
    title: "Similar proposals",
    lead: "Please see whether one of them means the same before you publish.",
    look: "Look for similar proposals",
    none: "There is no similar proposal yet",
    notSaved: "The text is further down. It is not saved yet.",
    close: "Very similar",
    anyway: "Go on writing anyway",
  },
  settings: {
    title: "Support and answer",
    lead: "From a number of supporters on that you set, a proposal goes to the town by itself, and the town has to answer within a time. Both stand publicly at every proposal.",
    threshold: "From how many supporters on does the town have to answer?",
    thresholdHint: "Empty: support alone leads to no answer.",
    days: "Within how many days?",
    submit: "Save",
    saved: "Saved.",
    consequence:
      "Proposals that have as many supporters already go to the town as soon as you save. What waits for an answer keeps its day.",
    problems: {
      threshold_invalid: "Please enter a number from 2 on, or leave the field empty.",
      answer_days_invalid: "Please enter a number from 1 to 365.",
      process_missing: "This process no longer exists.",
      process_closed: "The process is closed. Nothing changes here any more.",
    },
  },
  toProposal: "To the proposal",
};
