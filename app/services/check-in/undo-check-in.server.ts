import { and, eq } from "drizzle-orm";
import { ok, type Result } from "#app/domain/result.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { actOnFloor } from "#app/services/floor/act-on-floor.server.ts";
import type { FloorActProblem } from "#app/services/floor/command-of-act.server.ts";
import { authorise } from "#app/services/permissions.ts";
import { attendees } from "#db/schema/index.ts";

/**
 * Takes a check-in back that was a mistake: the person is counted nowhere, what was entered of them is gone, and
 * their slip is free again. Fails with `attendee_unknown`, with `already_took_part` for somebody who asked for
 * the floor or broke a rule, and with `floor_closed` after the evening.
 */
export function undoCheckIn(
  context: ServiceContext,
  { townHallId, attendeeId }: { readonly townHallId: string; readonly attendeeId: string },
): Result<null, FloorActProblem> {
  authorise(context.actor, "floor.assist");
  return context.database.transaction(
    (transaction) => {
      const act = { kind: "undo_check_in", attendeeId } as const;
      const undone = actOnFloor(context, townHallId, act, { seenSequence: 0 });
      if (!undone.ok) return undone;
      transaction
        .delete(attendees)
        .where(and(eq(attendees.id, attendeeId), eq(attendees.townHallId, townHallId)))
        .run();
      appendAudit(transaction, context, {
        action: "attendee_check_in_undone",
        objectKind: "town_hall",
        objectId: townHallId,
      });
      return ok(null);
    },
    { behavior: "immediate" },
  );
}
