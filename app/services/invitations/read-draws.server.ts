import { and, asc, count, desc, eq, gte, isNotNull, sql } from "drizzle-orm";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import {
  type RegisterExtract,
  standingExtract,
} from "#app/services/register/read-register.server.ts";
import type { Queryable } from "#db/connection.server.ts";
import {
  invitationChances,
  invitationDraws,
  invitations,
  jobs,
  quotas,
  replies,
} from "#db/schema/index.ts";
import { drawPlanSchema } from "./draw-plan.ts";
import { findSettings, type InvitationSettings } from "./read-settings.server.ts";
import { invitationDrawUnderWay, newestCheck } from "./start-draw.server.ts";

export interface WaveListing {
  readonly id: string;
  readonly wave: number;
  readonly letters: number;
  readonly design: "simple" | "stratified";
  readonly completedAt: Date;
  readonly answered: number;
  readonly accepted: number;
}

export interface InvitationOverview {
  readonly settings: InvitationSettings | null;
  readonly extract: Pick<RegisterExtract, "takenOn" | "deleteOn" | "rowsTaken"> | null;
  readonly hasQuotas: boolean;
  readonly waves: readonly WaveListing[];
  /** A draw or a check that waits or runs. */
  readonly underWay: { readonly jobId: string } | null;
  /** The last draw, where it ended without a result. */
  readonly failed: { readonly jobId: string } | null;
}

/** What there is for inviting people, and what was drawn so far. */
export function readInvitationOverview(
  context: ServiceContext,
  processId: string,
): InvitationOverview {
  authorise(context.actor, "invitations.read");
  const { database } = context;
  const extract = standingExtract(database, processId);
  const quota = database
    .select({ value: quotas.value })
    .from(quotas)
    .where(eq(quotas.processId, processId))
    .limit(1)
    .get();
  const rows = database
    .select({
      draw: invitationDraws,
      answered: count(replies.invitationId),
      accepted: sql<number>`count(case when ${replies.answer} = 'yes' and ${replies.withdrawnAt} is null then 1 end)`,
    })
    .from(invitationDraws)
    .leftJoin(invitations, eq(invitations.drawId, invitationDraws.id))
    .leftJoin(replies, eq(replies.invitationId, invitations.id))
    .where(and(eq(invitationDraws.processId, processId), isNotNull(invitationDraws.completedAt)))
    .groupBy(invitationDraws.id)
    .orderBy(asc(invitationDraws.wave))
    .all();
  const newest = database
    .select({ jobId: jobs.id, status: jobs.status })
    .from(invitationDraws)
    .innerJoin(jobs, eq(jobs.id, invitationDraws.jobId))
    .where(eq(invitationDraws.processId, processId))
    .orderBy(desc(invitationDraws.requestedAt), desc(sql`${invitationDraws}.rowid`))
    .limit(1)
    .get();
  return {
    settings: findSettings(database, processId),
    extract: extract === null ? null : pick(extract),
    hasQuotas: quota !== undefined,
    waves: rows.flatMap(({ draw, answered, accepted }) => {
      const { id, wave, letters, design, completedAt } = draw;
      if (wave === null || completedAt === null) return [];
      return [{ id, wave, letters, design, completedAt, answered, accepted }];
    }),
    underWay: invitationDrawUnderWay(database, processId),
    failed: newest?.status === "failed" ? { jobId: newest.jobId } : null,
  };
}

function pick({ takenOn, deleteOn, rowsTaken }: RegisterExtract) {
  return { takenOn, deleteOn, rowsTaken };
}

export interface ChanceRow {
  readonly stratum: string;
  readonly numerator: string;
  readonly denominator: string;
  readonly residents: number;
  readonly letters: number;
  /** The fraction as a number. */
  readonly share: number;
}

export interface InvitationDrawView extends WaveListing {
  readonly onePerHousehold: boolean;
  readonly eligible: number;
  readonly seed: string;
  readonly algorithm: string;
  readonly inputHash: string;
  /** Ordered as in the plan; within a stratum the most frequent chance first. */
  readonly chances: readonly ChanceRow[];
  readonly strata: readonly {
    readonly name: string;
    readonly letters: number;
    readonly residents: number;
    readonly accepted: number;
  }[];
  /** How the newest check ended; null before the first. */
  readonly check: {
    readonly same: boolean;
    readonly problem: string | null;
    readonly at: Date | null;
  } | null;
  /** Whether its extract still exists, so that it can be drawn again. */
  readonly checkable: boolean;
  /** Invited people who were erased since, from the extract as well: a check then differs. */
  readonly erasedSince: number;
}

/** A completed draw with everyone's chances as classes; null when there is none. Exact counts: for organisers. */
export function readInvitationDraw(
  context: ServiceContext,
  place: { readonly processId: string; readonly drawId: string },
): InvitationDrawView | null {
  authorise(context.actor, "invitations.read");
  const { database } = context;
  const listing = readInvitationOverview(context, place.processId).waves.find(
    ({ id }) => id === place.drawId,
  );
  const row = database
    .select()
    .from(invitationDraws)
    .where(eq(invitationDraws.id, place.drawId))
    .get();
  if (listing === undefined || row === undefined) return null;
  const plan = drawPlanSchema.parse(row.plan);
  const drawn = database
    .select({
      stratum: invitations.stratum,
      letters: count(),
      accepted: sql<number>`count(case when ${replies.answer} = 'yes' and ${replies.withdrawnAt} is null then 1 end)`,
    })
    .from(invitations)
    .leftJoin(replies, eq(replies.invitationId, invitations.id))
    .where(eq(invitations.drawId, row.id))
    .groupBy(invitations.stratum)
    .all();
  const check = newestCheck(database, row);
  return {
    ...listing,
    onePerHousehold: row.onePerHousehold,
    eligible: row.eligible ?? 0,
    seed: row.seed,
    algorithm: `${row.algorithm} ${row.algorithmVersion}`,
    inputHash: row.inputHash ?? "",
    chances: chancesOf(context, row.id),
    strata: plan.strata.map(({ name, residents }) => {
      const own = drawn.find(({ stratum }) => stratum === name);
      return { name, residents, letters: own?.letters ?? 0, accepted: own?.accepted ?? 0 };
    }),
    check:
      check === null
        ? null
        : {
            same: check.status === "succeeded",
            problem: check.problem?.code ?? null,
            at: check.finishedAt,
          },
    checkable: standingExtract(database, place.processId)?.id === row.extractId,
    erasedSince: erasedSince(database, row),
  };
}

/** Whoever was erased has no row in the extract any more, whichever wave invited them. */
function erasedSince(
  database: Queryable,
  { processId, completedAt }: typeof invitationDraws.$inferSelect,
): number {
  if (completedAt === null) return 0;
  const row = database
    .select({ people: count() })
    .from(invitations)
    .where(
      and(
        eq(invitations.processId, processId),
        isNotNull(invitations.drawId),
        gte(invitations.erasedAt, completedAt),
      ),
    )
    .get();
  return row?.people ?? 0;
}

const PRECISION = 10n ** 12n;

function chancesOf({ database }: ServiceContext, drawId: string): ChanceRow[] {
  return database
    .select()
    .from(invitationChances)
    .where(eq(invitationChances.drawId, drawId))
    .orderBy(asc(invitationChances.chance))
    .all()
    .map(({ stratum, numerator, denominator, residents, letters }) => ({
      stratum,
      numerator,
      denominator,
      residents,
      letters,
      share: Number((BigInt(numerator) * PRECISION) / BigInt(denominator)) / Number(PRECISION),
    }));
}
