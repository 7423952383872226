/** Actions around appeals: what each is called, and the sentence of its entries. */
export const auditAppealsDe = {
  names: {
    appeal_code_issued: "Brief zu einer Entscheidung angezeigt",
    appeal_given_back: "Beschwerde zurückgegeben",
    appeal_lodged: "Beschwerde eingelegt",
    appeal_overturned: "Beschwerde stattgegeben",
    appeal_taken: "Beschwerde übernommen",
    appeal_upheld: "Beschwerde zurückgewiesen",
    attendee_linked: "Person der Moderation zugeordnet",
    attendee_unlinked: "Zuordnung einer Person aufgehoben",
  },
  actions: {
    appeal_code_issued:
      "{{actor}} hat den Brief zu einer Entscheidung der Moderation angezeigt ({{object}}).",
    appeal_given_back: "{{actor}} hat eine Beschwerde zurückgegeben ({{object}}).",
    appeal_lodged:
      "{{actor}} hat eine Beschwerde gegen eine Entscheidung der Moderation aufgenommen ({{object}}).",
    appeal_overturned:
      "{{actor}} hat einer Beschwerde stattgegeben: Die Entscheidung ist aufgehoben ({{object}}).",
    appeal_taken: "{{actor}} hat eine Beschwerde übernommen ({{object}}).",
    appeal_upheld:
      "{{actor}} hat eine Beschwerde zurückgewiesen: Die Entscheidung bleibt bestehen ({{object}}).",
    attendee_linked:
      "{{actor}} hat eine Person aus einer Bürgerversammlung als Teilnehmerin oder Teilnehmer erkannt ({{object}}).",
    attendee_unlinked:
      "{{actor}} hat aufgehoben, dass eine Person aus einer Bürgerversammlung als Teilnehmerin oder Teilnehmer gilt ({{object}}).",
  },
} as const;
