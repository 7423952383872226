/** Actions about votes on paper: what each is called, and the sentence of its entries. */
export const auditVotePaperDe = {
  names: {
    vote_batch_created: "Stimmzettel angelegt",
    vote_code_renewed: "Neuer Code für eine Abstimmung",
    vote_paper_handed_out: "Stimmzettel ausgegeben",
    vote_papers_printed: "Stimmzettel gedruckt",
    vote_voter_looked_up: "Stimmberechtigung nachgesehen",
  },
  actions: {
    vote_batch_created: "{{actor}} hat eine Serie von Stimmzetteln angelegt ({{object}}).",
    vote_code_renewed:
      "{{actor}} hat jemandem am Abstimmungstisch einen neuen Code für eine Abstimmung gegeben ({{object}}).",
    vote_paper_handed_out: "{{actor}} hat jemandem einen Stimmzettel gegeben ({{object}}).",
    vote_papers_printed: "{{actor}} hat eine Serie von Stimmzetteln gedruckt ({{object}}).",
    vote_voter_looked_up:
      "{{actor}} hat am Abstimmungstisch nachgesehen, ob jemand abstimmen darf ({{object}}).",
  },
} as const;
