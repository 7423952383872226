import { data, redirect } from "@remix-run/node";
import { enteredValues, formErrors } from "#app/routes/form-errors.ts";
import type { Visit } from "#app/routes/guard.server.ts";
import { type RoomAround, readRoomAround } from "#app/services/rooms/read-room.server.ts";
import { readRoomTask, type ShownTaskVersion } from "#app/services/rooms/read-room-task.server.ts";
import { roomTaskSchema } from "#app/services/rooms/room-fields.ts";
import { addTask, changeTask } from "#app/services/rooms/save-task.server.ts";
import { dayInWords } from "#app/ui/dates.ts";
import {
  found,
  personInWords,
  type RoomPlace,
  roomPlace,
  rulesFirst,
  rulesToTick,
  ticked,
  versionInWords,
  writerChoice,
  writerOfForm,
} from "./room-place.server.ts";

/** Whom a form offers as the one who sees to a task; an owner who left stays among them. */
function ownerChoice({ members, companions }: RoomAround, current: ShownTaskVersion | null) {
  const owner = ownerValue(current);
  const known = [
    ...members.map(({ participantId, name }) => ({ value: `member:${participantId}`, name })),
    ...companions.map(({ accountId, name }) => ({ value: `staff:${accountId}`, name })),
  ];
  const gone = owner !== "" && !known.some(({ value }) => value === owner);
  return { known, gone: gone ? { value: owner, name: current?.owner?.name ?? "" } : null };
}

function ownerValue(version: ShownTaskVersion | null): string {
  if (version?.ownerId != null) return `member:${version.ownerId}`;
  return version?.ownerAccountId != null ? `staff:${version.ownerAccountId}` : "";
}

/** How a task stood, in words. */
function taskVersionInWords(version: ShownTaskVersion, place: RoomPlace) {
  const { t, language } = place;
  const { title, owner, dueOn, done } = version;
  return {
    ...versionInWords(version, place),
    title,
    owner: owner === null ? null : personInWords(owner, t),
    due: dueOn === null ? null : t("tasks.due", { date: dayInWords(dueOn, language) }),
    done,
  };
}
export type TaskVersionInWords = ReturnType<typeof taskVersionInWords>;

/** The empty form of a task. */
export function newTaskPage(visit: Visit) {
  const place = roomPlace(visit);
  const around = found(visit, readRoomAround(visit.services, visit.params.roomId ?? ""));
  if (!around.room.open) throw redirect(place.address, 303);
  rulesFirst(visit, around.room);
  const title = place.t("tasks.new");
  const values: Readonly<Record<string, string>> = {};
  const history: readonly TaskVersionInWords[] = [];
  return {
    ...{ title, values, history, version: null, open: true, saved: false },
    back: place.address,
    owners: ownerChoice(around, null),
    writer: writerChoice(around, place),
    pageTitle: `${title} · ${around.room.name}`,
  };
}

/** A task as it was saved last, and what became of it. */
export function taskPage(visit: Visit) {
  const place = roomPlace(visit);
  const task = taskOf(visit);
  const { current, versions, room } = task;
  if (room.open) rulesFirst(visit, room);
  const title = place.t("tasks.edit");
  const values: Readonly<Record<string, string>> = {
    title: current.title,
    owner: ownerValue(current),
    dueOn: current.dueOn ?? "",
    ...(current.done ? { done: "yes" } : {}),
  };
  return {
    ...{ title, values, version: current.number, open: room.open },
    saved: new URL(visit.request.url).searchParams.has("saved"),
    back: place.address,
    owners: ownerChoice(task, current),
    writer: writerChoice(task, place),
    history: [...versions].reverse().map((version) => taskVersionInWords(version, place)),
    pageTitle: `${current.title} · ${room.name}`,
  };
}
export type TaskPage = ReturnType<typeof newTaskPage | typeof taskPage>;

function taskOf(visit: Visit) {
  const { roomId = "", taskId = "" } = visit.params;
  return found(visit, readRoomTask(visit.services, { roomId, taskId }));
}

/** A task that is sent for the first time, or changed where the address names one. */
export async function sendTask(visit: Visit) {
  const { services, params } = visit;
  const place = roomPlace(visit);
  const task = params.taskId === undefined ? null : taskOf(visit);
  const around = task ?? found(visit, readRoomAround(services, params.roomId ?? ""));
  const values = enteredValues(await visit.request.formData());
  const writer = writerOfForm(place, around, values);
  const input = roomTaskSchema.safeParse(values);
  if (!input.success || writer.who === null) {
    const errors = { ...(input.success ? {} : formErrors(input.error)), ...writer.errors };
    return data({ values, errors, problem: null, rules: null, meanwhile: null }, { status: 422 });
  }
  const roomId = around.room.id;
  ticked(visit, around.room, values);
  const saved =
    task === null
      ? addTask(services, roomId, writer.who, input.data)
      : changeTask(
          services,
          { roomId, taskId: task.id, basedOn: Number(values.version) },
          writer.who,
          input.data,
        );
  if (saved.ok) return redirect(`${place.address}?saved`, 303);
  const changed = task !== null && saved.problem.code === "task_changed_meanwhile";
  const meanwhile = changed
    ? { version: task.current.number, saved: taskVersionInWords(task.current, place) }
    : null;
  const problem = changed ? null : saved.problem.code;
  const rules = rulesToTick(visit, around.room, saved.problem.code);
  return data({ values, errors: {}, problem, rules, meanwhile }, { status: 409 });
}
