import { randomUUID } from "node:crypto";
import { and, eq, isNull, sql } from "drizzle-orm";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import {
  checkDropOutRates,
  type DropOutRates,
} from "#app/domain/sortition/substitutes/drop-out-rates.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { queueJob } from "#app/services/jobs/job-state.server.ts";
import { authorise } from "#app/services/permissions.ts";
import type { Queryable } from "#db/connection.server.ts";
import { alternateLists } from "#db/schema/index.ts";
import { sealAlternatesSettings } from "./alternates-envelope.server.ts";
import { followUpUnderWay } from "./follow-up-jobs.server.ts";
import { type DrawPlace, findPanelDraw } from "./panel-draw.server.ts";
import { loadPanelState, standingOf } from "./panel-state.server.ts";
import { type PanelRefusal, refusePanel } from "./record-leaving.server.ts";
import { requester } from "./request-substitutes.server.ts";

/** The longest reserve list. */
export const MOST_ALTERNATES = 200;

export interface AlternatesRequest {
  readonly rates: DropOutRates;
  /** People wanted on the list, 1 to `MOST_ALTERNATES`. */
  readonly length: number;
}

export type AlternatesRefusal =
  | PanelRefusal
  | Problem<"substitutes_under_way", { readonly jobId: string }>
  | Problem<"alternates_length_invalid", { readonly most: number }>
  | Problem<"drop_out_rates_invalid", object>
  | Problem<"panel_without_members", object>;

/**
 * Queues the ranking of a reserve list for a panel as it now stands. Lists are numbered; earlier
 * ones stay. Refuses with `draw_missing`, `panel_set_aside`, `process_closed`,
 * `substitutes_under_way`, `alternates_length_invalid`, `drop_out_rates_invalid` and
 * `panel_without_members`.
 */
export function requestAlternates(
  context: ServiceContext,
  place: DrawPlace,
  { rates, length }: AlternatesRequest,
): Result<{ listId: string; jobId: string }, AlternatesRefusal> {
  authorise(context.actor, "draw.run");
  if (!Number.isInteger(length) || length < 1 || length > MOST_ALTERNATES) {
    return problem("alternates_length_invalid", { most: MOST_ALTERNATES });
  }
  if (checkDropOutRates(rates).length > 0) return problem("drop_out_rates_invalid", {});
  return context.database.transaction(
    (transaction) => {
      const draw = findPanelDraw(transaction, place);
      const refusal = refusePanel(draw);
      if (draw === null || refusal !== null) return refusal ?? problem("draw_missing", {});
      const running = followUpUnderWay(transaction, draw.id);
      if (running !== null) return problem("substitutes_under_way", running);
      const source = { database: transaction, keyring: context.keyring };
      const standing = standingOf(loadPanelState(source, draw));
      if (standing.selected.length === 0) return problem("panel_without_members", {});
      transaction
        .delete(alternateLists)
        .where(and(eq(alternateLists.drawId, draw.id), isNull(alternateLists.completedAt)))
        .run();
      const id = randomUUID();
      transaction
        .insert(alternateLists)
        .values({
          ...{ id, drawId: draw.id, seats: length, requestedAt: context.now },
          seed: draw.followUpSeed(`alternates ${nextAlternatesNumber(transaction, draw.id)}`),
          settingsEnvelope: sealAlternatesSettings(context.keyring, id, { rates, ...standing }),
        })
        .run();
      const jobId = queueJob(transaction, {
        kind: "draw_alternates",
        subjectId: id,
        requestedBy: requester(context),
        now: context.now,
      });
      transaction.update(alternateLists).set({ jobId }).where(eq(alternateLists.id, id)).run();
      appendAudit(transaction, context, {
        action: "alternates_requested",
        objectKind: "draw",
        objectId: draw.id,
      });
      return ok({ listId: id, jobId });
    },
    { behavior: "immediate" },
  );
}

/** The number that the next reserve list of a draw gets once it is complete. */
export function nextAlternatesNumber(database: Queryable, drawId: string): number {
  const newest = database
    .select({ number: sql<number | null>`max(${alternateLists.number})` })
    .from(alternateLists)
    .where(eq(alternateLists.drawId, drawId))
    .get();
  return (newest?.number ?? 0) + 1;
}
