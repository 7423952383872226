import type { Translation } from "../message-types.ts";
import type { howItWorksDe } from "./how-it-works.de.ts";

export const howItWorksEn: Translation<typeof howItWorksDe> = {
  title: "How the lot works",
  lead: "Who takes part is not decided by the town hall but by lot. Here you can read how that works, who sees what, and how you can check a draw.",
  draw: {
    title: "What happens in a draw",
    places: "More people say yes than there are seats. That is why there is a draw.",
    quotas:
      "Beforehand the town sets quotas: how many seats go, for example, to younger and older people or to each district. This makes the group as mixed as the town. After the draw the quotas are shown on the page of the process.",
    chances:
      "A program looks for many groups that keep all quotas. The lot draws one of them. In doing so, the smallest chance is made as large as possible.",
    unequal:
      "Chances are rarely exactly equal: if only a few people of an age group said yes, they are more likely to be drawn. Without quotas they would hardly be represented.",
  },
  see: {
    title: "Who sees what",
    who: "Who",
    what: "What",
    everyone: "Everyone",
    everyoneSees:
      "The texts of the process and, rounded, how many people said yes; after the draw the quotas, that they are kept, and the checksums. Never individual people.",
    organisers: "Organisers of the process",
    organisersSee: "Names and details of the people who said yes, and who was drawn.",
    auditors: "Auditors",
    auditorsSee: "Quotas, the course of each draw and the audit log. No personal details.",
    administrators: "Administrators",
    administratorsSee: "The accounts of the staff and the audit log. No personal details.",
    moderators: "Moderators",
    moderatorsSee: "The texts of the process. No personal details.",
    smallTown:
      "In a small town people know each other. That is why we publish only rounded totals of people, and do not count small groups at all.",
  },
  stored: {
    title: "What is stored, and for how long",
    details:
      "Your details: encrypted, until the town deletes them. You can ask for your details to be deleted at any time. You need not give reasons.",
    lists:
      "Imported lists: the file is deleted once it has been imported, after a day at the latest.",
    log: "The audit log: permanently. It holds no names of residents. No entry can be changed later without it being noticed.",
    website:
      "These pages: no visitor counting, no advertising, no outside services. If you choose a language, your browser remembers it for a year.",
  },
  check: {
    title: "How a draw can be checked",
    same: "From the same input and the same starting number the program always draws the same group, on every computer. Whoever swaps the input gets a different checksum.",
    note: "For each draw, the page of the process shows the checksum of the input, the method and the head of the audit log. Write the checksums down: if they change later, something is wrong.",
    file: "The complete file of a draw contains details about people and is therefore not on the internet. The town can show it to people whom everyone trusts. They recalculate the draw with the free program:",
    repeat:
      "A draw is repeated only for a reason that is made public, and a second person has to agree. The first result stays visible.",
  },
  questions: {
    title: "Questions?",
    phone: "Phone: {{phone}}",
    hours: "Office hours: {{hours}}",
    townHall: "Ask at the town hall. You will also get help there if you have no internet.",
  },
};
