/** Actions of moderation: what each is called, and the sentence of its entries. */
export const auditModerationDe = {
  names: {
    moderation_agreed: "Entscheidung der Moderation bestätigt",
    moderation_case_assigned: "Fall der Moderation übernommen oder übergeben",
    moderation_case_opened: "Fall der Moderation eröffnet",
    moderation_case_returned: "Fall der Moderation zurückgelegt",
    moderation_concern_noted: "Befangenheit vermerkt",
    moderation_decided: "Über Fall der Moderation entschieden",
    moderation_proposed: "Maßnahme zu zweit vorgeschlagen",
    moderation_refused: "Maßnahme zu zweit abgelehnt",
    text_reported: "Text gemeldet",
  },
  actions: {
    moderation_agreed:
      "{{actor}} hat als zweite Person einer Maßnahme der Moderation zugestimmt ({{object}}).",
    moderation_case_assigned:
      "{{actor}} hat einen Fall der Moderation übernommen oder übergeben ({{object}}).",
    moderation_case_opened: "{{actor}} hat einen Fall der Moderation eröffnet ({{object}}).",
    moderation_case_returned:
      "{{actor}} hat einen Fall der Moderation zurück in die Warteschlange gelegt ({{object}}).",
    moderation_concern_noted:
      "{{actor}} hat vermerkt, ob ein Fall jemanden aus der Moderation selbst betrifft ({{object}}).",
    moderation_decided: "{{actor}} hat einen Fall der Moderation entschieden ({{object}}).",
    moderation_proposed:
      "{{actor}} hat eine Maßnahme vorgeschlagen, der eine zweite Person zustimmen muss ({{object}}).",
    moderation_refused:
      "{{actor}} hat als zweite Person eine Maßnahme der Moderation abgelehnt ({{object}}).",
    text_reported: "{{actor}} hat die Meldung eines Textes angenommen ({{object}}).",
  },
} as const;
