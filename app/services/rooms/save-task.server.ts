import { randomUUID } from "node:crypto";
import { and, desc, eq } from "drizzle-orm";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import type { Queryable } from "#db/connection.server.ts";
import { roomTasks, roomTaskVersions } from "#db/schema/index.ts";
import { roomFor, roomsPermission, type StoredRoom } from "./room-access.server.ts";
import type { RoomTaskInput, TaskOwner } from "./room-fields.ts";
import { companionsOfRooms, membersOfRoom } from "./room-people.server.ts";
import { type RoomWriter, type RoomWritingProblem, writerInRoom } from "./room-writer.server.ts";

/** A task of a room, as its address names it. */
export interface TaskPlace {
  readonly roomId: string;
  readonly taskId: string;
}

type OwnerColumns = Pick<typeof roomTaskVersions.$inferInsert, "ownerId" | "ownerAccountId">;

/**
 * Adds a task, and returns its id. Failure codes: `room_missing` (also for whoever may not read the room),
 * `owner_missing` (nobody whom the room knows), and those of `writerInRoom`.
 */
export function addTask(
  context: ServiceContext,
  roomId: string,
  who: RoomWriter,
  input: RoomTaskInput,
): Result<string, RoomWritingProblem | Problem<"room_missing" | "owner_missing", object>> {
  authorise(context.actor, roomsPermission(context.actor));
  return context.database.transaction(
    (transaction) => {
      const room = roomFor(transaction, context.actor, roomId);
      if (room === null) return problem("room_missing", {});
      const writer = writerInRoom(transaction, context, room, who);
      if (!writer.ok) return writer;
      const owner = ownerColumns(transaction, context, room, input.owner);
      if (owner === null) return problem("owner_missing", {});
      const id = randomUUID();
      const { title, dueOn, done } = input;
      transaction
        .insert(roomTasks)
        .values({ id, roomId, version: 1, createdAt: context.now })
        .run();
      transaction
        .insert(roomTaskVersions)
        .values({
          ...{ taskId: id, number: 1, title, dueOn, done },
          ...owner,
          ...writer.value,
          at: context.now,
        })
        .run();
      appendAudit(transaction, context, {
        action: "room_task_added",
        objectKind: "room_task",
        objectId: id,
      });
      return ok(id);
    },
    { behavior: "immediate" },
  );
}

/**
 * Saves a task as a new version, and returns its number. Saving what is there already adds none. An owner who
 * left the group stays until somebody else is named.
 *
 * Failure codes: `room_missing`, `task_missing`, `owner_missing`; `task_changed_meanwhile` with the newest
 * `version` (somebody else saved since, and nothing is stored); those of `writerInRoom`.
 *
 * @param basedOn number of the version that was changed
 */
export function changeTask(
  context: ServiceContext,
  { roomId, taskId, basedOn }: TaskPlace & { readonly basedOn: number },
  who: RoomWriter,
  change: Partial<RoomTaskInput>,
): Result<
  number,
  | RoomWritingProblem
  | Problem<"room_missing" | "task_missing" | "owner_missing", object>
  | Problem<"task_changed_meanwhile", { readonly version: number }>
> {
  authorise(context.actor, roomsPermission(context.actor));
  return context.database.transaction(
    (transaction) => {
      const room = roomFor(transaction, context.actor, roomId);
      if (room === null) return problem("room_missing", {});
      const newest = newestVersion(transaction, { roomId, taskId });
      if (newest === undefined) return problem("task_missing", {});
      const writer = writerInRoom(transaction, context, room, who);
      if (!writer.ok) return writer;
      const asked = change.owner;
      const before = { ownerId: newest.ownerId, ownerAccountId: newest.ownerAccountId };
      const owner =
        asked === undefined || isOwner(before, asked)
          ? before
          : ownerColumns(transaction, context, room, asked);
      if (owner === null) return problem("owner_missing", {});
      const next = {
        title: change.title ?? newest.title,
        dueOn: change.dueOn === undefined ? newest.dueOn : change.dueOn,
        done: change.done ?? newest.done,
        ...owner,
      };
      if (saysTheSame(newest, next)) return ok(newest.number);
      if (newest.number !== basedOn) {
        return problem("task_changed_meanwhile", { version: newest.number });
      }
      const number = newest.number + 1;
      transaction
        .insert(roomTaskVersions)
        .values({ taskId, number, ...next, ...writer.value, at: context.now })
        .run();
      transaction.update(roomTasks).set({ version: number }).where(eq(roomTasks.id, taskId)).run();
      appendAudit(transaction, context, {
        action: "room_task_changed",
        objectKind: "room_task",
        objectId: taskId,
      });
      return ok(number);
    },
    { behavior: "immediate" },
  );
}

function newestVersion(database: Queryable, { roomId, taskId }: TaskPlace) {
  return database
    .select({ version: roomTaskVersions })
    .from(roomTaskVersions)
    .innerJoin(roomTasks, eq(roomTasks.id, roomTaskVersions.taskId))
    .where(and(eq(roomTasks.id, taskId), eq(roomTasks.roomId, roomId)))
    .orderBy(desc(roomTaskVersions.number))
    .limit(1)
    .get()?.version;
}

function isOwner(columns: OwnerColumns, owner: TaskOwner): boolean {
  return (
    (columns.ownerId ?? null) === (owner?.kind === "member" ? owner.id : null) &&
    (columns.ownerAccountId ?? null) === (owner?.kind === "staff" ? owner.id : null)
  );
}

function saysTheSame(
  before: typeof roomTaskVersions.$inferSelect,
  next: Pick<RoomTaskInput, "title" | "dueOn" | "done"> & OwnerColumns,
): boolean {
  return (
    before.title === next.title &&
    before.dueOn === next.dueOn &&
    before.done === next.done &&
    before.ownerId === next.ownerId &&
    before.ownerAccountId === next.ownerAccountId
  );
}

/** Where a version keeps its owner; null where the room does not know them. */
function ownerColumns(
  database: Queryable,
  { keyring }: ServiceContext,
  room: StoredRoom,
  owner: TaskOwner,
): Required<OwnerColumns> | null {
  if (owner === null) return { ownerId: null, ownerAccountId: null };
  const { kind, id } = owner;
  if (kind === "staff") {
    const known = companionsOfRooms(database).some(({ accountId }) => accountId === id);
    return known ? { ownerId: null, ownerAccountId: id } : null;
  }
  const members = membersOfRoom({ database, keyring }, room);
  const known = members.some(({ participantId }) => participantId === id);
  return known ? { ownerId: id, ownerAccountId: null } : null;
}
