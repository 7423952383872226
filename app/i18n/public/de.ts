import { amendmentsDe } from "./amendments.de.ts";
import { appealsDe } from "./appeals.de.ts";
import { ceremonyDe } from "./ceremony.de.ts";
import { chartsDe } from "./charts.de.ts";
import { coauthorsDe } from "./coauthors.de.ts";
import { discussionDe } from "./discussion.de.ts";
import { drawDe } from "./draw.de.ts";
import { factsDe } from "./facts.de.ts";
import { floorDe } from "./floor.de.ts";
import { floorBoardDe } from "./floor-board.de.ts";
import { floorQuestionsDe } from "./floor-questions.de.ts";
import { howItWorksDe } from "./how-it-works.de.ts";
import { messagesDe } from "./messages.de.ts";
import { minutesDe } from "./minutes.de.ts";
import { moderationDe } from "./moderation.de.ts";
import { moderationReportDe } from "./moderation-report.de.ts";
import { ownRowDe } from "./own-row.de.ts";
import { passkeyDe } from "./passkey.de.ts";
import { processDe } from "./process.de.ts";
import { proposalLinksDe } from "./proposal-links.de.ts";
import { proposalTranslationDe } from "./proposal-translation.de.ts";
import { proposalsDe } from "./proposals.de.ts";
import { replyDe } from "./reply.de.ts";
import { roomsDe } from "./rooms.de.ts";
import { scenariosDe } from "./scenarios.de.ts";
import { statementsDe } from "./statements.de.ts";
import { townHallDe } from "./town-hall.de.ts";
import { verifyDe } from "./verify.de.ts";
import { voteBallotsDe } from "./vote-ballots.de.ts";
import { voteCourseDe } from "./vote-course.de.ts";
import { voteLinksDe } from "./vote-links.de.ts";
import { voteOutcomesDe } from "./vote-outcomes.de.ts";
import { votePageDe } from "./vote-page.de.ts";
import { votePreviewDe } from "./vote-preview.de.ts";
import { votesRulesDe } from "./votes-rules.de.ts";
import { votingDe } from "./voting.de.ts";

export const publicDe = {
  shell: {
    menu: "Hauptmenü",
    townHalls: "Bürgerversammlungen",
    skipToContent: "Zum Inhalt springen",
    home: "Startseite",
    chooseLanguage: "Sprache wählen",
    staffSignIn: "Anmeldung für die Verwaltung",
    syntheticTown:
      "Das ist eine Vorführung. Alle Personen und alle Zahlen zu Personen sind erfunden.",
    poweredBy: "Losrunde: Bürgerdialog mit Losverfahren",
  },
  start: {
    titleUnnamed: "Mitreden in Ihrer Stadt",
    closedProcesses: "Abgeschlossene Beteiligungsprozesse",
    howItWorksMore: "Mehr über das Losverfahren: wer was sieht und wie man es prüft",
    title: "Mitreden in {{town}}",
    lead: "Hier sehen Sie, worüber die Stadt mit ihren Einwohnerinnen und Einwohnern berät. Wer mitberät, entscheidet das Los.",
    processes: "Laufende Beteiligungsprozesse",
    noProcesses: "Zurzeit läuft kein Beteiligungsprozess. Schauen Sie später noch einmal vorbei.",
    howItWorks: "So funktioniert das Los",
    howItWorksSteps: {
      letter: "Das Los entscheidet, wer einen Brief bekommt. Niemand sucht die Menschen aus.",
      reply: "Wer mitmachen möchte, sagt zu. Niemand muss.",
      panel:
        "Aus allen Zusagen zieht das Los die Gruppe. Sie soll so gemischt sein wie die Stadt: nach Alter, Geschlecht, Ortsteil und mehr.",
      check:
        "Jede Ziehung wird so gespeichert, dass man sie nachrechnen kann. Niemand kann sie heimlich wiederholen.",
    },
    whoSeesWhat:
      "Ihre Angaben sind verschlüsselt gespeichert. Nur wer den Prozess organisiert, liest sie. Veröffentlicht werden nie einzelne Personen.",
  },
  process: processDe,
  amendments: amendmentsDe,
  appeals: appealsDe,
  ceremony: ceremonyDe,
  charts: chartsDe,
  coauthors: coauthorsDe,
  facts: factsDe,
  howItWorks: howItWorksDe,
  draw: drawDe,
  floor: floorDe,
  floorBoard: floorBoardDe,
  floorQuestions: floorQuestionsDe,
  messages: messagesDe,
  minutes: minutesDe,
  moderationReport: moderationReportDe,
  moderation: moderationDe,
  ownRow: ownRowDe,
  passkey: passkeyDe,
  proposalLinks: proposalLinksDe,
  discussion: discussionDe,
  proposals: proposalsDe,
  rooms: roomsDe,
  proposalTranslation: proposalTranslationDe,
  reply: replyDe,
  scenarios: scenariosDe,
  statements: statementsDe,
  townHall: townHallDe,
  verify: verifyDe,
  voteLinks: voteLinksDe,
  voteCourse: voteCourseDe,
  voteOutcomes: voteOutcomesDe,
  votePreview: votePreviewDe,
  voteBallots: voteBallotsDe,
  votePage: votePageDe,
  votesRules: votesRulesDe,
  voting: votingDe,
  errors: {
    notFoundTitle: "Diese Seite gibt es nicht",
    notFoundText:
      "Vielleicht ist die Adresse unvollständig. Auf der Startseite finden Sie alle Beteiligungsprozesse.",
    forbiddenTitle: "Dafür fehlt Ihnen die Berechtigung",
    forbiddenText:
      "Wenn Sie diese Seite brauchen, fragen Sie die Person, die die Konten verwaltet.",
    brokenTitle: "Das hat nicht geklappt",
    brokenText:
      "Der Fehler liegt bei uns. Es ist nichts verloren gegangen. Bitte versuchen Sie es noch einmal.",
    toStart: "Zur Startseite",
  },
} as const;
