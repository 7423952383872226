/** The published list of ballots: look-up, pages, downloads, and how to recount. */
export const voteBallotsDe = {
  title: "Liste der Stimmzettel",
  lead: "Hier steht jeder Stimmzettel, der gezählt wurde, ohne Namen. Die Reihenfolge ist die der Prüfcodes und sagt nichts darüber, wer wann abgestimmt hat.",
  toVote: "Zur Abstimmung",
  notYet: "Die Liste steht hier, sobald die Abstimmung ausgezählt ist.",
  cancelled: "Die Abstimmung wurde abgebrochen. Die Stimmzettel wurden ungelesen gelöscht.",
  withheldTitle: "Einzelne Stimmzettel werden nicht gezeigt",
  withheld: {
    "few-ballots":
      "Insgesamt, online oder auf Papier sind es weniger als 20 Stimmzettel. Man könnte erraten, wer wie gestimmt hat. Darum stehen im Ergebnis nur die Summen. Zwei Menschen zählen die Liste nach.",
    "identifying-ballots":
      "Zu viele Stimmzettel sind einmalig ausgefüllt. Man könnte Menschen daran erkennen. Darum stehen im Ergebnis nur die Summen. Zwei Menschen zählen die Liste nach.",
  },
  lookUp: {
    title: "Meinen Stimmzettel suchen",
    lead: "Geben Sie den Prüfcode ein, den Sie vor dem Abgeben gesehen haben.",
    label: "Prüfcode",
    hint: "Zum Beispiel {{example}}. Striche und Großbuchstaben sind nicht nötig.",
    submit: "Suchen",
    found: "Stimmzettel mit dem Prüfcode {{code}}",
    foundNote:
      "Ist das nicht, was Sie angekreuzt haben? Dann melden Sie sich beim Rathaus, solange das Ergebnis noch nicht bestätigt ist.",
    missingTitle: "Unter diesem Prüfcode steht kein Stimmzettel in der Liste",
    missing:
      "Bitte vergleichen Sie den Code mit Ihrer Bestätigung und sehen Sie nach, ob Sie auf der Seite der richtigen Abstimmung sind. Stimmt beides, melden Sie sich beim Rathaus.",
    mistypedTitle: "In dem Prüfcode ist ein Tippfehler",
    mistyped:
      "Bitte vergleichen Sie ihn Zeichen für Zeichen mit Ihrer Bestätigung. 0, O, 1, I und L kommen nicht vor.",
  },
  table: {
    title: "Stimmzettel {{from}} bis {{to}} von {{total}}",
    code: "Prüfcode",
    source: "Abgegeben",
    sources: { online: "online", paper: "auf Papier" },
    question: "Frage {{number}}",
    none: "Es gibt keine einzelnen Stimmzettel.",
  },
  answers: {
    yes: "Ja",
    no: "Nein",
    abstain: "Enthaltung",
    blank: "leer",
    agree: "Zustimmung",
    concern: "Zustimmung mit Bedenken",
    objection: "Schwerwiegender Einwand",
    preferred: "Stichfrage: {{choice}}",
    said: "{{option}}: {{answer}}",
  },
  totals: {
    title: "Verzeichnis und Stimmzettel",
    lead: "So viele waren im Verzeichnis, so viele haben abgestimmt, und so viele Stimmzettel wurden gezählt. Die Zahlen müssen zusammenpassen.",
    row: "Was",
    number: "Anzahl",
    entitled: "Menschen im Verzeichnis",
    online: "davon online abgestimmt",
    paper: "davon auf Papier abgestimmt",
    listedOnline: "Stimmzettel in der Liste, online",
    listedPaper: "Stimmzettel in der Liste, von Papier",
    paperTotals: "Papiere, die nur als Summen erfasst sind",
  },
  downloads: {
    title: "Dateien",
    csv: "Alle Stimmzettel als Tabelle (CSV)",
    json: "Alle Stimmzettel, genau wie sie gezählt wurden (JSON)",
    question: "Frage {{number}} für andere Programme",
    blt: "Stimmzettel als BLT",
    pb: "Stimmzettel und Projekte als .pb",
    ballotFile: "Stimmzettel als JSON",
  },
  recount: {
    title: "Selbst nachzählen",
    hash: "Die SHA-256-Prüfsumme der JSON-Datei mit allen Stimmzetteln muss diese sein:",
    result: "Die SHA-256-Prüfsumme der Datei mit dem Ergebnis muss diese sein:",
    tally:
      "Mit dem offenen Programm Losrunde zählt dieser Befehl Frage {{number}} nach. Gewinner und alle Schritte müssen dieselben sein:",
    lot: "Das Los ist richtig, wenn die SHA-256-Prüfsumme des Geheimnisses die Festlegung vom Öffnen ergibt, und wenn die Ausgangszahl die SHA-256-Prüfsumme von Geheimnis, Zeilenumbruch und Prüfsumme der Liste ist.",
  },
} as const;
