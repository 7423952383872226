import type { Translation } from "../message-types.ts";
import type { auditAmendmentsDe } from "./audit-amendments.de.ts";

export const auditAmendmentsEn: Translation<typeof auditAmendmentsDe> = {
  names: {
    amendment_proposed: "Amendment proposed",
    amendment_accepted: "Amendment accepted",
    amendment_rejected: "Amendment rejected",
    amendment_withdrawn: "Amendment withdrawn",
    coauthor_joined: "Somebody writes a proposal with others",
    coauthor_left: "Co-authorship ended",
    coauthor_offer_revoked: "Code for a co-author revoked",
    coauthor_offered: "Code for a co-author made",
    proposal_translated: "Proposal translated",
    proposal_translation_removed: "Translation of a proposal removed",
  },
  actions: {
    amendment_proposed: "{{actor}} proposed an amendment to a proposal ({{object}}).",
    amendment_accepted: "{{actor}} accepted an amendment ({{object}}).",
    amendment_rejected: "{{actor}} rejected an amendment ({{object}}).",
    amendment_withdrawn: "{{actor}} withdrew an amendment ({{object}}).",
    coauthor_joined: "{{actor}} joined the authors of a proposal ({{object}}).",
    coauthor_left: "{{actor}} left the authors of a proposal ({{object}}).",
    coauthor_offer_revoked: "{{actor}} revoked a code for a co-author ({{object}}).",
    coauthor_offered: "{{actor}} made a code for a co-author ({{object}}).",
    proposal_translated: "{{actor}} translated a proposal ({{object}}).",
    proposal_translation_removed: "{{actor}} removed a translation of a proposal ({{object}}).",
  },
};
