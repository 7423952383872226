import type { Translation } from "../message-types.ts";
import type { drawDe } from "./draw.de.ts";

// Leichte Sprache is read by a test group before it is used: that reading is still to come.
export const drawDeSimple: Translation<typeof drawDe> = {
  pageTitle: "Ziehung",
  title: "Ziehung Nummer {{number}}",
  process: "Das Thema",
  committedTitle: "Die Gruppen sind fertig. Die Zahl fehlt noch.",
  committedText:
    "Es gibt {{panels}} Gruppen. Die Gruppen sind seit dem {{date}} fertig. Niemand kann die Gruppen ändern. Auch das Rathaus kann das nicht. Eine Zahl bestimmt die Gruppe. Noch kennt niemand diese Zahl.",
  committedWhen: "Die Zahl kommt am {{date}}.",
  drawnTitle: "Die Gruppe {{number}} ist gezogen.",
  drawnText: "Das war am {{date}}. Die Gruppe ist so gemischt wie geplant.",
  withdrawnTitle: "Diese Ziehung gilt nicht.",
  withdrawnText:
    "Das Rathaus hat sie am {{date}} gestoppt. Es gab noch keine Zahl. Zwei Menschen haben Ja dazu gesagt. Sie können hier weiter alles lesen.",
  repeatedTitle: "Diese Ziehung gilt nicht mehr.",
  repeatedText:
    "Seit dem {{date}} gilt sie nicht mehr. Das Los zieht noch einmal. Zwei Menschen haben Ja dazu gesagt. Sie können hier weiter alles lesen.",
  reason: "Der Grund",
  newer: "Zur Ziehung Nummer {{number}}",
  number: "Die Zahl",
  numberAnnounced: "So entsteht die Zahl",
  sources: {
    stage:
      "Viele Menschen schauen zu. Jemand würfelt mit 3 Würfeln. Oder jemand zieht 3 Kugeln. So entsteht eine Zahl mit 3 Ziffern. Die Zahl ist die Nummer von der Gruppe.",
    "lottery-numbers":
      "Die Zahl kommt aus den Lotto-Zahlen. Vorher hat niemand diese Lotto-Zahlen gekannt. Ein Computer rechnet damit die Zahl aus. Alle kennen den Rechen-Weg.",
    beacon:
      "Die Zahl kommt aus dem Internet. Dort gibt es Zahlen durch Zufall. Vorher hat niemand diese Zahlen gekannt. Ein Computer rechnet damit die Zahl aus. Alle kennen den Rechen-Weg.",
  },
  announcedDetails: "So ist es geplant",
  announcedAt: "Wann",
  round: "Runde",
  seenBeacon: "Runde {{round}}, Zufalls-Zahl:",
  entriesTitle: "Diese Menschen haben die Zahl aufgeschrieben",
  entriesText: "Zwei Menschen haben die Zahl gesehen. Jeder hat sie allein aufgeschrieben.",
  entryFirst: "Erster Mensch",
  entrySecond: "Zweiter Mensch",
  entryWho: "Wer",
  entryWhen: "Wann",
  entryWhat: "Aufgeschrieben",
  roles: { staff: "jemand vom Rathaus", sworn: "eine Vertrauens-Person" },
  early: "Die Zahl kam früher als geplant.",
  attempt: "Versuch Nummer {{attempt}}",
  differed:
    "Die zwei Menschen haben nicht das Gleiche aufgeschrieben. Darum gilt das nicht. Sie haben neu angefangen.",
  halfEntered: "Ein Mensch hat die Zahl aufgeschrieben. Der zweite Mensch fehlt noch.",
  panel: "Diese Gruppe ist gezogen",
  panelText_one: "Zur Gruppe {{number}} gehört 1 Zeile.",
  panelText_other: "Zur Gruppe {{number}} gehören {{count}} Zeilen.",
  panelNames:
    "Jede Zeile ist ein Mensch. Hier stehen keine Namen. Nur Sie kennen Ihre Zeile. Sie steht in Ihrem Brief.",
  ownRow: "Ihre Zeile",
  ownRowText:
    "Haben Sie Ja gesagt? Dann haben Sie einen Brief. Damit finden Sie Ihre Zeile. Sie sehen dann: So groß ist Ihre Chance. Sie sehen auch: Das steht über Sie in der Liste.",
  ownRowLink: "Meine Zeile suchen",
  commitment: "Wir legen uns vorher fest",
  commitmentText:
    "Am {{date}} haben wir diese Prüf-Zahl gezeigt. Sie passt nur zu einer Liste. Jemand ändert die Liste? Dann passt die Prüf-Zahl nicht mehr. Schreiben Sie die Prüf-Zahl auf. Sie steht auch im Amts-Blatt.",
  commitmentCode: "Prüf-Zahl",
  file: "Die Liste",
  fileLink: "Liste herunterladen ({{size}})",
  fileText:
    "In der Liste stehen {{panels}} Gruppen. In der Liste stehen {{rows}} Zeilen. Namen stehen nicht in der Liste.",
  fullFile:
    "Es gibt noch eine zweite Liste. Darin stehen Angaben von Menschen. Nur wenige Menschen dürfen sie lesen. Sie prüfen die Ziehung.",
  chances: "Die Chancen",
  chancesText:
    "Ihre Zeile ist in vielen Gruppen? Dann ist Ihre Chance groß. Die kleinste Chance: {{least}} von {{panels}} Gruppen. Die größte Chance: {{most}} von {{panels}} Gruppen.",
  chancesUnreachable_one:
    "1 Zeile ist in keiner Gruppe. Das Rathaus sagt diesem Menschen den Grund.",
  chancesUnreachable_other:
    "{{count}} Zeilen sind in keiner Gruppe. Das Rathaus sagt diesen Menschen den Grund.",
  chancesRounded:
    "Wir haben die Chancen gerundet. Dabei hat sich keine Chance um mehr als {{deviation}} von 100 geändert.",
  households: "Aus jeder Wohnung kommt höchstens 1 Mensch in die Gruppe.",
  quotas: "So ist die Gruppe gemischt",
  quotasText: "Alle {{panels}} Gruppen passen zu diesem Plan.",
  quotaNot: "nicht: {{feature}}",
  statements: "Das sagen die Prüfer",
  statementsNone: "Die Prüfer haben noch nichts gesagt.",
  statementHolds: "Alles stimmt.",
  statementFails: "Etwas stimmt nicht.",
  statementBy: "Das haben am {{date}} gesagt:",
  check: "So prüfen Sie selbst",
  checkSteps: {
    file: "Laden Sie die Liste herunter.",
    page: "Gehen Sie zur Seite für das Prüfen. Wählen Sie dort die Liste.",
    compare: "Schauen Sie in das Amts-Blatt. Ist die Prüf-Zahl gleich?",
    number: "Schreiben Sie die Zahl. Dann sehen Sie die Gruppe.",
  },
  checkLink: "Ziehung prüfen",
  checkCommand: "Es gibt auch ein Programm dafür:",
  others: "Alle Ziehungen zu diesem Thema",
  otherStates: {
    committed: "Fertig seit dem {{date}}. Die Zahl fehlt noch.",
    drawn: "Gezogen am {{date}}.",
    withdrawn: "Gestoppt am {{date}}.",
    repeated: "Gezogen. Gilt seit dem {{date}} nicht mehr.",
  },
  thisOne: "diese Seite",
  record: "Prüf-Zahl vom Prüf-Protokoll: Gruppen fertig",
  recordDrawn: "Prüf-Zahl vom Prüf-Protokoll: Gruppe gezogen",
};
