import { and, eq, isNotNull } from "drizzle-orm";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import { attendees } from "#db/schema/index.ts";
import { freeSlip } from "./check-in-person.server.ts";

/**
 * Gives somebody in the room a slip, or another one: the old one is dead, and so is every phone that used it.
 * Fails with `attendee_unknown`, `slip_unknown` and `slip_taken`.
 */
export function giveSlip(
  context: ServiceContext,
  { townHallId, attendeeId }: { readonly townHallId: string; readonly attendeeId: string },
  slip: number,
): Result<
  null,
  | Problem<"attendee_unknown" | "slip_taken", object>
  | Problem<"slip_unknown", { readonly most: number }>
> {
  authorise(context.actor, "floor.assist");
  return context.database.transaction(
    (transaction) => {
      const codeHash = freeSlip(transaction, context, townHallId, slip);
      if (!codeHash.ok) return codeHash;
      const { changes } = transaction
        .update(attendees)
        .set({ codeHash: codeHash.value })
        .where(
          and(
            eq(attendees.id, attendeeId),
            eq(attendees.townHallId, townHallId),
            isNotNull(attendees.envelope),
          ),
        )
        .run();
      if (changes === 0) return problem("attendee_unknown", {});
      appendAudit(transaction, context, {
        action: "attendee_slip_given",
        objectKind: "attendee",
        objectId: attendeeId,
      });
      return ok(null);
    },
    { behavior: "immediate" },
  );
}
