import { and, eq, inArray, isNotNull, lte, or, sql } from "drizzle-orm";
import { daysAfter, daysBetween, townDay } from "#app/domain/town-clock.ts";
import type { Language } from "#app/i18n/languages.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { removedTexts } from "#app/services/moderation/hidden-texts.server.ts";
import { authorise } from "#app/services/permissions.ts";
import { proposalEvents, proposals, proposalVersions } from "#db/schema/index.ts";

/** What is due within so many days is told beforehand. */
const SOON_DAYS = 14;

/** Something that the town owes to a proposal: an answer, or work that it promised. */
export interface Reminder {
  readonly proposalId: string;
  readonly processId: string;
  /** Empty where moderators removed the proposal. */
  readonly title: string;
  readonly removed: boolean;
  readonly language: Language;
  readonly owed: "answer" | "work";
  /** Who answers for the work; empty for an answer. */
  readonly owner: string;
  /** ISO date. */
  readonly dueOn: string;
  /** Days since then; negative while it is still to come. */
  readonly daysLate: number;
}

/**
 * What is overdue or due within the next two weeks in all processes, the oldest first. Work counts
 * by the day that its newest entry names, until it is done.
 */
export function readReminders(context: ServiceContext): readonly Reminder[] {
  const { database, now } = context;
  authorise(context.actor, "proposals.read");
  const today = townDay(now);
  const until = daysAfter(today, SOON_DAYS);
  const newestWork = sql`(
    select max(work.sequence) from proposal_events as work
    where work.proposal_id = ${proposals.id} and json_extract(work.body, '$.kind') = 'work'
  )`;
  const dueOn = sql<string>`coalesce(${proposals.answerDueOn}, ${proposalEvents.dueOn})`;
  const rows = database
    .select({
      proposalId: proposals.id,
      processId: proposals.processId,
      title: proposalVersions.title,
      language: proposals.language,
      stage: proposals.stage,
      owner: proposalEvents.owner,
      dueOn,
    })
    .from(proposals)
    .innerJoin(
      proposalVersions,
      and(
        eq(proposalVersions.proposalId, proposals.id),
        eq(proposalVersions.number, proposals.version),
      ),
    )
    .leftJoin(
      proposalEvents,
      and(
        eq(proposalEvents.proposalId, proposals.id),
        eq(proposalEvents.sequence, newestWork),
        isNotNull(proposalEvents.dueOn),
      ),
    )
    .where(
      or(
        and(eq(proposals.stage, "put"), lte(proposals.answerDueOn, until)),
        and(
          eq(proposals.stage, "decided"),
          inArray(proposals.work, ["not_begun", "in_work"]),
          lte(proposalEvents.dueOn, until),
        ),
      ),
    )
    .orderBy(dueOn, proposals.id)
    .all();
  const ids = rows.map(({ proposalId }) => proposalId);
  const removed = removedTexts(database, "proposal", ids);
  return rows.map(({ stage, owner, ...row }) => ({
    ...row,
    title: removed.has(row.proposalId) ? "" : row.title,
    removed: removed.has(row.proposalId),
    owed: stage === "put" ? "answer" : "work",
    owner: stage === "put" ? "" : (owner ?? ""),
    daysLate: daysBetween(row.dueOn, today),
  }));
}
