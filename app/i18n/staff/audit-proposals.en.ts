import type { Translation } from "../message-types.ts";
import type { auditProposalsDe } from "./audit-proposals.de.ts";

export const auditProposalsEn: Translation<typeof auditProposalsDe> = {
  names: {
    participant_added: "Somebody takes part",
    participant_erased: "Person without a code erased",
    proposal_begun: "Proposal begun",
    proposal_changed: "Proposal changed",
    proposal_decided: "Proposal decided",
    proposal_decision_corrected: "Decision corrected",
    proposal_discussion_opened: "Discussion begun",
    proposal_published: "Proposal published",
    proposal_put: "Proposal put up for decision",
    proposal_returned: "Proposal returned",
    proposal_submitted: "Proposal submitted",
    proposal_taken_back: "Proposal back in discussion",
    proposal_joined: "Proposals joined",
    proposal_withdrawn: "Proposal withdrawn",
    proposal_work_reported: "Progress entered",
    support_entered: "Support entered",
    support_entry_taken_back: "Entered support taken back",
  },
  actions: {
    participant_added: "{{actor}} had somebody take part ({{object}}).",
    participant_erased: "{{actor}} erased everything about a person without a code ({{object}}).",
    proposal_begun: "{{actor}} began a proposal ({{object}}).",
    proposal_changed: "{{actor}} changed a proposal ({{object}}).",
    proposal_decided: "{{actor}} entered what was decided on a proposal ({{object}}).",
    proposal_decision_corrected: "{{actor}} corrected the decision on a proposal ({{object}}).",
    proposal_discussion_opened: "{{actor}} began the discussion of a proposal ({{object}}).",
    proposal_published: "{{actor}} published a proposal ({{object}}).",
    proposal_put: "{{actor}} put a proposal up for decision ({{object}}).",
    proposal_returned: "{{actor}} returned a proposal for revision ({{object}}).",
    proposal_submitted: "{{actor}} submitted a proposal ({{object}}).",
    proposal_taken_back: "{{actor}} took a proposal back into discussion ({{object}}).",
    proposal_joined: "{{actor}} joined a proposal with another ({{object}}).",
    proposal_withdrawn: "{{actor}} withdrew a proposal ({{object}}).",
    proposal_work_reported: "{{actor}} entered how far a proposal has come ({{object}}).",
    support_entered:
      "{{actor}} entered the support of a proposal by somebody without a code ({{object}}).",
    support_entry_taken_back:
      "{{actor}} took back support of a proposal that had been entered ({{object}}).",
  },
};
