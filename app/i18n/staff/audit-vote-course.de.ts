/** Actions from the opening of a vote on: what each is called, and the sentence of its entries. */
export const auditVoteCourseDe = {
  names: {
    vote_opened: "Abstimmung eröffnet",
  },
  actions: {
    vote_opened: "{{actor}} hat eine Abstimmung eröffnet ({{object}}).",
  },
} as const;
