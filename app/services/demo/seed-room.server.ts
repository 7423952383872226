import type { ServiceContext } from "#app/services/context.ts";
import { openRoom } from "#app/services/rooms/open-room.server.ts";
import { publishDocument } from "#app/services/rooms/publish-document.server.ts";
import { readRoom } from "#app/services/rooms/read-room.server.ts";
import { beginDocument, saveDocument } from "#app/services/rooms/save-document.server.ts";
import { addTask, changeTask } from "#app/services/rooms/save-task.server.ts";
import { must } from "./demo-result.ts";
import {
  PAVEMENT_NOTES,
  PAVEMENT_REPORT,
  PAVEMENT_REPORT_CHANGED,
  PAVEMENT_ROOM_NAME,
  PAVEMENT_TASKS,
  PAVEMENT_WRITERS,
} from "./room-texts.ts";

/** The room in which the panel of the demo town worked: notes, a report that it published, and tasks. */
export function seedRoom(
  onDay: (days: number) => ServiceContext,
  processId: string,
  drawId: string,
): void {
  const roomId = must(openRoom(onDay(-160), processId, { drawId, name: PAVEMENT_ROOM_NAME }));
  const first = { as: "assisted", shownName: PAVEMENT_WRITERS.first } as const;
  const second = { as: "assisted", shownName: PAVEMENT_WRITERS.second } as const;
  const notes = { kind: "notes", language: "de", ...PAVEMENT_NOTES } as const;
  must(beginDocument(onDay(-158), roomId, first, notes));
  const report = { kind: "document", language: "de", ...PAVEMENT_REPORT } as const;
  const documentId = must(beginDocument(onDay(-156), roomId, second, report));
  const members = readRoom(onDay(-155), roomId)?.members ?? [];
  const [ilse, karim] = members.map(({ participantId }) => participantId);
  if (ilse === undefined || karim === undefined) throw new Error("The room has no members.");
  const place = { roomId, documentId, basedOn: 1 };
  const byIlse = { as: "member", participantId: ilse } as const;
  must(saveDocument(onDay(-154), place, byIlse, PAVEMENT_REPORT_CHANGED));
  seedTasks(onDay, roomId, { ilse, karim });
  const agreedOn = onDay(-146).now.toISOString().slice(0, 10);
  must(publishDocument(onDay(-145), { roomId, documentId, version: 2 }, agreedOn));
}

function seedTasks(
  onDay: (days: number) => ServiceContext,
  roomId: string,
  people: { readonly ilse: string; readonly karim: string },
): void {
  const town = { as: "town" } as const;
  const day = (days: number) => onDay(days).now.toISOString().slice(0, 10);
  const task = (title: string, id: string, dueOn: string | null) =>
    must(
      addTask(onDay(-153), roomId, town, {
        ...{ title, dueOn, done: false },
        owner: { kind: "member", id },
      }),
    );
  const measured = task(PAVEMENT_TASKS.measure, people.ilse, day(-148));
  task(PAVEMENT_TASKS.ask, people.karim, day(-140));
  const by = { as: "member", participantId: people.ilse } as const;
  must(changeTask(onDay(-149), { roomId, taskId: measured, basedOn: 1 }, by, { done: true }));
  must(
    addTask(onDay(-147), roomId, town, {
      ...{ title: PAVEMENT_TASKS.thank, dueOn: null, done: false, owner: null },
    }),
  );
}
