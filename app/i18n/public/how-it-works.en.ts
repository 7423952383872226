import type { Translation } from "../message-types.ts";
import type { howItWorksDe } from "./how-it-works.de.ts";

export const howItWorksEn: Translation<typeof howItWorksDe> = {
  title: "How the lot works",
  lead: "Who takes part is not decided by the town hall but by lot. Here you can read how that works, who sees what, and how you can check a draw.",
  letter: {
    title: "Why did I get a letter?",
    lot: "Who gets a letter is decided by lot as well. The town draws from its register of residents. Age and place of residence count; nationality or residence status excludes nobody.",
    more: "People who seldom answer, younger ones for example, get letters more often. In the end people from all groups answer. How large the chance of a letter was is recorded exactly for each person.",
    free: "Taking part is voluntary. Not answering has no disadvantages. You can answer online, by phone or on paper; it all counts the same.",
    reply: "Answer with the code in the letter",
  },
  draw: {
    title: "What happens in a draw",
    places: "More people say yes than there are seats. That is why there is a draw.",
    quotas:
      "Beforehand the town sets quotas: how many seats go, for example, to younger and older people or to each district. This makes the group as mixed as the town. Once the groups are fixed, the quotas are shown on the page of the draw.",
    chances:
      "A program looks for many groups that keep all quotas. The lot draws one of them. In doing so, the smallest chance is made as large as possible.",
    unequal:
      "Chances are rarely exactly equal: if only a few people of an age group said yes, they are more likely to be drawn. Without quotas they would hardly be represented.",
  },
  publicDraw: {
    title: "The public draw: we commit ourselves beforehand",
    groups:
      "Before the draw the program works out 1,000 possible groups, numbered 000 to 999. Each of them keeps all quotas. Each person is in as many of these groups as their chance says: whoever is in 147 groups has a chance of 147 in 1,000.",
    commitment:
      "Then the town commits itself: it publishes the list of groups and, in its official gazette, a checksum of that list. That is like a sealed envelope in full view: nobody can change the list afterwards without the checksum no longer fitting.",
    number:
      "Only then comes the number, which nobody can influence: three ten-sided dice in front of an audience show 4, 1 and 7, for example. Then group 417 has been drawn. Two people write down, independently of each other, what they see. Lottery numbers of a future day can take the place of the dice.",
    names:
      "The list has row numbers instead of names. Everyone who said yes gets their row number and a personal code by letter, and can look up with them what their own row says.",
  },
  see: {
    title: "Who sees what",
    who: "Who",
    what: "What",
    everyone: "Everyone",
    everyoneSees:
      "The texts of the process and, rounded, how many people said yes; once the groups are fixed, the quotas and the groups as row numbers, and then the group that was drawn. Never names or details of individual people.",
    scrutineers: "Scrutineers who were named",
    scrutineersSee: "The details that count for the quotas, for each row number. No names.",
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
    same: "The page of each draw has the public file. Under “Recalculate a draw” your own browser checks whether file, checksum, chances and the group drawn fit together. With your letter you also check your own row.",
    note: "Write the checksum down before the draw, or keep the official gazette: if the file no longer fits it later, something is wrong.",
    file: "The full file with the details is checked by people whom everyone trusts, for example the data protection officer and two residents drawn by lot. What they find is on the page of the draw. If you would rather use the free program:",
    repeat:
      "A draw is repeated only for a reason that is made public, and a second person has to agree. The first result stays visible.",
    page: "Recalculate a draw",
  },
  questions: {
    title: "Questions?",
    phone: "Phone: {{phone}}",
    hours: "Office hours: {{hours}}",
    townHall: "Ask at the town hall. You will also get help there if you have no internet.",
  },
};
