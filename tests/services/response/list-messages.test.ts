import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { exportMessages } from "#app/services/response/export-messages.server.ts";
import { listMessages } from "#app/services/response/list-messages.server.ts";
import { markMessage } from "#app/services/response/mark-message.server.ts";
import { queueMessage } from "#app/services/response/queue-message.server.ts";
import { auditLog, type ContactChannel, messages } from "#db/schema/index.ts";
import { memoryDatabase, serviceContext, staffActor } from "#tests/support/database.ts";
import { storeInvitations } from "#tests/support/invitations.ts";
import { storeProcess } from "#tests/support/pool.ts";
import { syntheticResident } from "#tests/support/register.ts";

function outbox(
  ...wishes: { channel: ContactChannel; phone?: string; informationBlock?: boolean }[]
) {
  const context = serviceContext();
  const processId = storeProcess(context, { people: [] });
  const residents = wishes.map(({ informationBlock = false }, index) =>
    syntheticResident(index + 1, { informationBlock }),
  );
  const { invitations } = storeInvitations(context, processId, residents);
  wishes.forEach(({ channel, phone = "" }, index) => {
    const contact = { channel, phone, email: "a@example.org", address: "" };
    queueMessage(context.database, context, {
      invitationId: invitations[index]?.id ?? "",
      kind: "reply_confirmed",
      language: "en",
      recipient: { name: "", contact },
    });
  });
  // As after three tries in vain.
  context.database
    .update(messages)
    .set({ status: "listed" })
    .where(eq(messages.status, "waiting"))
    .run();
  return { context, processId };
}

test("an e-mail that could not be sent goes by telephone where a number is known, otherwise by letter", () => {
  const { context, processId } = outbox(
    { channel: "email", phone: "0151 1" },
    { channel: "email" },
    { channel: "letter", phone: "0151 3" },
    { channel: "phone", phone: "0151 4" },
    { channel: "text", phone: "0151 5" },
  );
  const { lists } = listMessages(context, processId);
  expect(lists.phone.map(({ phone }) => phone)).toEqual(["0151 1", "0151 4", "0151 5"]);
  expect(lists.letter.map(({ address }) => address)).toEqual([
    "Musterweg 2\n06333 Musterstadt",
    "Musterweg 3\n06333 Musterstadt",
  ]);
});

test("what is done moves to the end and can be opened again, each once in the log", () => {
  const { context, processId } = outbox({ channel: "letter" }, { channel: "letter" });
  const states = () => listMessages(context, processId).lists.letter.map(({ done }) => done);
  const messageId = listMessages(context, processId).lists.letter[0]?.id ?? "";
  const mark = (done: boolean) => markMessage(context, { processId, messageId, done });
  expect(mark(true).ok).toBe(true);
  expect(mark(true).ok).toBe(true);
  expect(states()).toEqual([false, true]);
  expect(mark(false).ok).toBe(true);
  expect(states()).toEqual([false, false]);
  expect(context.database.select().from(auditLog).all()).toMatchObject([
    { action: "message_done", objectId: messageId },
    { action: "message_reopened", objectId: messageId },
  ]);
});

test("a message of another process, or one that is sent by itself, cannot be marked", () => {
  const { context, processId } = outbox({ channel: "email" });
  const messageId = context.database.select().from(messages).get()?.id ?? "";
  const missing = { ok: false, problem: { code: "message_missing" } };
  expect(markMessage(context, { processId: "other", messageId, done: true })).toMatchObject(
    missing,
  );
  context.database.update(messages).set({ status: "waiting" }).run();
  expect(markMessage(context, { processId, messageId, done: true })).toMatchObject(missing);
});

test("the list as a file names nobody with an information block and leaves out what is done", () => {
  const { context, processId } = outbox(
    { channel: "letter", informationBlock: true },
    { channel: "letter" },
    { channel: "letter" },
  );
  const messageId = listMessages(context, processId).lists.letter[1]?.id ?? "";
  markMessage(context, { processId, messageId, done: true });
  const csv = exportMessages(context, processId, "letter", "en");
  expect(csv).toContain("Information block;through the register office;English");
  expect(csv).not.toContain("Synthetic1");
  expect(csv).not.toContain("Synthetic2");
  expect(csv).toContain("Synthetic3 Person");
  expect(context.database.select().from(auditLog).all().at(-1)?.action).toBe("messages_exported");
});

test("only who enters replies sees the lists", () => {
  const database = memoryDatabase();
  const auditor = serviceContext({ database, actor: staffActor(database, "auditor") });
  expect(() => listMessages(auditor, "any")).toThrow("Not permitted");
  expect(() => exportMessages(auditor, "any", "phone", "de")).toThrow("Not permitted");
  expect(() => markMessage(auditor, { processId: "a", messageId: "b", done: true })).toThrow(
    "Not permitted",
  );
});
