import type { Translation } from "../message-types.ts";
import type { coauthorsDe } from "./coauthors.de.ts";

export const coauthorsEn: Translation<typeof coauthorsDe> = {
  title: "Who writes this together?",
  lead: "Everybody listed here sees the proposal and changes it together. The public sees the names that they chose.",
  you: "{{author}} (you)",
  former: "a former participant",
  offerTitle: "Invite somebody",
  offerExplain:
    "You get a code. Pass it on: whoever types it sees the proposal and writes with you. They need their own code from the town's letter as well. The code is good for 14 days and for one person.",
  offer: "Make a code",
  codeTitle: "Your code",
  codeOnce: "It is shown only now. Write it down, or print this page.",
  codeHow:
    "How it works: sign in with your own code from the letter, then choose “My proposals” and “Write together with a code”.",
  codeUntil: "Good until {{date}}.",
  offers: "Open codes",
  offerOf: "Made on {{made}}, good until {{until}}",
  revoke: "Make this code worthless",
  revokeConsequence: "Whoever was given the code can no longer join with it.",
  revoked: "The code is worthless now.",
  fixed: "The text is fixed. Nobody can join any more.",
  leave: "Stop writing with the others",
  leaveConsequence:
    "You will no longer see the proposal among yours, and cannot change it any more. What you wrote stays. You can only come back with a new code.",
  joined: "You write with the others now.",
  toAuthors: "Who writes this together?",
  toDraft: "To the proposal",
  joinTitle: "Write together with a code",
  joinLead: "Did somebody give you a code? With it you see their proposal and write it together.",
  code: "Code",
  codeHint: "12 characters, for example 7KQM-2XPA-93HV",
  join: "Join",
  errors: {
    coauthor_code_mistyped: "One character is wrong. Please compare the code once more.",
    coauthor_code_unknown:
      "This code is not good, or no longer. Please ask whoever gave it to you for a new one.",
    too_many_attempts: "Those were too many attempts. Please try again in a quarter of an hour.",
    already_author: "You write this proposal already.",
    last_author: "Nobody else writes this proposal any more. You can withdraw it.",
    coauthor_offers_too_many:
      "Five codes are open already. Please make one worthless that nobody needs any more.",
  },
};
