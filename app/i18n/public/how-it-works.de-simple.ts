import type { Translation } from "../message-types.ts";
import type { howItWorksDe } from "./how-it-works.de.ts";

// Leichte Sprache is read by a test group before it is used: that reading is still to come.
export const howItWorksDeSimple: Translation<typeof howItWorksDe> = {
  title: "So geht das Los",
  lead: "Wer redet mit? Das bestimmt das Los. Das Rathaus bestimmt das nicht. Hier lesen Sie: So geht das Los.",
  draw: {
    title: "Das passiert beim Losen",
    places: "Viele Menschen sagen Ja. Es gibt aber nur wenige Plätze. Darum gibt es das Los.",
    quotas:
      "Die Gruppe soll gemischt sein. Zum Beispiel: Es gibt Plätze für junge Menschen. Es gibt Plätze für alte Menschen. Das plant die Stadt vorher. Nach der Ziehung können alle den Plan lesen.",
    chances:
      "Ein Computer-Programm sucht viele Gruppen. Jede Gruppe passt zum Plan. Dann zieht das Los eine Gruppe.",
    unequal:
      "Nicht alle haben genau die gleiche Chance. Zum Beispiel: Nur wenige junge Menschen sagen Ja. Dann ist ihre Chance größer. Sonst sind in der Gruppe kaum junge Menschen. Die kleinste Chance machen wir so groß wie möglich.",
  },
  see: {
    title: "Wer sieht was?",
    who: "Wer",
    what: "Was",
    everyone: "Alle Menschen",
    everyoneSees:
      "Alle sehen die Texte. Nach der Ziehung sehen alle den Plan für die Gruppe. Alle sehen ungefähr: So viele haben Ja gesagt. Niemand sieht hier Ihren Namen.",
    organisers: "Die Menschen, die das Gespräch planen",
    organisersSee: "Sie sehen Ihren Namen und Ihre Angaben. Sie sehen auch: Wer ist in der Gruppe?",
    auditors: "Die Menschen, die prüfen",
    auditorsSee: "Sie sehen den Plan und das Protokoll. Sie sehen keine Namen.",
    administrators: "Die Menschen, die das Programm verwalten",
    administratorsSee: "Sie sehen das Protokoll. Sie sehen keine Namen von Einwohnern.",
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
    log: "Das Protokoll: Es bleibt für immer. Dort stehen keine Namen von Einwohnern. Niemand kann das Protokoll heimlich ändern.",
    website:
      "Diese Internet-Seite: Wir beobachten Sie nicht. Es gibt keine Werbung. Wir merken uns nur Ihre Sprache.",
  },
  check: {
    title: "So können Sie das Los prüfen",
    same: "Das Los hat eine Start-Zahl. Mit der gleichen Liste und der gleichen Start-Zahl kommt immer die gleiche Gruppe. Das ist auf jedem Computer so.",
    note: "Bei jeder Ziehung stehen Prüf-Zahlen. Schreiben Sie die Prüf-Zahlen auf. Eine Prüf-Zahl ist später anders? Dann stimmt etwas nicht.",
    file: "In der Datei stehen Angaben von Menschen. Darum ist die Datei nicht im Internet. Die Stadt kann die Datei einigen Menschen zeigen. Alle müssen diesen Menschen vertrauen. Sie prüfen mit diesem Programm:",
    repeat:
      "Manchmal zieht man noch einmal. Dann gibt es einen Grund. Der Grund steht hier. Ein zweiter Mensch muss Ja sagen. Sie sehen auch die erste Ziehung.",
  },
  questions: {
    title: "Haben Sie Fragen?",
    phone: "Telefon: {{phone}}",
    hours: "Öffnungs-Zeiten: {{hours}}",
    townHall: "Fragen Sie im Rathaus. Dort hilft man Ihnen. Sie brauchen kein Internet.",
  },
};
