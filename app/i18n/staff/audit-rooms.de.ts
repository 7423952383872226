/** Actions in the rooms of groups: what each is called, and the sentence of its entries. */
export const auditRoomsDe = {
  names: {
    room_opened: "Raum geöffnet",
    room_renamed: "Raum umbenannt",
    room_closed: "Raum geschlossen",
    room_reopened: "Raum wieder geöffnet",
    room_document_begun: "Dokument begonnen",
    room_document_changed: "Dokument geändert",
    room_document_published: "Dokument veröffentlicht",
    room_document_taken_back: "Dokument zurückgenommen",
    room_task_added: "Aufgabe angelegt",
    room_task_changed: "Aufgabe geändert",
    room_document_deleted: "Dokument gelöscht",
  },
  actions: {
    room_opened: "{{actor}} hat den Raum einer Gruppe geöffnet ({{object}}).",
    room_renamed: "{{actor}} hat den Raum einer Gruppe umbenannt ({{object}}).",
    room_closed: "{{actor}} hat den Raum einer Gruppe geschlossen ({{object}}).",
    room_reopened: "{{actor}} hat den Raum einer Gruppe wieder geöffnet ({{object}}).",
    room_document_begun: "{{actor}} hat im Raum einer Gruppe einen Text begonnen ({{object}}).",
    room_document_changed: "{{actor}} hat im Raum einer Gruppe einen Text geändert ({{object}}).",
    room_document_published: "{{actor}} hat ein Dokument einer Gruppe veröffentlicht ({{object}}).",
    room_document_taken_back:
      "{{actor}} hat ein veröffentlichtes Dokument einer Gruppe zurückgenommen ({{object}}).",
    room_task_added: "{{actor}} hat im Raum einer Gruppe eine Aufgabe angelegt ({{object}}).",
    room_task_changed: "{{actor}} hat im Raum einer Gruppe eine Aufgabe geändert ({{object}}).",
    room_document_deleted:
      "{{actor}} hat im Raum einer Gruppe einen Text gelöscht, der nie öffentlich war ({{object}}).",
  },
} as const;
