import type { Translation } from "../message-types.ts";
import type { voteDeskDe } from "./vote-desk.de.ts";

export const voteDeskEn: Translation<typeof voteDeskDe> = {
  title: "Poll desk",
  lead: "Look up whether the person before you may vote. Each look is counted and recorded, without names. There is no list.",
  back: "Ballot papers",
  toVote: "To the vote",
  notOpen: "The poll desk works while the vote is open.",
  notYet: "Voting has not begun yet. No papers are handed out.",
  over: "The time for voting is over. No papers are handed out any more.",
  code: {
    title: "By a code",
    field: "Code",
    hint: "From the person's letter or slip: type or scan it.",
    submit: "Look up",
  },
  name: {
    title: "By name",
    field: "Given and family name",
    hint: "In full, and written as on the identity card.",
    hintRoom: "As the person gave it at the door.",
    born: "Date of birth",
    submit: "Look up",
  },
  reference: {
    title: "By reference",
    field: "Reference",
    hint: "The reference in the register, or in the pool.",
    submit: "Look up",
  },
  found: {
    entitled: "May vote",
    voted: "Has voted already",
    online: "The person has voted online. They get no paper and no new code.",
    paper:
      "The person has been given a ballot paper already. If it is spoilt, take it back, tear it up and give them a new one: nothing changes on the roll.",
    nobody: "What was known about the person is deleted. The code holds.",
    name: "Name",
    born: "Date of birth",
    check: "Compare name and date of birth with the identity card.",
  },
  paper: {
    summary: "Hand out a ballot paper",
    consequence:
      "Afterwards the person cannot vote online any more. This cannot be undone. Hand out the paper only once this page says that it is recorded.",
    submit: "Record and hand out a paper",
    done: "Recorded. Now give the person a ballot paper.",
  },
  newCode: {
    summary: "Print a new code",
    consequence:
      "For somebody who has lost their code or has none. The old code does not work any more afterwards.",
    submit: "Print a new code",
  },
  next: "Next person",
  problems: {
    title: "Not found",
    titleAct: "That did not work",
    vote_missing: "There is no such vote, or it takes no ballot papers.",
    vote_not_open: "Nobody votes now.",
    code_mistyped: "That is no code. Please compare it sign by sign.",
    voter_unknown:
      "Nobody on the roll of this vote is found by this. Please check the spelling, or try the code or the reference.",
    voter_ambiguous:
      "Several people have this name and were born on the same day. Please use the code or the reference.",
    too_many_attempts_one: "You have looked up very often. You can go on in {{count}} minute.",
    too_many_attempts_other: "You have looked up very often. You can go on in {{count}} minutes.",
    presented_expired: "That was too long ago. Please look the person up again.",
    already_voted: "The person has voted already. They get no new code.",
    already_voted_online: "The person has voted online meanwhile.",
    already_voted_paper: "The person has been given a ballot paper already.",
  },
};
