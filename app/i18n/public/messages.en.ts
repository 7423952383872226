import type { Translation } from "../message-types.ts";
import type { messagesDe } from "./messages.de.ts";

export const messagesEn: Translation<typeof messagesDe> = {
  greeting: "Hello,",
  subject: {
    reply_confirmed: "You said yes: {{title}}",
    reply_withdrawn: "We have deleted your details: {{title}}",
    reminder: "Please let us know: {{title}}",
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
  phone: "Questions? Phone {{phone}} ({{hours}})",
  phoneOnly: "Questions? Phone {{phone}}",
  synthetic: "Demonstration: this message and the person are made up.",
};
