import type { Translation } from "../message-types.ts";
import type { amendmentsDe } from "./amendments.de.ts";

export const amendmentsEn: Translation<typeof amendmentsDe> = {
  title: "Amendments",
  lead: "The authors decide with their code. For the panel and for people without a code you enter what was decided. A rejection always has reasons; they are public, with the amendment.",
  none: "Nobody has proposed an amendment yet. Invited people do so with their code; for others you enter it.",
  fixed: "The text is fixed: nothing is proposed or decided on any more.",
  ended: "The proposal has ended. Amendments on which nobody had decided by then have lapsed.",
  toNew: "Enter an amendment",
  toProposal: "To the proposal",
  toAll: "All amendments",
  withAuthors: "The authors decide on this amendment with their code.",
  new: {
    title: "Enter an amendment",
    lead: "For the panel, or for somebody on the phone or with a letter. It counts like any other and is public at once.",
    who: "Who proposes the amendment?",
    submit: "Enter",
  },
  notices: {
    done: "Entered. The amendment is public now.",
    accepted: "Accepted. The proposal has a new version.",
    rejected: "Rejected. The reasons stand with the amendment.",
    withdrawn: "The amendment is withdrawn.",
  },
};
