import { and, eq } from "drizzle-orm";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import { type LeavingReason, panelMembers } from "#db/schema/index.ts";
import { type DrawPlace, findPanelDraw, type PanelDraw } from "./panel-draw.server.ts";
import { loadPanelState, openSeats } from "./panel-state.server.ts";

export type PanelRefusal =
  | Problem<"draw_missing", object>
  | Problem<"panel_set_aside", object>
  | Problem<"process_closed", object>;

export type LeavingRefusal =
  | PanelRefusal
  | Problem<"member_missing", object>
  | Problem<"member_left_already", object>
  | Problem<"member_not_left", object>
  | Problem<"seat_taken", object>;

interface MemberPlace extends DrawPlace {
  readonly personId: string;
}

/** The refusal of changes to a panel that is not there or stays as it is; null when it can change. */
export function refusePanel(draw: PanelDraw | null) {
  if (draw === null) return problem("draw_missing", {});
  if (draw.fixed === "set_aside") return problem("panel_set_aside", {});
  if (draw.fixed === "closed") return problem("process_closed", {});
  return null;
}

/**
 * Records that someone is no longer on the panel and why. Refuses with `draw_missing`,
 * `panel_set_aside`, `process_closed`, `member_missing` and `member_left_already`.
 */
export function recordLeaving(
  context: ServiceContext,
  place: MemberPlace,
  reason: LeavingReason,
): Result<null, LeavingRefusal> {
  authorise(context.actor, "draw.run");
  return context.database.transaction(
    (transaction) => {
      const draw = findPanelDraw(transaction, place);
      const refusal = refusePanel(draw);
      if (draw === null || refusal !== null) return refusal ?? problem("draw_missing", {});
      const source = { database: transaction, keyring: context.keyring };
      const { members } = loadPanelState(source, draw);
      const member = members.find(({ personId }) => personId === place.personId);
      if (member === undefined) return problem("member_missing", {});
      if (member.left !== null) return problem("member_left_already", {});
      transaction
        .update(panelMembers)
        .set({ leftAt: context.now, leftReason: reason })
        .where(rowOf(place))
        .run();
      appendAudit(transaction, context, {
        action: "member_left",
        objectKind: "draw",
        objectId: draw.id,
        reasonCode: reason,
      });
      return ok(null);
    },
    { behavior: "immediate" },
  );
}

/**
 * Takes back that someone has left, as long as the seat is open. Refuses as `recordLeaving` does,
 * with `member_not_left`, also for those who withdrew from the pool themselves, and `seat_taken`.
 */
export function takeBackLeaving(
  context: ServiceContext,
  place: MemberPlace,
): Result<null, LeavingRefusal> {
  authorise(context.actor, "draw.run");
  return context.database.transaction(
    (transaction) => {
      const draw = findPanelDraw(transaction, place);
      const refusal = refusePanel(draw);
      if (draw === null || refusal !== null) return refusal ?? problem("draw_missing", {});
      const state = loadPanelState({ database: transaction, keyring: context.keyring }, draw);
      const member = state.members.find(({ personId }) => personId === place.personId);
      if (member === undefined) return problem("member_missing", {});
      if (!member.left?.recorded) return problem("member_not_left", {});
      if (openSeats(state) === 0) return problem("seat_taken", {});
      transaction
        .update(panelMembers)
        .set({ leftAt: null, leftReason: null })
        .where(rowOf(place))
        .run();
      appendAudit(transaction, context, {
        action: "member_returned",
        objectKind: "draw",
        objectId: draw.id,
      });
      return ok(null);
    },
    { behavior: "immediate" },
  );
}

function rowOf({ drawId, personId }: MemberPlace) {
  return and(eq(panelMembers.drawId, drawId), eq(panelMembers.personId, personId));
}
