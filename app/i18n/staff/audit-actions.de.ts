import { auditAccountsDe } from "./audit-accounts.de.ts";
import { auditAmendmentsDe } from "./audit-amendments.de.ts";
import { auditAppealsDe } from "./audit-appeals.de.ts";
import { auditDiscussionDe } from "./audit-discussion.de.ts";
import { auditDrawsDe } from "./audit-draws.de.ts";
import { auditFactsDe } from "./audit-facts.de.ts";
import { auditFloorDe } from "./audit-floor.de.ts";
import { auditInvitationsDe } from "./audit-invitations.de.ts";
import { auditModerationDe } from "./audit-moderation.de.ts";
import { auditProcessesDe } from "./audit-processes.de.ts";
import { auditProposalLinksDe } from "./audit-proposal-links.de.ts";
import { auditProposalsDe } from "./audit-proposals.de.ts";
import { auditRoomsDe } from "./audit-rooms.de.ts";
import { auditStatementsDe } from "./audit-statements.de.ts";
import { auditTownHallsDe } from "./audit-town-halls.de.ts";
import { auditVoteCourseDe } from "./audit-vote-course.de.ts";
import { auditVotePaperDe } from "./audit-vote-paper.de.ts";
import { auditVoteSetupDe } from "./audit-vote-setup.de.ts";

/** What the log calls each action, and the sentence of its entries; each subject has a file. */
export const auditActionsDe = {
  names: {
    ...auditAccountsDe.names,
    ...auditProcessesDe.names,
    ...auditProposalLinksDe.names,
    ...auditInvitationsDe.names,
    ...auditDrawsDe.names,
    ...auditFactsDe.names,
    ...auditTownHallsDe.names,
    ...auditFloorDe.names,
    ...auditModerationDe.names,
    ...auditProposalsDe.names,
    ...auditDiscussionDe.names,
    ...auditStatementsDe.names,
    ...auditRoomsDe.names,
    ...auditAmendmentsDe.names,
    ...auditAppealsDe.names,
    ...auditVotePaperDe.names,
    ...auditVoteSetupDe.names,
    ...auditVoteCourseDe.names,
  },
  actions: {
    ...auditAccountsDe.actions,
    ...auditProcessesDe.actions,
    ...auditProposalLinksDe.actions,
    ...auditInvitationsDe.actions,
    ...auditDrawsDe.actions,
    ...auditFactsDe.actions,
    ...auditTownHallsDe.actions,
    ...auditFloorDe.actions,
    ...auditModerationDe.actions,
    ...auditProposalsDe.actions,
    ...auditDiscussionDe.actions,
    ...auditStatementsDe.actions,
    ...auditRoomsDe.actions,
    ...auditAmendmentsDe.actions,
    ...auditAppealsDe.actions,
    ...auditVotePaperDe.actions,
    ...auditVoteSetupDe.actions,
    ...auditVoteCourseDe.actions,
  },
} as const;
