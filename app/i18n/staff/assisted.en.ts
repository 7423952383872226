import type { Translation } from "../message-types.ts";
import type { assistedDe } from "./assisted.de.ts";

export const assistedEn: Translation<typeof assistedDe> = {
  title: "People without a code",
  lead: "You entered something for these people by phone or from paper. When somebody comes back, choose their name from the list while you enter it: they then stay one person. If they wish, you erase everything about them here.",
  empty:
    "You have not written for anybody without a code yet. Whoever has a code erases themselves with it, or you erase them in the pool.",
  name: "Name shown",
  since: "Taking part since",
  act: "On request",
  erase: "Erase",
  erased: "The person has been erased.",
  unnamed_one:
    "There is also {{count}} person whose answers to statements you entered without a name. Nobody knows who they are, so they cannot be erased one by one.",
  unnamed_other:
    "There are also {{count}} people whose answers to statements you entered without a name. Nobody knows who they are, so they cannot be erased one by one.",
  back: "To the proposals",
  known: "Entered before",
  knownSince: "{{name}}, taking part since {{date}}",
  eraseTitle: "Erase:",
  isIt: "Taking part since {{date}}. Make sure that this is the right person. They wrote:",
  noTexts: "There is no text of this person.",
  kinds: {
    proposal: "Proposal",
    contribution: "Contribution",
    amendment: "Amendment",
    statement: "Statement",
    document: "Text in the room",
    notes: "Notes in the room",
    task: "Task in the room",
  },
  lost: {
    name: "The name shown is erased.",
    drafts: "Drafts on which nobody else writes are erased.",
    stances: "Support, ratings and answers to statements are erased and count no more.",
    appeals: "What they wrote to the moderators in an appeal is erased.",
    forGood: "The person can no longer be chosen here.",
  },
  confirm: "Erase everything about this person",
};
