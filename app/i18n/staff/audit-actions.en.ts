import type { Translation } from "../message-types.ts";
import { auditAccountsEn } from "./audit-accounts.en.ts";
import type { auditActionsDe } from "./audit-actions.de.ts";
import { auditAmendmentsEn } from "./audit-amendments.en.ts";
import { auditAppealsEn } from "./audit-appeals.en.ts";
import { auditDiscussionEn } from "./audit-discussion.en.ts";
import { auditDrawsEn } from "./audit-draws.en.ts";
import { auditFactsEn } from "./audit-facts.en.ts";
import { auditFloorEn } from "./audit-floor.en.ts";
import { auditInvitationsEn } from "./audit-invitations.en.ts";
import { auditModerationEn } from "./audit-moderation.en.ts";
import { auditProcessesEn } from "./audit-processes.en.ts";
import { auditProposalLinksEn } from "./audit-proposal-links.en.ts";
import { auditProposalsEn } from "./audit-proposals.en.ts";
import { auditRoomsEn } from "./audit-rooms.en.ts";
import { auditStatementsEn } from "./audit-statements.en.ts";
import { auditTownHallsEn } from "./audit-town-halls.en.ts";
import { auditVoteCourseEn } from "./audit-vote-course.en.ts";
import { auditVotePaperEn } from "./audit-vote-paper.en.ts";
import { auditVoteSetupEn } from "./audit-vote-setup.en.ts";

export const auditActionsEn: Translation<typeof auditActionsDe> = {
  names: {
    ...auditAccountsEn.names,
    ...auditProcessesEn.names,
    ...auditProposalLinksEn.names,
    ...auditInvitationsEn.names,
    ...auditDrawsEn.names,
    ...auditFactsEn.names,
    ...auditTownHallsEn.names,
    ...auditFloorEn.names,
    ...auditModerationEn.names,
    ...auditProposalsEn.names,
    ...auditDiscussionEn.names,
    ...auditStatementsEn.names,
    ...auditRoomsEn.names,
    ...auditAmendmentsEn.names,
    ...auditAppealsEn.names,
    ...auditVotePaperEn.names,
    ...auditVoteSetupEn.names,
    ...auditVoteCourseEn.names,
  },
  actions: {
    ...auditAccountsEn.actions,
    ...auditProcessesEn.actions,
    ...auditProposalLinksEn.actions,
    ...auditInvitationsEn.actions,
    ...auditDrawsEn.actions,
    ...auditFactsEn.actions,
    ...auditTownHallsEn.actions,
    ...auditFloorEn.actions,
    ...auditModerationEn.actions,
    ...auditProposalsEn.actions,
    ...auditDiscussionEn.actions,
    ...auditStatementsEn.actions,
    ...auditRoomsEn.actions,
    ...auditAmendmentsEn.actions,
    ...auditAppealsEn.actions,
    ...auditVotePaperEn.actions,
    ...auditVoteSetupEn.actions,
    ...auditVoteCourseEn.actions,
  },
};
