import { and, asc, count, eq, isNull, sql } from "drizzle-orm";
import { helpfulOrder } from "#app/domain/deliberation/helpful-order.ts";
import type { Queryable } from "#db/connection.server.ts";
import { contributionRatings, contributions, hiddenTexts } from "#db/schema/index.ts";
import type { ThreadKind } from "./longest-contribution.ts";

/** An argument or a question and its replies, by their ids. */
export interface ThreadOrder {
  readonly id: string;
  readonly kind: ThreadKind;
  readonly at: Date;
  /** Whether its own text can be read. */
  readonly readable: boolean;
  /** Answers of the town first, then in the order of writing. */
  readonly replies: readonly ReplyOrder[];
}

interface ReplyOrder {
  readonly id: string;
  readonly ofTown: boolean;
  readonly readable: boolean;
}

/**
 * The threads of a proposal in the order in which they are read: by `helpfulOrder`, with those whose own text was
 * taken back or hidden at the end. What was taken back and has no replies is not among them.
 */
export function discussionOrder(
  database: Queryable,
  proposalId: string,
  kind?: ThreadKind,
): readonly ThreadOrder[] {
  const replies = repliesOf(database, proposalId);
  const threads = threadRows(database, proposalId).flatMap((row, written) => {
    if (row.kind === "reply" || (kind !== undefined && row.kind !== kind)) return [];
    const own = replies.get(row.id) ?? [];
    if (row.withdrawnAt !== null && own.length === 0) return [];
    const readable = row.withdrawnAt === null && row.hiddenBy === null;
    return [
      {
        id: row.id,
        kind: row.kind,
        side: row.kind,
        author: row.participantId ?? "",
        at: row.at,
        helpful: row.helpful,
        notHelpful: row.ratings - row.helpful,
        written,
        readable,
        replies: own,
      },
    ];
  });
  return [
    ...helpfulOrder(threads.filter(({ readable }) => readable)),
    ...threads.filter(({ readable }) => !readable),
  ];
}

/** How much can be read in a discussion; stubs are not counted. */
export interface DiscussionCounts {
  readonly for: number;
  readonly against: number;
  readonly question: number;
  readonly reply: number;
  readonly total: number;
}

export function discussionCounts(database: Queryable, proposalId: string): DiscussionCounts {
  const rows = database
    .select({ kind: contributions.kind, number: count() })
    .from(contributions)
    .leftJoin(hiddenTexts, HIDDEN)
    .where(
      and(
        eq(contributions.proposalId, proposalId),
        isNull(contributions.withdrawnAt),
        isNull(hiddenTexts.decisionId),
      ),
    )
    .groupBy(contributions.kind)
    .all();
  const of = (kind: (typeof rows)[number]["kind"]) =>
    rows.find((row) => row.kind === kind)?.number ?? 0;
  const counts = {
    for: of("for"),
    against: of("against"),
    question: of("question"),
    reply: of("reply"),
  };
  return { ...counts, total: counts.for + counts.against + counts.question + counts.reply };
}

const HIDDEN = and(
  eq(hiddenTexts.textKind, "contribution"),
  eq(hiddenTexts.textId, contributions.id),
);

/** Arguments and questions in the order of writing. */
function threadRows(database: Queryable, proposalId: string) {
  return database
    .select({
      id: contributions.id,
      kind: contributions.kind,
      participantId: contributions.participantId,
      at: contributions.at,
      withdrawnAt: contributions.withdrawnAt,
      hiddenBy: hiddenTexts.decisionId,
      helpful: sql<number>`coalesce(sum(${contributionRatings.helpful}), 0)`,
      ratings: count(contributionRatings.participantId),
    })
    .from(contributions)
    .leftJoin(contributionRatings, eq(contributionRatings.contributionId, contributions.id))
    .leftJoin(hiddenTexts, HIDDEN)
    .where(and(eq(contributions.proposalId, proposalId), isNull(contributions.parentId)))
    .groupBy(contributions.id)
    .orderBy(asc(contributions.at), asc(contributions.id))
    .all();
}

function repliesOf(database: Queryable, proposalId: string): Map<string, ReplyOrder[]> {
  const rows = database
    .select({
      id: contributions.id,
      parentId: contributions.parentId,
      participantId: contributions.participantId,
      hiddenBy: hiddenTexts.decisionId,
    })
    .from(contributions)
    .leftJoin(hiddenTexts, HIDDEN)
    .where(
      and(
        eq(contributions.proposalId, proposalId),
        eq(contributions.kind, "reply"),
        isNull(contributions.withdrawnAt),
      ),
    )
    .orderBy(
      sql`${contributions.participantId} is not null`,
      asc(contributions.at),
      asc(contributions.id),
    )
    .all();
  const byThread = new Map<string, ReplyOrder[]>();
  for (const { id, parentId, participantId, hiddenBy } of rows) {
    const replies = byThread.get(parentId ?? "") ?? [];
    replies.push({ id, ofTown: participantId === null, readable: hiddenBy === null });
    byThread.set(parentId ?? "", replies);
  }
  return byThread;
}
