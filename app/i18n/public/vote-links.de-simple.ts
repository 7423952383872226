import type { Translation } from "../message-types.ts";
import type { voteLinksDe } from "./vote-links.de.ts";

// Leichte Sprache is read by a test group before it is used: that reading is still to come.
export const voteLinksDeSimple: Translation<typeof voteLinksDe> = {
  title: "Abstimmungen",
  titleOne: "Abstimmung",
  ofItem: "Darüber stimmen wir ab",
  states: {
    draft: "Wir bereiten die Abstimmung vor",
    open: "Die Abstimmung läuft",
    openUntil: "Die Abstimmung läuft. Das Ende ist: {{moment}}",
    closed: "Die Abstimmung ist zu Ende. Wir zählen die Stimmen",
    counted: "Wir haben gezählt. Eine zweite Person prüft das noch",
    final: "Das Ergebnis ist fertig",
    cancelled: "Die Abstimmung ist abgebrochen",
  },
  fixed:
    "Die Abstimmung läuft. So lange ändert niemand den Text. Danach sagt die Stadt: Das machen wir mit dem Vorschlag.",
  turnout: "So viele haben abgestimmt: {{cast}} von {{entitled}}",
  ofEvening: "Abstimmungen an dem Abend",
  inVote: "Wir stimmen gerade ab",
  own: {
    title: "Diese Abstimmungen sind für Sie",
    notYet: "Sie dürfen abstimmen. Sie haben noch nicht abgestimmt.",
    online: "Sie haben im Internet abgestimmt.",
    paper: "Sie haben auf Papier abgestimmt.",
    named: "Die Abstimmung ist offen. Ihr Name steht bei Ihrer Stimme.",
    note: "Haben Sie abgestimmt? Das sehen nur Sie. Auch im Wahl-Raum sieht man es. Aber nur, solange Sie dort sind. Am Ende löschen wir die Liste. Bei einer geheimen Abstimmung weiß niemand: So haben Sie gestimmt.",
  },
};
