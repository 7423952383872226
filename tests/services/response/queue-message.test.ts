import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { APPEAL_RESULTS } from "#app/domain/moderation/appeals.ts";
import { MEASURES } from "#app/domain/moderation/measures.ts";
import { LANGUAGES } from "#app/i18n/languages.ts";
import { openMessage } from "#app/services/response/message-envelope.server.ts";
import type { MessageNews } from "#app/services/response/message-words.server.ts";
import {
  forgetMessages,
  type MessageOrder,
  queueMessage,
} from "#app/services/response/queue-message.server.ts";
import { CONTACT_CHANNELS, invitations, MESSAGE_KINDS, messages } from "#db/schema/index.ts";
import { serviceContext } from "#tests/support/database.ts";
import { storeInvitations } from "#tests/support/invitations.ts";
import { storeProcess } from "#tests/support/pool.ts";
import { nameTown } from "#tests/support/process.ts";
import { syntheticResident } from "#tests/support/register.ts";

const CONTACT = { channel: "email", phone: "0151 1", email: "a@example.org", address: "" } as const;

function invited(own: Parameters<typeof syntheticResident>[1] = {}) {
  const context = serviceContext();
  nameTown(context.database);
  const processId = storeProcess(context, { people: [] });
  const { invitations: stored } = storeInvitations(context, processId, [syntheticResident(1, own)]);
  const invitationId = stored[0]?.id ?? "";
  return {
    context,
    invitationId,
    queue(
      order: Partial<Pick<MessageOrder, "language" | "recipient">> = {},
      news: MessageNews = { kind: "reply_confirmed" },
    ) {
      const recipient = { name: "", contact: CONTACT };
      queueMessage(context.database, context, {
        ...{ invitationId, language: "de", recipient },
        ...order,
        ...news,
      });
    },
    outbox() {
      return context.database
        .select()
        .from(messages)
        .all()
        .map(({ envelope, ...row }) => ({
          ...row,
          ...openMessage(context.keyring, row.id, envelope),
        }));
    },
  };
}

/** Everything that a message can tell. */
const NEWS: readonly MessageNews[] = [
  ...(["counted", "late", "consent"] as const).map(
    (state) => ({ kind: "reply_confirmed", state }) as const,
  ),
  { kind: "reply_withdrawn" },
  { kind: "reminder" },
  ...MEASURES.filter((measure) => measure !== "leave").map(
    (measure) =>
      ({
        kind: "moderation_decided",
        measure,
        until: new Date("2026-03-15T10:00:00Z"),
        appealUntil: "2026-09-01",
      }) as const,
  ),
  ...APPEAL_RESULTS.map((result) => ({ kind: "appeal_decided", result }) as const),
];

test("every kind of message is looked at here", () => {
  expect([...new Set(NEWS.map(({ kind }) => kind))]).toEqual([...MESSAGE_KINDS]);
});

test.each(
  LANGUAGES.flatMap((language) =>
    NEWS.map((news) => [JSON.stringify(news), language, news] as const),
  ),
)("%s in %s says everything it has to", (_, language, news) => {
  const { queue, outbox } = invited();
  queue({ language }, news);
  const [message] = outbox();
  expect(message).toMatchObject({ language, kind: news.kind, status: "waiting", channel: "email" });
  expect(message?.subject).toContain("Arbeitskreis Probe");
  expect(message?.text).toContain("03476 000000");
  expect(`${message?.subject}${message?.text}`).not.toMatch(/\{\{|messages\./);
});

test.each(CONTACT_CHANNELS)("a message by %s is sent, or stands on a list at once", (channel) => {
  const { queue, outbox } = invited();
  queue({ recipient: { name: "", contact: { ...CONTACT, channel } } });
  const expected = channel === "letter" || channel === "phone" ? "listed" : "waiting";
  expect(outbox()).toMatchObject([{ channel, status: expected }]);
});

describe("to whom it goes", () => {
  test("is taken from the register where the person did not say it", () => {
    const { queue, outbox } = invited();
    queue();
    queue({
      recipient: { name: "Synthetic S.", contact: { ...CONTACT, address: "c/o Club\n06333 M" } },
    });
    expect(outbox()).toMatchObject([
      { name: "Synthetic1 Person", address: "Musterweg 1\n06333 Musterstadt" },
      { name: "Synthetic S.", address: "c/o Club\n06333 M" },
    ]);
  });

  test("hides name and registered address of people with an information block", () => {
    const { queue, outbox } = invited({ informationBlock: true });
    queue();
    expect(outbox()).toMatchObject([
      { name: "", address: "", email: "a@example.org", viaRegisterOffice: true },
    ]);
  });
});

test("nothing is written to someone whose data was erased", () => {
  const { context, invitationId, queue, outbox } = invited();
  context.database
    .update(invitations)
    .set({ envelope: null, codeHash: null, erasedAt: context.now })
    .where(eq(invitations.id, invitationId))
    .run();
  queue();
  expect(outbox()).toEqual([]);
});

test("forgetting a person leaves none of their messages", () => {
  const { context, invitationId, queue, outbox } = invited();
  queue();
  forgetMessages(context.database, invitationId);
  expect(outbox()).toEqual([]);
});
