import { and, asc, eq, isNotNull, isNull, or } from "drizzle-orm";
import {
  forecastResponse,
  type ResponseForecast,
  type Wave,
} from "#app/domain/response-forecast.ts";
import { townDay } from "#app/domain/town-clock.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import { readPool } from "#app/services/pool/read-pool.server.ts";
import { loadQuotaSet } from "#app/services/quotas/read-quotas.server.ts";
import type { Queryable } from "#db/connection.server.ts";
import {
  invitationChances,
  invitationDraws,
  invitationSettings,
  invitations,
  letterRunItems,
  letterRuns,
  REPLY_CHANNELS,
  type ReplyChannel,
  replies,
} from "#db/schema/index.ts";
import { type Origin, originsOfPool, placesOf } from "./origins.server.ts";
import { comparePlan, type PlannedGroup, plannedStrata } from "./planned-answers.server.ts";
import { type CurveDay, responseCurve } from "./response-curve.server.ts";

const DAY = 86_400_000;

/** Letters that reached nobody, or nobody who can answer. */
const UNREACHED = ["returned", "moved", "deceased"] as const;

/** How invited people answered. Whoever withdrew counts under what they had said. */
export interface AnswerCounts {
  readonly invited: number;
  readonly yes: number;
  readonly no: number;
  readonly notNow: number;
  /** Of those who said yes: too late, so that it does not count, and taken back. */
  readonly late: number;
  readonly withdrawn: number;
}

export interface ResponseOverview {
  readonly total: AnswerCounts;
  readonly byOrigin: readonly (AnswerCounts & {
    readonly origin: Origin;
    readonly inPool: number;
  })[];
  /** Strata of the draw, in the order of their letters; empty where only one was drawn from. */
  readonly byStratum: readonly (AnswerCounts & { readonly stratum: string })[];
  readonly byChannel: readonly {
    readonly channel: ReplyChannel;
    readonly answers: number;
    readonly yes: number;
  }[];
  /** Running totals at the end of each day from the first answer on. */
  readonly curve: readonly CurveDay[];
  readonly quotas: readonly {
    readonly feature: string;
    readonly value: string;
    readonly min: number;
    readonly max: number;
    readonly inPool: number;
    /** Null while it is too early to say. */
    readonly forecast: ResponseForecast | null;
  }[];
  /** The whole pool against the seats. */
  readonly pool: {
    readonly people: number;
    readonly seats: number;
    readonly forecast: ResponseForecast | null;
  };
  /** What the plans of the waves expected beside what came, in the order of the plans. */
  readonly planned: readonly PlannedGroup[];
  /** Letters that were drawn and are on their way. */
  readonly posted: number;
  /** Whose letter is on its way and who has not answered. */
  readonly silent: number;
  /** Whether the last day has passed. */
  readonly over: boolean;
  /** ISO 8601 date; null where none is set. */
  readonly replyBy: string | null;
}

/**
 * How the invited of a process answered, against what its quotas ask for, with a forecast for the
 * last day. Exact counts: for organisers, never for publication. Opens everyone in the pool once.
 */
export function readResponse(context: ServiceContext, processId: string): ResponseOverview {
  authorise(context.actor, "invitations.read");
  const { database, now } = context;
  const rows = invitedPeople(context, processId);
  const origins = placesOf(database, processId);
  const inPool = originsOfPool(database, processId);
  const settings = database
    .select({ replyBy: invitationSettings.replyBy })
    .from(invitationSettings)
    .where(eq(invitationSettings.processId, processId))
    .get();
  const plans = plannedStrata(database, processId);
  const strata = strataOf(database, processId).filter((name) =>
    rows.some(({ stratum }) => stratum === name),
  );
  const daysLeft = daysUntilEndOf(settings?.replyBy ?? null, now);
  return {
    total: countAnswers(rows),
    byOrigin: origins.map((origin) => ({
      origin,
      ...countAnswers(rows.filter(({ originId }) => originId === origin.id)),
      inPool: [...inPool.values()].filter(({ id }) => id === origin.id).length,
    })),
    byStratum:
      strata.length < 2
        ? []
        : strata.map((stratum) => ({
            stratum,
            ...countAnswers(rows.filter((row) => row.stratum === stratum)),
          })),
    byChannel: REPLY_CHANNELS.map((channel) => {
      const own = rows.filter((row) => row.channel === channel);
      return { channel, answers: own.length, yes: countAnswers(own).yes };
    }),
    curve: responseCurve(context, processId),
    ...poolForecasts(context, processId, {
      waves: wavesOf(rows, now),
      drawn: new Set(
        rows.flatMap(({ drawId, personId }) =>
          drawId === null || personId === null ? [] : [personId],
        ),
      ),
      daysLeft,
    }),
    planned: comparePlan(plans, rows, now),
    posted: rows.filter(({ drawId, sentAt }) => drawId !== null && sentAt !== null).length,
    over: daysLeft === 0,
    silent: rows.filter((row) => row.answer === null && row.reached && row.sentAt !== null).length,
    replyBy: settings?.replyBy ?? null,
  };
}

/** The strata of all waves, as the values of their features are ordered. */
function strataOf(database: Queryable, processId: string): string[] {
  const rows = database
    .select({ stratum: invitationChances.stratum })
    .from(invitationChances)
    .innerJoin(invitationDraws, eq(invitationDraws.id, invitationChances.drawId))
    .where(and(eq(invitationDraws.processId, processId), isNotNull(invitationDraws.completedAt)))
    .orderBy(asc(invitationDraws.wave), asc(invitationChances.chance))
    .all();
  return [...new Set(rows.map(({ stratum }) => stratum))];
}

/** An invited person, as statistics need them. */
export interface InvitedRow {
  readonly drawId: string | null;
  readonly originId: string;
  readonly stratum: string | null;
  readonly answer: "yes" | "no" | "not_now" | null;
  readonly channel: ReplyChannel | null;
  readonly late: boolean;
  readonly withdrawn: boolean;
  readonly personId: string | null;
  /** The letter did not come back, and the person still lives here. */
  readonly reached: boolean;
  readonly sentAt: Date | null;
}

function invitedPeople({ database }: ServiceContext, processId: string): InvitedRow[] {
  const sent = new Map<string, Date>();
  const letters = database
    .select({ invitationId: letterRunItems.invitationId, sentAt: letterRuns.sentAt })
    .from(letterRunItems)
    .innerJoin(letterRuns, eq(letterRuns.id, letterRunItems.runId))
    .where(and(eq(letterRuns.processId, processId), isNotNull(letterRuns.sentAt)))
    .orderBy(asc(letterRuns.sentAt))
    .all();
  for (const { invitationId, sentAt } of letters) {
    if (sentAt !== null && !sent.has(invitationId)) sent.set(invitationId, sentAt);
  }
  return database
    .select({
      id: invitations.id,
      drawId: invitations.drawId,
      placeId: invitations.outreachPlaceId,
      stratum: invitations.stratum,
      outcome: invitations.outcome,
      erasedAt: invitations.erasedAt,
      answer: replies.answer,
      channel: replies.channel,
      late: replies.late,
      withdrawnAt: replies.withdrawnAt,
      personId: replies.personId,
    })
    .from(invitations)
    .leftJoin(invitationDraws, eq(invitationDraws.id, invitations.drawId))
    .leftJoin(replies, eq(replies.invitationId, invitations.id))
    .where(
      and(
        eq(invitations.processId, processId),
        or(isNull(invitations.drawId), isNotNull(invitationDraws.completedAt)),
      ),
    )
    .orderBy(asc(invitations.position))
    .all()
    .map(({ id, placeId, outcome, erasedAt, late, withdrawnAt, ...row }) => ({
      ...row,
      originId: row.drawId ?? placeId ?? "",
      late: late ?? false,
      withdrawn: withdrawnAt !== null,
      reached: erasedAt === null && !UNREACHED.some((known) => known === outcome),
      sentAt: sent.get(id) ?? null,
    }));
}

function countAnswers(rows: readonly InvitedRow[]): AnswerCounts {
  const count = (of: (row: InvitedRow) => boolean) => rows.filter(of).length;
  return {
    invited: rows.length,
    yes: count(({ answer }) => answer === "yes"),
    no: count(({ answer }) => answer === "no"),
    notNow: count(({ answer }) => answer === "not_now"),
    late: count(({ answer, late, withdrawn }) => answer === "yes" && late && !withdrawn),
    withdrawn: count(({ answer, withdrawn }) => answer === "yes" && withdrawn),
  };
}

/** Letters of the same draw that went out on the same day. A letter nobody sent brings nothing. */
function wavesOf(rows: readonly InvitedRow[], now: Date): Wave[] {
  const waves = new Map<string, { letters: number; silent: number; days: number }>();
  for (const { drawId, sentAt, reached, answer } of rows) {
    if (drawId === null || sentAt === null || !reached) continue;
    const key = `${drawId} ${townDay(sentAt)}`;
    const days = Math.max(0, (now.getTime() - sentAt.getTime()) / DAY);
    const wave = waves.get(key) ?? { letters: 0, silent: 0, days };
    waves.set(key, wave);
    wave.letters += 1;
    if (answer === null) wave.silent += 1;
  }
  return [...waves.values()];
}

function poolForecasts(
  context: ServiceContext,
  processId: string,
  basis: {
    readonly waves: readonly Wave[];
    /** People in the pool who answered a letter. */
    readonly drawn: ReadonlySet<string>;
    readonly daysLeft: number;
  },
): Pick<ResponseOverview, "quotas" | "pool"> {
  const set = loadQuotaSet(context.database, processId);
  const people = [...readPool(context, processId)];
  const forecast = (of: typeof people, needed: number) => {
    const yes = of.filter(({ id }) => basis.drawn.has(id)).length;
    return forecastResponse(basis.waves, { yes, inPool: of.length, needed }, basis.daysLeft);
  };
  const made = new Set(set?.combined.map(({ name }) => name));
  const seats = set?.size ?? 0;
  return {
    quotas: (set?.quotas ?? [])
      .filter(({ feature }) => !made.has(feature))
      .map(({ feature, value, min, max }) => {
        const own = people.filter(({ values }) => values[feature] === value);
        return { feature, value, min, max, inPool: own.length, forecast: forecast(own, min) };
      }),
    pool: { people: people.length, seats, forecast: forecast(people, seats) },
  };
}

/** Days until the last day is over on the town hall's clock; without a last day, a long wave's. */
function daysUntilEndOf(replyBy: string | null, now: Date): number {
  if (replyBy === null) return 60;
  const today = townDay(now);
  if (today > replyBy) return 0;
  return (Date.parse(replyBy) - Date.parse(today)) / DAY + 1;
}
