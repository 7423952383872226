import type { Translation } from "../message-types.ts";
import type { publicDe } from "./de.ts";

export const publicDeSimple: Translation<typeof publicDe> = {
  shell: {
    skipToContent: "Gleich zum Text",
    home: "Start-Seite",
    chooseLanguage: "Sprache wählen",
    staffSignIn: "Anmelden für die Verwaltung",
    syntheticTown: "Das ist nur eine Vorführung. Alle Menschen hier sind erfunden.",
    poweredBy: "Losrunde: Bürger-Dialog mit Los",
  },
  start: {
    title: "Mitreden in {{town}}",
    lead: "Hier sehen Sie: Darüber spricht die Stadt mit den Menschen. Das Los bestimmt: Wer redet mit?",
    processes: "Darüber reden wir gerade",
    noProcesses: "Im Moment gibt es hier nichts. Schauen Sie bitte später noch einmal.",
    howItWorks: "So geht das Los",
    howItWorksSteps: {
      letter: "Das Los bestimmt: Wer bekommt einen Brief? Alle haben die gleiche Chance.",
      reply: "Sie möchten mitmachen? Dann sagen Sie Ja. Sie müssen nicht.",
      panel:
        "Viele Menschen sagen Ja. Das Los zieht daraus eine Gruppe. Die Gruppe ist gemischt. Zum Beispiel: junge und alte Menschen. Frauen und Männer.",
      check: "Alle können das Los nachprüfen. Niemand kann heimlich noch einmal ziehen.",
    },
    whoSeesWhat:
      "Ihre Angaben sind geschützt. Nur wenige Menschen im Rathaus lesen die Angaben. Im Internet steht nichts über Sie.",
  },
  process: {
    question: "Die Frage",
    mandate: "Der Auftrag",
    position: "Das denkt die Stadt",
    scope: "Darüber kann man entscheiden",
    commitment: "Das macht die Stadt mit dem Ergebnis",
    dates: "Zeit",
    datesRange: "{{from}} bis {{to}}",
    panelSize_one: "Das Los zieht einen Menschen.",
    panelSize_other: "Das Los zieht {{count}} Menschen.",
    outdatedTranslation:
      "Dieser Text ist alt. Es gibt einen neuen Text in schwerer Sprache. Der neue Text gilt.",
    onlyGerman: "Diesen Text gibt es nur in schwerer Sprache.",
    panel: "Die Gruppe",
    notDrawn: "Die Gruppe ist noch nicht gezogen.",
    drawn: "Gezogen am {{date}}.",
    drawNumber: "Ziehung Nummer {{number}}",
    repeatReason: "Darum wurde noch einmal gezogen",
    quotaTable: "So ist die Gruppe gemischt",
    feature: "Merkmal",
    value: "Gruppe",
    quota: "Plätze",
    quotaRange: "{{min}} bis {{max}}",
    kept: "eingehalten",
    status: "Stand",
    protectPeople:
      "Hier stehen keine genauen Zahlen. So schützen wir die Menschen. Niemand soll erkannt werden.",
    fingerprint: "Prüf-Zahlen",
    inputHash: "Prüf-Zahl von der Eingabe",
    auditHead: "Prüf-Zahl vom Protokoll",
    algorithm: "So wurde gezogen",
    objectives: {
      leximin:
        "Leximin: Manche Menschen haben eine kleine Chance. Diese Chance machen wir so groß wie möglich.",
      maximin: "Maximin: Die kleinste Chance machen wir so groß wie möglich.",
      random: "Einfach ziehen: Ziehen. Prüfen. Noch einmal ziehen. Das ist nur zum Vergleichen.",
    },
  },
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
