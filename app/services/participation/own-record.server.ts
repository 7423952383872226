import { asc, eq, inArray } from "drizzle-orm";
import { openAppeal } from "#app/services/appeals/appeal-envelope.server.ts";
import { discussedProposal } from "#app/services/contributions/discussed-proposal.server.ts";
import { decisionsConcerning } from "#app/services/moderation/concerned-authors.server.ts";
import type { Queryable } from "#db/connection.server.ts";
import type { Keyring } from "#db/envelope.server.ts";
import {
  contributionRatings,
  contributions,
  moderationAppeals,
  moderationDecisions,
  participants,
  proposalSupports,
  ruleConfirmations,
  statementStances,
  statements,
} from "#db/schema/index.ts";
import { ownCoauthorOffers, ownJoinConsents, ownTasks } from "./own-shared-work.server.ts";
import { ownTexts } from "./own-texts.server.ts";
import { openParticipant } from "./participant-envelope.server.ts";

/** What is stored about somebody who takes part in a process, and nothing about others. */
export type OwnRecord = NonNullable<ReturnType<typeof ownRecord>>;

/** For a service that has asked; null for an invited person who has not taken part in anything. */
export function ownRecord(database: Queryable, keyring: Keyring, invitationId: string) {
  const row = database
    .select()
    .from(participants)
    .where(eq(participants.invitationId, invitationId))
    .get();
  if (row === undefined) return null;
  return {
    shownName: openParticipant(keyring, row)?.shownName ?? "",
    since: row.createdAt,
    texts: ownTexts(database, row.id),
    coauthorOffers: ownCoauthorOffers(database, row.id),
    joinConsents: ownJoinConsents(database, row.id),
    tasks: ownTasks(database, row.id),
    supports: ownSupports(database, row.id),
    ratings: ownRatings(database, row.id),
    stances: ownStances(database, row.id),
    rules: database
      .select({ version: ruleConfirmations.setNumber, at: ruleConfirmations.at })
      .from(ruleConfirmations)
      .where(eq(ruleConfirmations.participantId, row.id))
      .orderBy(asc(ruleConfirmations.setNumber))
      .all(),
    decisions: ownDecisions(database, keyring, row.id),
  };
}

function ownSupports(database: Queryable, participantId: string) {
  return database
    .select({ proposalId: proposalSupports.proposalId, at: proposalSupports.at })
    .from(proposalSupports)
    .where(eq(proposalSupports.participantId, participantId))
    .orderBy(asc(proposalSupports.at), asc(proposalSupports.proposalId))
    .all()
    .map((support) => ({ ...support, ...titleOf(database, support.proposalId) }));
}

function ownRatings(database: Queryable, participantId: string) {
  return database
    .select({
      contributionId: contributionRatings.contributionId,
      proposalId: contributions.proposalId,
      helpful: contributionRatings.helpful,
      at: contributionRatings.at,
    })
    .from(contributionRatings)
    .innerJoin(contributions, eq(contributions.id, contributionRatings.contributionId))
    .where(eq(contributionRatings.participantId, participantId))
    .orderBy(asc(contributionRatings.at), asc(contributionRatings.contributionId))
    .all()
    .map((rating) => ({ ...rating, ...titleOf(database, rating.proposalId) }));
}

/** Null while moderators keep a proposal from readers. */
function titleOf(database: Queryable, proposalId: string) {
  const proposal = discussedProposal(database, proposalId);
  return { title: proposal?.title ?? null, language: proposal?.language ?? null };
}

function ownStances(database: Queryable, participantId: string) {
  return database
    .select({
      roundId: statements.roundId,
      statementId: statements.id,
      number: statements.number,
      stance: statementStances.stance,
      at: statementStances.at,
    })
    .from(statementStances)
    .innerJoin(statements, eq(statements.id, statementStances.statementId))
    .where(eq(statementStances.participantId, participantId))
    .orderBy(asc(statements.roundId), asc(statements.number))
    .all();
}

/** Decisions that restrict them, with their appeal; who reported and who decided is about others. */
function ownDecisions(database: Queryable, keyring: Keyring, participantId: string) {
  return database
    .select()
    .from(moderationDecisions)
    .leftJoin(moderationAppeals, eq(moderationAppeals.decisionId, moderationDecisions.id))
    .where(inArray(moderationDecisions.id, [...decisionsConcerning(database, participantId)]))
    .orderBy(asc(moderationDecisions.effectiveAt), asc(moderationDecisions.id))
    .all()
    .flatMap(({ moderation_decisions: decision, moderation_appeals: appeal }) => {
      const { id, measure, facts, reason, language, days, effectiveAt, liftedAt } = decision;
      if (measure === "leave" || effectiveAt === null) return [];
      const written = appeal === null ? null : openAppeal(keyring, appeal);
      // What another author wrote is about them.
      const own = (written?.participantId ?? participantId) === participantId;
      return [
        {
          ...{ id, measure, facts, reason, language, days, liftedAt, since: effectiveAt },
          appeal:
            appeal === null
              ? null
              : {
                  text: own ? (written?.text ?? null) : null,
                  ...{ language: appeal.language, at: appeal.at, result: appeal.result },
                  ...{ reason: appeal.reason, decidedAt: appeal.decidedAt },
                },
        },
      ];
    });
}
