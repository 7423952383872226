import type { Translation } from "../message-types.ts";
import { amendmentsDeSimple } from "./amendments.de-simple.ts";
import { appealsDeSimple } from "./appeals.de-simple.ts";
import { ceremonyDeSimple } from "./ceremony.de-simple.ts";
import { chartsDeSimple } from "./charts.de-simple.ts";
import { coauthorsDeSimple } from "./coauthors.de-simple.ts";
import type { publicDe } from "./de.ts";
import { discussionDeSimple } from "./discussion.de-simple.ts";
import { drawDeSimple } from "./draw.de-simple.ts";
import { factsDeSimple } from "./facts.de-simple.ts";
import { floorDeSimple } from "./floor.de-simple.ts";
import { floorBoardDeSimple } from "./floor-board.de-simple.ts";
import { floorQuestionsDeSimple } from "./floor-questions.de-simple.ts";
import { howItWorksDeSimple } from "./how-it-works.de-simple.ts";
import { messagesDeSimple } from "./messages.de-simple.ts";
import { minutesDeSimple } from "./minutes.de-simple.ts";
import { moderationDeSimple } from "./moderation.de-simple.ts";
import { moderationReportDeSimple } from "./moderation-report.de-simple.ts";
import { ownRowDeSimple } from "./own-row.de-simple.ts";
import { passkeyDeSimple } from "./passkey.de-simple.ts";
import { processDeSimple } from "./process.de-simple.ts";
import { proposalLinksDeSimple } from "./proposal-links.de-simple.ts";
import { proposalTranslationDeSimple } from "./proposal-translation.de-simple.ts";
import { proposalsDeSimple } from "./proposals.de-simple.ts";
import { replyDeSimple } from "./reply.de-simple.ts";
import { roomsDeSimple } from "./rooms.de-simple.ts";
import { scenariosDeSimple } from "./scenarios.de-simple.ts";
import { statementsDeSimple } from "./statements.de-simple.ts";
import { townHallDeSimple } from "./town-hall.de-simple.ts";
import { verifyDeSimple } from "./verify.de-simple.ts";
import { voteBallotsDeSimple } from "./vote-ballots.de-simple.ts";
import { voteCourseDeSimple } from "./vote-course.de-simple.ts";
import { voteLinksDeSimple } from "./vote-links.de-simple.ts";
import { voteOutcomesDeSimple } from "./vote-outcomes.de-simple.ts";
import { votePageDeSimple } from "./vote-page.de-simple.ts";
import { votePreviewDeSimple } from "./vote-preview.de-simple.ts";
import { votesRulesDeSimple } from "./votes-rules.de-simple.ts";
import { votingDeSimple } from "./voting.de-simple.ts";

export const publicDeSimple: Translation<typeof publicDe> = {
  shell: {
    menu: "Menü",
    townHalls: "Bürger-Versammlungen",
    skipToContent: "Gleich zum Text",
    home: "Start-Seite",
    chooseLanguage: "Sprache wählen",
    staffSignIn: "Anmelden für die Verwaltung",
    syntheticTown: "Das ist nur eine Vorführung. Alle Menschen hier sind erfunden.",
    poweredBy: "Losrunde: Bürger-Dialog mit Los",
  },
  start: {
    titleUnnamed: "Mitreden in Ihrer Stadt",
    closedProcesses: "Das ist schon fertig",
    howItWorksMore: "Mehr über das Los lesen",
    title: "Mitreden in {{town}}",
    lead: "Hier sehen Sie: Darüber spricht die Stadt mit den Menschen. Das Los bestimmt: Wer redet mit?",
    processes: "Darüber reden wir gerade",
    noProcesses: "Im Moment gibt es hier nichts. Schauen Sie bitte später noch einmal.",
    howItWorks: "So geht das Los",
    howItWorksSteps: {
      letter: "Das Los bestimmt: Wer bekommt einen Brief? Kein Mensch sucht aus.",
      reply: "Sie möchten mitmachen? Dann sagen Sie Ja. Sie müssen nicht.",
      panel:
        "Viele Menschen sagen Ja. Das Los zieht daraus eine Gruppe. Die Gruppe ist gemischt. Zum Beispiel: junge und alte Menschen. Frauen und Männer.",
      check:
        "Wir speichern jede Ziehung genau. So kann man die Ziehung später prüfen. Niemand kann heimlich noch einmal ziehen.",
    },
    whoSeesWhat:
      "Ihre Angaben sind geschützt. Nur wenige Menschen im Rathaus lesen die Angaben. Im Internet steht nichts über Sie.",
  },
  process: processDeSimple,
  amendments: amendmentsDeSimple,
  appeals: appealsDeSimple,
  ceremony: ceremonyDeSimple,
  charts: chartsDeSimple,
  coauthors: coauthorsDeSimple,
  facts: factsDeSimple,
  howItWorks: howItWorksDeSimple,
  draw: drawDeSimple,
  floor: floorDeSimple,
  floorBoard: floorBoardDeSimple,
  floorQuestions: floorQuestionsDeSimple,
  messages: messagesDeSimple,
  minutes: minutesDeSimple,
  moderationReport: moderationReportDeSimple,
  moderation: moderationDeSimple,
  ownRow: ownRowDeSimple,
  passkey: passkeyDeSimple,
  proposalLinks: proposalLinksDeSimple,
  discussion: discussionDeSimple,
  proposals: proposalsDeSimple,
  rooms: roomsDeSimple,
  proposalTranslation: proposalTranslationDeSimple,
  reply: replyDeSimple,
  scenarios: scenariosDeSimple,
  statements: statementsDeSimple,
  townHall: townHallDeSimple,
  verify: verifyDeSimple,
  voteLinks: voteLinksDeSimple,
  voteCourse: voteCourseDeSimple,
  voteOutcomes: voteOutcomesDeSimple,
  votePreview: votePreviewDeSimple,
  voteBallots: voteBallotsDeSimple,
  votePage: votePageDeSimple,
  votesRules: votesRulesDeSimple,
  voting: votingDeSimple,
  errors: {
    notFoundTitle: "Diese Seite gibt es nicht",
    notFoundText: "Vielleicht fehlt etwas in der Adresse. Gehen Sie bitte zur Start-Seite.",
    forbiddenTitle: "Das dürfen Sie nicht sehen",
    forbiddenText: "Sie brauchen die Seite? Dann fragen Sie bitte im Rathaus nach.",
    brokenTitle: "Das hat nicht geklappt",
    brokenText: "Das ist unser Fehler. Es ist nichts verloren. Bitte versuchen Sie es noch einmal.",
    toStart: "Zur Start-Seite",
  },
};
