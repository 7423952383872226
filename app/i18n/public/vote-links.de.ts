/** How a vote is named where something else leads to it: a proposal, an item of an agenda, a process. */
export const voteLinksDe = {
  title: "Abstimmungen",
  titleOne: "Abstimmung",
  ofItem: "Abstimmungen zu diesem Punkt",
  states: {
    draft: "In Vorbereitung",
    open: "Die Abstimmung läuft",
    openUntil: "Die Abstimmung läuft bis {{moment}}",
    closed: "Die Abstimmung ist zu Ende, die Stimmen werden ausgezählt",
    counted: "Ausgezählt, das Ergebnis ist noch nicht bestätigt",
    final: "Das Ergebnis steht fest",
    cancelled: "Die Abstimmung wurde abgebrochen",
  },
  fixed:
    "Der Text ändert sich nicht, solange die Abstimmung läuft. Danach sagt die Stadt, was aus dem Vorschlag wird.",
  turnout: "Abgestimmt: {{cast}} von {{entitled}}",
  ofEvening: "Abstimmungen des Abends",
  inVote: "In der Abstimmung",
  own: {
    title: "Abstimmungen, in deren Verzeichnis Sie stehen",
    notYet: "Sie können abstimmen und haben es noch nicht getan.",
    online: "Sie haben online abgestimmt.",
    paper: "Sie haben auf Papier abgestimmt.",
    named: "Die Abstimmung ist offen: Ihr Name steht bei Ihrer Stimme.",
    note: "Ob Sie abgestimmt haben, sehen nur Sie hier, und das Wahllokal, wenn Sie dort stehen. Das Verzeichnis wird gelöscht, sobald ein Ergebnis endgültig ist. Wie Sie in einer geheimen Abstimmung gestimmt haben, ist nirgends mit Ihnen verbunden.",
  },
} as const;
