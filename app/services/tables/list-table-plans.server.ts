import { desc, eq } from "drizzle-orm";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import type { SeatingRules } from "#app/domain/tables/seating.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { quotasOfDraw } from "#app/services/draws/selection-of-draw.server.ts";
import {
  type DrawPlace,
  findPanelDraw,
  type PanelDraw,
} from "#app/services/panel/panel-draw.server.ts";
import { authorise } from "#app/services/permissions.ts";
import { type JobStatus, jobs, tablePlans } from "#db/schema/index.ts";
import { compareNames } from "./name-order.ts";
import { readParticipants } from "./participants.server.ts";
import { openSettings } from "./table-plan-envelopes.server.ts";

export interface TablePlanListing {
  readonly id: string;
  /** Null for an attempt without a result. */
  readonly number: number | null;
  readonly tables: number;
  readonly sessions: number;
  readonly requestedAt: Date;
  readonly jobId: string | null;
  readonly jobStatus: JobStatus | null;
}

export interface TablePlanning {
  /** Why no new plan can be made; null when one can. */
  readonly fixed: PanelDraw["fixed"];
  /** Sorted by name. */
  readonly participants: readonly {
    readonly id: string;
    readonly reference: string;
    readonly name: string | null;
  }[];
  /** Features of the participants; `mirrored` are those with quotas. */
  readonly features: readonly { readonly feature: string; readonly mirrored: boolean }[];
  /** All plans and all attempts at one, newest first. */
  readonly plans: readonly TablePlanListing[];
  /** What the newest plan was asked for, without people who are no longer on the panel. */
  readonly last: {
    readonly tables: number;
    readonly sessions: number;
    readonly features: readonly string[];
    readonly rules: SeatingRules;
  } | null;
}

/**
 * What is needed to plan the tables of a draw, and the plans there are. Fails with `draw_missing`
 * when the process has no such completed draw.
 */
export function listTablePlans(
  context: ServiceContext,
  place: DrawPlace,
): Result<TablePlanning, Problem<"draw_missing", object>> {
  authorise(context.actor, "draw.people");
  const draw = findPanelDraw(context.database, place);
  if (draw === null) return problem("draw_missing", {});
  const participants = readParticipants(context, draw);
  const mirrored = new Set(
    quotasOfDraw(context.database, place.drawId).quotas.map(({ feature }) => feature),
  );
  const features = [...new Set(participants.flatMap(({ values }) => Object.keys(values)))];
  const rows = context.database
    .select({ plan: tablePlans, jobStatus: jobs.status })
    .from(tablePlans)
    .leftJoin(jobs, eq(jobs.id, tablePlans.jobId))
    .where(eq(tablePlans.drawId, place.drawId))
    .orderBy(desc(tablePlans.requestedAt), desc(tablePlans.number))
    .all();
  const newest = rows[0]?.plan;
  return ok({
    fixed: draw.fixed,
    participants: participants
      .map(({ id, reference, name }) => ({ id, reference, name }))
      .sort(compareNames),
    features: features.map((feature) => ({ feature, mirrored: mirrored.has(feature) })),
    plans: rows.map(({ plan, jobStatus }) => ({
      id: plan.id,
      number: plan.number,
      tables: plan.tables,
      sessions: plan.sessions,
      requestedAt: plan.requestedAt,
      jobId: plan.jobId,
      jobStatus,
    })),
    last:
      newest === undefined
        ? null
        : {
            tables: newest.tables,
            sessions: newest.sessions,
            ...stillPossible(
              openSettings(context.keyring, newest.id, newest.settingsEnvelope),
              new Set(participants.map(({ id }) => id)),
            ),
          },
  });
}

function stillPossible(
  settings: { features: readonly string[]; rules: SeatingRules },
  there: ReadonlySet<string>,
) {
  const kept = (groups: SeatingRules["together"]) =>
    groups.filter((group) => group.every((id) => there.has(id)));
  const { together, apart } = settings.rules;
  return { features: settings.features, rules: { together: kept(together), apart: kept(apart) } };
}
