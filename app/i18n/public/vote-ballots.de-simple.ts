import type { Translation } from "../message-types.ts";
import type { voteBallotsDe } from "./vote-ballots.de.ts";

// Leichte Sprache is read by a test group before it is used: that reading is still to come.
export const voteBallotsDeSimple: Translation<typeof voteBallotsDe> = {
  title: "Liste mit allen Stimm-Zetteln",
  lead: "Hier steht jeder Stimm-Zettel. Hier stehen keine Namen. Die Reihen-Folge sagt nichts über die Menschen.",
  toVote: "Zur Abstimmung",
  notYet: "Die Liste kommt nach dem Zählen.",
  cancelled:
    "Die Abstimmung ist gestoppt. Die Stimm-Zettel sind gelöscht. Niemand hat sie gelesen.",
  withheldTitle: "Wir zeigen die Stimm-Zettel nicht",
  withheld: {
    "few-ballots":
      "Es gibt weniger als 20 Stimm-Zettel. Oder im Internet sind es weniger als 20. Oder auf Papier. Man kann dann Menschen erkennen. Darum zeigen wir nur die Summen. Zwei Menschen zählen noch einmal.",
    "identifying-ballots":
      "Die Stimm-Zettel sind sehr verschieden. Man kann dann Menschen erkennen. Darum zeigen wir nur die Summen. Zwei Menschen zählen noch einmal.",
  },
  lookUp: {
    title: "Meinen Stimm-Zettel suchen",
    lead: "Sie haben beim Abstimmen einen Prüf-Code gesehen. Schreiben Sie ihn hier hinein.",
    label: "Prüf-Code",
    hint: "Zum Beispiel {{example}}. Sie können klein schreiben. Striche sind nicht nötig.",
    submit: "Suchen",
    found: "Der Stimm-Zettel mit dem Code {{code}}",
    foundNote:
      "Haben Sie etwas anderes angekreuzt? Dann rufen Sie im Rathaus an. Tun Sie das bald.",
    missingTitle: "Diesen Code gibt es in der Liste nicht",
    missing:
      "Bitte vergleichen Sie den Code noch einmal. Ist das die richtige Abstimmung? Stimmt alles? Dann rufen Sie im Rathaus an.",
    mistypedTitle: "In dem Code ist ein Fehler",
    mistyped: "Bitte vergleichen Sie jedes Zeichen. Diese Zeichen gibt es nicht: 0, O, 1, I und L.",
  },
  table: {
    title: "Stimm-Zettel {{from}} bis {{to}} von {{total}}",
    code: "Prüf-Code",
    source: "Abgegeben",
    sources: { online: "im Internet", paper: "auf Papier" },
    question: "Frage {{number}}",
    none: "Es gibt keine einzelnen Stimm-Zettel.",
  },
  answers: {
    yes: "Ja",
    no: "Nein",
    abstain: "Enthaltung",
    blank: "leer",
    agree: "Ich stimme zu",
    concern: "Ich stimme mit Sorgen zu",
    objection: "Ich bin sehr dagegen",
    preferred: "Stich-Frage: {{choice}}",
    said: "{{option}}: {{answer}}",
  },
  totals: {
    title: "Die Zahlen",
    lead: "So viele Menschen durften abstimmen. So viele haben abgestimmt. Die Zahlen müssen passen.",
    row: "Was",
    number: "Wie viele",
    entitled: "Menschen in der Liste",
    online: "davon im Internet",
    paper: "davon auf Papier",
    listedOnline: "Stimm-Zettel aus dem Internet",
    listedPaper: "Stimm-Zettel von Papier",
    paperTotals: "Papier nur als Summe",
  },
  downloads: {
    title: "Dateien",
    csv: "Alle Stimm-Zettel als Tabelle (CSV)",
    json: "Alle Stimm-Zettel als Datei (JSON)",
    question: "Frage {{number}} für andere Programme",
    blt: "Stimm-Zettel als BLT",
    pb: "Stimm-Zettel und Projekte als .pb",
    ballotFile: "Stimm-Zettel als JSON",
  },
  recount: {
    title: "Selbst nachzählen",
    hash: "Die Datei mit allen Stimm-Zetteln hat diese Prüf-Zahl (SHA-256):",
    result: "Die Datei mit dem Ergebnis hat diese Prüf-Zahl (SHA-256):",
    tally:
      "Das Programm Losrunde zählt Frage {{number}} mit diesem Befehl. Das Ergebnis muss gleich sein:",
    lot: "So prüft man das Los. Man rechnet die Prüf-Zahl von der geheimen Zahl aus. Es muss die Prüf-Zahl vom Anfang sein. Die Zahl für das Los ist auch eine Prüf-Zahl. Sie kommt von der geheimen Zahl und von der Liste.",
  },
};
