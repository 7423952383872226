import type { Translation } from "../message-types.ts";
import type { proposalPeopleDe } from "./proposal-people.de.ts";

export const proposalPeopleEn: Translation<typeof proposalPeopleDe> = {
  toProposal: "To the proposal",
  support: {
    title: "Enter support",
    lead: "For people without a code who say on the phone, at the counter or on a card that they support the proposal. They count like everybody else. The name is not public; it serves only to count nobody twice. Whoever has a code supports the proposal with it.",
    name: "Who supports the proposal?",
    nameHint:
      "First and last name. For people of the same name something more, such as the street. 80 characters at most.",
    submit: "Enter support",
    closed: "As the proposal stands now nobody can support it any more.",
    entered_zero: "Nobody is entered yet",
    entered_one: "{{count}} person is entered",
    entered_other: "{{count}} people are entered",
    person: "{{name}}, entered on {{date}}",
    takeBack: "Take the entry back",
    consequence:
      "This person then no longer counts, and their name is deleted here. If the proposal is with the town already, it stays there.",
    notices: { entered: "Entered.", takenBack: "The entry is taken back." },
    problems: {
      shown_name_missing: "Please enter a name.",
      shown_name_too_long: "The name has more than 80 characters.",
      shown_name_invalid: "A name stands on one line.",
      shown_name_mixes_scripts:
        "The name mixes letters of different scripts. Please enter it anew.",
      support_entered_already:
        "This name is entered here already. If it is another person, add something that tells the two apart.",
      support_not_entered: "This entry has been taken back already.",
      proposal_missing: "This proposal no longer exists.",
      proposal_not_there: "As the proposal stands now this is no longer possible.",
      process_not_open: "The process takes nothing in any more.",
      not_invited: "This is for people without a code only.",
      panel_missing: "A panel cannot support anything.",
    },
  },
  authors: {
    title: "Who writes this together?",
    explain:
      "For the panel, or for somebody without a code, you make a code for writing together. Give it to an invited person: they sign in with their own code from the letter, choose “My proposals”, then “Write together with a code”. It is good for 14 days and for one person.",
    offer: "Make a code",
    codeTitle: "Code for writing together",
    codeNote: "It is shown only now and is good until {{date}}. Write it down.",
    themselves: "Whoever writes here has a code and invites others with it.",
    fixed: "The text is fixed. Nobody can join any more.",
    offers: "Open codes",
    offerOf: "Made on {{made}}, good until {{until}}",
    revoke: "Make this code worthless",
    revokeConsequence: "Whoever was given the code can no longer join with it.",
    revoked: "The code is worthless now.",
    problems: {
      proposal_not_there: "The text is fixed. Nobody can join any more.",
      coauthor_offers_too_many:
        "Five codes are open already. Make one worthless that nobody needs any more.",
      coauthors_have_codes: "Whoever writes here has a code and invites others with it.",
    },
  },
};
