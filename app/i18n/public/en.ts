import type { Translation } from "../message-types.ts";
import type { publicDe } from "./de.ts";

export const publicEn: Translation<typeof publicDe> = {
  shell: {
    skipToContent: "Skip to content",
    home: "Home",
    chooseLanguage: "Choose a language",
    staffSignIn: "Sign-in for town hall staff",
    syntheticTown:
      "This is a demonstration. All people, and all figures about people, are made up.",
    poweredBy: "Losrunde: citizens' dialogue by lot",
  },
  start: {
    title: "Have your say in {{town}}",
    lead: "Here you can see what the town is discussing with its residents. Who takes part is decided by lot.",
    processes: "Open for discussion now",
    noProcesses: "Nothing is being discussed at the moment. Please look in again later.",
    howItWorks: "How the lot works",
    howItWorksSteps: {
      letter: "The lot decides who gets a letter. Everyone has the same chance.",
      reply: "If you would like to take part, you say yes. Nobody has to.",
      panel:
        "From everyone who said yes, the lot draws the group. It should be as mixed as the town: by age, gender, district and more.",
      check: "Every draw can be recalculated. Nobody can repeat it in secret.",
    },
    whoSeesWhat:
      "Your details are stored encrypted. Only the team running the process reads them. Individuals are never published.",
  },
  process: {
    question: "The question",
    mandate: "Mandate",
    position: "The town's position",
    scope: "What can be decided",
    commitment: "What the town will do with the result",
    dates: "Dates",
    datesRange: "{{from}} to {{to}}",
    panelSize_one: "One person is drawn.",
    panelSize_other: "{{count}} people are drawn.",
    outdatedTranslation:
      "The German text is newer than this translation. The German text is the one that counts.",
    onlyGerman: "This text is available in German only.",
    panel: "The panel",
    notDrawn: "The panel has not been drawn yet.",
    drawn: "Drawn on {{date}}.",
    drawNumber: "Draw no. {{number}}",
    repeatReason: "Why the draw was repeated",
    quotaTable: "Quotas of the panel",
    feature: "Feature",
    value: "Value",
    quota: "Seats",
    quotaRange: "{{min}} to {{max}}",
    kept: "kept",
    status: "Status",
    protectPeople:
      "Exact numbers are not shown here: in a small town they could give individual people away.",
    fingerprint: "Checksums",
    inputHash: "Checksum of the input",
    auditHead: "Head of the audit log",
    algorithm: "Method",
    objectives: {
      leximin: "Leximin: whoever has the smallest chance gets the largest chance possible.",
      maximin: "Maximin: the smallest chance is as large as possible.",
      random: "Plain draw: draw, check, repeat. For comparison only.",
    },
  },
  errors: {
    notFoundTitle: "This page does not exist",
    notFoundText: "The address may be incomplete. The home page lists everything under discussion.",
    forbiddenTitle: "You are not permitted to see this",
    forbiddenText: "If you need this page, ask the person who manages the accounts.",
    brokenTitle: "That did not work",
    brokenText: "The fault is ours. Nothing was lost. Please try again.",
    toStart: "To the home page",
  },
};
