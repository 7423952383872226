import { and, count, desc, eq, isNotNull, isNull, sql } from "drizzle-orm";
import type { LetterOutcome } from "#app/domain/invitation-outcomes.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import {
  invitationSettings,
  invitations,
  type LetterKind,
  letterRunItems,
  letterRuns,
} from "#db/schema/index.ts";
import {
  invitationsToPrint,
  invitationsToRemind,
  type RunRefusal,
  refuseLetters,
} from "./create-run.server.ts";

export interface LetterRunSummary {
  readonly id: string;
  readonly kind: LetterKind;
  readonly letters: number;
  readonly requestedAt: Date;
  readonly sentAt: Date | null;
}

export interface LettersOverview {
  /** Newest first. */
  readonly runs: readonly LetterRunSummary[];
  /** Invitations that are in no run yet. */
  readonly toPrint: number;
  readonly toRemind: number;
  /** Why nothing can be printed now. */
  readonly refusal: RunRefusal | null;
  /** The last day for an answer, an ISO 8601 date; null before it is set. */
  readonly replyBy: string | null;
  /** Letters by what became of them. */
  readonly outcomes: readonly { readonly outcome: LetterOutcome; readonly letters: number }[];
}

/** The letters of a process: what was printed, what waits, what came back. */
export function readLetters(context: ServiceContext, processId: string): LettersOverview {
  authorise(context.actor, "invitations.read");
  const { database } = context;
  const runs = database
    .select({
      id: letterRuns.id,
      kind: letterRuns.kind,
      letters: count(letterRunItems.invitationId),
      requestedAt: letterRuns.requestedAt,
      sentAt: letterRuns.sentAt,
    })
    .from(letterRuns)
    .leftJoin(letterRunItems, eq(letterRunItems.runId, letterRuns.id))
    .where(eq(letterRuns.processId, processId))
    .groupBy(letterRuns.id)
    .orderBy(desc(letterRuns.requestedAt), sql`${letterRuns}.rowid desc`)
    .all();
  const settings = database
    .select({ replyBy: invitationSettings.replyBy })
    .from(invitationSettings)
    .where(eq(invitationSettings.processId, processId))
    .get();
  const outcomes = database
    .select({ outcome: sql<LetterOutcome>`${invitations.outcome}`, letters: count() })
    .from(invitations)
    .where(
      and(
        eq(invitations.processId, processId),
        isNotNull(invitations.outcome),
        isNull(invitations.erasedAt),
      ),
    )
    .groupBy(invitations.outcome)
    .all();
  return {
    runs,
    toPrint: invitationsToPrint(database, processId).length,
    toRemind: invitationsToRemind(database, processId).length,
    refusal: refuseLetters(database, context, processId)?.problem ?? null,
    replyBy: settings?.replyBy ?? null,
    outcomes,
  };
}
