import type { Translation } from "../message-types.ts";
import type { auditVoteCourseDe } from "./audit-vote-course.de.ts";

export const auditVoteCourseEn: Translation<typeof auditVoteCourseDe> = {
  names: {
    vote_opened: "Vote opened",
  },
  actions: {
    vote_opened: "{{actor}} opened a vote ({{object}}).",
  },
};
