/** Actions that lead from one proposal to another, to figures and to the agenda, and what support leads to. */
export const auditProposalLinksDe = {
  names: {
    proposal_fact_cited: "Zahl am Vorschlag genannt",
    proposal_fact_dropped: "Zahl vom Vorschlag genommen",
    proposal_put_by_support: "Vorschlag durch Unterstützung vorgelegt",
    proposal_settings_saved: "Schwelle der Unterstützung geändert",
  },
  actions: {
    proposal_fact_cited: "{{actor}} hat an einem Vorschlag eine Zahl genannt ({{object}}).",
    proposal_fact_dropped: "{{actor}} hat eine Zahl von einem Vorschlag genommen ({{object}}).",
    proposal_put_by_support:
      "Genug Unterstützung: {{actor}} hat einen Vorschlag der Stadt vorgelegt ({{object}}).",
    proposal_settings_saved:
      "{{actor}} hat festgelegt, ab wie viel Unterstützung die Stadt antwortet ({{object}}).",
  },
} as const;
