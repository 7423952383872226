/** Actions about what is said to proposals: what each is called, and the sentence of its entries. */
export const auditDiscussionDe = {
  names: {
    contribution_answered: "Stadt hat geantwortet",
    contribution_corrected: "Beitrag berichtigt",
    contribution_translated: "Beitrag übersetzt",
    contribution_withdrawn: "Beitrag zurückgezogen",
    contribution_written: "Beitrag geschrieben",
  },
  actions: {
    contribution_answered:
      "{{actor}} hat im Namen der Stadt auf einen Beitrag geantwortet ({{object}}).",
    contribution_corrected: "{{actor}} hat einen Beitrag berichtigt ({{object}}).",
    contribution_translated: "{{actor}} hat einen Beitrag übersetzt ({{object}}).",
    contribution_withdrawn: "{{actor}} hat einen Beitrag zurückgezogen ({{object}}).",
    contribution_written: "{{actor}} hat einen Beitrag geschrieben ({{object}}).",
  },
} as const;
