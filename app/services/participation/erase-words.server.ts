import { and, eq, inArray, isNotNull, isNull, ne, sql } from "drizzle-orm";
import { z } from "zod";
import type { Queryable } from "#db/connection.server.ts";
import {
  amendments,
  contributions,
  contributionTranslations,
  contributionVersions,
  moderationAppeals,
  moderationDecisions,
  proposalAuthors,
  proposalFacts,
  proposals,
  proposalTranslations,
  proposalVersions,
  statements,
  statementTranslations,
} from "#db/schema/index.ts";
import { presentAuthors } from "./present-authors.server.ts";
import { ERASED_WORDS } from "./published-texts.ts";

/**
 * Takes the words of everything that somebody published, in the transaction that erases them, after their row
 * says so. What others wrote, supported and decided around it stays readable: a stub stands where the words
 * were. A proposal on which others write with them is theirs too and stays; so does what the author of a proposal
 * took over from an amendment.
 */
export function eraseWords(transaction: Queryable, participantId: string, now: Date): void {
  eraseProposals(transaction, participantId);
  eraseContributions(transaction, participantId, now);
  eraseAmendments(transaction, participantId, now);
  eraseStatements(transaction, participantId);
  eraseDecisions(transaction, participantId);
}

function eraseProposals(transaction: Queryable, participantId: string): void {
  const ids = ownProposals(transaction, participantId);
  if (ids.length === 0) return;
  const gone = { title: ERASED_WORDS, paragraphs: [], reasons: "", effect: "" };
  transaction
    .update(proposalVersions)
    .set({ ...gone, cost: null, costBasis: "", placeName: "", latitude: null, longitude: null })
    .where(inArray(proposalVersions.proposalId, ids))
    .run();
  transaction
    .delete(proposalTranslations)
    .where(inArray(proposalTranslations.proposalId, ids))
    .run();
  transaction.delete(proposalFacts).where(inArray(proposalFacts.proposalId, ids)).run();
  // Reasons that its authors gave for what they did with amendments.
  transaction
    .update(amendments)
    .set({ decisionReason: ERASED_WORDS })
    .where(and(inArray(amendments.proposalId, ids), ne(amendments.decisionReason, "")))
    .run();
  for (const id of ids) {
    transaction.run(sql`delete from proposal_search where proposal_id = ${id}`);
  }
  // The index keeps words of what was deleted until its parts are merged.
  transaction.run(sql`insert into proposal_search (proposal_search) values ('optimize')`);
}

/** Published proposals of which somebody was the last author. */
function ownProposals(transaction: Queryable, participantId: string): readonly string[] {
  return transaction
    .select({ id: proposals.id })
    .from(proposals)
    .innerJoin(proposalAuthors, eq(proposalAuthors.proposalId, proposals.id))
    .where(and(eq(proposalAuthors.participantId, participantId), isNotNull(proposals.publishedAt)))
    .all()
    .map(({ id }) => id)
    .filter((id) => presentAuthors(transaction, id) === 0);
}

/** They stand as taken back: where somebody replied, a stub stays. */
function eraseContributions(transaction: Queryable, participantId: string, now: Date): void {
  const own = transaction
    .select({ id: contributions.id })
    .from(contributions)
    .where(eq(contributions.participantId, participantId));
  transaction
    .update(contributionVersions)
    .set({ text: ERASED_WORDS })
    .where(inArray(contributionVersions.contributionId, own))
    .run();
  transaction
    .delete(contributionTranslations)
    .where(inArray(contributionTranslations.contributionId, own))
    .run();
  transaction
    .update(contributions)
    .set({ withdrawnAt: now })
    .where(and(eq(contributions.participantId, participantId), isNull(contributions.withdrawnAt)))
    .run();
}

const changeSchema = z.looseObject({ text: z.string().optional() });

function eraseAmendments(transaction: Queryable, participantId: string, now: Date): void {
  const own = transaction
    .select()
    .from(amendments)
    .where(eq(amendments.participantId, participantId))
    .all();
  for (const { id, change, status } of own) {
    const wanted = changeSchema.parse(change);
    const open = status === "open";
    transaction
      .update(amendments)
      .set({
        change: wanted.text === undefined ? wanted : { ...wanted, text: ERASED_WORDS },
        reasons: ERASED_WORDS,
        ...(open ? { status: "withdrawn" as const, decidedAt: now } : {}),
      })
      .where(eq(amendments.id, id))
      .run();
  }
}

function eraseStatements(transaction: Queryable, participantId: string): void {
  const own = transaction
    .select({ id: statements.id })
    .from(statements)
    .where(eq(statements.participantId, participantId));
  transaction
    .delete(statementTranslations)
    .where(inArray(statementTranslations.statementId, own))
    .run();
  transaction
    .update(statements)
    .set({ text: ERASED_WORDS })
    .where(eq(statements.participantId, participantId))
    .run();
}

/** Facts and reasons of decisions may repeat what was written. */
function eraseDecisions(transaction: Queryable, participantId: string): void {
  const own = transaction
    .select({ id: moderationDecisions.id })
    .from(moderationDecisions)
    .where(eq(moderationDecisions.participantId, participantId));
  transaction
    .update(moderationAppeals)
    .set({ reason: ERASED_WORDS })
    .where(and(inArray(moderationAppeals.decisionId, own), isNotNull(moderationAppeals.decidedAt)))
    .run();
  transaction
    .update(moderationDecisions)
    .set({ facts: ERASED_WORDS, reason: ERASED_WORDS })
    .where(eq(moderationDecisions.participantId, participantId))
    .run();
}
