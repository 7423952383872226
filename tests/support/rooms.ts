import { eq } from "drizzle-orm";
import type { ServiceContext } from "#app/services/context.ts";
import { recordReply } from "#app/services/replies/record-reply.server.ts";
import { openRoom } from "#app/services/rooms/open-room.server.ts";
import {
  newRoomDocumentSchema,
  roomDocumentSchema,
  roomTaskSchema,
} from "#app/services/rooms/room-fields.ts";
import { beginDocument } from "#app/services/rooms/save-document.server.ts";
import { addTask } from "#app/services/rooms/save-task.server.ts";
import { draws, panelMembers, processes, replies } from "#db/schema/index.ts";
import { asResident, replyContent, replyTown } from "./replies.ts";

/** Stores a real draw that is complete, with a panel of these people. */
export function storePanel(
  { database, now }: Pick<ServiceContext, "database" | "now">,
  processId: string,
  personIds: readonly string[],
  number = 1,
): string {
  const { id } = database
    .insert(draws)
    .values({
      ...{ processId, kind: "real", objective: "leximin", panelSize: 10, number },
      ...{ requestedAt: now, preparedAt: now, committedAt: now, committedBy: "organiser" },
      ...{ commitment: "c".repeat(64), committedHead: "b".repeat(64), numberSource: "stage" },
      ...{ numberDetails: "Drei zehnseitige Würfel", numberAt: now, drawnNumber: 471 },
      ...{ completedAt: now, auditHead: "a".repeat(64) },
    })
    .returning({ id: draws.id })
    .get();
  for (const personId of personIds) {
    database.insert(panelMembers).values({ drawId: id, personId }).run();
  }
  return id;
}

/**
 * A published process whose panel was drawn: Anna, Bert and Dora are on it, Clara said yes and is not. Its room
 * is open.
 */
export function roomTown(context?: ServiceContext) {
  const town = replyTown({
    residents: [{}, {}, {}, {}],
    ...(context === undefined ? {} : { context }),
  });
  const staff = town.context;
  const { database, now } = staff;
  database
    .update(processes)
    .set({ status: "published", publishedAt: now })
    .where(eq(processes.id, town.processId))
    .run();
  const people = town.invitations.map(({ id: invitationId }) => {
    const order = { invitationId, answer: "yes", channel: "online", language: "de" } as const;
    const content = replyContent();
    const own = asResident(staff, invitationId);
    const recorded = recordReply(own, { ...order, content, seenRevision: 0 });
    if (!recorded.ok) throw new Error(recorded.problem.code);
    const reply = database.select().from(replies).where(eq(replies.invitationId, invitationId));
    return { own, personId: reply.get()?.personId ?? "" };
  });
  const [anna, bert, clara, dora] = people;
  if (anna === undefined || bert === undefined || clara === undefined || dora === undefined) {
    throw new Error("Too few.");
  }
  const drawId = storePanel(
    staff,
    town.processId,
    [anna, bert, dora].map(({ personId }) => personId),
  );
  const opened = openRoom(staff, town.processId, { drawId, name: "Arbeitskreis Gehwege" });
  if (!opened.ok) throw new Error(opened.problem.code);
  return {
    ...town,
    staff,
    drawId,
    roomId: opened.value,
    people,
    anna: anna.own,
    bert: bert.own,
    clara: clara.own,
    dora: dora.own,
  };
}
export type RoomTown = ReturnType<typeof roomTown>;

export const AS_ANNA = { as: "self", shownName: "Anna B." } as const;
export const AS_BERT = { as: "self", shownName: "Bert C." } as const;
export const AS_TOWN = { as: "town" } as const;

/** The form of a document as somebody filled it in. */
export function documentForm(changes: Partial<Record<string, string>> = {}) {
  return roomDocumentSchema.parse({
    title: "Wo Gehwege fehlen",
    text: "In der Bahnhofstraße fehlt der Gehweg.\n\nAm Markt ist er zu schmal.",
    ...changes,
  });
}

/** The form of a task as somebody filled it in. */
export function taskForm(changes: Partial<Record<string, string>> = {}) {
  return roomTaskSchema.parse({ title: "Breiten messen", owner: "", dueOn: "", ...changes });
}

/** Anna's document, or her notes. */
export function storeDocument(
  { anna, roomId }: Pick<RoomTown, "anna" | "roomId">,
  changes: Partial<Record<string, string>> = {},
): string {
  const fixed = newRoomDocumentSchema.parse({ kind: "document", language: "de", ...changes });
  const begun = beginDocument(anna, roomId, AS_ANNA, { ...fixed, ...documentForm(changes) });
  if (!begun.ok) throw new Error(begun.problem.code);
  return begun.value;
}

/** A task that Anna added. */
export function storeTask(
  { anna, roomId }: Pick<RoomTown, "anna" | "roomId">,
  changes: Partial<Record<string, string>> = {},
): string {
  const added = addTask(anna, roomId, AS_ANNA, taskForm(changes));
  if (!added.ok) throw new Error(added.problem.code);
  return added.value;
}
