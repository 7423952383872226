import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { queueMessage } from "#app/services/response/queue-message.server.ts";
import { messages } from "#db/schema/index.ts";
import { storeInvitations } from "#tests/support/invitations.ts";
import {
  type MailServer,
  startMailServer,
  startTextGateway,
  type TextGateway,
} from "#tests/support/mail-server.ts";
import { storeProcess } from "#tests/support/pool.ts";
import { syntheticResident } from "#tests/support/register.ts";
import { startTown, type Town } from "#tests/support/town.ts";

let town: Town;
let mail: MailServer;
let gateway: TextGateway;

beforeAll(async () => {
  mail = await startMailServer();
  gateway = await startTextGateway();
  town = await startTown({
    SMTP_URL: mail.url,
    MAIL_FROM: "Musterstadt <rathaus@example.org>",
    SMS_GATEWAY_URL: gateway.url,
    SMS_GATEWAY_TOKEN: "token",
  });
});

afterAll(async () => {
  await town?.close();
  await gateway?.close();
  await mail?.close();
});

test("a running server sends what waits in the outbox by itself, and its log names nobody", async () => {
  const context = { ...town.context, now: new Date() };
  const processId = storeProcess(context, { people: [] });
  const residents = [syntheticResident(1), syntheticResident(2)];
  const { invitations } = storeInvitations(context, processId, residents);
  for (const [index, channel] of (["email", "text"] as const).entries()) {
    queueMessage(context.database, context, {
      invitationId: invitations[index]?.id ?? "",
      kind: "reply_confirmed",
      language: "ar",
      recipient: {
        name: "",
        contact: { channel, phone: "0151 234567", email: "person@example.org", address: "" },
      },
    });
  }
  const states = () =>
    context.database
      .select({ status: messages.status })
      .from(messages)
      .where(eq(messages.processId, processId))
      .all();
  await expect.poll(states).toEqual([{ status: "sent" }, { status: "sent" }]);
  expect(mail.received).toMatchObject([{ to: "person@example.org" }]);
  expect(gateway.received).toMatchObject([
    { body: { to: "0151 234567" }, authorization: "Bearer token" },
  ]);
  expect(town.server.output()).not.toMatch(/person@example|0151\W?234567|Synthetic/);
});
