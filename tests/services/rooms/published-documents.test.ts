import { beforeEach, expect, test } from "vitest";
import type { ServiceContext } from "#app/services/context.ts";
import { publishDocument, takeDocumentBack } from "#app/services/rooms/publish-document.server.ts";
import {
  listPublicDocuments,
  readPublicDocument,
} from "#app/services/rooms/read-public-document.server.ts";
import { readRoom } from "#app/services/rooms/read-room.server.ts";
import { saveDocument } from "#app/services/rooms/save-document.server.ts";
import { roomPublications } from "#db/schema/index.ts";
import {
  AS_ANNA,
  documentForm,
  type RoomTown,
  roomTown,
  storeDocument,
} from "#tests/support/rooms.ts";

let town: RoomTown;
let visitor: ServiceContext;
beforeEach(() => {
  town = roomTown();
  visitor = { ...town.staff, actor: { kind: "visitor" } };
});

const AGREED = "2026-02-28";

function publish(documentId: string, version: number, context: ServiceContext = town.staff) {
  return publishDocument(context, { roomId: town.roomId, documentId, version }, AGREED);
}

function change(documentId: string, basedOn: number, title: string): void {
  const place = { roomId: town.roomId, documentId, basedOn };
  const saved = saveDocument(town.anna, place, AS_ANNA, documentForm({ title }));
  if (!saved.ok) throw new Error(saved.problem.code);
}

test("nothing of a room is public before a version is published", () => {
  const documentId = storeDocument(town);
  expect(readPublicDocument(visitor, documentId)).toBeNull();
  expect(listPublicDocuments(visitor, town.processId)).toEqual([]);
});

test("what is published is one version, as the group's; what is written later is not", () => {
  const documentId = storeDocument(town);
  expect(publish(documentId, 1)).toEqual({ ok: true, value: null });
  change(documentId, 1, "Noch nicht öffentlich");
  const read = readPublicDocument(visitor, documentId);
  expect(read?.versions).toEqual([
    {
      number: 1,
      groupName: "Arbeitskreis Gehwege",
      publishedAt: town.staff.now,
      withdrawnAt: null,
      withdrawnReason: "",
      objected: false,
      content: documentForm(),
    },
  ]);
  expect(listPublicDocuments(visitor, town.processId)).toMatchObject([
    { id: documentId, title: "Wo Gehwege fehlen", groupName: "Arbeitskreis Gehwege" },
  ]);
  expect(JSON.stringify(read)).not.toContain("Anna");
});

test("a later version is published anew, and both stay readable", () => {
  const documentId = storeDocument(town);
  publish(documentId, 1);
  change(documentId, 1, "Zweite Fassung");
  change(documentId, 2, "Dritte Fassung");
  publish(documentId, 3);
  const read = readPublicDocument(visitor, documentId);
  expect(read?.versions.map(({ number, content }) => [number, content?.title])).toEqual([
    [1, "Wo Gehwege fehlen"],
    [3, "Dritte Fassung"],
  ]);
  expect(listPublicDocuments(visitor, town.processId)[0]?.title).toBe("Dritte Fassung");
});

test("what is taken back leaves its reason and not its text; the version before stands again", () => {
  const documentId = storeDocument(town);
  publish(documentId, 1);
  change(documentId, 1, "Zweite Fassung");
  publish(documentId, 2);
  const place = { roomId: town.roomId, documentId, version: 2 };
  expect(takeDocumentBack(town.staff, place, "Ein Name stand darin.").ok).toBe(true);
  expect(readPublicDocument(visitor, documentId)?.versions.at(-1)).toMatchObject({
    number: 2,
    withdrawnReason: "Ein Name stand darin.",
    content: null,
  });
  expect(listPublicDocuments(visitor, town.processId)[0]?.title).toBe("Wo Gehwege fehlen");
  expect(takeDocumentBack(town.staff, { ...place, version: 1 }, "Auch diese.").ok).toBe(true);
  expect(listPublicDocuments(visitor, town.processId)).toEqual([]);
  expect(readRoom(town.anna, town.roomId)?.documents[0]?.publishedVersion).toBeNull();
  expect(readPublicDocument(visitor, documentId)?.versions).toHaveLength(2);
  expect(takeDocumentBack(town.staff, place, "Noch einmal.")).toMatchObject({
    problem: { code: "document_missing" },
  });
  expect(publish(documentId, 2).ok).toBe(true);
  expect(listPublicDocuments(visitor, town.processId)[0]?.title).toBe("Zweite Fassung");
});

test("only what there is, what the group agreed to, and no notes are published", () => {
  const documentId = storeDocument(town);
  expect(publish(documentId, 2)).toMatchObject({ problem: { code: "document_missing" } });
  const place = { roomId: town.roomId, documentId, version: 1 };
  expect(publishDocument(town.staff, place, "2026-03-02")).toMatchObject({
    problem: { code: "agreed_in_future" },
  });
  expect(publish(documentId, 1).ok).toBe(true);
  expect(publish(documentId, 1)).toMatchObject({ problem: { code: "published_already" } });
  const notes = storeDocument(town, { kind: "notes" });
  expect(publish(notes, 1)).toMatchObject({ problem: { code: "notes_stay_private" } });
  expect(readPublicDocument(visitor, notes)).toBeNull();
});

test("a member publishes nothing alone", () => {
  const documentId = storeDocument(town);
  expect(() => publish(documentId, 1, town.anna)).toThrow("Not permitted");
});

test("a publication leaves no hole where it stood", () => {
  const documentId = storeDocument(town);
  publish(documentId, 1);
  expect(() => town.staff.database.delete(roomPublications).run()).toThrow("without a trace");
});
