import type { Translation } from "#app/i18n/message-types.ts";
import type { inviteDe } from "./invite.de.ts";

export const inviteEn: Translation<typeof inviteDe> = {
  title: "Invitation",
  lead: "From the register to the pool: the lot decides who gets a letter. Everyone who says yes joins the pool automatically.",
  steps: {
    quotas: "Set the quotas",
    register: "Import the register extract",
    questions: "Choose what the invited are asked",
    settings: "Set the deadline and the phone number",
    draw: "Draw the invitations",
    letters: "Print and send the letters",
    replies: "Follow the replies",
  },
  states: { done: "done", next: "next", open: "open" },
  counts: { invited: "Invited", answered: "Answered", accepted: "Said yes" },
  allDone: {
    title: "Every step is taken",
    text_one:
      "{{count}} person has said yes so far. Enter replies that come by phone or on paper, and remind people until the deadline. Then draw the panel.",
    text_other:
      "{{count}} people have said yes so far. Enter replies that come by phone or on paper, and remind people until the deadline. Then draw the panel.",
    toReplies: "Follow the replies",
    toDraws: "Go to the draw of the panel",
  },
  otherWay:
    "Do you already have a list of people who said yes? Then you do not need these steps: import the list into the pool.",
  toPool: "Go to the pool",
  sections: {
    label: "Steps of the invitation",
    overview: "Steps",
    register: "Register",
    questions: "Questions",
    invitations: "Who is invited",
    letters: "Letters",
    replies: "Replies",
    messages: "Messages",
  },
};
