/** Actions about amendments, co-authors and translations of proposals. */
export const auditAmendmentsDe = {
  names: {
    amendment_proposed: "Änderung beantragt",
    amendment_accepted: "Änderungsantrag angenommen",
    amendment_rejected: "Änderungsantrag abgelehnt",
    amendment_withdrawn: "Änderungsantrag zurückgezogen",
    coauthor_joined: "Am Vorschlag schreibt jemand mit",
    coauthor_left: "Mitschreiben beendet",
    coauthor_offer_revoked: "Code zum Mitschreiben ungültig",
    coauthor_offered: "Code zum Mitschreiben erstellt",
    proposal_translated: "Vorschlag übersetzt",
    proposal_translation_removed: "Übersetzung eines Vorschlags entfernt",
  },
  actions: {
    amendment_proposed: "{{actor}} hat eine Änderung an einem Vorschlag beantragt ({{object}}).",
    amendment_accepted: "{{actor}} hat einen Änderungsantrag angenommen ({{object}}).",
    amendment_rejected: "{{actor}} hat einen Änderungsantrag abgelehnt ({{object}}).",
    amendment_withdrawn: "{{actor}} hat einen Änderungsantrag zurückgezogen ({{object}}).",
    coauthor_joined: "{{actor}} schreibt an einem Vorschlag mit ({{object}}).",
    coauthor_left: "{{actor}} schreibt an einem Vorschlag nicht mehr mit ({{object}}).",
    coauthor_offer_revoked:
      "{{actor}} hat einen Code zum Mitschreiben ungültig gemacht ({{object}}).",
    coauthor_offered: "{{actor}} hat einen Code zum Mitschreiben erstellt ({{object}}).",
    proposal_translated: "{{actor}} hat einen Vorschlag übersetzt ({{object}}).",
    proposal_translation_removed:
      "{{actor}} hat die Übersetzung eines Vorschlags entfernt ({{object}}).",
  },
} as const;
