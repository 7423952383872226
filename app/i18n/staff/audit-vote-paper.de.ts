/** Actions about votes on paper: what each is called, and the sentence of its entries. */
export const auditVotePaperDe = {
  names: {
    vote_batch_created: "Stimmzettel angelegt",
    vote_papers_printed: "Stimmzettel gedruckt",
  },
  actions: {
    vote_batch_created: "{{actor}} hat eine Serie von Stimmzetteln angelegt ({{object}}).",
    vote_papers_printed: "{{actor}} hat eine Serie von Stimmzetteln gedruckt ({{object}}).",
  },
} as const;
