import type { Translation } from "../message-types.ts";
import type { auditVotePaperDe } from "./audit-vote-paper.de.ts";

export const auditVotePaperEn: Translation<typeof auditVotePaperDe> = {
  names: {
    vote_batch_created: "Ballot papers made",
    vote_papers_printed: "Ballot papers printed",
  },
  actions: {
    vote_batch_created: "{{actor}} made a series of ballot papers ({{object}}).",
    vote_papers_printed: "{{actor}} printed a series of ballot papers ({{object}}).",
  },
};
