import { eq } from "drizzle-orm";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import { rooms } from "#db/schema/index.ts";

/** What staff can do with a room as a whole. */
export type RoomChange =
  | { readonly kind: "rename"; readonly name: string }
  | { readonly kind: "close" | "reopen" };

const ENTRIES: Record<RoomChange["kind"], { readonly action: string }> = {
  rename: { action: "room_renamed" },
  close: { action: "room_closed" },
  reopen: { action: "room_reopened" },
};

/**
 * Names a room anew, closes it, or opens it again. In a closed room everything can still be read by those who
 * could read it, and nothing is written. To do what is done already changes nothing. Fails with `room_missing`.
 */
export function changeRoom(
  context: ServiceContext,
  roomId: string,
  change: RoomChange,
): Result<null, Problem<"room_missing", object>> {
  authorise(context.actor, "rooms.write");
  return context.database.transaction(
    (transaction) => {
      const room = transaction.select().from(rooms).where(eq(rooms.id, roomId)).get();
      if (room === undefined) return problem("room_missing", {});
      const closed = room.closedAt !== null;
      if (
        change.kind === "rename" ? room.name === change.name : closed === (change.kind === "close")
      ) {
        return ok(null);
      }
      const next =
        change.kind === "rename"
          ? { name: change.name }
          : { closedAt: change.kind === "close" ? context.now : null };
      transaction.update(rooms).set(next).where(eq(rooms.id, roomId)).run();
      appendAudit(transaction, context, {
        ...ENTRIES[change.kind],
        objectKind: "room",
        objectId: roomId,
      });
      return ok(null);
    },
    { behavior: "immediate" },
  );
}
