import { and, asc, eq } from "drizzle-orm";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import { roomTasks, roomTaskVersions } from "#db/schema/index.ts";
import { type RoomAround, readRoomAround } from "./read-room.server.ts";
import { roomsPermission } from "./room-access.server.ts";
import { peopleOfRoom, type ShownPerson } from "./room-people.server.ts";
import type { TaskPlace } from "./save-task.server.ts";

/** How a task stood, and who made it so. */
export interface ShownTaskVersion {
  readonly number: number;
  readonly title: string;
  readonly ownerId: string | null;
  readonly ownerAccountId: string | null;
  /** Null while nobody sees to it. */
  readonly owner: ShownPerson | null;
  readonly dueOn: string | null;
  readonly done: boolean;
  readonly at: Date;
  readonly writer: ShownPerson;
}

export interface RoomTask extends RoomAround {
  readonly id: string;
  readonly current: ShownTaskVersion;
  /** The first one first. */
  readonly versions: readonly ShownTaskVersion[];
}

/** A task with all its versions; null for whoever may not read the room, and where it has no such task. */
export function readRoomTask(
  context: ServiceContext,
  { roomId, taskId }: TaskPlace,
): RoomTask | null {
  authorise(context.actor, roomsPermission(context.actor));
  const { database } = context;
  const around = readRoomAround(context, roomId);
  if (around === null) return null;
  const personOf = peopleOfRoom(context, around.room);
  const versions = database
    .select({ version: roomTaskVersions })
    .from(roomTaskVersions)
    .innerJoin(roomTasks, eq(roomTasks.id, roomTaskVersions.taskId))
    .where(and(eq(roomTasks.id, taskId), eq(roomTasks.roomId, roomId)))
    .orderBy(asc(roomTaskVersions.number))
    .all()
    .map(({ version }): ShownTaskVersion => {
      const { number, title, ownerId, ownerAccountId, dueOn, done, at } = version;
      return {
        ...{ number, title, ownerId, ownerAccountId, dueOn, done, at },
        owner:
          ownerId === null && ownerAccountId === null
            ? null
            : personOf({ participantId: ownerId, accountId: ownerAccountId }),
        writer: personOf({ participantId: version.writtenBy, accountId: version.enteredBy }),
      };
    });
  const current = versions.at(-1);
  return current === undefined ? null : { ...around, id: taskId, current, versions };
}
