import type { Translation } from "../message-types.ts";
import type { howItWorksDe } from "./how-it-works.de.ts";

// Leichte Sprache is read by a test group before it is used: that reading is still to come.
export const howItWorksDeSimple: Translation<typeof howItWorksDe> = {
  title: "So geht das Los",
  lead: "Wer redet mit? Das bestimmt das Los. Das Rathaus bestimmt das nicht. Hier lesen Sie: So geht das Los.",
  letter: {
    title: "Warum habe ich einen Brief?",
    lot: "Auch die Briefe verteilt das Los. Die Stadt hat eine Liste mit allen Einwohnern. Das Los zieht Menschen aus dieser Liste. Ihr Pass ist egal. Alle können einen Brief bekommen.",
    more: "Manche Menschen antworten selten. Zum Beispiel junge Menschen. Sie bekommen mehr Briefe. So machen verschiedene Menschen mit.",
    free: "Sie entscheiden selbst: Mache ich mit? Sie antworten nicht? Das ist in Ordnung. Sie können im Internet antworten. Sie können anrufen. Sie können auf Papier antworten. Alles zählt gleich.",
    reply: "Mit dem Code antworten",
  },
  draw: {
    title: "Das passiert beim Losen",
    places: "Viele Menschen sagen Ja. Es gibt aber nur wenige Plätze. Darum gibt es das Los.",
    quotas:
      "Die Gruppe soll gemischt sein. Zum Beispiel: Es gibt Plätze für junge Menschen. Es gibt Plätze für alte Menschen. Das plant die Stadt vorher. Dann können alle den Plan lesen.",
    chances:
      "Ein Computer-Programm sucht viele Gruppen. Jede Gruppe passt zum Plan. Dann zieht das Los eine Gruppe.",
    unequal:
      "Nicht alle haben genau die gleiche Chance. Zum Beispiel: Nur wenige junge Menschen sagen Ja. Dann ist ihre Chance größer. Sonst sind in der Gruppe kaum junge Menschen. Die kleinste Chance machen wir so groß wie möglich.",
  },
  publicDraw: {
    title: "Wir legen uns vorher fest",
    groups:
      "Ein Computer macht zuerst 1.000 Gruppen. Jede Gruppe hat eine Nummer: 000 bis 999. Jede Gruppe passt zum Plan. Sie sind in vielen Gruppen? Dann ist Ihre Chance groß.",
    commitment:
      "Dann legen wir uns fest. Das heißt: Alle können die Gruppen sehen. Niemand kann die Gruppen mehr ändern. Im Amts-Blatt steht dazu eine Prüf-Zahl. Jemand ändert die Liste? Dann passt die Prüf-Zahl nicht mehr.",
    number:
      "Danach kommt die Zahl. Zum Beispiel mit 3 Würfeln. Viele Menschen schauen zu. Die Würfel zeigen 4, 1 und 7. Dann ist die Gruppe 417 gezogen. Zwei Menschen schreiben die Zahl auf.",
    names:
      "In der Liste stehen keine Namen. Jeder Mensch hat eine Zeilen-Nummer. Sie haben Ja gesagt? Dann bekommen Sie einen Brief. Darin stehen Ihre Zeilen-Nummer und ein Code. Damit finden Sie Ihre Zeile.",
  },
  see: {
    title: "Wer sieht was?",
    who: "Wer",
    what: "Was",
    everyone: "Alle Menschen",
    everyoneSees:
      "Alle sehen die Texte. Alle sehen den Plan für die Gruppe. Alle sehen die Liste mit den Zeilen-Nummern. Alle sehen ungefähr: So viele haben Ja gesagt. Niemand sieht hier Ihren Namen.",
    scrutineers: "Die Menschen, die die Liste prüfen",
    scrutineersSee: "Sie sehen Angaben zu jeder Zeilen-Nummer. Sie sehen keine Namen.",
    organisers: "Die Menschen, die das Gespräch planen",
    organisersSee: "Sie sehen Ihren Namen und Ihre Angaben. Sie sehen auch: Wer ist in der Gruppe?",
    auditors: "Die Menschen, die prüfen",
    auditorsSee: "Sie sehen den Plan und das Prüf-Protokoll. Sie sehen keine Namen.",
    administrators: "Die Menschen, die das Programm verwalten",
    administratorsSee: "Sie sehen das Prüf-Protokoll. Sie sehen keine Namen von Einwohnern.",
    moderators: "Die Menschen, die das Gespräch leiten",
    moderatorsSee: "Sie sehen die Texte. Sie sehen keine Namen.",
    smallTown:
      "In einer kleinen Stadt kennen sich viele. Darum zeigen wir nur ungefähre Zahlen. Kleine Gruppen zählen wir nicht. So kann niemand Sie erkennen.",
  },
  stored: {
    title: "Was speichern wir?",
    details:
      "Ihre Angaben: Sie sind geschützt. Die Stadt löscht sie später. Sie wollen das früher? Dann sagen Sie es im Rathaus. Sie müssen nicht sagen: warum.",
    lists: "Listen mit Namen: Das Programm löscht die Datei. Das dauert höchstens einen Tag.",
    log: "Das Prüf-Protokoll: Es bleibt für immer. Dort stehen keine Namen von Einwohnern. Niemand kann das Prüf-Protokoll heimlich ändern.",
    website:
      "Diese Internet-Seite: Wir beobachten Sie nicht. Es gibt keine Werbung. Wir merken uns nur Ihre Sprache.",
  },
  check: {
    title: "So können Sie das Los prüfen",
    same: "Alle können die Liste herunterladen. Ihr eigener Computer prüft dann die Liste. Sie haben einen Brief? Dann können Sie auch Ihre Zeile prüfen.",
    note: "Vor der Ziehung gibt es eine Prüf-Zahl. Schreiben Sie die Prüf-Zahl auf. Später passt die Liste nicht zur Prüf-Zahl? Dann stimmt etwas nicht.",
    file: "Es gibt eine zweite Liste. Darin stehen Angaben von Menschen. Darum ist sie nicht im Internet. Einige Menschen prüfen diese Liste. Alle vertrauen diesen Menschen. Es gibt dafür auch ein Programm:",
    repeat:
      "Manchmal zieht man noch einmal. Dann gibt es einen Grund. Der Grund steht hier. Ein zweiter Mensch muss Ja sagen. Sie sehen auch die erste Ziehung.",
    page: "Ziehung prüfen",
  },
  questions: {
    title: "Haben Sie Fragen?",
    phone: "Telefon: {{phone}}",
    hours: "Öffnungs-Zeiten: {{hours}}",
    townHall: "Fragen Sie im Rathaus. Dort hilft man Ihnen. Sie brauchen kein Internet.",
  },
};
