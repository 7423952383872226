import type { Translation } from "../message-types.ts";
import type { auditVoteCourseDe } from "./audit-vote-course.de.ts";

export const auditVoteCourseEn: Translation<typeof auditVoteCourseDe> = {
  names: {
    vote_ballots_opened: "Ballots opened and shuffled",
    vote_cancelled: "Vote cancelled",
    vote_checkpoint_taken: "Checkpoint of envelopes taken",
    vote_closed: "Vote closed",
    vote_count_started: "Count started",
    vote_counted: "Vote counted",
    vote_list_exported: "Ballots saved for a recount",
    vote_finalised: "Result of a vote confirmed",
    vote_key_destroyed: "Key of a vote destroyed",
    vote_key_restored: "Key of a vote restored",
    vote_opened: "Vote opened",
    vote_opening_started_again: "Opening of envelopes started again",
  },
  actions: {
    vote_ballots_opened: "{{actor}} opened the envelopes of a vote ({{object}}).",
    vote_cancelled: "{{actor}} cancelled a vote ({{object}}).",
    vote_checkpoint_taken:
      "{{actor}} recorded number and checksum of the envelopes of a vote ({{object}}).",
    vote_closed: "{{actor}} closed a vote ({{object}}).",
    vote_count_started: "{{actor}} started the count of a vote ({{object}}).",
    vote_counted: "{{actor}} counted a vote ({{object}}).",
    vote_list_exported: "{{actor}} saved withheld ballots of a vote for a recount ({{object}}).",
    vote_finalised: "{{actor}} confirmed the result of a vote ({{object}}).",
    vote_key_destroyed: "{{actor}} destroyed the key of a vote ({{object}}).",
    vote_key_restored: "{{actor}} restored the key of a vote from both parts ({{object}}).",
    vote_opened: "{{actor}} opened a vote ({{object}}).",
    vote_opening_started_again: "{{actor}} had the envelopes of a vote opened again ({{object}}).",
  },
};
