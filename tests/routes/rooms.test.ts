import { beforeAll, expect, test } from "vitest";
import { serviceContext, staffActor } from "#tests/support/database.ts";
import { type RoomTown, roomTown, storeDocument, storeTask } from "#tests/support/rooms.ts";
import { type RouteHouse, type RouteVisitor, routeHouse } from "#tests/support/route-visitor.ts";

let house: RouteHouse;
let group: RoomTown;
let documentId: string;
let taskId: string;
const members: RouteVisitor[] = [];

beforeAll(async () => {
  house = await routeHouse();
  const { database } = house.app;
  const actor = staffActor(database, "organiser");
  group = roomTown({ ...serviceContext({ database, actor }), keyring: house.app.keyring });
  documentId = storeDocument(group);
  taskId = storeTask(group);
  for (const { code } of group.invitations) {
    const visitor = house.visitor();
    await visitor.get(`/r/${code}`);
    await visitor.post("/r", { language: "en" });
    members.push(visitor);
  }
});

function pages(roomId: string): readonly string[] {
  return [
    "",
    "/all",
    "/documents/new",
    `/documents/${documentId}`,
    `/documents/${documentId}/edit`,
    `/documents/${documentId}/versions/1`,
    "/tasks/new",
    `/tasks/${taskId}`,
  ].map((path) => `/${roomId}${path}`);
}

async function statuses(visitor: RouteVisitor, base: string, roomId: string) {
  const answers = [];
  for (const path of pages(roomId)) answers.push((await visitor.get(base + path)).status);
  return answers;
}

test("members read every page of their room; a resident who is not on the panel finds none", async () => {
  const [anna, , clara] = members;
  if (anna === undefined || clara === undefined) throw new Error("Too few.");
  expect(await statuses(anna, "/r/me/rooms", group.roomId)).toEqual(Array(8).fill(200));
  expect(await statuses(clara, "/r/me/rooms", group.roomId)).toEqual(Array(8).fill(404));
  expect(await statuses(anna, "/r/me/rooms", "guessed")).toEqual(Array(8).fill(404));
});

test("whoever is not a member sends nothing into a room", async () => {
  const [, , clara] = members;
  for (const path of [
    `/documents/${documentId}/edit`,
    `/documents/${documentId}/versions/1`,
    "/documents/new",
    "/tasks/new",
    `/tasks/${taskId}`,
    "",
  ]) {
    const fields = { title: "X", text: "Y", version: "1", shownName: "Clara", intent: "done" };
    const answer = await clara?.post(`/r/me/rooms/${group.roomId}${path}`, fields);
    expect([path, answer?.status]).toEqual([path, 404]);
  }
});

test("somebody without a session is sent to enter a code", async () => {
  const answer = await house.visitor().get(`/r/me/rooms/${group.roomId}`);
  expect([answer.status, answer.headers.get("location")]).toEqual([303, "/r"]);
});

test.each([
  ["organiser", 200],
  ["moderator", 200],
  ["administrator", 403],
  ["auditor", 403],
] as const)("a %s is answered %i in every room", async (role, status) => {
  const visitor = await house.staff(role);
  const base = `/staff/processes/${group.processId}/rooms`;
  expect(await statuses(visitor, base, group.roomId)).toEqual(Array(8).fill(status));
  const more = [
    "/staff/processes/x/rooms".replace("x", group.processId),
    `${base}/${group.roomId}/room.txt`,
    `${base}/${group.roomId}/documents/${documentId}/publish`,
  ];
  for (const path of more) expect([path, (await visitor.get(path)).status]).toEqual([path, status]);
});

test("a room is not found through another process", async () => {
  const visitor = await house.staff("organiser");
  const other = roomTown(group.staff);
  const answer = await visitor.get(`/staff/processes/${other.processId}/rooms/${group.roomId}`);
  expect(answer.status).toBe(404);
});

test("the text file holds tasks and texts", async () => {
  const visitor = await house.staff("moderator");
  const path = `/staff/processes/${group.processId}/rooms/${group.roomId}/room.txt`;
  const text = await (await visitor.get(path)).text();
  for (const told of ["Breiten messen", "Wo Gehwege fehlen", "Am Markt ist er zu schmal."]) {
    expect(text).toContain(told);
  }
});

test("nothing of a room is on a public page before it is published", async () => {
  const visitor = house.visitor();
  expect((await visitor.get(`/documents/${documentId}`)).status).toBe(404);
  for (const path of ["/", `/processes/${group.processId}`, "/town-halls.atom", "/proposals"]) {
    const text = await (await visitor.get(path)).text();
    expect([path, text.includes("Gehweg"), text.includes("Breiten")]).toEqual([path, false, false]);
  }
});

test("markup, a text of a megabyte and a name of mixed scripts do no harm", async () => {
  const [, bert] = members;
  const address = `/r/me/rooms/${group.roomId}/documents/new`;
  const form = { kind: "document", language: "de", shownName: "Bert C." };
  const script = "<script>alert(1)</script>";
  const stored = await bert?.post(address, { ...form, title: script, text: `${script}\u202e` });
  expect(stored?.status).toBe(303);
  const page = await bert?.get(stored?.headers.get("location") ?? "");
  const shown = (await page?.text()) ?? "";
  expect(shown).not.toContain(script);
  expect(shown).not.toContain("\u202e");
  expect(shown).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
  const long = { ...form, title: "Lang", text: "a".repeat(1_048_576) };
  expect((await bert?.post(address, long))?.status).toBe(422);
  const [, , , dora] = members;
  const forged = { ...form, shownName: "\u041cayor", title: "X", text: "Y" };
  const refused = await dora?.post(address, forged);
  expect(refused?.status).toBe(422);
  expect(await refused?.text()).toContain("mixes letters of different scripts");
});

test("without the id of a room a member is led to theirs, and whoever has none is told", async () => {
  const [anna, , clara] = members;
  const led = await anna?.get("/r/me/rooms");
  expect([led?.status, led?.headers.get("location")]).toEqual([303, `/r/me/rooms/${group.roomId}`]);
  const none = await clara?.get("/r/me/rooms");
  expect(none?.status).toBe(200);
  expect(await none?.text()).toContain("You belong to no group with a room at present.");
});

test("a member deletes a document after being asked, and whoever is not in the room does not", async () => {
  const [anna, , clara] = members;
  const extra = storeDocument(group, { title: "Ein Versuch" });
  const page = `/r/me/rooms/${group.roomId}/documents/${extra}`;
  expect(await (await anna?.get(page))?.text()).toContain("Delete this document");
  const form = { intent: "delete", version: "1" };
  expect((await clara?.post(page, form))?.status).toBe(404);
  const deleted = await anna?.post(page, form);
  expect([deleted?.status, deleted?.headers.get("location")]).toEqual([
    303,
    `/r/me/rooms/${group.roomId}?deleted`,
  ]);
  expect((await anna?.get(page))?.status).toBe(404);
});
