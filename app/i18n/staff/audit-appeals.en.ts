import type { Translation } from "../message-types.ts";
import type { auditAppealsDe } from "./audit-appeals.de.ts";

export const auditAppealsEn: Translation<typeof auditAppealsDe> = {
  names: {
    appeal_code_issued: "Letter about a decision shown",
    appeal_given_back: "Appeal given back",
    appeal_lodged: "Appeal lodged",
    appeal_overturned: "Appeal granted",
    appeal_taken: "Appeal taken on",
    appeal_upheld: "Appeal rejected",
    attendee_linked: "Person of a town hall linked",
    attendee_unlinked: "Link of a person undone",
  },
  actions: {
    appeal_code_issued:
      "{{actor}} showed the letter about a decision of the moderators ({{object}}).",
    appeal_given_back: "{{actor}} gave an appeal back ({{object}}).",
    appeal_lodged: "{{actor}} took in an appeal against a decision of the moderators ({{object}}).",
    appeal_overturned: "{{actor}} granted an appeal: the decision is lifted ({{object}}).",
    appeal_taken: "{{actor}} took on an appeal ({{object}}).",
    appeal_upheld: "{{actor}} rejected an appeal: the decision stands ({{object}}).",
    attendee_linked: "{{actor}} recognised a person of a town hall as a participant ({{object}}).",
    attendee_unlinked:
      "{{actor}} undid that a person of a town hall counts as a participant ({{object}}).",
  },
};
