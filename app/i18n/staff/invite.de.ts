/** From the register to the pool: the steps. */
export const inviteDe = {
  title: "Einladung",
  lead: "Vom Melderegister zum Lostopf: Wer einen Brief bekommt, entscheidet das Los. Wer zusagt, kommt von selbst in den Lostopf.",
  steps: {
    quotas: "Quoten festlegen",
    register: "Melderegisterauszug einlesen",
    questions: "Fragen an die Eingeladenen festlegen",
    settings: "Frist und Telefon festlegen",
    draw: "Einladungen auslosen",
    letters: "Briefe drucken und verschicken",
    replies: "Rückmeldungen verfolgen",
  },
  states: { done: "erledigt", next: "als Nächstes", open: "offen" },
  counts: { invited: "Eingeladen", answered: "Haben geantwortet", accepted: "Haben zugesagt" },
  allDone: {
    title: "Alle Schritte sind getan",
    text_one:
      "Bisher hat {{count}} Person zugesagt. Tragen Sie Antworten ein, die per Telefon oder auf Papier kommen, und erinnern Sie bis zur Frist. Dann losen Sie die Losgruppe aus.",
    text_other:
      "Bisher haben {{count}} Personen zugesagt. Tragen Sie Antworten ein, die per Telefon oder auf Papier kommen, und erinnern Sie bis zur Frist. Dann losen Sie die Losgruppe aus.",
    toReplies: "Rückmeldungen verfolgen",
    toDraws: "Zur Ziehung der Losgruppe",
  },
  otherWay:
    "Haben Sie schon eine Liste mit Zusagen? Dann brauchen Sie diese Schritte nicht. Lesen Sie die Liste direkt in den Lostopf ein.",
  toPool: "Zum Lostopf",
  sections: {
    label: "Schritte der Einladung",
    overview: "Schritte",
    register: "Melderegister",
    questions: "Fragen",
    invitations: "Wer eingeladen wird",
    letters: "Briefe",
    replies: "Rückmeldungen",
    messages: "Nachrichten",
  },
} as const;
