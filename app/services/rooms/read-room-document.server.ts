import { and, asc, eq } from "drizzle-orm";
import type { Language } from "#app/i18n/languages.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import {
  type RoomDocumentKind,
  roomDocuments,
  roomDocumentVersions,
  roomPublications,
} from "#db/schema/index.ts";
import { type RoomAround, readRoomAround } from "./read-room.server.ts";
import { roomsPermission } from "./room-access.server.ts";
import { peopleOfRoom, type ShownPerson } from "./room-people.server.ts";
import type { DocumentPlace } from "./save-document.server.ts";

interface ShownVersion {
  readonly number: number;
  readonly title: string;
  readonly text: string;
  readonly at: Date;
  readonly writer: ShownPerson;
}

type StoredPublication = typeof roomPublications.$inferSelect;

/** A document of a room with all its versions. */
export interface RoomDocument extends RoomAround {
  readonly id: string;
  readonly kind: RoomDocumentKind;
  readonly language: Language;
  readonly current: ShownVersion;
  /** The first one first. */
  readonly versions: readonly ShownVersion[];
  /** What of it became public, the first version first. */
  readonly publications: readonly StoredPublication[];
}

/** Null for whoever may not read the room, and where it has no such document. */
export function readRoomDocument(
  context: ServiceContext,
  { roomId, documentId }: DocumentPlace,
): RoomDocument | null {
  authorise(context.actor, roomsPermission(context.actor));
  const { database } = context;
  const around = readRoomAround(context, roomId);
  if (around === null) return null;
  const document = database
    .select()
    .from(roomDocuments)
    .where(and(eq(roomDocuments.id, documentId), eq(roomDocuments.roomId, roomId)))
    .get();
  if (document === undefined) return null;
  const personOf = peopleOfRoom(context, around.room);
  const versions = database
    .select()
    .from(roomDocumentVersions)
    .where(eq(roomDocumentVersions.documentId, documentId))
    .orderBy(asc(roomDocumentVersions.number))
    .all()
    .map(({ number, title, text, at, writtenBy, enteredBy }) => ({
      ...{ number, title, text, at },
      writer: personOf({ participantId: writtenBy, accountId: enteredBy }),
    }));
  const current = versions.at(-1);
  if (current === undefined) throw new Error("A document has no version.");
  const publications = database
    .select()
    .from(roomPublications)
    .where(eq(roomPublications.documentId, documentId))
    .orderBy(asc(roomPublications.version))
    .all();
  const { id, kind, language } = document;
  return { ...around, id, kind, language, current, versions, publications };
}
