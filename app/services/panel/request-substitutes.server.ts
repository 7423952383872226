import { randomUUID } from "node:crypto";
import { and, eq, isNotNull, isNull } from "drizzle-orm";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import { checkQuotas, type Quota } from "#app/domain/sortition/quotas.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { queueJob } from "#app/services/jobs/job-state.server.ts";
import { authorise } from "#app/services/permissions.ts";
import type { Queryable } from "#db/connection.server.ts";
import { alternateLists, substitutions } from "#db/schema/index.ts";
import { followUpUnderWay } from "./follow-up-jobs.server.ts";
import { type DrawPlace, findPanelDraw } from "./panel-draw.server.ts";
import { loadPanelState, openSeats, type PanelState, standingOf } from "./panel-state.server.ts";
import { type PanelRefusal, refusePanel } from "./record-leaving.server.ts";
import { sealSubstitutionSettings } from "./substitution-envelope.server.ts";

export type SubstitutesRequest =
  | {
      readonly kind: "replacement";
      /** The reserve list whose order decides; null: lots among everyone left. */
      readonly listId: string | null;
    }
  | {
      readonly kind: "top_up";
      /** Seats of the panel from now on. */
      readonly size: number;
      /** Bounds for that size, one for each quota of the panel. */
      readonly quotas: readonly Quota[];
    };

export type SubstitutesRefusal =
  | PanelRefusal
  | Problem<"substitutes_under_way", { readonly jobId: string }>
  | Problem<"no_seat_open", object>
  | Problem<"top_up_too_small", { readonly size: number }>
  | Problem<"top_up_quotas_invalid", object>
  | Problem<"alternate_list_missing", object>;

/**
 * Asks for people for the open seats of a panel: queues the job that finds out what will hold.
 * Nobody is drawn before someone has seen that and decided (`drawSubstitutes`). A proposal nobody
 * decided on is dropped.
 *
 * Refuses with `draw_missing`, `panel_set_aside`, `process_closed`, `substitutes_under_way`,
 * `no_seat_open` (replacement), `top_up_too_small` (not larger than now), `top_up_quotas_invalid`
 * and `alternate_list_missing`.
 */
export function requestSubstitutes(
  context: ServiceContext,
  place: DrawPlace,
  request: SubstitutesRequest,
): Result<{ substitutionId: string; jobId: string }, SubstitutesRefusal> {
  authorise(context.actor, "draw.run");
  return context.database.transaction(
    (transaction) => {
      const draw = findPanelDraw(transaction, place);
      const refusal = refusePanel(draw);
      if (draw === null || refusal !== null) return refusal ?? problem("draw_missing", {});
      const running = followUpUnderWay(transaction, draw.id);
      if (running !== null) return problem("substitutes_under_way", running);
      const state = loadPanelState({ database: transaction, keyring: context.keyring }, draw);
      const target = targetOf(transaction, draw.id, state, request);
      if (!target.ok) return target;
      transaction
        .delete(substitutions)
        .where(and(eq(substitutions.drawId, draw.id), isNull(substitutions.completedAt)))
        .run();
      const standing = standingOf(state);
      const id = randomUUID();
      transaction
        .insert(substitutions)
        .values({
          id,
          drawId: draw.id,
          kind: request.kind,
          seats: target.value.size - standing.selected.length,
          requestedAt: context.now,
          requestedBy: requester(context),
          settingsEnvelope: sealSubstitutionSettings(context.keyring, id, {
            ...target.value,
            ...standing,
          }),
        })
        .run();
      const jobId = queueJob(transaction, {
        kind: "draw_substitutes",
        subjectId: id,
        requestedBy: requester(context),
        now: context.now,
      });
      transaction.update(substitutions).set({ jobId }).where(eq(substitutions.id, id)).run();
      appendAudit(transaction, context, {
        action: "substitutes_requested",
        objectKind: "draw",
        objectId: draw.id,
        reasonCode: request.kind,
      });
      return ok({ substitutionId: id, jobId });
    },
    { behavior: "immediate" },
  );
}

/** The id on record as whoever asked. */
export function requester({ actor }: ServiceContext): string {
  return actor.kind === "staff" ? actor.id : "system";
}

function targetOf(
  transaction: Queryable,
  drawId: string,
  state: PanelState,
  request: SubstitutesRequest,
): Result<{ listId: string | null; size: number; quotas: readonly Quota[] }, SubstitutesRefusal> {
  if (request.kind === "top_up") {
    const { size, quotas } = request;
    if (size <= state.size) return problem("top_up_too_small", { size: state.size });
    const same =
      quotas.length === state.quotas.length &&
      quotas.every(
        ({ feature, value }, position) =>
          state.quotas[position]?.feature === feature && state.quotas[position]?.value === value,
      );
    const faulty = checkQuotas(quotas, size).some(({ kind }) => kind === "bad_input");
    if (!same || faulty) return problem("top_up_quotas_invalid", {});
    return ok({ listId: null, size, quotas });
  }
  if (openSeats(state) === 0) return problem("no_seat_open", {});
  const { listId } = request;
  if (listId !== null && !isCompleteList(transaction, drawId, listId)) {
    return problem("alternate_list_missing", {});
  }
  return ok({ listId, size: state.size, quotas: state.quotas });
}

function isCompleteList(transaction: Queryable, drawId: string, listId: string): boolean {
  const list = transaction
    .select({ id: alternateLists.id })
    .from(alternateLists)
    .where(
      and(
        eq(alternateLists.id, listId),
        eq(alternateLists.drawId, drawId),
        isNotNull(alternateLists.completedAt),
      ),
    )
    .get();
  return list !== undefined;
}
