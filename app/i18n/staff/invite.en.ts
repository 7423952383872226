import type { Translation } from "#app/i18n/message-types.ts";
import type { inviteDe } from "./invite.de.ts";

export const inviteEn: Translation<typeof inviteDe> = {
  title: "Invitation",
  lead: "From the register to the pool: who gets a letter is decided by lot. Whoever says yes joins the pool by itself.",
  steps: {
    quotas: "Set the quotas",
    register: "Import the register extract",
    questions: "Choose the questions for those invited",
    settings: "Set deadline and telephone",
    draw: "Draw the invitations",
    letters: "Print and send the letters",
    replies: "Follow the replies",
  },
  states: { done: "done", next: "next", open: "open" },
  counts: { invited: "Invited", answered: "Answered", accepted: "Said yes" },
  otherWay:
    "Do you already have a list of people who said yes? Then you do not need these steps. Import the list into the pool.",
  toPool: "To the pool",
  sections: {
    label: "Steps of the invitation",
    overview: "Overview",
    register: "Register",
    questions: "Questions",
    invitations: "Draw",
    letters: "Letters",
    replies: "Replies",
    messages: "Messages",
  },
};
