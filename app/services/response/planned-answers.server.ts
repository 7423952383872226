import { and, asc, eq, isNotNull } from "drizzle-orm";
import { answeredShare } from "#app/domain/response-forecast.ts";
import { type DrawPlan, drawPlanSchema } from "#app/services/invitations/draw-plan.ts";
import type { Queryable } from "#db/connection.server.ts";
import { invitationDraws, REPLY_CHANNELS, type ReplyChannel } from "#db/schema/index.ts";
import type { InvitedRow } from "./read-response.server.ts";

const DAY = 86_400_000;

/** A stratum falls clearly behind where so few came by chance alone in about one case of forty. */
const CLEAR = 2;

/** What the plans expected of a stratum, and what came. */
export interface PlannedGroup {
  /** Its name; null where residents were not split. */
  readonly stratum: string | null;
  readonly letters: number;
  /** Yes that the plans expected of all letters. */
  readonly expected: number;
  /** Of it, what should have come by now from letters that are on their way. */
  readonly byNow: number;
  /** Yes of drawn people that count: not late, not withdrawn. */
  readonly yes: number;
  readonly byChannel: Readonly<Record<ReplyChannel, number>>;
  /** Whether fewer came than could be explained by chance, by a rule of thumb for Poisson numbers. */
  readonly behind: boolean;
}

interface PlanOfDraw {
  readonly drawId: string;
  readonly strata: DrawPlan["strata"];
}

/** The plans of the completed waves of a process. For services that have authorised their caller. */
export function plannedStrata(database: Queryable, processId: string): PlanOfDraw[] {
  return database
    .select({ drawId: invitationDraws.id, plan: invitationDraws.plan })
    .from(invitationDraws)
    .where(and(eq(invitationDraws.processId, processId), isNotNull(invitationDraws.completedAt)))
    .orderBy(asc(invitationDraws.wave))
    .all()
    .flatMap(({ drawId, plan }) => {
      const parsed = drawPlanSchema.safeParse(plan);
      return parsed.success ? [{ drawId, strata: parsed.data.strata }] : [];
    });
}

/**
 * The yes that the plans expected beside those that came, by stratum. A letter is expected to bring the rate of
 * its stratum, as much of it by now as the typical wave has brought since it was posted.
 */
export function comparePlan(
  plans: readonly PlanOfDraw[],
  rows: readonly InvitedRow[],
  now: Date,
): PlannedGroup[] {
  const rates = new Map(
    plans.flatMap(({ drawId, strata }) =>
      strata.map(({ name, rate }) => [`${drawId} ${name}`, rate] as const),
    ),
  );
  const names = new Set(plans.flatMap(({ strata }) => strata.map(({ name }) => name)));
  return [...names].flatMap((name): PlannedGroup[] => {
    const own = rows.filter(({ drawId, stratum }) => drawId !== null && stratum === name);
    if (own.length === 0) return [];
    const rateOf = ({ drawId }: InvitedRow) => rates.get(`${drawId} ${name}`) ?? 0;
    const byNow = own.reduce((sum, row) => {
      const days = row.sentAt === null ? 0 : (now.getTime() - row.sentAt.getTime()) / DAY;
      return sum + rateOf(row) * answeredShare(days);
    }, 0);
    const counted = own.filter(
      ({ answer, late, withdrawn }) => answer === "yes" && !late && !withdrawn,
    );
    const channels = REPLY_CHANNELS.map((channel) => {
      return [channel, counted.filter((row) => row.channel === channel).length] as const;
    });
    return [
      {
        stratum: name === "–" ? null : name,
        letters: own.length,
        expected: own.reduce((sum, row) => sum + rateOf(row), 0),
        byNow,
        yes: counted.length,
        byChannel: Object.fromEntries(channels) as Record<ReplyChannel, number>,
        behind: counted.length < byNow - CLEAR * Math.sqrt(byNow),
      },
    ];
  });
}
