import { afterEach, describe, expect, test, vi } from "vitest";
import { queueJob } from "#app/services/jobs/job-state.server.ts";
import { type CarrierSettings, NO_CARRIERS } from "#app/services/response/carriers.server.ts";
import { openMessage } from "#app/services/response/message-envelope.server.ts";
import { queueDueMessages } from "#app/services/response/queue-due-messages.server.ts";
import { queueMessage } from "#app/services/response/queue-message.server.ts";
import { auditLog, type ContactChannel, jobs, messages } from "#db/schema/index.ts";
import { serviceContext } from "#tests/support/database.ts";
import { storeInvitations } from "#tests/support/invitations.ts";
import { runNextJob } from "#tests/support/jobs.ts";
import { startMailServer, startTextGateway } from "#tests/support/mail-server.ts";
import { storeProcess } from "#tests/support/pool.ts";
import { syntheticResident } from "#tests/support/register.ts";

const MINUTE = 60_000;
const opened: { close(): Promise<void> }[] = [];

afterEach(async () => {
  for (const server of opened.splice(0)) await server.close();
  vi.restoreAllMocks();
});

function keep<Server extends { close(): Promise<void> }>(server: Server): Server {
  opened.push(server);
  return server;
}

/** An outbox with a message by each of these ways, the addresses numbered from 1. */
function outbox(...channels: ContactChannel[]) {
  const context = serviceContext();
  const processId = storeProcess(context, { people: [] });
  const residents = channels.map((_channel, index) => syntheticResident(index + 1));
  const { invitations } = storeInvitations(context, processId, residents);
  channels.forEach((channel, index) => {
    queueMessage(context.database, context, {
      invitationId: invitations[index]?.id ?? "",
      kind: "reply_confirmed",
      language: "de",
      recipient: {
        name: "",
        contact: {
          channel,
          phone: `015${index + 1}`,
          email: `person-${index + 1}@example.org`,
          address: "",
        },
      },
    });
  });
  return {
    context,
    /** Queues what is due after so many minutes and sends it. Returns how many jobs there were. */
    async send(carriers: Partial<CarrierSettings>, minutes = 0) {
      const now = new Date(context.now.getTime() + minutes * MINUTE);
      const queued = queueDueMessages(context.database, now);
      if (queued > 0) await runNextJob({ ...context, now }, { ...NO_CARRIERS, ...carriers });
      return queued;
    },
    states: () =>
      context.database
        .select({ status: messages.status, tries: messages.tries })
        .from(messages)
        .all()
        .map(({ status, tries }) => `${status} after ${tries}`),
  };
}

test("an e-mail reaches a real mail server, and nothing of it is kept", async () => {
  const mail = keep(await startMailServer());
  const { context, send, states } = outbox("email");
  expect(await send({ smtpUrl: mail.url, mailFrom: "Stadt <rathaus@example.org>" })).toBe(1);
  expect(states()).toEqual(["sent after 1"]);
  expect(mail.received).toHaveLength(1);
  expect(mail.received[0]?.to).toBe("person-1@example.org");
  expect(mail.received[0]?.content).toMatch(/^From: Stadt <rathaus@example.org>/m);
  expect(mail.received[0]?.content).toContain("Arbeitskreis Probe");
  const [row] = context.database.select().from(messages).all();
  if (row === undefined) throw new Error("No message.");
  const { viaRegisterOffice, ...kept } = openMessage(context.keyring, row.id, row.envelope);
  expect(viaRegisterOffice).toBe(false);
  expect(new Set(Object.values(kept))).toEqual(new Set([""]));
  expect(row.doneAt).toEqual(context.now);
});

test("a text reaches a real gateway with the token it wants", async () => {
  const gateway = keep(await startTextGateway());
  const { send, states } = outbox("text");
  await send({ smsGatewayUrl: gateway.url, smsGatewayToken: "secret" });
  expect(states()).toEqual(["sent after 1"]);
  expect(gateway.received).toEqual([
    {
      body: { to: "0151", text: expect.stringContaining("Arbeitskreis Probe") },
      authorization: "Bearer secret",
    },
  ]);
});

test("what has no carrier stands on a list at once, untried", async () => {
  const { send, states } = outbox("email", "text", "letter");
  await send({});
  expect(states()).toEqual(["listed after 0", "listed after 0", "listed after 0"]);
});

test("a refused message is tried three times, later each time, and then stands on a list; the others are sent", async () => {
  const mail = keep(await startMailServer((to) => to.startsWith("person-1@")));
  const { send, states } = outbox("email", "email");
  const carriers = { smtpUrl: mail.url, mailFrom: "rathaus@example.org" };
  await send(carriers);
  expect(states()).toEqual(["waiting after 1", "sent after 1"]);
  expect(await send(carriers, 4)).toBe(0);
  expect(await send(carriers, 5)).toBe(1);
  expect(states()[0]).toBe("waiting after 2");
  expect(await send(carriers, 59)).toBe(0);
  expect(await send(carriers, 60)).toBe(1);
  expect(states()[0]).toBe("listed after 3");
  expect(await send(carriers, 600)).toBe(0);
  expect(mail.received).toHaveLength(1);
});

test("while the gateway is down one try counts for all, and they are sent once it is back", async () => {
  let status = 503;
  const gateway = keep(await startTextGateway(() => status));
  const { send, states } = outbox("text", "text", "text");
  const carriers = { smsGatewayUrl: gateway.url };
  await send(carriers);
  expect(states()).toEqual(["waiting after 1", "waiting after 1", "waiting after 1"]);
  expect(gateway.received).toHaveLength(1);
  status = 200;
  await send(carriers, 5);
  expect(states()).toEqual(["sent after 2", "sent after 2", "sent after 2"]);
});

test("a mail server that nobody answers for is no error, and no log and no entry names anyone", async () => {
  const gone = await startMailServer();
  await gone.close();
  const printed = [
    vi.spyOn(console, "error").mockImplementation(() => {}),
    vi.spyOn(console, "log").mockImplementation(() => {}),
  ];
  const { context, send, states } = outbox("email");
  await send({ smtpUrl: gone.url, mailFrom: "rathaus@example.org" });
  expect(states()).toEqual(["waiting after 1"]);
  expect(printed.flatMap(({ mock }) => mock.calls)).toEqual([]);
  const recorded = JSON.stringify([
    context.database.select().from(jobs).all(),
    context.database.select().from(auditLog).all(),
  ]);
  expect(recorded).not.toMatch(/person-1|Synthetic/);
});

describe("jobs", () => {
  test("none is queued while one waits for the same process, or nothing is due", () => {
    const { context } = outbox("email");
    const { database, now } = context;
    expect(queueDueMessages(database, now)).toBe(1);
    expect(queueDueMessages(database, now)).toBe(0);
    const empty = serviceContext();
    expect(queueDueMessages(empty.database, empty.now)).toBe(0);
  });

  test("of those that ended only the last of a process is kept", async () => {
    const { context, send } = outbox("email");
    const other = queueJob(context.database, {
      ...{ kind: "send_messages", subjectId: "other", requestedBy: "system" },
      now: context.now,
    });
    await runNextJob(context, NO_CARRIERS);
    const kept = () => context.database.select({ id: jobs.id }).from(jobs).all();
    const unreachable = { smtpUrl: "smtp://127.0.0.1:1", mailFrom: "rathaus@example.org" };
    await send(unreachable);
    const first = kept().find(({ id }) => id !== other);
    await send(unreachable, 10);
    expect(kept()).toHaveLength(2);
    expect(kept()).toContainEqual({ id: other });
    expect(kept()).not.toContainEqual(first);
  });

  test("a run that sent something is recorded once, by the software", async () => {
    const gateway = keep(await startTextGateway());
    const { context, send } = outbox("text", "text");
    await send({ smsGatewayUrl: gateway.url });
    expect(context.database.select().from(auditLog).all()).toMatchObject([
      { action: "messages_sent", actorKind: "system", objectKind: "process" },
    ]);
  });
});
