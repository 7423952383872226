/** Actions of moderation: what each is called, and the sentence of its entries. */
export const auditModerationDe = {
  names: {
    moderation_rules_begun: "Moderationsregeln begonnen",
    moderation_rules_changed: "Moderationsregeln bearbeitet",
    moderation_rules_confirmed: "Moderationsregeln bestätigt",
    moderation_rules_dropped: "Entwurf der Moderationsregeln verworfen",
    moderation_rules_published: "Moderationsregeln veröffentlicht",
    moderation_rules_translated: "Moderationsregeln übersetzt",
    listed_word_added: "Wort auf die Hinweisliste gesetzt",
    listed_word_removed: "Wort von der Hinweisliste genommen",
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
    moderation_rules_begun:
      "{{actor}} hat eine neue Fassung der Moderationsregeln begonnen ({{object}}).",
    moderation_rules_changed:
      "{{actor}} hat den Entwurf der Moderationsregeln bearbeitet ({{object}}).",
    moderation_rules_confirmed: "{{actor}} hat die Moderationsregeln bestätigt ({{object}}).",
    moderation_rules_dropped:
      "{{actor}} hat den Entwurf der Moderationsregeln verworfen ({{object}}).",
    moderation_rules_published: "{{actor}} hat Moderationsregeln veröffentlicht ({{object}}).",
    moderation_rules_translated: "{{actor}} hat Moderationsregeln übersetzt ({{object}}).",
    listed_word_added: "{{actor}} hat ein Wort auf die Hinweisliste gesetzt ({{object}}).",
    listed_word_removed: "{{actor}} hat ein Wort von der Hinweisliste genommen ({{object}}).",
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
