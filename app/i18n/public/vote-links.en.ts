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
  own: {
    title: "Votes on whose roll you stand",
    notYet: "You can vote and have not done so yet.",
    online: "You have voted online.",
    paper: "You have voted on paper.",
    named: "The vote is open: your name stands beside your vote.",
    note: "Whether you have voted is seen only by you, here, and by the poll desk while you stand there. The roll is deleted as soon as a result is final. How you voted in a secret vote is connected with you nowhere.",
  },
};
