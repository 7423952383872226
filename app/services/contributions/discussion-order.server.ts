import { and, asc, count, eq, inArray, isNull, or, sql, sum } from "drizzle-orm";
import { helpfulOrder } from "#app/domain/deliberation/helpful-order.ts";
import type { Queryable } from "#db/connection.server.ts";
import { contributionRatings, contributions, hiddenTexts } from "#db/schema/index.ts";
import type { ThreadKind } from "./longest-contribution.ts";

/** A place in a discussion: an argument or a question, by its id. */
interface ThreadOrder {
  readonly id: string;
  /** Whether its own text can be read. */
  readonly readable: boolean;
}

/**
 * The threads of a proposal in the order in which they are read: by `helpfulOrder`, with those whose own text was
 * taken back or hidden at the end. What was taken back and has no replies is not among them. O(n log n) in the
 * threads, and so it reads of each of them no more than the order asks for.
 */
export function discussionOrder(
  database: Queryable,
  proposalId: string,
  kind?: ThreadKind,
): readonly ThreadOrder[] {
  const ratings = ratingsOf(database, proposalId);
  const hidden = hiddenOf(database, proposalId);
  const threads = threadRows(database, proposalId, kind).map((row, written) => {
    const { id, side, withdrawn } = row;
    const author = row.author ?? "";
    const { helpful, ratings: given } = ratings.get(id) ?? UNRATED;
    const readable = withdrawn === null && !hidden.has(id);
    return { id, side, author, helpful, notHelpful: given - helpful, written, readable };
  });
  return [
    ...helpfulOrder(threads.filter(({ readable }) => readable)),
    ...threads.filter(({ readable }) => !readable),
  ].map(({ id, readable }) => ({ id, readable }));
}

/** Replies that can be read, to some threads: answers of the town first, then in the order of writing. */
export function repliesTo(
  database: Queryable,
  threadIds: readonly string[],
): ReadonlyMap<string, readonly string[]> {
  const rows = database
    .select({ id: contributions.id, parentId: contributions.parentId })
    .from(contributions)
    .where(and(inArray(contributions.parentId, [...threadIds]), isNull(contributions.withdrawnAt)))
    .orderBy(
      sql`${contributions.participantId} is not null`,
      asc(contributions.at),
      asc(contributions.id),
    )
    .all();
  const byThread = new Map<string, string[]>();
  for (const { id, parentId } of rows) {
    const replies = byThread.get(parentId ?? "");
    if (replies === undefined) byThread.set(parentId ?? "", [id]);
    else replies.push(id);
  }
  return byThread;
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

const UNRATED = { helpful: 0, ratings: 0 };

interface ThreadRow {
  readonly id: string;
  readonly side: ThreadKind;
  readonly author: string | null;
  readonly withdrawn: number | null;
}

/**
 * Arguments and questions in the order of writing, without those that were taken back and have no replies. Read as
 * plain values, since there may be thousands.
 */
function threadRows(
  database: Queryable,
  proposalId: string,
  kind: ThreadKind | undefined,
): readonly ThreadRow[] {
  const replied = sql`exists (select 1 from contributions as replies where replies.parent_id = ${contributions.id} and replies.withdrawn_at is null)`;
  return database
    .select({
      id: contributions.id,
      side: contributions.kind,
      author: contributions.participantId,
      withdrawn: contributions.withdrawnAt,
    })
    .from(contributions)
    .where(
      and(
        eq(contributions.proposalId, proposalId),
        isNull(contributions.parentId),
        kind === undefined ? undefined : eq(contributions.kind, kind),
        or(isNull(contributions.withdrawnAt), replied),
      ),
    )
    .orderBy(asc(contributions.at), asc(contributions.id))
    .values()
    .map(([id, side, author, withdrawn]) => ({ id, side, author, withdrawn }));
}

interface RatingRow {
  readonly helpful: number;
  readonly ratings: number;
}

/** How often the threads were rated that anybody rated, by their ids. */
function ratingsOf(database: Queryable, proposalId: string): ReadonlyMap<string, RatingRow> {
  const rows = database
    .select({
      id: contributionRatings.contributionId,
      helpful: sum(contributionRatings.helpful),
      ratings: count(),
    })
    .from(contributions)
    .innerJoin(contributionRatings, eq(contributionRatings.contributionId, contributions.id))
    .where(and(eq(contributions.proposalId, proposalId), isNull(contributions.parentId)))
    .groupBy(contributionRatings.contributionId)
    .values();
  return new Map(
    rows.map(([id, helpful, ratings]): [string, RatingRow] => [id, { helpful, ratings }]),
  );
}

function hiddenOf(database: Queryable, proposalId: string): ReadonlySet<string> {
  const rows = database
    .select({ id: hiddenTexts.textId })
    .from(hiddenTexts)
    .innerJoin(contributions, eq(contributions.id, hiddenTexts.textId))
    .where(and(eq(hiddenTexts.textKind, "contribution"), eq(contributions.proposalId, proposalId)))
    .all();
  return new Set(rows.map(({ id }) => id));
}
