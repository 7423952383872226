import type { Translation } from "../message-types.ts";
import type { auditDiscussionDe } from "./audit-discussion.de.ts";

export const auditDiscussionEn: Translation<typeof auditDiscussionDe> = {
  names: {
    contribution_answered: "Town answered",
    contribution_corrected: "Contribution corrected",
    contribution_translated: "Contribution translated",
    contribution_withdrawn: "Contribution withdrawn",
    contribution_written: "Contribution written",
  },
  actions: {
    contribution_answered:
      "{{actor}} answered a contribution in the name of the town ({{object}}).",
    contribution_corrected: "{{actor}} corrected a contribution ({{object}}).",
    contribution_translated: "{{actor}} translated a contribution ({{object}}).",
    contribution_withdrawn: "{{actor}} withdrew a contribution ({{object}}).",
    contribution_written: "{{actor}} wrote a contribution ({{object}}).",
  },
};
