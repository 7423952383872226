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
  otherWay:
    "Haben Sie schon eine Liste mit Zusagen? Dann brauchen Sie diese Schritte nicht. Lesen Sie die Liste direkt in den Lostopf ein.",
  toPool: "Zum Lostopf",
  sections: {
    label: "Schritte der Einladung",
    overview: "Übersicht",
    register: "Melderegister",
    questions: "Fragen",
    invitations: "Auslosung",
    letters: "Briefe",
    replies: "Rückmeldungen",
    messages: "Nachrichten",
  },
} as const;
