/** Actions that lead from one proposal to another, to figures and to the agenda, and what support leads to. */
export const auditProposalLinksDe = {
  names: {
    proposal_item_set: "Tagesordnungspunkt des Vorschlags gewählt",
    proposal_join_taken_back: "Anfrage zur Zusammenführung zurückgenommen",
    proposal_join_refused: "Zusammenführung abgelehnt",
    proposal_join_agreed: "Zusammenführung zugestimmt",
    proposal_join_asked: "Zusammenführung angefragt",
    proposal_fact_cited: "Zahl am Vorschlag genannt",
    proposal_fact_dropped: "Zahl vom Vorschlag genommen",
    proposal_put_by_support: "Vorschlag durch Unterstützung vorgelegt",
    proposal_settings_saved: "Schwelle der Unterstützung geändert",
    proposal_put_to_vote: "Vorschlag zur Abstimmung gestellt",
    proposal_vote_cancelled: "Abstimmung über Vorschlag abgebrochen",
    proposal_voted: "Über Vorschlag abgestimmt",
  },
  actions: {
    proposal_item_set:
      "{{actor}} hat gewählt, aus welchem Tagesordnungspunkt ein Vorschlag kommt ({{object}}).",
    proposal_join_taken_back:
      "{{actor}} hat eine Anfrage zur Zusammenführung zurückgenommen ({{object}}).",
    proposal_join_refused:
      "{{actor}} hat eine Zusammenführung abgelehnt oder die Ablehnung eingetragen ({{object}}).",
    proposal_join_agreed:
      "{{actor}} hat einer Zusammenführung zugestimmt oder die Zustimmung eingetragen ({{object}}).",
    proposal_join_asked:
      "{{actor}} hat gefragt, ob ein Vorschlag in einem anderen aufgehen soll ({{object}}).",
    proposal_fact_cited: "{{actor}} hat an einem Vorschlag eine Zahl genannt ({{object}}).",
    proposal_fact_dropped: "{{actor}} hat eine Zahl von einem Vorschlag genommen ({{object}}).",
    proposal_put_by_support:
      "Genug Unterstützung: {{actor}} hat einen Vorschlag der Stadt vorgelegt ({{object}}).",
    proposal_settings_saved:
      "{{actor}} hat festgelegt, ab wie viel Unterstützung die Stadt antwortet ({{object}}).",
    proposal_put_to_vote: "{{actor}} hat einen Vorschlag zur Abstimmung gestellt ({{object}}).",
    proposal_vote_cancelled:
      "{{actor}} hat bei einem Vorschlag vermerkt, dass die Abstimmung abgebrochen wurde ({{object}}).",
    proposal_voted:
      "{{actor}} hat bei einem Vorschlag vermerkt, wie abgestimmt wurde ({{object}}).",
  },
} as const;
