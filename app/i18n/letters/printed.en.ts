import type { Translation } from "../message-types.ts";
import { ballotEn } from "./ballot.en.ts";
import type { printedDe } from "./printed.de.ts";
import { voteLetterEn } from "./vote.en.ts";

export const printedEn: Translation<typeof printedDe> = {
  synthetic: "Demonstration: all people are invented.",
  specimen: "Specimen",
  overleaf: "please turn over",
  ballot: ballotEn,
  vote: voteLetterEn,
  letter: {
    greeting: "Hello,",
    intro:
      "Your name has been drawn by lot. We invite you to have your say in {{town}} before a decision is made. This is the question:",
    ask_one:
      "Would you like to take part? From everyone who says yes, one person is drawn by lot. You do not need any special knowledge.",
    ask_other:
      "Would you like to take part? From everyone who says yes, we draw a group of {{count}} people by lot. It should be as mixed as the people who live here. You do not need any special knowledge.",
    voluntary:
      "Taking part is voluntary. Not answering has no consequences for you. Your nationality and residence status do not matter. We have your address from the residents' register.",
    help: "Do you need an interpreter, childcare or a lift? Tell us in your answer. A no helps us too.",
    parents:
      "This letter is for the young person named in the address. Please read it together. A yes counts only once you have agreed as well. Please phone us about this.",
    closing: "Kind regards",
  },
  reminder: {
    greeting: "Hello,",
    intro:
      "Some time ago we invited you to have your say in {{town}}. Your name had been drawn by lot. We have not had an answer from you yet. This is the question:",
    ask: "You can still answer until {{deadline}}. We are glad of every yes, and a no helps us too.",
    voluntary:
      "Taking part is voluntary. Not answering has no consequences for you. Have you answered in the meantime? Then thank you; our letters have crossed.",
  },
  newCode: {
    greeting: "Hello,",
    intro:
      "Here is a new code with which you can have your say in {{town}}. Your earlier code no longer works. This is the question:",
  },
  answer: {
    heading: "How to answer by {{deadline}}",
    code: "Your personal code",
    online: "Online: {{address}}",
    scan: "Or scan the picture on the front with your phone.",
    phone: "By phone: {{phone}}",
    hours: "Office hours: {{hours}}",
    keep: "The code is for you alone. Please do not pass it on.",
  },
  card: {
    heading: "Have your say in {{town}}",
    text: "You are invited: {{title}}. Answer with this code by {{deadline}}, online or by phone. It is voluntary. Each card is for one person.",
  },
};
