import type { Translation } from "../message-types.ts";
import type { messagesDe } from "./messages.de.ts";

export const messagesEn: Translation<typeof messagesDe> = {
  greeting: "Hello,",
  subject: {
    reply_confirmed: "You said yes: {{title}}",
    reply_withdrawn: "We have deleted your details: {{title}}",
    reminder: "Please let us know: {{title}}",
    moderation_decided: "Decision of the moderators: {{title}}",
    appeal_decided: "Outcome of the appeal: {{title}}",
  },
  confirmed: {
    counted:
      "we have your yes to “{{title}}”. Thank you! A draw by lot now decides who takes part. You will hear from us afterwards, even if you were not drawn.",
    late: "we have your yes to “{{title}}”. Thank you! Unfortunately it came after the last day, so you can no longer take part in the draw.",
    consent:
      "we have your yes to “{{title}}”. Thank you! As you are under 16, your parents still have to agree. Please call us about this.",
  },
  withdrawn:
    "you no longer take part in “{{title}}”. We have deleted what you told us for it. You need not give a reason.",
  reminder:
    "we invited you to “{{title}}”. Please tell us by {{date}} whether you will take part. A no helps us, too.",
  change: "With the code in your letter you can see, change or withdraw your answer at any time.",
  decided: {
    ask_to_change:
      "please change a text that you wrote in “{{title}}”. You have until {{date}} to do so.",
    hide: "we have hidden a text that you wrote in “{{title}}”.",
    remove: "we have removed a text that you wrote in “{{title}}”.",
    pause_author:
      "you cannot write anything in “{{title}}” until {{date}}. You can read everything.",
    exclude_author: "you can no longer write anything in “{{title}}”. You can read everything.",
  },
  decidedWhere:
    "Which text it is and why we decided so, you can read on your own page under “{{page}}”. Sign in with the code in your letter.",
  appealUntil:
    "If you think this is wrong, you can appeal on the same page until {{date}}. It costs nothing. Another person decides about it.",
  appealed: {
    upheld:
      "another person has looked at the appeal against our decision in “{{title}}”. The decision stands.",
    overturned:
      "another person has looked at the appeal against our decision in “{{title}}”. The decision was wrong and has been lifted.",
  },
  appealedWhere:
    "You can read the reasons on your own page under “{{page}}”. Sign in with the code in your letter.",
  phone: "Questions? Phone {{phone}} ({{hours}})",
  phoneOnly: "Questions? Phone {{phone}}",
  synthetic: "Demonstration: this message and the person are made up.",
};
