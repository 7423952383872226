/** Actions about proposals and those who take part: what each is called, and the sentence of its entries. */
export const auditProposalsDe = {
  names: {
    participant_added: "Jemand beteiligt sich",
    participant_erased: "Person ohne Code gelöscht",
    proposal_begun: "Vorschlag begonnen",
    proposal_changed: "Vorschlag geändert",
    proposal_decided: "Über Vorschlag entschieden",
    proposal_decision_corrected: "Entscheidung berichtigt",
    proposal_discussion_opened: "Beratung begonnen",
    proposal_published: "Vorschlag veröffentlicht",
    proposal_put: "Vorschlag vorgelegt",
    proposal_returned: "Vorschlag zurückgegeben",
    proposal_submitted: "Vorschlag eingereicht",
    proposal_taken_back: "Vorschlag zurück in die Beratung",
    proposal_joined: "Vorschläge zusammengeführt",
    proposal_withdrawn: "Vorschlag zurückgezogen",
    proposal_work_reported: "Umsetzungsstand eingetragen",
    support_entered: "Unterstützung eingetragen",
    support_entry_taken_back: "Eingetragene Unterstützung zurückgenommen",
  },
  actions: {
    participant_added: "{{actor}} hat veranlasst, dass sich jemand beteiligt ({{object}}).",
    participant_erased: "{{actor}} hat alles über eine Person ohne Code gelöscht ({{object}}).",
    proposal_begun: "{{actor}} hat einen Vorschlag begonnen ({{object}}).",
    proposal_changed: "{{actor}} hat einen Vorschlag geändert ({{object}}).",
    proposal_decided:
      "{{actor}} hat eingetragen, wie über einen Vorschlag entschieden wurde ({{object}}).",
    proposal_decision_corrected:
      "{{actor}} hat die Entscheidung über einen Vorschlag berichtigt ({{object}}).",
    proposal_discussion_opened:
      "{{actor}} hat die Beratung eines Vorschlags begonnen ({{object}}).",
    proposal_published: "{{actor}} hat einen Vorschlag veröffentlicht ({{object}}).",
    proposal_put: "{{actor}} hat einen Vorschlag zur Entscheidung vorgelegt ({{object}}).",
    proposal_returned:
      "{{actor}} hat einen Vorschlag zur Überarbeitung zurückgegeben ({{object}}).",
    proposal_submitted: "{{actor}} hat einen Vorschlag eingereicht ({{object}}).",
    proposal_taken_back:
      "{{actor}} hat einen Vorschlag zurück in die Beratung gegeben ({{object}}).",
    proposal_joined:
      "{{actor}} hat einen Vorschlag mit einem anderen zusammengeführt ({{object}}).",
    proposal_withdrawn: "{{actor}} hat einen Vorschlag zurückgezogen ({{object}}).",
    proposal_work_reported:
      "{{actor}} hat eingetragen, wie weit ein Vorschlag umgesetzt ist ({{object}}).",
    support_entered:
      "{{actor}} hat für eine Person ohne Code Unterstützung eines Vorschlags eingetragen ({{object}}).",
    support_entry_taken_back:
      "{{actor}} hat eine eingetragene Unterstützung eines Vorschlags zurückgenommen ({{object}}).",
  },
} as const;
