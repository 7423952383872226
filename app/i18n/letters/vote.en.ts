import type { Translation } from "../message-types.ts";
import type { voteLetterDe } from "./vote.de.ts";

export const voteLetterEn: Translation<typeof voteLetterDe> = {
  intro: "there is a vote in {{town}}, and you can take part in it. This is what it is about:",
  secret:
    "The vote is secret. Online, each ballot lies in a locked digital envelope until the end. Nobody sees interim results. Who has voted is seen by the poll desk alone, and only for the person who stands before it. What we cannot promise is said beside the ballot online.",
  open: "The vote is open: after the count the group sees who voted how. The names are not public.",
  voluntary:
    "Taking part is voluntary. Your nationality and residence status do not matter. We have your address from the residents' register.",
  once: "You have one vote: online or on paper.",
  answer: {
    heading: "How to vote",
    headingUntil: "How to vote by {{deadline}}",
    from: "You can vote from {{opens}}.",
    code: "Your code for this vote",
    paper: "On paper: {{place}}. Please bring this letter or your identity card.",
    phone: "Questions, or code lost? {{phone}}",
    keep: "The code is for you alone and works once. Please do not pass it on.",
    result:
      "With the code you read the result online until it is confirmed. After that the code opens nothing any more.",
  },
  card: {
    heading: "Vote: {{title}}",
    text: "You vote with this code. Enter it at the address above, or scan the picture. The code is for you alone and for this vote only. An earlier code no longer works.",
  },
};
