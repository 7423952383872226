import type { Translation } from "../message-types.ts";
import type { drawDe } from "./draw.de.ts";

export const drawEn: Translation<typeof drawDe> = {
  pageTitle: "Public draw",
  title: "Draw no. {{number}}",
  process: "Citizens' dialogue",
  committedTitle: "The groups are fixed. The number is still to come.",
  committedText:
    "Since {{date}} it has been fixed which {{panels}} groups are possible. Nobody can change that any more, not even the town. Which group it will be is decided by a number that nobody knows yet.",
  committedWhen: "The number is announced for {{date}}.",
  drawnTitle: "Group {{number}} has been drawn.",
  drawnText: "Drawn on {{date}}. The group keeps every quota.",
  withdrawnTitle: "What was fixed here no longer holds.",
  withdrawnText:
    "It was withdrawn on {{date}}, before any number had been drawn. Two people agreed to that. Everything that was published stays visible here.",
  repeatedTitle: "This result no longer holds.",
  repeatedText:
    "On {{date}} it was decided to repeat the draw. Two people agreed to that. The result stays visible here.",
  reason: "Reason",
  newer: "To draw no. {{number}}",
  number: "The number",
  numberAnnounced: "How the number comes about",
  sources: {
    stage:
      "It is drawn in front of an audience: with three ten-sided dice, or with balls from 0 to 9 that are put back each time. The three digits, in the order announced, are the number of the group.",
    "lottery-numbers":
      "It follows from lottery numbers that nobody knew when the groups were fixed. A published rule turns them into a number from 000 to 999, each equally likely.",
    beacon:
      "It follows from a public source of randomness on the internet, from a round that nobody knew when the groups were fixed. A published rule turns it into a number from 000 to 999, each equally likely.",
  },
  announcedDetails: "Announced",
  announcedAt: "When",
  round: "Round",
  seenBeacon: "Round {{round}}, random value:",
  entriesTitle: "Who entered the number",
  entriesText: "Two people entered, independently of each other, what was to be seen.",
  entryFirst: "First person",
  entrySecond: "Second person",
  entryWho: "Who",
  entryWhen: "When",
  entryWhat: "Entered",
  roles: { staff: "town hall staff", sworn: "sworn person of trust" },
  early: "The number was entered before the time announced.",
  attempt: "Attempt {{attempt}}",
  differed: "The two entries differed. So nothing was drawn, and the number was entered again.",
  halfEntered: "The first person has entered the number. The second person is still to come.",
  panel: "The group that was drawn",
  panelText_one: "This one row belongs to group {{number}}.",
  panelText_other: "These {{count}} rows belong to group {{number}}.",
  panelNames:
    "Each row stands for a person. There are no names or details here. Only the person who has the letter knows which row is theirs.",
  ownRow: "Your row",
  ownRowText:
    "Did you say yes? With your letter you find your row: how large your chance is, and what is recorded about you.",
  ownRowLink: "Find my row",
  commitment: "What is fixed",
  commitmentText:
    "This checksum was published on {{date}}. It belongs to exactly one file: if a single character of it is changed, the checksum is a different one. Write it down, or compare it with the town's official gazette.",
  commitmentCode: "Checksum",
  file: "Public file",
  fileLink: "Download lottery-public.json ({{size}})",
  fileText:
    "The file holds {{panels}} numbered groups of row numbers, and a checksum for each of the {{rows}} rows. It holds no names and no details about people.",
  fullFile:
    "A second file with the details goes only to the scrutineers named for it. Its checksum is in the public file, so it is fixed too.",
  chances: "The chances",
  chancesText:
    "The number of groups a row is in is its chance. The rarest row is in {{least}} of the {{panels}} groups, the most frequent one in {{most}}.",
  chancesUnreachable_one: "One row is in no group. The town hall tells that person why.",
  chancesUnreachable_other: "{{count}} rows are in no group. The town hall tells these people why.",
  chancesRounded:
    "So that three digits are enough, the calculated chances were rounded to {{panels}} groups. No chance changed by more than {{deviation}} in 100.",
  households: "At most one person of each household is in the group.",
  quotas: "Quotas",
  quotasText: "Each of the {{panels}} groups keeps these quotas.",
  quotaNot: "not: {{feature}}",
  statements: "What the scrutineers say",
  statementsNone: "There is no statement yet.",
  statementHolds: "Everything holds.",
  statementFails: "Not everything holds.",
  statementBy: "Stated on {{date}} by",
  check: "How to check it yourself",
  checkSteps: {
    file: "Download the public file.",
    page: "Open the page for recalculating and choose the file there.",
    compare: "Compare the checksum with the one in the official gazette.",
    number: "Enter the number: the page shows which group belongs to it.",
  },
  checkLink: "Recalculate the draw",
  checkCommand: "If you would rather check with the free program:",
  others: "All draws of this citizens' dialogue",
  otherStates: {
    committed: "Fixed on {{date}}, the number is still to come",
    drawn: "Drawn on {{date}}",
    withdrawn: "Withdrawn on {{date}}",
    repeated: "Drawn, void since {{date}} and repeated",
  },
  thisOne: "this page",
  record: "Head of the audit log when the groups were fixed",
  recordDrawn: "Head of the audit log when the group was drawn",
};
