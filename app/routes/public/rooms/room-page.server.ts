import { data, redirect } from "@remix-run/node";
import { splitParagraphs } from "#app/domain/proposals/paragraphs.ts";
import { enteredValues } from "#app/routes/form-errors.ts";
import type { Visit } from "#app/routes/guard.server.ts";
import { type ListedTask, readRoom } from "#app/services/rooms/read-room.server.ts";
import { changeTask } from "#app/services/rooms/save-task.server.ts";
import { dayInWords, dayOfMoment } from "#app/ui/dates.ts";
import {
  found,
  personInWords,
  type RoomPlace,
  roomPlace,
  rulesOf,
  versionInWords,
  writerOfForm,
} from "./room-place.server.ts";

/** A room as its page shows it. */
export function roomPage(visit: Visit) {
  const { services, params, request } = visit;
  const place = roomPlace(visit);
  const { t, language, address, staff } = place;
  const details = found(visit, readRoom(services, params.roomId ?? ""));
  const { room, members, documents, tasks, shownName } = details;
  return {
    address,
    name: room.name,
    rules: rulesOf(room),
    open: room.open,
    closed: room.closedAt !== null,
    /** Whoever has no name yet chooses one in a form. */
    named: staff || shownName !== "",
    members: members.map(({ participantId, name, assisted }) => ({
      id: participantId,
      name,
      note: assisted ? t("people.assisted") : null,
    })),
    documents: documents.map((document) => ({
      id: document.id,
      kind: document.kind,
      language: document.language,
      title: document.title,
      paragraphs: splitParagraphs(document.text),
      version: versionInWords(
        { number: document.version, at: document.changedAt, writer: document.changedBy },
        place,
      ),
      public: document.hidden
        ? t("moderated.short")
        : document.publishedVersion === null
          ? null
          : t("documents.public", { number: `${document.publishedVersion}` }),
    })),
    tasks: tasks.map((task) => taskInWords(task, place)),
    standOf: t("standOf", { date: dayOfMoment(services.now, language) }),
    saved: new URL(request.url).searchParams.has("saved"),
    deleted: new URL(request.url).searchParams.has("deleted"),
    pageTitle: room.name,
  };
}
export type RoomPage = ReturnType<typeof roomPage>;

function taskInWords(task: ListedTask, { t, language }: RoomPlace) {
  const { id, version, title, owner, own, done, overdue, dueOn } = task;
  const date = dueOn === null ? "" : dayInWords(dueOn, language);
  return {
    ...{ id, version, title, own, done, overdue },
    owner: owner === null ? null : personInWords(owner, t),
    due: dueOn === null ? null : t(overdue ? "tasks.overdue" : "tasks.due", { date }),
  };
}
export type TaskInWords = ReturnType<typeof taskInWords>;

/** Marks a task as done, or as open after all, from the page of the room. */
export async function markTask(visit: Visit) {
  const { services, params, request } = visit;
  const place = roomPlace(visit);
  const around = found(visit, readRoom(services, params.roomId ?? ""));
  const values = enteredValues(await request.formData());
  const writer = writerOfForm(place, around, values);
  if (writer.who === null || (values.intent !== "done" && values.intent !== "undone")) {
    throw new Response(null, { status: 400 });
  }
  const task = {
    roomId: around.room.id,
    taskId: values.task ?? "",
    basedOn: Number(values.version),
  };
  const changed = changeTask(services, task, writer.who, { done: values.intent === "done" });
  if (changed.ok) return redirect(`${place.address}?saved`, 303);
  return data({ problem: changed.problem.code }, { status: 409 });
}
