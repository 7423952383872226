import type { Translation } from "../message-types.ts";
import type { voteLettersDe } from "./vote-letters.de.ts";

export const voteLettersEn: Translation<typeof voteLettersDe> = {
  title: "Letters with codes",
  lead: "Everybody who may vote and whose address is known gets a letter: what it is about, how to vote, until when, and with their own code. The letter has two sides and four languages.",
  noAddresses:
    "Who is in the room gets no letter: addresses are not known. The poll desk prints codes.",
  draft:
    "There are letters once the vote is open: then the questions are fixed, and everybody has a code. Set the beginning so that letters arrive before it.",
  over: "The vote is not open. No letters are printed any more.",
  prepare: {
    title: "What the letter says",
    place: "Where and when one votes on paper",
    placeHint: "Such as: town hall, Markt 1, room 2, on 5 April from 8:00 to 18:00",
    phone: "Telephone for questions",
    hours: "Office hours",
    signatory: "Who signs",
    submit: "Prepare the letters",
  },
  prepared: "Prepared on {{date}}",
  posted: "Posted on {{date}}",
  specimen: "See a specimen (PDF)",
  portions: {
    title: "Print",
    lead: "Letters are printed in portions. Printed again, they are the same letters. Who has voted makes no difference.",
    caption: "Portions",
    portion: "Portion",
    range: "Numbers {{first}} to {{last}}",
    printed: "Last printed",
    never: "not yet",
    files: "Files",
    pdf: "PDF",
    zip: "ZIP in parts",
    envelopes: "Envelopes (CSV)",
    named: "{{file}}, portion {{number}}",
    progress_one: "{{done}} of {{count}} portion printed",
    progress_other: "{{done}} of {{count}} portions printed",
  },
  office: {
    title: "Through the register office",
    text: "Letters to people with an information block have neither name nor address on them, only the reference in the register. The register office sends them.",
    pdf: "These letters as PDF",
  },
  post: {
    title: "Posted?",
    text: "Once all letters are on their way, record it here.",
    submit: "Letters are posted",
  },
  discard: {
    summary: "Discard the letters",
    consequence:
      "What the letter says is lost and can be set anew. The codes stay as they are. Destroy printed letters.",
    submit: "Discard",
  },
  notices: {
    prepared: "The letters are prepared. Look at the specimen.",
    posted: "It is recorded that the letters are posted.",
    discarded: "The letters are discarded.",
  },
  problems: {
    title: "That did not work",
    vote_missing: "There are no letters for this vote.",
    vote_not_open: "The vote is not open.",
    letters_prepared: "The letters are prepared already.",
    letters_not_prepared: "The letters are not prepared yet.",
    letters_posted: "The letters are posted already.",
    letters_without_addresses: "The addresses of the people in the room are not known.",
    paper_place_missing: "Say where and when one can vote on paper.",
    portion_missing: "There is no such portion.",
    portion_empty: "There are no letters in this part.",
    too_long: "That is too long.",
  },
};
