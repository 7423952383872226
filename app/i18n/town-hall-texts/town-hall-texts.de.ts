/** Texts that a town hall starts with and the town may change. The rules: handbook, ch. II.2 §2. */
export const townHallTextsDe = {
  rules: {
    citizens_for_citizens:
      "Hier beraten Bürgerinnen und Bürger für Bürgerinnen und Bürger. Es geht um die grundlegenden Entscheidungen der Stadt.",
    guests_by_invitation: "Wer nicht in der Stadt wohnt, spricht nur auf Einladung.",
    name_and_district:
      "Wer spricht, nennt den eigenen Namen und, wer hier wohnt, auch den Ortsteil.",
    no_threats_or_insults: "Drohungen und Beleidigungen werden nicht geduldet.",
    let_speakers_finish: "Wer sich an die Regeln hält, darf ausreden.",
  },
} as const;
