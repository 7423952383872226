import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import type { ServiceContext } from "#app/services/context.ts";
import { eraseInvitation } from "#app/services/replies/erase-invitation.server.ts";
import { withdrawReply } from "#app/services/replies/withdraw-reply.server.ts";
import { changeRoom } from "#app/services/rooms/change-room.server.ts";
import { deleteDocument } from "#app/services/rooms/delete-document.server.ts";
import { openRoom } from "#app/services/rooms/open-room.server.ts";
import { publishDocument, takeDocumentBack } from "#app/services/rooms/publish-document.server.ts";
import { listRooms, readOwnRooms, readRoom } from "#app/services/rooms/read-room.server.ts";
import { readRoomDocument } from "#app/services/rooms/read-room-document.server.ts";
import { readRoomTask } from "#app/services/rooms/read-room-task.server.ts";
import {
  beginDocument,
  restoreDocument,
  saveDocument,
} from "#app/services/rooms/save-document.server.ts";
import { addTask, changeTask } from "#app/services/rooms/save-task.server.ts";
import {
  auditLog,
  drawRevocations,
  moderationCases,
  moderationDecisions,
  moderationRuleSets,
  moderationRules,
  panelMembers,
  participants,
  processes,
  roomDocumentVersions,
  rooms,
} from "#db/schema/index.ts";
import { staffActor } from "#tests/support/database.ts";
import {
  AS_ANNA,
  AS_BERT,
  AS_TOWN,
  documentForm,
  type RoomTown,
  roomTown,
  storeDocument,
  storePanel,
  storeTask,
  taskForm,
} from "#tests/support/rooms.ts";

let town: RoomTown;
beforeEach(() => {
  town = roomTown();
});

function later(context: ServiceContext, minutes = 1): ServiceContext {
  return { ...context, now: new Date(context.now.getTime() + minutes * 60_000) };
}

function leave(context: ServiceContext): void {
  const index = [town.anna, town.bert, town.clara, town.dora].indexOf(context);
  town.staff.database
    .update(panelMembers)
    .set({ leftAt: town.staff.now, leftReason: "dropped_out" })
    .where(eq(panelMembers.personId, town.people[index]?.personId ?? ""))
    .run();
}

const IN = { language: "de", kind: "document" } as const;

describe("who reads a room", () => {
  test("members of the panel and staff read it; a resident who is not on it reads nothing", () => {
    const { roomId } = town;
    for (const reader of [town.anna, town.bert, town.dora, town.staff]) {
      expect(readRoom(reader, roomId)?.room.name).toBe("Arbeitskreis Gehwege");
    }
    const moderator = staffActor(town.staff.database, "moderator");
    expect(readRoom({ ...town.staff, actor: moderator }, roomId)).not.toBeNull();
    expect(readRoom(town.clara, roomId)).toBeNull();
    expect(readOwnRooms(town.anna)).toEqual([{ id: roomId, name: "Arbeitskreis Gehwege" }]);
    expect(readOwnRooms(town.clara)).toEqual([]);
  });

  test.each(["administrator", "auditor"] as const)("a %s is refused", (role) => {
    const actor = staffActor(town.staff.database, role);
    const context = { ...town.staff, actor };
    expect(() => readRoom(context, town.roomId)).toThrow("Not permitted");
    expect(() => listRooms(context, town.processId)).toThrow("Not permitted");
    expect(() => addTask(context, town.roomId, AS_TOWN, taskForm())).toThrow("Not permitted");
  });

  test.each([{ kind: "visitor" } as const, { kind: "attendee", id: "a" } as const])(
    "somebody without a code is refused ($kind)",
    (actor) => {
      expect(() => readRoom({ ...town.staff, actor }, town.roomId)).toThrow("Not permitted");
    },
  );

  test("whoever left the panel, withdrew or was erased reads nothing any more", () => {
    const { roomId, dora, bert } = town;
    leave(dora);
    expect(readRoom(dora, roomId)).toBeNull();
    const invitationId = town.invitations[1]?.id ?? "";
    expect(withdrawReply(bert, { invitationId, channel: "online" }).ok).toBe(true);
    expect(readRoom(bert, roomId)).toBeNull();
    expect(readOwnRooms(bert)).toEqual([]);
    const annas = town.invitations[0]?.id ?? "";
    expect(eraseInvitation(town.anna, { invitationId: annas, channel: "online" }).ok).toBe(true);
    expect(readRoom(town.anna, roomId)).toBeNull();
  });

  test("a panel that was set aside has no members", () => {
    town.staff.database
      .insert(drawRevocations)
      .values({
        ...{ drawId: town.drawId, kind: "repeated", reason: "Wiederholt", revokedBy: "one" },
        ...{ revokedAt: town.staff.now, confirmedBy: "two", confirmedByKind: "staff" },
      })
      .run();
    expect(readRoom(town.anna, town.roomId)).toBeNull();
  });

  test("whoever is not a member is answered as if there were no room, in reading and in writing", () => {
    const documentId = storeDocument(town);
    const taskId = storeTask(town);
    const { clara } = town;
    const answers = [town.roomId, "guessed"].map((roomId) => [
      readRoom(clara, roomId),
      readRoomDocument(clara, { roomId, documentId }),
      readRoomTask(clara, { roomId, taskId }),
      beginDocument(clara, roomId, AS_ANNA, { ...IN, ...documentForm() }),
      saveDocument(clara, { roomId, documentId, basedOn: 1 }, AS_ANNA, documentForm()),
      restoreDocument(clara, { roomId, documentId, basedOn: 1, number: 1 }, AS_ANNA),
      addTask(clara, roomId, AS_ANNA, taskForm()),
      changeTask(clara, { roomId, taskId, basedOn: 1 }, AS_ANNA, { done: true }),
    ]);
    expect(answers[0]).toEqual(answers[1]);
    expect(answers[0]?.slice(3)).toEqual(
      Array(5).fill({ ok: false, problem: { code: "room_missing", params: {} } }),
    );
  });

  test("a document or task of one room is not found through another", () => {
    const other = roomTown(town.staff);
    const documentId = storeDocument(town);
    const taskId = storeTask(town);
    const { roomId } = other;
    expect(readRoomDocument(town.staff, { roomId, documentId })).toBeNull();
    expect(readRoomTask(town.staff, { roomId, taskId })).toBeNull();
    const saved = saveDocument(
      other.anna,
      { roomId, documentId, basedOn: 1 },
      AS_ANNA,
      documentForm(),
    );
    expect(saved).toMatchObject({ problem: { code: "document_missing" } });
    const changed = changeTask(other.anna, { roomId, taskId, basedOn: 1 }, AS_ANNA, { done: true });
    expect(changed).toMatchObject({ problem: { code: "task_missing" } });
  });
});

describe("the room itself", () => {
  test("a panel has one room, and only a panel of the process has one", () => {
    const { staff, processId, drawId } = town;
    const open = (wanted: string) =>
      openRoom(staff, processId, { drawId: wanted, name: "Noch einer" });
    expect(open(drawId)).toMatchObject({ problem: { code: "room_exists" } });
    expect(open("guessed")).toMatchObject({ problem: { code: "panel_missing" } });
    const second = storePanel(staff, processId, [], 2);
    expect(listRooms(staff, processId).panels.map((panel) => panel.drawId)).toEqual([second]);
    expect(open(second).ok).toBe(true);
    expect(listRooms(staff, processId).panels).toEqual([]);
  });

  test("in a closed room members read and nobody writes, until it is opened again", () => {
    const { staff, anna, roomId } = town;
    const documentId = storeDocument(town);
    expect(changeRoom(staff, roomId, { kind: "close" }).ok).toBe(true);
    expect(readRoom(anna, roomId)?.room.open).toBe(false);
    const place = { roomId, documentId, basedOn: 1 };
    const changed = documentForm({ title: "Neu" });
    for (const [context, who] of [
      [anna, AS_ANNA],
      [staff, AS_TOWN],
    ] as const) {
      expect(saveDocument(context, place, who, changed)).toMatchObject({
        problem: { code: "room_closed" },
      });
      expect(addTask(context, roomId, who, taskForm())).toMatchObject({
        problem: { code: "room_closed" },
      });
    }
    expect(changeRoom(staff, roomId, { kind: "reopen" }).ok).toBe(true);
    expect(saveDocument(anna, place, AS_ANNA, changed)).toEqual({ ok: true, value: 2 });
  });

  test("nobody writes in the room of a process that was closed", () => {
    const { staff, anna, roomId, processId } = town;
    staff.database
      .update(processes)
      .set({ status: "closed" })
      .where(eq(processes.id, processId))
      .run();
    expect(addTask(anna, roomId, AS_ANNA, taskForm())).toMatchObject({
      problem: { code: "room_closed" },
    });
  });

  test("a member does not name, close or open a room", () => {
    expect(() => changeRoom(town.anna, town.roomId, { kind: "close" })).toThrow("Not permitted");
    const wanted = { drawId: town.drawId, name: "Meiner" };
    expect(() => openRoom(town.anna, town.processId, wanted)).toThrow("Not permitted");
  });
});

describe("documents", () => {
  test("of two members who save at once, the second is told and nothing is lost", () => {
    const { anna, bert, roomId } = town;
    const documentId = storeDocument(town);
    const place = { roomId, documentId, basedOn: 1 };
    expect(saveDocument(later(anna), place, AS_ANNA, documentForm({ title: "A" }))).toEqual({
      ok: true,
      value: 2,
    });
    expect(saveDocument(later(bert, 2), place, AS_BERT, documentForm({ title: "B" }))).toEqual({
      ok: false,
      problem: { code: "document_changed_meanwhile", params: { version: 2 } },
    });
    const read = readRoomDocument(bert, place);
    expect(read?.versions.map(({ title }) => title)).toEqual(["Wo Gehwege fehlen", "A"]);
    expect(
      saveDocument(later(bert, 3), { ...place, basedOn: 2 }, AS_BERT, documentForm({ title: "B" })),
    ).toEqual({ ok: true, value: 3 });
    expect(readRoomDocument(anna, place)?.versions.map(({ writer }) => writer)).toEqual([
      { kind: "member", name: "Anna B." },
      { kind: "member", name: "Anna B." },
      { kind: "member", name: "Bert C." },
    ]);
  });

  test("an older version comes back as a new one", () => {
    const { anna, bert, roomId } = town;
    const documentId = storeDocument(town);
    const place = { roomId, documentId };
    saveDocument(anna, { ...place, basedOn: 1 }, AS_ANNA, documentForm({ text: "Alles weg." }));
    expect(restoreDocument(bert, { ...place, basedOn: 1, number: 1 }, AS_BERT)).toMatchObject({
      problem: { code: "document_changed_meanwhile" },
    });
    expect(restoreDocument(bert, { ...place, basedOn: 2, number: 1 }, AS_BERT)).toEqual({
      ok: true,
      value: 3,
    });
    const read = readRoomDocument(anna, place);
    expect(read?.current.text).toBe(documentForm().text);
    expect(read?.versions).toHaveLength(3);
    expect(restoreDocument(bert, { ...place, basedOn: 3, number: 9 }, AS_BERT)).toMatchObject({
      problem: { code: "document_missing" },
    });
  });

  test("saving the same again adds no version", () => {
    const { anna, bert, roomId } = town;
    const documentId = storeDocument(town);
    const place = { roomId, documentId, basedOn: 1 };
    const changed = documentForm({ title: "Neu" });
    expect(saveDocument(anna, place, AS_ANNA, changed)).toEqual({ ok: true, value: 2 });
    expect(saveDocument(bert, place, AS_BERT, changed)).toEqual({ ok: true, value: 2 });
  });

  test("a member who never chose a name is asked for one before they write", () => {
    const nameless = { as: "self", shownName: "" } as const;
    const begun = beginDocument(town.anna, town.roomId, nameless, { ...IN, ...documentForm() });
    expect(begun).toMatchObject({ problem: { code: "shown_name_missing" } });
    expect(readRoom(town.anna, town.roomId)?.documents).toEqual([]);
  });

  test("nobody writes under the name of somebody else", () => {
    storeDocument(town);
    const id = readRoom(town.bert, town.roomId)?.members[0]?.participantId ?? "";
    const input = { ...IN, ...documentForm() };
    for (const who of [AS_TOWN, { as: "member", participantId: id } as const]) {
      expect(beginDocument(town.bert, town.roomId, who, input)).toMatchObject({
        problem: { code: "member_missing" },
      });
    }
    expect(beginDocument(town.staff, town.roomId, AS_ANNA, input)).toMatchObject({
      problem: { code: "member_missing" },
    });
  });

  test("staff write for the town, for a member they know, and for somebody on paper", () => {
    const { staff, roomId } = town;
    const actor = staffActor(staff.database, "moderator");
    const moderator = { ...staff, actor };
    storeDocument(town);
    const annas = readRoom(staff, roomId)?.members[0]?.participantId ?? "";
    const write = (title: string, who: Parameters<typeof beginDocument>[2]) =>
      beginDocument(moderator, roomId, who, { ...IN, ...documentForm({ title }) });
    expect(write("Der Stadt", AS_TOWN).ok).toBe(true);
    expect(write("Für Anna", { as: "member", participantId: annas }).ok).toBe(true);
    expect(write("Auf Papier", { as: "assisted", shownName: "Frau P." }).ok).toBe(true);
    expect(write("Niemand", { as: "member", participantId: "guessed" })).toMatchObject({
      problem: { code: "member_missing" },
    });
    const room = readRoom(town.anna, roomId);
    const writers = new Map(room?.documents.map(({ title, changedBy }) => [title, changedBy]));
    expect(writers.get("Der Stadt")).toEqual({ kind: "staff", name: actor.name });
    expect(writers.get("Für Anna")).toEqual({
      ...{ kind: "member", name: "Anna B." },
      enteredFor: actor.name,
    });
    expect(room?.members).toMatchObject([
      { name: "Anna B.", assisted: false },
      { name: "Frau P.", assisted: true },
    ]);
  });

  test("an author who was excluded from the process writes nothing here either", () => {
    const { anna, bert, staff, roomId, processId } = town;
    const documentId = storeDocument(town);
    const person = staff.database.select().from(participants).get();
    exclude(staff, processId, person?.id ?? "");
    const excluded = { problem: { code: "author_excluded" } };
    const place = { roomId, documentId, basedOn: 1 };
    expect(saveDocument(anna, place, AS_ANNA, documentForm({ title: "X" }))).toMatchObject(
      excluded,
    );
    expect(addTask(anna, roomId, AS_ANNA, taskForm())).toMatchObject(excluded);
    const forAnna = { as: "member", participantId: person?.id ?? "" } as const;
    expect(addTask(staff, roomId, forAnna, taskForm())).toMatchObject(excluded);
    expect(readRoom(anna, roomId)).not.toBeNull();
    expect(addTask(bert, roomId, AS_BERT, taskForm()).ok).toBe(true);
  });

  test("a version is final", () => {
    storeDocument(town);
    const { database } = town.staff;
    const change = database.update(roomDocumentVersions).set({ title: "Anders" });
    expect(() => change.run()).toThrow("final");
    expect(() => database.delete(roomDocumentVersions).run()).toThrow("final");
  });
});

describe("a document that was never public", () => {
  function remove(context: ServiceContext, documentId: string, basedOn = 1) {
    const who = context.actor.kind === "staff" ? AS_TOWN : AS_BERT;
    const deleted = deleteDocument(context, { roomId: town.roomId, documentId, basedOn }, who);
    return deleted.ok ? "deleted" : deleted.problem.code;
  }

  test("is deleted by a member with all its versions, and by nobody else", () => {
    const documentId = storeDocument(town);
    const place = { roomId: town.roomId, documentId };
    saveDocument(town.anna, { ...place, basedOn: 1 }, AS_ANNA, documentForm({ title: "A" }));
    expect(remove(town.clara, documentId, 2)).toBe("room_missing");
    expect(remove(town.bert, documentId, 2)).toBe("deleted");
    expect(readRoomDocument(town.anna, place)).toBeNull();
    expect(town.staff.database.select().from(roomDocumentVersions).all()).toEqual([]);
    expect(remove(town.bert, documentId, 2)).toBe("document_missing");
    const log = town.staff.database.select().from(auditLog).all();
    expect(log.at(-1)).toMatchObject({ action: "room_document_deleted", objectId: documentId });
  });

  test("stays when somebody saved since it was shown, and in a room that is closed", () => {
    const documentId = storeDocument(town);
    const place = { roomId: town.roomId, documentId };
    saveDocument(town.anna, { ...place, basedOn: 1 }, AS_ANNA, documentForm({ title: "A" }));
    expect(remove(town.bert, documentId)).toBe("document_changed_meanwhile");
    town.staff.database.update(rooms).set({ closedAt: town.staff.now }).run();
    expect(remove(town.staff, documentId, 2)).toBe("room_closed");
    expect(readRoomDocument(town.anna, place)).not.toBeNull();
  });

  test("is no longer one once a version was published, also when that was taken back", () => {
    const documentId = storeDocument(town);
    const version = { roomId: town.roomId, documentId, version: 1 };
    expect(publishDocument(town.staff, version, "2026-02-28").ok).toBe(true);
    expect(remove(town.staff, documentId)).toBe("document_was_public");
    expect(takeDocumentBack(town.staff, version, "Ein Name stand darin.").ok).toBe(true);
    expect(remove(town.bert, documentId)).toBe("document_was_public");
  });
});

describe("tasks", () => {
  const on = (day: string, context: ServiceContext) => ({
    ...context,
    now: new Date(`${day}T10:00:00Z`),
  });

  test("own tasks stand first, done ones last, and an overdue one is marked from the day after", () => {
    const { anna, bert, roomId } = town;
    storeTask(town, { title: "für niemanden", dueOn: "2026-03-10" });
    const idOf = (name: string) =>
      readRoom(anna, roomId)?.members.find((member) => member.name === name)?.participantId ?? "";
    addTask(
      bert,
      roomId,
      AS_BERT,
      taskForm({ title: "erledigt", done: "yes", dueOn: "2026-03-02" }),
    );
    addTask(
      bert,
      roomId,
      AS_BERT,
      taskForm({ title: "für Bert", owner: `member:${idOf("Bert C.")}`, dueOn: "2026-04-01" }),
    );
    addTask(
      bert,
      roomId,
      AS_BERT,
      taskForm({ title: "für Anna", owner: `member:${idOf("Anna B.")}` }),
    );
    const titles = (context: ServiceContext) =>
      readRoom(context, roomId)?.tasks.map(({ title }) => title);
    expect(titles(anna)).toEqual(["für Anna", "für niemanden", "für Bert", "erledigt"]);
    expect(titles(bert)).toEqual(["für Bert", "für niemanden", "für Anna", "erledigt"]);
    const overdue = (day: string) =>
      readRoom(on(day, anna), roomId)
        ?.tasks.filter((task) => task.overdue)
        .map(({ title }) => title);
    expect(overdue("2026-03-10")).toEqual([]);
    expect(overdue("2026-03-11")).toEqual(["für niemanden"]);
  });

  test("each change is a version, and two who change it at once lose nothing", () => {
    const { anna, bert, staff, roomId } = town;
    const taskId = storeTask(town);
    const place = { roomId, taskId };
    const actor = staff.actor.kind === "staff" ? staff.actor.id : "";
    const owner = { kind: "staff", id: actor } as const;
    expect(changeTask(later(anna), { ...place, basedOn: 1 }, AS_ANNA, { owner })).toEqual({
      ok: true,
      value: 2,
    });
    const meanwhile = changeTask(later(bert), { ...place, basedOn: 1 }, AS_BERT, {
      title: "Breiten schätzen",
    });
    expect(meanwhile).toMatchObject({
      problem: { code: "task_changed_meanwhile", params: { version: 2 } },
    });
    expect(changeTask(later(bert), { ...place, basedOn: 2 }, AS_BERT, { done: true }).ok).toBe(
      true,
    );
    const history = readRoomTask(anna, place)?.versions;
    expect(
      history?.map(({ owner: shown, done, writer }) => [shown?.kind, done, writer.name]),
    ).toEqual([
      [undefined, false, "Anna B."],
      ["staff", false, "Anna B."],
      ["staff", true, "Bert C."],
    ]);
  });

  test("nobody is given a task whom the room does not know", () => {
    const { anna, roomId, staff } = town;
    const auditor = staffActor(staff.database, "auditor");
    for (const owner of ["member:guessed", `staff:${auditor.id}`]) {
      expect(addTask(anna, roomId, AS_ANNA, taskForm({ owner }))).toMatchObject({
        problem: { code: "owner_missing" },
      });
    }
  });

  test("an owner who left the group is shown as such, and stays until somebody else is named", () => {
    const { anna, bert, roomId } = town;
    const first = storeTask(town);
    changeTask(bert, { roomId, taskId: first, basedOn: 1 }, AS_BERT, {
      title: "Alle Breiten messen",
    });
    const id = readRoom(bert, roomId)?.members.find(({ name }) => name === "Anna B.");
    const owner = { kind: "member", id: id?.participantId ?? "" } as const;
    changeTask(bert, { roomId, taskId: first, basedOn: 2 }, AS_BERT, { owner });
    leave(anna);
    expect(readRoom(bert, roomId)?.tasks[0]?.owner).toEqual({ kind: "left", name: "Anna B." });
    const place = { roomId, taskId: first, basedOn: 3 };
    expect(changeTask(bert, place, AS_BERT, { owner, dueOn: "2026-05-01" }).ok).toBe(true);
    expect(changeTask(bert, { ...place, basedOn: 4 }, AS_BERT, { owner: null }).ok).toBe(true);
    expect(changeTask(bert, { ...place, basedOn: 5 }, AS_BERT, { owner })).toMatchObject({
      problem: { code: "owner_missing" },
    });
  });
});

test("of somebody who is erased, the group's texts stay without a name and tasks without an owner", () => {
  const { anna, bert, roomId } = town;
  const documentId = storeDocument(town);
  const taskId = storeTask(town);
  const annas = readRoom(anna, roomId)?.members[0]?.participantId ?? "";
  const owner = { kind: "member", id: annas } as const;
  changeTask(anna, { roomId, taskId, basedOn: 1 }, AS_ANNA, { owner });
  const invitationId = town.invitations[0]?.id ?? "";
  expect(eraseInvitation(anna, { invitationId, channel: "online" }).ok).toBe(true);
  const read = readRoomDocument(bert, { roomId, documentId });
  expect(read?.current).toMatchObject({
    title: "Wo Gehwege fehlen",
    writer: { kind: "former", name: "" },
  });
  const task = readRoomTask(bert, { roomId, taskId });
  expect(task?.versions.map(({ owner: shown }) => shown)).toEqual([null, null]);
  expect(JSON.stringify(readRoom(bert, roomId))).not.toContain("Anna");
});

test("no name and no text stands in the audit log", () => {
  const documentId = storeDocument(town);
  storeTask(town);
  changeRoom(town.staff, town.roomId, { kind: "rename", name: "Gehwege" });
  saveDocument(
    town.anna,
    { roomId: town.roomId, documentId, basedOn: 1 },
    AS_ANNA,
    documentForm({ title: "Neu" }),
  );
  const log = town.staff.database.select().from(auditLog).all();
  expect(log.map(({ action }) => action)).toEqual(
    expect.arrayContaining([
      "room_opened",
      "room_renamed",
      "room_document_begun",
      "room_document_changed",
      "room_task_added",
    ]),
  );
  expect(JSON.stringify(log)).not.toMatch(/Anna|Gehweg|Breiten/);
});

/** Stores the decision that somebody does not write in a process any more. */
function exclude({ database, now: at }: ServiceContext, processId: string, participantId: string) {
  database.insert(moderationRuleSets).values({ processId, number: 1 }).run();
  const rule = { id: "rule", processId, setNumber: 1, position: 1 };
  database.insert(moderationRules).values(rule).run();
  const textKind = "proposal" as const;
  const noticed = {
    textId: "x",
    textVersion: 1,
    noticedBy: "report",
    hints: [],
    openedAt: at,
  } as const;
  database
    .insert(moderationCases)
    .values({ id: "case", processId, textKind, ...noticed })
    .run();
  database
    .insert(moderationDecisions)
    .values({
      ...{ caseId: "case", participantId, measure: "exclude_author", ruleId: rule.id },
      ...{ facts: "Fakten", reason: "Grund", language: "de", decidedBy: "one", decidedAt: at },
      ...{ secondBy: "two", secondAt: at, effectiveAt: at },
    })
    .run();
}
