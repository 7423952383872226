import type { Translation } from "../message-types.ts";
import type { processDe } from "./process.de.ts";

export const processDeSimple: Translation<typeof processDe> = {
  pageTitle: "Mitreden",
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
  feature: "Merkmal",
  quota: "Plätze",
  quotaRange: "{{min}} bis {{max}}",
  protectPeople:
    "Hier stehen keine genauen Zahlen. So schützen wir die Menschen. Niemand soll erkannt werden.",
  objectives: {
    leximin:
      "Leximin: Manche Menschen haben eine kleine Chance. Diese Chance machen wir so groß wie möglich.",
    maximin: "Maximin: Die kleinste Chance machen wir so groß wie möglich.",
    nash: "Nash: Wir sehen auf die Chancen von allen zusammen. Diese machen wir so groß wie möglich.",
    goldilocks:
      "Goldilocks: Niemand soll eine zu kleine Chance haben. Und niemand soll eine zu große Chance haben.",
    random: "Einfach ziehen: Ziehen. Prüfen. Noch einmal ziehen. Das ist nur zum Vergleichen.",
  },
  closed: "Dieses Thema ist fertig.",
  seats: "Die Gruppe",
  replies: "So viele sagen Ja",
  repliesAbout_one: "Ungefähr {{count}} Mensch hat Ja gesagt.",
  repliesAbout_other: "Ungefähr {{count}} Menschen haben Ja gesagt.",
  repliesFew: "Weniger als 10 Menschen haben Ja gesagt.",
  germanPart: "nur in schwerer Sprache",
  panelDrawn_one: "Das Los hat einen Menschen gezogen.",
  panelDrawn_other: "Das Los hat {{count}} Menschen gezogen.",
  quotaExactly: "genau {{min}}",
  recordedDay: "Diese Seite ist vom {{date}}.",
  recordedHead: "Prüf-Zahl von dieser Seite",
  howToCheck: "So können Sie das Los prüfen",
};
