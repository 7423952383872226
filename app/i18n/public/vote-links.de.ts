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
} as const;
