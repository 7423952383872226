import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { addAttachment, removeAttachment } from "#app/services/agenda/change-attachments.server.ts";
import { itemLosses, removeItem } from "#app/services/agenda/remove-item.server.ts";
import { Forbidden } from "#app/services/permissions.ts";
import { readAnnouncedFile } from "#app/services/publications/announced-files.server.ts";
import {
  listAnnouncedFiles,
  withdrawAnnouncedFile,
} from "#app/services/publications/withdraw-announced-file.server.ts";
import { readPublicRevision } from "#app/services/town-halls/read-public-town-halls.server.ts";
import { agendaAttachments, announcedFiles, auditLog } from "#db/schema/index.ts";
import { serviceContext, staffActor, TEST_NOW } from "#tests/support/database.ts";
import { publishNow, storePublishedTownHall } from "#tests/support/publication.ts";

const SLIDES = Buffer.from("%PDF-1.7 Folien");

/** A published evening that announced slides with its second item. */
function evening() {
  const context = serviceContext();
  const hall = storePublishedTownHall(context);
  const place = { townHallId: hall.id, itemId: hall.itemIds.data };
  const added = addAttachment(context, place, { name: "Folien.pdf", content: SLIDES });
  if (!added.ok) throw new Error(added.problem.code);
  const attachmentId = added.value;
  const visitor = { ...context, actor: { kind: "visitor" } as const };
  const read = () => readAnnouncedFile(visitor, hall.id, attachmentId);
  return { context, visitor, hall, place, attachmentId, read };
}

test("a file is given out from its announcement on, and to nobody who names another evening", () => {
  const { context, visitor, hall, attachmentId, read } = evening();
  expect(read()).toBeNull();
  publishNow(context, hall.id);
  expect(read()?.content).toEqual(SLIDES);
  expect(readAnnouncedFile(visitor, "another", attachmentId)).toBeNull();
});

test("a file that was announced stays when it is taken off its item, once however often it was attached", () => {
  const { context, hall, place, attachmentId, read } = evening();
  publishNow(context, hall.id);
  const again = addAttachment(context, place, { name: "Kopie.pdf", content: SLIDES });
  expect(removeAttachment(context, place, attachmentId).ok).toBe(true);
  if (again.ok) removeAttachment(context, place, again.value);
  publishNow(context, hall.id);
  expect(read()).toEqual({
    fileName: "Folien.pdf",
    mediaType: "application/pdf",
    content: SLIDES,
  });
  expect(context.database.select().from(announcedFiles).all()).toHaveLength(1);
});

test("and when its whole item is removed", () => {
  const { context, hall, place, read } = evening();
  publishNow(context, hall.id);
  const mark = itemLosses(context, place)?.mark ?? "";
  expect(removeItem(context, place, mark).ok).toBe(true);
  publishNow(context, hall.id);
  expect(context.database.select().from(agendaAttachments).all()).toEqual([]);
  expect(read()?.content).toEqual(SLIDES);
});

test("a file that was never announced is gone with its attachment", () => {
  const { context, place, attachmentId, read } = evening();
  expect(removeAttachment(context, place, attachmentId).ok).toBe(true);
  expect(read()).toBeNull();
  expect(context.database.select().from(announcedFiles).all()).toEqual([]);
});

test("content that is not the announced one is not given out", () => {
  const { context, hall, read } = evening();
  publishNow(context, hall.id);
  context.database
    .update(agendaAttachments)
    .set({ content: Buffer.from("Andere Folien") })
    .run();
  expect(read()).toBeNull();
});

test.each([true, false])(
  "a file withdrawn for a legal reason is deleted, and every revision says so (attached: %s)",
  (attached) => {
    const { context, visitor, hall, place, attachmentId, read } = evening();
    publishNow(context, hall.id);
    if (!attached) removeAttachment(context, place, attachmentId);
    const [file] = listAnnouncedFiles(context, hall.id);
    const withdrawal = { sha256: file?.sha256 ?? "", reason: "personal_data" } as const;
    expect(withdrawAnnouncedFile(context, hall.id, withdrawal).ok).toBe(true);
    expect(read()).toEqual({ content: null, reason: "personal_data" });
    expect(context.database.select().from(agendaAttachments).all()).toEqual([]);
    expect(context.database.select().from(announcedFiles).all()).toMatchObject([
      { content: null, withdrawnAt: TEST_NOW },
    ]);
    expect(readPublicRevision(visitor, hall.id, 2)?.withdrawn.get(withdrawal.sha256)).toEqual({
      at: TEST_NOW,
      reason: "personal_data",
    });
    expect(context.database.select().from(auditLog).all().at(-1)).toMatchObject({
      action: "announced_file_withdrawn",
      reasonCode: "personal_data",
    });
    expect(withdrawAnnouncedFile(context, hall.id, withdrawal)).toMatchObject({
      problem: { code: "file_withdrawn" },
    });
    // Attached and announced once more it stays withdrawn.
    addAttachment(context, place, { name: "Folien.pdf", content: SLIDES });
    publishNow(context, hall.id);
    expect(read()).toMatchObject({ content: null });
  },
);

test("only who writes town halls withdraws, and only what was announced", () => {
  const { context, hall } = evening();
  const withdrawal = { sha256: "0".repeat(64), reason: "copyright" } as const;
  expect(withdrawAnnouncedFile(context, hall.id, withdrawal)).toMatchObject({
    problem: { code: "file_not_announced" },
  });
  const actor = staffActor(context.database, "moderator");
  expect(() => withdrawAnnouncedFile({ ...context, actor }, hall.id, withdrawal)).toThrow(
    Forbidden,
  );
});

test.each([
  ["deleted", sql`delete from announced_files`],
  ["replaced", sql`update announced_files set content = x'00'`],
  ["withdrawn without a reason", sql`update announced_files set content = null`],
])("an announced file is never %s", (_how, statement) => {
  const { context, hall, place, attachmentId } = evening();
  publishNow(context, hall.id);
  removeAttachment(context, place, attachmentId);
  expect(() => context.database.run(statement)).toThrow();
  expect(context.database.select().from(announcedFiles).all()).toMatchObject([{ content: SLIDES }]);
});
