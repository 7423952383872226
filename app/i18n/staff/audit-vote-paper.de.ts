/** Actions about votes on paper: what each is called, and the sentence of its entries. */
export const auditVotePaperDe = {
  names: {
    vote_batch_agreed: "Stimmzettel übereinstimmend gelesen",
    vote_batch_created: "Stimmzettel angelegt",
    vote_batch_entered: "Stimmzettel gelesen",
    vote_batch_withdrawn: "Gelesene Stimmzettel zurückgenommen",
    vote_code_renewed: "Neuer Code für eine Abstimmung",
    vote_envelopes_exported: "Umschlagliste einer Abstimmung gespeichert",
    vote_letters_discarded: "Briefe einer Abstimmung verworfen",
    vote_letters_posted: "Briefe einer Abstimmung verschickt",
    vote_letters_prepared: "Briefe einer Abstimmung vorbereitet",
    vote_letters_printed: "Briefe einer Abstimmung gedruckt",
    vote_paper_handed_out: "Stimmzettel ausgegeben",
    vote_papers_printed: "Stimmzettel gedruckt",
    vote_voter_looked_up: "Stimmberechtigung nachgesehen",
  },
  actions: {
    vote_batch_agreed:
      "Zwei Personen haben eine Serie von Stimmzetteln gleich gelesen, zuletzt {{actor}} ({{object}}).",
    vote_batch_created: "{{actor}} hat eine Serie von Stimmzetteln angelegt ({{object}}).",
    vote_batch_entered:
      "{{actor}} hat eingetragen, was auf den Stimmzetteln einer Serie steht ({{object}}).",
    vote_batch_withdrawn:
      "{{actor}} hat zurückgenommen, was zu einer Serie von Stimmzetteln eingetragen war ({{object}}).",
    vote_code_renewed:
      "{{actor}} hat jemandem am Wahltisch einen neuen Code für eine Abstimmung gegeben ({{object}}).",
    vote_envelopes_exported:
      "{{actor}} hat eine Liste von Umschlägen zu einer Abstimmung gespeichert ({{object}}).",
    vote_letters_discarded: "{{actor}} hat die Briefe zu einer Abstimmung verworfen ({{object}}).",
    vote_letters_posted: "{{actor}} hat die Briefe zu einer Abstimmung verschickt ({{object}}).",
    vote_letters_prepared: "{{actor}} hat Briefe zu einer Abstimmung vorbereitet ({{object}}).",
    vote_letters_printed:
      "{{actor}} hat Briefe mit Codes zu einer Abstimmung gedruckt ({{object}}).",
    vote_paper_handed_out: "{{actor}} hat jemandem einen Stimmzettel gegeben ({{object}}).",
    vote_papers_printed: "{{actor}} hat eine Serie von Stimmzetteln gedruckt ({{object}}).",
    vote_voter_looked_up:
      "{{actor}} hat am Wahltisch nachgesehen, ob jemand abstimmen darf ({{object}}).",
  },
} as const;
