import { and, asc, desc, eq, inArray } from "drizzle-orm";
import { townDay } from "#app/domain/town-clock.ts";
import type { Language } from "#app/i18n/languages.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { hiddenStubs } from "#app/services/moderation/hidden-texts.server.ts";
import { ownParticipantId } from "#app/services/participation/own-participant-id.server.ts";
import {
  type DrawnPanel,
  drawnPanels,
} from "#app/services/participation/panels-of-process.server.ts";
import { readOwnParticipation } from "#app/services/participation/read-own-participation.server.ts";
import { authorise } from "#app/services/permissions.ts";
import {
  type RoomDocumentKind,
  roomDocuments,
  roomDocumentVersions,
  rooms,
  roomTasks,
  roomTaskVersions,
} from "#db/schema/index.ts";
import { panelsOf, roomFor, roomsPermission, type StoredRoom } from "./room-access.server.ts";
import {
  companionsOfRooms,
  membersOfRoom,
  peopleOfRoom,
  type RoomCompanion,
  type RoomMember,
  type ShownPerson,
} from "./room-people.server.ts";

interface ListedDocument {
  readonly id: string;
  readonly kind: RoomDocumentKind;
  readonly language: Language;
  readonly title: string;
  readonly text: string;
  readonly version: number;
  readonly changedAt: Date;
  readonly changedBy: ShownPerson;
  /** Null while no version is public. */
  readonly publishedVersion: number | null;
  /** Whether moderators hid what was published. */
  readonly hidden: boolean;
}

export interface ListedTask {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly ownerId: string | null;
  readonly ownerAccountId: string | null;
  /** Null while nobody sees to it. */
  readonly owner: ShownPerson | null;
  /** Whether whoever reads it sees to it. */
  readonly own: boolean;
  readonly dueOn: string | null;
  readonly done: boolean;
  /** Whether it is not done and its day has passed. */
  readonly overdue: boolean;
}

/** What whoever reads a room needs to know to write in it. */
export interface RoomAround {
  readonly room: StoredRoom;
  readonly members: readonly RoomMember[];
  readonly companions: readonly RoomCompanion[];
  /** The name under which a member is known; empty while they chose none, and for staff. */
  readonly shownName: string;
}

export interface RoomDetails extends RoomAround {
  /** Those that were changed last first. */
  readonly documents: readonly ListedDocument[];
  /** Own ones first, then open ones by the day until which they are due; done ones last. */
  readonly tasks: readonly ListedTask[];
}

/** A room with who is in it; null for whoever may not read it, as for one that does not exist. */
export function readRoomAround(context: ServiceContext, roomId: string): RoomAround | null {
  const { database, actor } = context;
  authorise(actor, roomsPermission(actor));
  const room = roomFor(database, actor, roomId);
  if (room === null) return null;
  return {
    room,
    members: membersOfRoom(context, room),
    companions: companionsOfRooms(database),
    shownName: actor.kind === "resident" ? (readOwnParticipation(context)?.shownName ?? "") : "",
  };
}

/** A room with its documents and tasks; null for whoever may not read it, as for one that does not exist. */
export function readRoom(context: ServiceContext, roomId: string): RoomDetails | null {
  authorise(context.actor, roomsPermission(context.actor));
  const around = readRoomAround(context, roomId);
  if (around === null) return null;
  return {
    ...around,
    documents: listedDocuments(context, around.room),
    tasks: listedTasks(context, around.room),
  };
}

/** Rooms of the panels on which the resident is who is signed in. */
export function readOwnRooms({
  database,
  actor,
}: ServiceContext): readonly { readonly id: string; readonly name: string }[] {
  authorise(actor, "rooms.own");
  const drawIds = actor.kind === "resident" ? panelsOf(database, actor.id) : [];
  return database
    .select({ id: rooms.id, name: rooms.name })
    .from(rooms)
    .where(inArray(rooms.drawId, [...drawIds]))
    .orderBy(asc(rooms.createdAt), asc(rooms.id))
    .all();
}

/** The rooms of a process, and the panels that have none yet. */
export function listRooms(
  { database, actor }: ServiceContext,
  processId: string,
): {
  readonly rooms: readonly {
    readonly id: string;
    readonly name: string;
    readonly closed: boolean;
    readonly documents: number;
    readonly tasks: number;
  }[];
  readonly panels: readonly DrawnPanel[];
} {
  authorise(actor, "rooms.write");
  const known = database
    .select({
      id: rooms.id,
      name: rooms.name,
      drawId: rooms.drawId,
      closedAt: rooms.closedAt,
      documents: database.$count(roomDocuments, eq(roomDocuments.roomId, rooms.id)),
      tasks: database.$count(roomTasks, eq(roomTasks.roomId, rooms.id)),
    })
    .from(rooms)
    .where(eq(rooms.processId, processId))
    .orderBy(asc(rooms.createdAt), asc(rooms.id))
    .all();
  return {
    rooms: known.map(({ id, name, closedAt, documents, tasks }) => ({
      ...{ id, name, documents, tasks },
      closed: closedAt !== null,
    })),
    panels: drawnPanels(database, processId).filter(
      ({ drawId }) => !known.some((room) => room.drawId === drawId),
    ),
  };
}

function listedDocuments(context: ServiceContext, room: StoredRoom): readonly ListedDocument[] {
  const personOf = peopleOfRoom(context, room);
  const rows = context.database
    .select({ document: roomDocuments, version: roomDocumentVersions })
    .from(roomDocuments)
    .innerJoin(
      roomDocumentVersions,
      and(
        eq(roomDocumentVersions.documentId, roomDocuments.id),
        eq(roomDocumentVersions.number, roomDocuments.version),
      ),
    )
    .where(eq(roomDocuments.roomId, room.id))
    .orderBy(desc(roomDocumentVersions.at), asc(roomDocuments.id))
    .all();
  const ids = rows.map(({ document }) => document.id);
  const stubs = hiddenStubs(context.database, "room_document", ids);
  return rows.map(({ document, version }) => ({
    id: document.id,
    kind: document.kind,
    language: document.language,
    title: version.title,
    text: version.text,
    version: version.number,
    changedAt: version.at,
    changedBy: personOf({ participantId: version.writtenBy, accountId: version.enteredBy }),
    publishedVersion: document.publishedVersion,
    hidden: stubs.has(document.id),
  }));
}

function listedTasks(context: ServiceContext, room: StoredRoom): readonly ListedTask[] {
  const { database, actor, now } = context;
  const personOf = peopleOfRoom(context, room);
  const today = townDay(now);
  const ownId = ownParticipantId(database, actor);
  return database
    .select({ version: roomTaskVersions })
    .from(roomTasks)
    .innerJoin(
      roomTaskVersions,
      and(
        eq(roomTaskVersions.taskId, roomTasks.id),
        eq(roomTaskVersions.number, roomTasks.version),
      ),
    )
    .where(eq(roomTasks.roomId, room.id))
    .orderBy(asc(roomTasks.createdAt), asc(roomTasks.id))
    .all()
    .map(({ version }): ListedTask => {
      const { taskId, number, title, ownerId, ownerAccountId, dueOn, done } = version;
      return {
        ...{ id: taskId, version: number, title, ownerId, ownerAccountId, dueOn, done },
        owner:
          ownerId === null && ownerAccountId === null
            ? null
            : personOf({ participantId: ownerId, accountId: ownerAccountId }),
        own:
          (ownerId !== null && ownerId === ownId) ||
          (actor.kind === "staff" && ownerAccountId === actor.id),
        overdue: !done && dueOn !== null && dueOn < today,
      };
    })
    .sort(
      (a, b) =>
        Number(a.done) - Number(b.done) ||
        Number(b.own) - Number(a.own) ||
        (a.dueOn ?? "9999").localeCompare(b.dueOn ?? "9999"),
    );
}
