import type { Translation } from "../message-types.ts";
import type { ballotDe } from "./ballot.de.ts";

export const ballotEn: Translation<typeof ballotDe> = {
  kicker: "Ballot paper",
  nature: {
    advisory: "This vote gives advice. It is neither an election nor a statutory referendum.",
    internal:
      "This vote holds within the group. It is neither an election nor a statutory referendum.",
    council_basis:
      "This vote is the basis for a resolution of the council. The council decides. It is neither an election nor a statutory referendum.",
  },
  hints: {
    serial: "The number below is on all papers of the series. It does not tell whose paper it is.",
    fold: "Write nothing else on the paper, not even your name. Fold it and put it into the box. Made a mistake? Swap the paper for a new one.",
    unclear: "What cannot be read for certain counts as not filled in.",
    letters:
      "On some papers the options stand in another order. A letter always belongs to the same option.",
  },
  mark: {
    one: "Make one cross.",
    any: "Put a cross beside everything you approve of.",
    most_one: "Make at most {{count}} cross.",
    most_other: "Make at most {{count}} crosses.",
    variants: "Make one cross for each variant.",
    deciding:
      "Deciding question: which variant shall hold if several are accepted? Make one cross.",
    scores: "Give points. Make one cross in each row.",
    scoreNumbers: "Give points. Write a number from {{lowest}} to {{highest}} into each box.",
    ranking: "Write 1 beside your best option, 2 beside the next, and so on.",
  },
  answers: {
    yes: "Yes",
    no: "No",
    abstain: "Abstention",
    agree: "I agree.",
    concern: "I agree, but have a concern.",
    objection: "I have a serious objection.",
    noVariant: "Abstention in the deciding question",
  },
  reasons:
    "Reasons for an objection. Please write in capitals: your handwriting could give you away. You can also say your reasons in the discussion.",
  reading:
    "This page is for reading. Make your cross on the German page, beside the same letter or word.",
  rule: "The rule",
  continued: "Continued",
  serial: "Series {{serial}}",
  page: "Page {{page}} of {{pages}}",
  empty: "This page is left empty.",
};
