import { and, count, eq, isNotNull, isNull, sql } from "drizzle-orm";
import type { InvitationProgress } from "#app/domain/invitation-steps.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import { standingExtract } from "#app/services/register/read-register.server.ts";
import type { Queryable } from "#db/connection.server.ts";
import {
  combinedFeatures,
  invitationDraws,
  invitationSettings,
  invitations,
  letterRunItems,
  letterRuns,
  questions,
  quotas,
  replies,
} from "#db/schema/index.ts";

export interface InvitationState {
  readonly progress: InvitationProgress;
  /** People who were drawn, and people reached by outreach. */
  readonly invited: number;
  readonly answered: number;
  /** Of those who answered, how many said yes and still do. */
  readonly accepted: number;
}

/** How far a process is on the way from the register to the pool. Exact counts: for organisers. */
export function readInvitationState(context: ServiceContext, processId: string): InvitationState {
  authorise(context.actor, "invitations.read");
  const { database } = context;
  const drawn = isDrawn(database, processId);
  const { invited, answered, accepted } = countAnswers(database, processId);
  return {
    progress: {
      quotas: featuresOf(database, processId).size > 0,
      // Once invitations were drawn the extract has done its work, and may be deleted.
      register: drawn || standingExtract(database, processId) !== null,
      questions: allAsked(database, processId),
      settings: hasSettings(database, processId),
      draw: drawn,
      letters: drawn && lettersOutstanding(database, processId) === 0,
      replies: answered > 0,
    },
    invited,
    answered,
    accepted,
  };
}

/** Features someone has to have a value of: not those made from others. */
function featuresOf(database: Queryable, processId: string): Set<string> {
  const names = database
    .select({ name: quotas.feature })
    .from(quotas)
    .where(eq(quotas.processId, processId))
    .all();
  const combined = database
    .select({ name: combinedFeatures.name })
    .from(combinedFeatures)
    .where(eq(combinedFeatures.processId, processId))
    .all();
  const made = new Set(combined.map(({ name }) => name));
  return new Set(names.map(({ name }) => name).filter((name) => !made.has(name)));
}

function allAsked(database: Queryable, processId: string): boolean {
  const features = featuresOf(database, processId);
  const asked = database
    .select({ feature: questions.feature })
    .from(questions)
    .where(eq(questions.processId, processId))
    .all();
  for (const { feature } of asked) features.delete(feature);
  return asked.length > 0 && features.size === 0;
}

function hasSettings(database: Queryable, processId: string): boolean {
  return (
    database
      .select({ processId: invitationSettings.processId })
      .from(invitationSettings)
      .where(eq(invitationSettings.processId, processId))
      .get() !== undefined
  );
}

function isDrawn(database: Queryable, processId: string): boolean {
  return (
    database
      .select({ id: invitationDraws.id })
      .from(invitationDraws)
      .where(and(eq(invitationDraws.processId, processId), isNotNull(invitationDraws.completedAt)))
      .limit(1)
      .get() !== undefined
  );
}

/** Drawn people whose letter is not on its way yet. */
function lettersOutstanding(database: Queryable, processId: string): number {
  const sent = database
    .select({ invitationId: letterRunItems.invitationId })
    .from(letterRunItems)
    .innerJoin(letterRuns, eq(letterRuns.id, letterRunItems.runId))
    .where(and(eq(letterRuns.processId, processId), isNotNull(letterRuns.sentAt)));
  return (
    database
      .select({ letters: count() })
      .from(invitations)
      .innerJoin(invitationDraws, eq(invitationDraws.id, invitations.drawId))
      .where(
        and(
          eq(invitations.processId, processId),
          isNotNull(invitationDraws.completedAt),
          isNull(invitations.erasedAt),
          sql`${invitations.id} not in ${sent}`,
        ),
      )
      .get()?.letters ?? 0
  );
}

function countAnswers(database: Queryable, processId: string) {
  const counted = database
    .select({
      invited: count(),
      answered: count(replies.invitationId),
      accepted: count(
        sql`case when ${replies.answer} = 'yes' and ${replies.withdrawnAt} is null then 1 end`,
      ),
    })
    .from(invitations)
    .leftJoin(invitationDraws, eq(invitationDraws.id, invitations.drawId))
    .leftJoin(replies, eq(replies.invitationId, invitations.id))
    .where(
      and(
        eq(invitations.processId, processId),
        sql`(${invitations.drawId} is null or ${invitationDraws.completedAt} is not null)`,
      ),
    )
    .get();
  return counted ?? { invited: 0, answered: 0, accepted: 0 };
}
