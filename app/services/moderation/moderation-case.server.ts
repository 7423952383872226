import { desc, eq, sql } from "drizzle-orm";
import type { Measure } from "#app/domain/moderation/measures.ts";
import { TEXT_HINTS, type TextHint } from "#app/domain/moderation/text-hints.ts";
import type { Queryable } from "#db/connection.server.ts";
import { moderationCases, moderationDecisions } from "#db/schema/index.ts";
import { type ModeratedText, readModeratedText } from "./moderated-text.server.ts";

const DAY_MILLISECONDS = 86_400_000;

export type StoredCase = typeof moderationCases.$inferSelect;
export type StoredDecision = typeof moderationDecisions.$inferSelect;

/**
 * How far a case has come. `open`: nobody decided, or the second person refused. `awaits_second`: a decision that
 * needs two people waits for the other. `awaits_author`: the author was asked to change the text and has time.
 * `changed`: they changed it. `change_overdue`: they did not, and their time is over.
 */
export type CaseState =
  | "open"
  | "awaits_second"
  | "awaits_author"
  | "changed"
  | "change_overdue"
  | "closed";

export function readStoredCase(database: Queryable, id: string): StoredCase | null {
  return database.select().from(moderationCases).where(eq(moderationCases.id, id)).get() ?? null;
}

/** What was decided in a case, the newest first. */
export function decisionsOfCase(database: Queryable, caseId: string): readonly StoredDecision[] {
  return database
    .select()
    .from(moderationDecisions)
    .where(eq(moderationDecisions.caseId, caseId))
    .orderBy(desc(sql`rowid`))
    .all();
}

/** The decision of a case that waits for a second person; null without. A newer one takes its place. */
export function awaitingSecond(decisions: readonly StoredDecision[]): StoredDecision | null {
  const [newest] = decisions;
  return newest !== undefined && newest.effectiveAt === null && newest.secondBy === null
    ? newest
    : null;
}

/** @param decisions of the case, the newest first */
export function stateOfCase(
  { closedAt }: Pick<StoredCase, "closedAt">,
  decisions: readonly StoredDecision[],
  text: Pick<ModeratedText, "changedAt"> | null,
  now: Date,
): CaseState {
  if (closedAt !== null) return "closed";
  if (awaitingSecond(decisions) !== null) return "awaits_second";
  const asked = decisions.find(({ effectiveAt }) => effectiveAt !== null);
  const due = asked === undefined ? null : changeDue(asked);
  if (asked === undefined || due === null) return "open";
  if (text !== null && text.changedAt > asked.decidedAt) return "changed";
  return now < due ? "awaits_author" : "change_overdue";
}

/** Until when an author is asked to change a text; null where they are not, or the decision was lifted. */
export function changeDue({
  measure,
  effectiveAt,
  days,
  liftedAt,
}: Pick<StoredDecision, "measure" | "effectiveAt" | "days" | "liftedAt">): Date | null {
  return measure === "ask_to_change" && liftedAt === null ? endOf(effectiveAt, days) : null;
}

/** When a measure that lasts some days is over; null without days, or while it is not in effect. */
export function endOf(effectiveAt: Date | null, days: number | null): Date | null {
  if (effectiveAt === null || days === null) return null;
  return new Date(effectiveAt.getTime() + days * DAY_MILLISECONDS);
}

/** Measures that end a case; whoever is asked to change a text keeps it open. */
export function closesCase(measure: Measure): boolean {
  return measure !== "ask_to_change";
}

/** What the software pointed out; a code that it no longer knows is left out. */
export function knownHints({ hints }: Pick<StoredCase, "hints">): readonly TextHint[] {
  return TEXT_HINTS.filter((hint) => hints.includes(hint));
}

/** The text of a case as it is now; null once it is gone. */
export function textOfCase(
  database: Queryable,
  { textKind, textId }: Pick<StoredCase, "textKind" | "textId">,
): ModeratedText | null {
  return readModeratedText(database, textKind, textId);
}
