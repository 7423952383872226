import { and, eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { readTable } from "#app/services/files/delimited-text.ts";
import { queueMessage } from "#app/services/response/queue-message.server.ts";
import { invitationSettings, messages, replies } from "#db/schema/index.ts";
import { serviceContext } from "#tests/support/database.ts";
import { responseTown } from "#tests/support/response-town.ts";
import { type RouteHouse, type RouteVisitor, routeHouse } from "#tests/support/route-visitor.ts";

let house: RouteHouse;
let organiser: RouteVisitor & { readonly account: { readonly id: string } };
let auditor: RouteVisitor;
let town: ReturnType<typeof responseTown>;
let address: string;

beforeAll(async () => {
  house = await routeHouse();
  organiser = await house.staff("organiser");
  auditor = await house.staff("auditor");
  town = newTown();
  address = `/staff/processes/${town.processId}`;
});

function newTown() {
  const { database } = house.app;
  return responseTown(serviceContext({ database, actor: { kind: "system" }, now: new Date() }), 40);
}

const PAGES = [
  "/questions",
  "/replies",
  "/replies/quotas.csv",
  "/replies/enter",
  "/replies/support",
  "/replies/support/names",
  "/messages",
  "/messages/phone.csv",
];

test.each(PAGES)("%s is closed to everyone but organisers", async (page) => {
  expect((await auditor.get(address + page)).status).toBe(403);
  const visitor = await house.visitor().get(address + page);
  expect(visitor.status).toBe(302);
  expect(visitor.headers.get("location")).toContain("/staff/sign-in");
});

test.each(["quotas", "curve", "origins", "strata", "channels"])(
  "the table %s is a file with as many cells in each row as it has headings",
  async (table) => {
    const answer = await organiser.get(`${address}/replies/${table}.csv`);
    expect(answer.headers.get("content-type")).toContain("text/csv");
    const [header = "", ...rows] = (await answer.text()).trim().split("\r\n");
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(row.split(";")).toHaveLength(header.split(";").length);
  },
);

test.each(["/replies/none.csv", "/messages/none.csv", "/replies/enter/none"])(
  "%s is not there",
  async (page) => {
    expect((await organiser.get(address + page)).status).toBe(404);
  },
);

describe("a reply that staff enter", () => {
  const entryOf = (index: number) => `${address}/replies/enter/${town.invitations[index]?.id}`;
  const YES = {
    intent: "save",
    channel: "phone",
    language: "en",
    answer: "yes",
    seenRevision: "0",
  };

  test("with a fault keeps what was entered and names the field", async () => {
    const answer = await organiser.post(entryOf(1), { ...YES, note: "Kept words" });
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(page).toContain("Please choose an answer.");
    expect(page).toContain("Kept words");
  });

  test("counts with the channel it came by, and leads to the next one", async () => {
    const answer = await organiser.post(entryOf(1), { ...YES, "question-0": "Hochschule" });
    expect(answer.status).toBe(303);
    expect(answer.headers.get("location")).toBe(`${address}/replies/enter?entered=counted`);
    const stored = house.app.database
      .select()
      .from(replies)
      .where(eq(replies.invitationId, town.invitations[1]?.id ?? ""))
      .get();
    expect(stored).toMatchObject({ channel: "phone", language: "en", answer: "yes" });
    expect(stored?.personId).not.toBeNull();
  });

  test("that somebody else changed meanwhile is not overwritten", async () => {
    await organiser.post(entryOf(3), { ...YES, "question-0": "Hochschule" });
    const answer = await organiser.post(entryOf(3), { ...YES, answer: "no" });
    expect(answer.status).toBe(409);
    expect(await answer.text()).toContain("This reply was changed in the meantime.");
  });

  test("cannot be called an online reply", async () => {
    const answer = await organiser.post(entryOf(2), { ...YES, channel: "online" });
    expect(answer.status).toBe(400);
  });

  test("can be withdrawn for someone who calls", async () => {
    await organiser.post(entryOf(4), { ...YES, "question-0": "Hochschule" });
    const answer = await organiser.post(entryOf(4), { intent: "withdraw", channel: "phone" });
    expect(answer.headers.get("location")).toBe(`${address}/replies/enter?entered=withdrawn`);
  });
});

test("a name that is looked for stands in no address", async () => {
  const answer = await organiser.post(`${address}/replies/enter`, {
    intent: "name",
    name: "synthetic3 person",
  });
  expect(answer.status).toBe(200);
  expect(await answer.text()).toContain("Person, Synthetic3");
});

/** A message that waits to be dealt with by hand. */
function listedMessage() {
  return house.app.database
    .select()
    .from(messages)
    .where(and(eq(messages.processId, town.processId), eq(messages.status, "listed")))
    .get();
}

test("a message that is gone cannot be marked, one that is listed can", async () => {
  const mark = (message: string) =>
    organiser.post(`${address}/messages`, { message, intent: "done" });
  expect((await mark("none")).status).toBe(409);
  const listed = listedMessage();
  expect((await mark(listed?.id ?? "")).status).toBe(303);
});

test("long lists of messages are read page by page, printed and exported whole", async () => {
  const { database } = house.app;
  const context = serviceContext({ database, actor: { kind: "system" }, now: new Date() });
  for (const { id } of town.invitations.slice(0, 25)) {
    queueMessage(database, context, {
      invitationId: id,
      kind: "reminder",
      language: "en",
      recipient: { name: "", contact: { channel: "letter", phone: "", email: "", address: "" } },
    });
  }
  const listed = database
    .select()
    .from(messages)
    .where(and(eq(messages.processId, town.processId), eq(messages.status, "listed")))
    .all();
  const letters = listed.filter(({ channel }) => channel === "letter").length;
  const seen = async (search: string) => {
    const markup = await (await organiser.get(`${address}/messages${search}`)).text();
    return new Set([...markup.matchAll(/name="message" value="([^"]+)"/g)].map(([, id]) => id));
  };
  const [first, second] = [await seen(""), await seen("?letter=2&phone=9")];
  expect(first.size).toBe(second.size + 40 - letters);
  expect(new Set([...first, ...second])).toEqual(await seen("?all=1"));
  const file = await organiser.get(`${address}/messages/letter.csv`);
  const table = readTable(new Uint8Array(await file.arrayBuffer()));
  expect(table.ok && table.value.rows).toHaveLength(letters);
});

test("a message marked on a later page leads back to that page", async () => {
  const message = listedMessage();
  const answer = await organiser.post(`${address}/messages?letter=2&foreign=1`, {
    message: message?.id ?? "",
    intent: "done",
  });
  expect(answer.headers.get("location")).toBe(`${address}/messages?letter=2`);
});

test("the names of those who need support answer 403 to who is not in charge", async () => {
  expect((await organiser.get(`${address}/replies/support/names`)).status).toBe(403);
  house.app.database
    .update(invitationSettings)
    .set({ supportPersonId: organiser.account.id })
    .where(eq(invitationSettings.processId, town.processId))
    .run();
  const answer = await organiser.get(`${address}/replies/support/names`);
  expect(answer.status).toBe(200);
  expect(await answer.text()).toContain("Interpreting (Arabisch)");
});

test("the pool says of everyone how they came there", async () => {
  const { processId } = newTown();
  const markup = await (await organiser.get(`/staff/processes/${processId}/pool`)).text();
  const page = markup.replaceAll("<!-- -->", "");
  expect(page).toContain("8 people answered invitations themselves");
  for (const origin of ["Letter, wave 1", ", Online", ", Phone", ", Paper", ", In person"]) {
    expect(page).toContain(origin);
  }
});

test("questions of another form are refused", async () => {
  expect((await organiser.post(`${address}/questions`, { "0.feature": "Alter" })).status).toBe(400);
});
