import type { Translation } from "../message-types.ts";
import type { voteBallotsDe } from "./vote-ballots.de.ts";

export const voteBallotsEn: Translation<typeof voteBallotsDe> = {
  title: "List of ballots",
  lead: "Every ballot that was counted stands here, without names. The order is that of the tracking codes and says nothing about who voted when.",
  toVote: "To the vote",
  notYet: "The list will be here as soon as the vote is counted.",
  cancelled: "The vote was cancelled. The ballots were deleted unread.",
  withheldTitle: "Single ballots are not shown",
  withheld: {
    "few-ballots":
      "In total, online or on paper there are fewer than 20 ballots. One could guess who voted how. So the result has only the totals. Two people count the list again.",
    "identifying-ballots":
      "Too many ballots are filled in like no other. People could be recognised by that. So the result has only the totals. Two people count the list again.",
  },
  lookUp: {
    title: "Find my ballot",
    lead: "Enter the tracking code that you saw before you cast your ballot.",
    label: "Tracking code",
    hint: "For example {{example}}. Dashes and capital letters are not needed.",
    submit: "Find",
    found: "Ballot with the tracking code {{code}}",
    foundNote:
      "Is that not what you ticked? Then tell the town hall as long as the result is not confirmed.",
    missingTitle: "There is no ballot in the list under this tracking code",
    missing:
      "Please compare the code with your receipt, and see whether you are on the page of the right vote. If both are right, tell the town hall.",
    mistypedTitle: "There is a typing error in the tracking code",
    mistyped: "Please compare it with your receipt, sign by sign. 0, O, 1, I and L do not occur.",
  },
  table: {
    title: "Ballots {{from}} to {{to}} of {{total}}",
    code: "Tracking code",
    source: "Cast",
    sources: { online: "online", paper: "on paper" },
    question: "Question {{number}}",
    none: "There are no single ballots.",
  },
  answers: {
    yes: "Yes",
    no: "No",
    abstain: "Abstention",
    blank: "blank",
    agree: "Agree",
    concern: "Agree with a concern",
    objection: "Serious objection",
    preferred: "Deciding question: {{choice}}",
    said: "{{option}}: {{answer}}",
  },
  totals: {
    title: "Roll and ballots",
    lead: "So many were in the roll, so many voted, and so many ballots were counted. The numbers have to fit each other.",
    row: "What",
    number: "Number",
    entitled: "People in the roll",
    online: "of them voted online",
    paper: "of them voted on paper",
    listedOnline: "Ballots in the list, online",
    listedPaper: "Ballots in the list, from paper",
    paperTotals: "Papers that were entered as totals only",
  },
  downloads: {
    title: "Files",
    csv: "All ballots as a table (CSV)",
    json: "All ballots exactly as they were counted (JSON)",
    question: "Question {{number}} for other programs",
    blt: "Ballots as BLT",
    pb: "Ballots and projects as .pb",
    ballotFile: "Ballots as JSON",
  },
  recount: {
    title: "Count again yourself",
    hash: "The SHA-256 checksum of the JSON file with all ballots must be this:",
    result: "The SHA-256 checksum of the file with the result must be this:",
    tally:
      "With the open program Losrunde this command counts question {{number}} again. Winners and all steps must be the same:",
    lot: "The lot is right if the SHA-256 checksum of the secret is the commitment of the opening, and if the seed is the SHA-256 checksum of the secret, a line feed and the checksum of the list.",
  },
};
