import type { Translation } from "../message-types.ts";
import type { auditVotePaperDe } from "./audit-vote-paper.de.ts";

export const auditVotePaperEn: Translation<typeof auditVotePaperDe> = {
  names: {
    vote_batch_agreed: "Ballot papers read alike",
    vote_batch_created: "Ballot papers made",
    vote_batch_entered: "Ballot papers read",
    vote_batch_withdrawn: "Reading of ballot papers taken back",
    vote_code_renewed: "New code for a vote",
    vote_envelopes_exported: "Envelopes of a vote saved",
    vote_letters_discarded: "Letters of a vote discarded",
    vote_letters_posted: "Letters of a vote posted",
    vote_letters_prepared: "Letters of a vote prepared",
    vote_letters_printed: "Letters of a vote printed",
    vote_paper_handed_out: "Ballot paper handed out",
    vote_papers_printed: "Ballot papers printed",
    vote_voter_looked_up: "Voter looked up",
  },
  actions: {
    vote_batch_agreed:
      "Two people read a series of ballot papers alike, {{actor}} last ({{object}}).",
    vote_batch_created: "{{actor}} made a series of ballot papers ({{object}}).",
    vote_batch_entered: "{{actor}} entered what the ballot papers of a series say ({{object}}).",
    vote_batch_withdrawn:
      "{{actor}} took back what was entered for a series of ballot papers ({{object}}).",
    vote_code_renewed:
      "{{actor}} gave somebody at the poll desk a new code for a vote ({{object}}).",
    vote_envelopes_exported: "{{actor}} saved a list of envelopes for a vote ({{object}}).",
    vote_letters_discarded: "{{actor}} discarded the letters of a vote ({{object}}).",
    vote_letters_posted: "{{actor}} posted the letters of a vote ({{object}}).",
    vote_letters_prepared: "{{actor}} prepared letters for a vote ({{object}}).",
    vote_letters_printed: "{{actor}} printed letters with codes for a vote ({{object}}).",
    vote_paper_handed_out: "{{actor}} gave somebody a ballot paper ({{object}}).",
    vote_papers_printed: "{{actor}} printed a series of ballot papers ({{object}}).",
    vote_voter_looked_up:
      "{{actor}} looked up at the poll desk whether somebody may vote ({{object}}).",
  },
};
