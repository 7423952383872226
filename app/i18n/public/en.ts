import type { Translation } from "../message-types.ts";
import { amendmentsEn } from "./amendments.en.ts";
import { appealsEn } from "./appeals.en.ts";
import { ceremonyEn } from "./ceremony.en.ts";
import { chartsEn } from "./charts.en.ts";
import { coauthorsEn } from "./coauthors.en.ts";
import type { publicDe } from "./de.ts";
import { discussionEn } from "./discussion.en.ts";
import { drawEn } from "./draw.en.ts";
import { factsEn } from "./facts.en.ts";
import { floorEn } from "./floor.en.ts";
import { floorBoardEn } from "./floor-board.en.ts";
import { floorQuestionsEn } from "./floor-questions.en.ts";
import { howItWorksEn } from "./how-it-works.en.ts";
import { messagesEn } from "./messages.en.ts";
import { minutesEn } from "./minutes.en.ts";
import { moderationEn } from "./moderation.en.ts";
import { moderationReportEn } from "./moderation-report.en.ts";
import { ownRowEn } from "./own-row.en.ts";
import { passkeyEn } from "./passkey.en.ts";
import { processEn } from "./process.en.ts";
import { proposalLinksEn } from "./proposal-links.en.ts";
import { proposalTranslationEn } from "./proposal-translation.en.ts";
import { proposalsEn } from "./proposals.en.ts";
import { replyEn } from "./reply.en.ts";
import { roomsEn } from "./rooms.en.ts";
import { scenariosEn } from "./scenarios.en.ts";
import { statementsEn } from "./statements.en.ts";
import { townHallEn } from "./town-hall.en.ts";
import { verifyEn } from "./verify.en.ts";
import { voteBallotsEn } from "./vote-ballots.en.ts";
import { voteCourseEn } from "./vote-course.en.ts";
import { voteLinksEn } from "./vote-links.en.ts";
import { voteOutcomesEn } from "./vote-outcomes.en.ts";
import { votePageEn } from "./vote-page.en.ts";
import { votePreviewEn } from "./vote-preview.en.ts";
import { votesRulesEn } from "./votes-rules.en.ts";
import { votingEn } from "./voting.en.ts";

export const publicEn: Translation<typeof publicDe> = {
  shell: {
    menu: "Main menu",
    townHalls: "Town hall meetings",
    skipToContent: "Skip to content",
    home: "Home",
    chooseLanguage: "Choose a language",
    staffSignIn: "Sign-in for town hall staff",
    syntheticTown:
      "This is a demonstration. All people, and all figures about people, are made up.",
    poweredBy: "Losrunde: citizens' dialogue by lot",
  },
  start: {
    titleUnnamed: "Have your say in your town",
    closedProcesses: "Closed processes",
    howItWorksMore: "More about the lot: who sees what, and how to check it",
    title: "Have your say in {{town}}",
    lead: "Here you can see what the town is discussing with its residents. Who takes part is decided by lot.",
    processes: "Open for discussion now",
    noProcesses: "Nothing is being discussed at the moment. Please look in again later.",
    howItWorks: "How the lot works",
    howItWorksSteps: {
      letter: "The lot decides who gets a letter. Nobody picks the people.",
      reply: "If you would like to take part, you say yes. Nobody has to.",
      panel:
        "From everyone who said yes, the lot draws the group. It should be as mixed as the town: by age, gender, district and more.",
      check: "Every draw is stored so that it can be recalculated. Nobody can repeat it in secret.",
    },
    whoSeesWhat:
      "Your details are stored encrypted. Only the team running the process reads them. Individuals are never published.",
  },
  process: processEn,
  amendments: amendmentsEn,
  appeals: appealsEn,
  ceremony: ceremonyEn,
  charts: chartsEn,
  coauthors: coauthorsEn,
  facts: factsEn,
  howItWorks: howItWorksEn,
  draw: drawEn,
  floor: floorEn,
  floorBoard: floorBoardEn,
  floorQuestions: floorQuestionsEn,
  messages: messagesEn,
  minutes: minutesEn,
  moderationReport: moderationReportEn,
  moderation: moderationEn,
  ownRow: ownRowEn,
  passkey: passkeyEn,
  proposalLinks: proposalLinksEn,
  discussion: discussionEn,
  proposals: proposalsEn,
  rooms: roomsEn,
  proposalTranslation: proposalTranslationEn,
  reply: replyEn,
  scenarios: scenariosEn,
  statements: statementsEn,
  townHall: townHallEn,
  verify: verifyEn,
  voteLinks: voteLinksEn,
  voteCourse: voteCourseEn,
  voteOutcomes: voteOutcomesEn,
  votePreview: votePreviewEn,
  voteBallots: voteBallotsEn,
  votePage: votePageEn,
  votesRules: votesRulesEn,
  voting: votingEn,
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
