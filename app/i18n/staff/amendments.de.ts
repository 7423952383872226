export const amendmentsDe = {
  title: "Änderungsanträge",
  lead: "Die Verfasserinnen und Verfasser entscheiden mit ihrem Code. Für die Losgruppe und für Menschen ohne Code tragen Sie ein, was entschieden wurde. Eine Ablehnung hat immer Gründe; sie stehen öffentlich am Antrag.",
  none: "Noch hat niemand eine Änderung beantragt. Eingeladene Personen tun es mit ihrem Code; für andere tragen Sie es ein.",
  fixed: "Der Text steht fest: Es wird nichts mehr beantragt und nichts mehr entschieden.",
  ended:
    "Der Vorschlag ist beendet. Anträge, über die bis dahin niemand entschieden hat, haben sich erledigt.",
  toNew: "Änderungsantrag eintragen",
  toProposal: "Zum Vorschlag",
  toAll: "Alle Änderungsanträge",
  withAuthors: "Über diesen Antrag entscheiden die Verfasserinnen und Verfasser mit ihrem Code.",
  new: {
    title: "Änderungsantrag eintragen",
    lead: "Für die Losgruppe, oder für jemanden am Telefon oder mit einem Brief. Er zählt wie jeder andere und steht sofort öffentlich am Vorschlag.",
    who: "Wer beantragt die Änderung?",
    submit: "Eintragen",
  },
  notices: {
    done: "Eingetragen. Der Antrag steht jetzt am Vorschlag.",
    accepted: "Angenommen. Der Vorschlag hat eine neue Fassung.",
    rejected: "Abgelehnt. Die Gründe stehen am Antrag.",
    withdrawn: "Der Antrag ist zurückgezogen.",
  },
} as const;
