import type { Translation } from "../message-types.ts";
import type { appealsDe } from "./appeals.de.ts";

export const appealsEn: Translation<typeof appealsDe> = {
  measures: {
    ask_to_change: "Request to change the text",
    hide: "Text hidden",
    remove: "Text removed",
    pause_author: "Pause from writing",
    exclude_author: "Exclusion from the participation process",
  },
  whatItMeans: {
    ask_to_change: "You are asked to change the text. Until then it can be read.",
    hide: "Nobody reads the text. In its place everybody sees which rule it breaks, and why.",
    remove: "The text has been removed. In its place everybody sees which rule it breaks, and why.",
    pause_author:
      "You cannot write in this participation process for a time. You can read everything.",
    exclude_author:
      "You can no longer write in this participation process. You can read everything.",
  },
  kinds: {
    proposal: "Proposal",
    amendment: "Amendment",
    contribution: "Contribution",
    statement: "Statement",
    room_document: "Document of a group",
  },
  own: {
    title: "Decisions about my texts",
    lead: "When a text breaks the rules, the moderators can act. What they decided, and why, is here.",
    empty: "Nothing has been decided about your texts.",
    back: "To everything that is stored about me",
    toList: "All decisions about my texts",
    since: "In effect since {{date}}",
    appealPossible: "You can appeal until {{date}}",
  },
  statement: {
    title: "Reasons for the decision",
    measure: "What was decided",
    scope: "Which text it is about",
    gone: "The text is no longer there.",
    changedSince:
      "These are the words of version {{version}}, on which was decided. The text has been changed since.",
    place: "Where it is",
    toText: "To the page with the text",
    duration: "How long it lasts",
    since: "Since {{date}}.",
    unlimited: "Without end, unless somebody lifts it.",
    processEnd: "Until the participation process ends.",
    days_one: "{{count}} day, until {{date}}.",
    days_other: "{{count}} days, until {{date}}.",
    changeDays_one: "There is {{count}} day to change it, until {{date}}.",
    changeDays_other: "There are {{count}} days to change it, until {{date}}.",
    lifted: "The decision was lifted on {{date}}.",
    facts: "What happened",
    noticed: "How it was noticed",
    noticedBy: {
      report: "Somebody reported the text. Whoever reports something is not named.",
      own_initiative: "The moderators looked at the text of their own accord.",
      hint: "The software pointed out the text. A person then read it.",
    },
    hintsLabel: "What the software pointed out: {{hints}}.",
    hints: {
      links: "many links",
      repetition: "repetition",
      shouting: "almost only capital letters",
      listed_word: "a word that the moderators look out for",
    },
    automated: "Person or software",
    automatedText: "People decided. The software decides nothing.",
    rule: "Rule that was broken",
    ruleNumber: "Rule {{position}}, version {{set}} of the rules:",
    reason: "Why the text breaks the rule",
    redress: "What you can do about it",
    redressText:
      "You can appeal until {{date}}. It costs nothing. A person other than those who decided will decide on your appeal.",
    courts: "Apart from that, you can go to court or seek advice at any time.",
    print: "To print or save this page, use the print function of your browser.",
  },
  appeal: {
    title: "Appeal",
    lead: "Write why the decision is wrong. Only the moderators read it. You can appeal once.",
    language: "In which language do you write?",
    text: "Why is the decision wrong?",
    submit: "Send the appeal",
    tooLate: "The time for an appeal ended on {{date}}.",
    yours: "Your appeal",
    receivedOn: "Received on {{date}}.",
    erased: "Your words have been deleted.",
    waiting: "Your appeal has been received",
    waitingText:
      "A person who had no part in the decision is looking at it. The result will be on this page.",
    sameCode: "With the same code you find this page again. Keep the letter.",
    upheld: "The decision stands",
    overturned: "The decision was wrong and has been lifted",
    overturnedMeans: {
      ask_to_change: "You need not change the text.",
      hide: "Everybody can read the text again, with a note that it was wrongly hidden.",
      remove: "Everybody can read the text again, with a note that it was wrongly removed.",
      pause_author: "You can write again.",
      exclude_author: "You can write again.",
    },
    decidedOn: "Decided on {{date}}.",
    answer: "Reasons",
    problems: {
      form: "Please check what you entered",
      appeal_text_missing: "Please write why the decision is wrong.",
      text_too_long: "This is too long. Please shorten it to 4,000 characters.",
      language_missing: "Please choose a language.",
      appeal_too_late: "The time for an appeal is over.",
      appeal_there_already: "There is an appeal against this decision already.",
      appeal_of_nothing: "There is nothing to appeal against: the text stays.",
      decision_missing: "Please enter the code again.",
    },
  },
  code: {
    title: "Read a decision and appeal",
    lead: "The moderators have decided about a text of yours and given you a letter. With the code on the letter you read the decision, appeal, and see what came of it.",
    label: "Code",
    hint: "12 characters, for example {{example}}. Dashes and capitals do not matter.",
    submit: "Continue",
    failed: "That did not work yet",
    problems: {
      code_mistyped:
        "There is a typing error in the code. Please compare it with the letter, character by character. The characters 0, O, 1, I and L do not occur.",
      code_unknown: "We do not know this code. Please ask at the town hall.",
      too_many_codes_one:
        "Too many wrong codes came from here. Please wait {{count}} minute, or turn to the town hall.",
      too_many_codes_other:
        "Too many wrong codes came from here. Please wait {{count}} minutes, or turn to the town hall.",
    },
    personalCode:
      "Do you have the letter with the invitation? With its code you find the same among your own data.",
    toOwn: "Sign in with the code of the invitation",
    leave: "Done: close this page",
  },
  note: {
    hide: "This text was hidden from {{from}} to {{to}}. That was wrong. After an appeal it is back.",
    remove:
      "This text was removed from {{from}} to {{to}}. That was wrong. After an appeal it is back.",
  },
  former: {
    question: "What should happen to the texts that you published?",
    lead: "Proposals, contributions or statements of yours have been published. Drafts that only you see are deleted in any case.",
    keep: "They stay, without my name",
    keepHint: "It then says: former participant.",
    erase: "They are to be deleted as well",
    eraseHint:
      "In their place it says that there was a text. Replies of others can still be read. What you wrote together with others, or what others took over into their proposal, stays.",
    missing: "Please choose what should happen to your texts.",
    gone: "Deleted proposal",
    goneText:
      "Whoever wrote this proposal has deleted everything about themselves, and the text too. What others wrote about it, and what became of it, is still here.",
  },
  letter: {
    subject: "Decision about your text",
    greeting: "Good day,",
    lead: "the moderators of the participation process “{{process}}” have decided about a text of yours. Here you read what was decided, why, and what you can do about it.",
    how: "How to appeal",
    online: "Open {{address}} and enter this code:",
    paper:
      "Or write to us or tell us at the town hall. Please bring this letter. We enter your words for you.",
  },
};
