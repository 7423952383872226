import type { Translation } from "../message-types.ts";
import type { auditProposalLinksDe } from "./audit-proposal-links.de.ts";

export const auditProposalLinksEn: Translation<typeof auditProposalLinksDe> = {
  names: {
    proposal_item_set: "Agenda item of a proposal chosen",
    proposal_join_taken_back: "Request to join taken back",
    proposal_join_refused: "Joining refused",
    proposal_join_agreed: "Joining agreed to",
    proposal_join_asked: "Joining asked for",
    proposal_fact_cited: "Figure cited in a proposal",
    proposal_fact_dropped: "Figure taken off a proposal",
    proposal_put_by_support: "Proposal put to the town by support",
    proposal_settings_saved: "Threshold of support changed",
    proposal_put_to_vote: "Proposal put to the vote",
    proposal_vote_cancelled: "Vote about proposal cancelled",
    proposal_voted: "Proposal voted on",
  },
  actions: {
    proposal_item_set: "{{actor}} chose from which agenda item a proposal comes ({{object}}).",
    proposal_join_taken_back: "{{actor}} took a request to join back ({{object}}).",
    proposal_join_refused: "{{actor}} refused a joining or entered the refusal ({{object}}).",
    proposal_join_agreed: "{{actor}} agreed to a joining or entered the consent ({{object}}).",
    proposal_join_asked: "{{actor}} asked whether a proposal shall go into another ({{object}}).",
    proposal_fact_cited: "{{actor}} cited a figure in a proposal ({{object}}).",
    proposal_fact_dropped: "{{actor}} took a figure off a proposal ({{object}}).",
    proposal_put_by_support: "Enough support: {{actor}} put a proposal to the town ({{object}}).",
    proposal_settings_saved:
      "{{actor}} set from how much support on the town answers ({{object}}).",
    proposal_put_to_vote: "{{actor}} put a proposal to the vote ({{object}}).",
    proposal_vote_cancelled:
      "{{actor}} noted at a proposal that the vote was cancelled ({{object}}).",
    proposal_voted: "{{actor}} noted at a proposal how the vote ended ({{object}}).",
  },
};
