import type { Translation } from "../message-types.ts";
import type { voteLinksDe } from "./vote-links.de.ts";

export const voteLinksEn: Translation<typeof voteLinksDe> = {
  title: "Votes",
  titleOne: "Vote",
  ofItem: "Votes on this item",
  states: {
    draft: "Being prepared",
    open: "Voting is open",
    openUntil: "Voting is open until {{moment}}",
    closed: "Voting has ended, the votes are being counted",
    counted: "Counted, the result is not confirmed yet",
    final: "The result is final",
    cancelled: "The vote was cancelled",
  },
  fixed:
    "The text does not change as long as the vote runs. Afterwards the town says what becomes of the proposal.",
  turnout: "Voted: {{cast}} of {{entitled}}",
  ofEvening: "Votes of the evening",
  inVote: "In a vote",
};
