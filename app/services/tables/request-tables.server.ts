import { randomUUID } from "node:crypto";
import { and, eq, inArray, sql } from "drizzle-orm";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import { checkSeating, type SeatingProblem } from "#app/domain/tables/seat-people.ts";
import type { SeatingRules } from "#app/domain/tables/seating.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { queueJob } from "#app/services/jobs/job-state.server.ts";
import { type DrawPlace, findPanelDraw } from "#app/services/panel/panel-draw.server.ts";
import { type PanelRefusal, refusePanel } from "#app/services/panel/record-leaving.server.ts";
import { requester } from "#app/services/panel/request-substitutes.server.ts";
import { authorise } from "#app/services/permissions.ts";
import type { Queryable } from "#db/connection.server.ts";
import { jobs, tablePlans } from "#db/schema/index.ts";
import { readParticipants, underReferences } from "./participants.server.ts";
import { sealSettings } from "./table-plan-envelopes.server.ts";

export interface TablesRequest {
  /** How many tables, or the most people at one. */
  readonly shape: { readonly tables: number } | { readonly seats: number };
  readonly sessions: number;
  readonly features: readonly string[];
  /** By row ids of people on the panel. */
  readonly rules: SeatingRules;
}

export type TablesRefusal =
  | SeatingProblem
  | PanelRefusal
  | Problem<"tables_under_way", { readonly jobId: string }>
  | Problem<"seating_seats_too_few", { readonly seats: number }>;

/**
 * Queues a plan of who sits at which table. The seed follows from the draw and the number of the
 * plan, so that nobody chooses it. Refuses with `draw_missing`, `panel_set_aside`,
 * `process_closed`, `tables_under_way` (a plan of this draw is being made),
 * `seating_seats_too_few` (fewer than two at a table) or a `SeatingProblem`.
 */
export function requestTables(
  context: ServiceContext,
  place: DrawPlace,
  { shape, sessions, features, rules }: TablesRequest,
): Result<{ planId: string; jobId: string }, TablesRefusal> {
  authorise(context.actor, "draw.people");
  return context.database.transaction(
    (transaction) => {
      const draw = findPanelDraw(transaction, place);
      const refusal = refusePanel(draw);
      if (draw === null || refusal !== null) return refusal ?? problem("draw_missing", {});
      const running = planUnderWay(transaction, draw.id);
      if (running !== null) return problem("tables_under_way", running);
      const source = { database: transaction, keyring: context.keyring };
      const participants = readParticipants(source, draw);
      if ("seats" in shape && shape.seats < 2) {
        return problem("seating_seats_too_few", { seats: shape.seats });
      }
      const tables =
        "tables" in shape ? shape.tables : Math.ceil(participants.length / shape.seats);
      const named = underReferences(participants);
      const refused = checkSeating({
        people: named.people,
        tables,
        sessions,
        features,
        rules: named.rules(rules),
      });
      if (refused !== null) return { ok: false, problem: refused };
      const planId = randomUUID();
      const jobId = queueJob(transaction, {
        kind: "seat_tables",
        subjectId: planId,
        requestedBy: requester(context),
        now: context.now,
      });
      transaction
        .insert(tablePlans)
        .values({
          id: planId,
          drawId: draw.id,
          jobId,
          tables,
          sessions,
          settingsEnvelope: sealSettings(context.keyring, planId, {
            features: [...features],
            rules: {
              together: rules.together.map((group) => [...group]),
              apart: rules.apart.map((group) => [...group]),
            },
          }),
          seed: draw.followUpSeed(`tables ${nextPlanNumber(transaction, draw.id)}`),
          requestedAt: context.now,
        })
        .run();
      appendAudit(transaction, context, {
        action: "tables_requested",
        objectKind: "draw",
        objectId: draw.id,
      });
      return ok({ planId, jobId });
    },
    { behavior: "immediate" },
  );
}

/** The number the next completed plan of a draw gets, from 1. */
export function nextPlanNumber(database: Queryable, drawId: string): number {
  const newest = database
    .select({ number: sql<number | null>`max(${tablePlans.number})` })
    .from(tablePlans)
    .where(eq(tablePlans.drawId, drawId))
    .get();
  return (newest?.number ?? 0) + 1;
}

/** One plan after the other: so each number, and with it each seed, is given once. */
function planUnderWay(database: Queryable, drawId: string): { jobId: string } | null {
  const running = database
    .select({ jobId: jobs.id })
    .from(tablePlans)
    .innerJoin(jobs, eq(jobs.id, tablePlans.jobId))
    .where(and(eq(tablePlans.drawId, drawId), inArray(jobs.status, ["queued", "running"])))
    .get();
  return running ?? null;
}
