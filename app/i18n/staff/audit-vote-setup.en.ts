import type { Translation } from "../message-types.ts";
import type { auditVoteSetupDe } from "./audit-vote-setup.de.ts";

export const auditVoteSetupEn: Translation<typeof auditVoteSetupDe> = {
  names: {
    vote_begun: "Vote begun",
    vote_changed: "Particulars of a vote changed",
    vote_deleted: "Draft of a vote deleted",
    vote_option_changed: "Option of a vote changed",
    vote_option_removed: "Option of a vote removed",
    vote_options_added: "Options of a vote added",
    vote_order_changed: "Order in a vote changed",
    vote_question_added: "Question of a vote added",
    vote_question_changed: "Question of a vote changed",
    vote_question_removed: "Question of a vote removed",
    vote_shares_printed: "Divided key printed",
    vote_shares_renewed: "Key of a vote divided anew",
    vote_translated: "Vote translated",
  },
  actions: {
    vote_begun: "{{actor}} began a vote ({{object}}).",
    vote_changed: "{{actor}} changed particulars of a vote before it was open ({{object}}).",
    vote_deleted: "{{actor}} deleted the draft of a vote ({{object}}).",
    vote_option_changed: "{{actor}} changed an option before the vote was open ({{object}}).",
    vote_option_removed: "{{actor}} removed an option before the vote was open ({{object}}).",
    vote_options_added: "{{actor}} added options before the vote was open ({{object}}).",
    vote_order_changed:
      "{{actor}} ordered questions or options anew before the vote was open ({{object}}).",
    vote_question_added: "{{actor}} added a question before the vote was open ({{object}}).",
    vote_question_changed:
      "{{actor}} changed a question or its rule before the vote was open ({{object}}).",
    vote_question_removed: "{{actor}} removed a question before the vote was open ({{object}}).",
    vote_shares_printed:
      "{{actor}} confirmed that both shares of the key of a vote are on paper ({{object}}).",
    vote_shares_renewed:
      "{{actor}} divided the key of an open vote anew and saw both shares ({{object}}).",
    vote_translated: "{{actor}} translated a vote ({{object}}).",
  },
};
