import type { Translation } from "../message-types.ts";
import type { auditRoomsDe } from "./audit-rooms.de.ts";

export const auditRoomsEn: Translation<typeof auditRoomsDe> = {
  names: {
    room_opened: "Room opened",
    room_renamed: "Room renamed",
    room_closed: "Room closed",
    room_reopened: "Room reopened",
    room_document_begun: "Document begun",
    room_document_changed: "Document changed",
    room_document_published: "Document published",
    room_document_taken_back: "Document taken back",
    room_task_added: "Task added",
    room_task_changed: "Task changed",
    room_document_deleted: "Document deleted",
  },
  actions: {
    room_opened: "{{actor}} opened the room of a group ({{object}}).",
    room_renamed: "{{actor}} renamed the room of a group ({{object}}).",
    room_closed: "{{actor}} closed the room of a group ({{object}}).",
    room_reopened: "{{actor}} reopened the room of a group ({{object}}).",
    room_document_begun: "{{actor}} began a text in the room of a group ({{object}}).",
    room_document_changed: "{{actor}} changed a text in the room of a group ({{object}}).",
    room_document_published: "{{actor}} published a document of a group ({{object}}).",
    room_document_taken_back: "{{actor}} took back a published document of a group ({{object}}).",
    room_task_added: "{{actor}} added a task in the room of a group ({{object}}).",
    room_task_changed: "{{actor}} changed a task in the room of a group ({{object}}).",
    room_document_deleted:
      "{{actor}} deleted a text in the room of a group that was never public ({{object}}).",
  },
};
