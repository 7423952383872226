import { gzipSync } from "node:zlib";
import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { amendments, coauthorOffers, processes } from "#db/schema/index.ts";
import { storeAmendment } from "#tests/support/amendments.ts";
import { staffActor, TEST_KEYRING } from "#tests/support/database.ts";
import { storeDraft, storePublished } from "#tests/support/proposals.ts";
import { asResident, replyTown } from "#tests/support/replies.ts";
import { type RouteHouse, type RouteVisitor, routeHouse } from "#tests/support/route-visitor.ts";

/** What a resident's page may weigh in all, in bytes; styles and pictures need their part. */
const LIGHT_PAGE = 60_000;

const HOSTILE = `<script>alert(1)</script><img src=x onerror="alert(2)">`;

let house: RouteHouse;
let town: ReturnType<typeof replyTown>;
let proposalId: string;

beforeEach(async () => {
  house = await routeHouse();
  const { database } = house.app;
  const actor = staffActor(database, "organiser");
  const residents = Array.from({ length: 12 }, () => ({}));
  const context = { database, keyring: TEST_KEYRING, actor, now: new Date() };
  town = replyTown({ context, residents });
  database
    .update(processes)
    .set({ status: "published", publishedAt: town.context.now })
    .where(eq(processes.id, town.processId))
    .run();
  proposalId = storePublished({ ...town, staff: town.context, anna: invited(0) });
});

function invited(index: number) {
  return asResident(town.context, town.invitations[index]?.id ?? "");
}

/** Signs in with the code of an invitation. */
async function signedIn(index: number): Promise<RouteVisitor> {
  const visitor = house.visitor();
  const code = town.invitations[index]?.code ?? "";
  expect((await visitor.post("/r/code", { code })).status).toBe(303);
  return visitor;
}

const FORM = {
  change: "replace",
  paragraph: "2",
  read: "1",
  text: "Jede steht unter einer Linde.",
  reasons: "Linden geben Schatten.",
  language: "de",
  shownName: "Bert K.",
};

function newAddress(): string {
  return `/r/me/proposals/${proposalId}/amendments/new?paragraph=2`;
}

test.each([
  ["a text of 1 MB", { text: "a".repeat(1_000_000) }, "This is too long"],
  ["signs that nobody sees", { text: "\u200b\u202e\u2066" }, "Something is missing here."],
  ["no reasons", { reasons: "" }, "Something is missing here."],
  ["two paragraphs", { text: "Eins.\n\nZwei." }, "An amendment is about one paragraph."],
  ["a name of two scripts", { shownName: "Мayor" }, "mixes letters of different scripts"],
])("%s is refused with what to do, and nothing is stored", async (_what, changes, sentence) => {
  const bert = await signedIn(1);
  const refused = await bert.post(newAddress(), { ...FORM, ...changes });
  expect(refused.status).toBe(422);
  expect(await refused.text()).toContain(sentence);
  expect(house.app.database.select().from(amendments).all()).toEqual([]);
});

test("markup and script stay text on every page that shows an amendment", async () => {
  const bert = await signedIn(1);
  const written = await bert.post(newAddress(), {
    ...FORM,
    ...{ text: HOSTILE, reasons: HOSTILE, shownName: "<b>Bert</b>" },
  });
  expect(written.status).toBe(303);
  const own = written.headers.get("location")?.split("?")[0] ?? "";
  const anna = await signedIn(0);
  for (const [visitor, address] of [
    [bert, own],
    [anna, own],
    [anna, "/r/me/proposals"],
    [house.visitor(), `/proposals/${proposalId}/amendments`],
  ] as const) {
    const html = await (await visitor.get(address)).text();
    expect(html).toContain("Amendment 1");
    expect(html).not.toMatch(/<script>alert|<img src=x|<b>Bert/);
  }
});

test("a text that met another paragraph meanwhile is shown again, with the paragraph as it is", async () => {
  const bert = await signedIn(1);
  const refused = await bert.post(newAddress(), { ...FORM, read: "0" });
  expect(refused.status).toBe(409);
  const html = await refused.text();
  expect(html).toContain("Jede steht unter einer Linde.");
  expect(html).toContain("Jede steht im Schatten eines Baumes.");
});

test("whoever is neither author nor wrote it finds no page to decide, and decides nothing", async () => {
  const id = storeAmendment(invited(1), proposalId);
  const clara = await signedIn(2);
  const address = `/r/me/proposals/${proposalId}/amendments/${id}`;
  expect((await clara.get(address)).status).toBe(404);
  for (const form of [{ decision: "accept", version: "1" }, { intent: "withdraw" }]) {
    expect((await clara.post(address, form)).status).toBe(404);
  }
  const row = house.app.database.select().from(amendments).where(eq(amendments.id, id)).get();
  expect(row?.status).toBe("open");
});

test("a decision on what was decided meanwhile keeps the words that were written for it", async () => {
  const id = storeAmendment(invited(1), proposalId);
  const anna = await signedIn(0);
  const address = `/r/me/proposals/${proposalId}/amendments/${id}`;
  expect((await anna.post(address, { decision: "accept", version: "1" })).status).toBe(303);
  const late = {
    decision: "merge",
    version: "1",
    merged: "Unter Eichen.",
    reason: "Es sind Eichen.",
  };
  const refused = await anna.post(address, late);
  expect(refused.status).toBe(409);
  const html = await refused.text();
  for (const kept of ["Unter Eichen.", "Es sind Eichen.", "was decided on already"]) {
    expect(html).toContain(kept);
  }
});

test("200 amendments are a light page", async () => {
  for (let index = 0; index < 200; index += 1) {
    const text = `Jede steht im Schatten eines Baumes, und zwar des Baumes mit der Nummer ${index}.`;
    storeAmendment(invited(1 + (index % 11)), proposalId, { text });
  }
  const page = await house.visitor().get(`/proposals/${proposalId}/amendments`);
  const html = await page.text();
  expect(html).toContain("200 amendments");
  expect(html).toContain("and 194 others");
  expect(gzipSync(html).length).toBeLessThan(LIGHT_PAGE);
});

test("the code of a co-author stands in no address, and a guess names no proposal", async () => {
  const draft = storeDraft(invited(0), town.processId);
  const anna = await signedIn(0);
  const offered = await anna.post(`/r/me/proposals/${draft}/authors`, { intent: "offer" });
  expect(offered.status).toBe(200);
  expect(offered.headers.get("location")).toBeNull();
  expect(house.app.database.select().from(coauthorOffers).all()).toHaveLength(1);
  const bert = await signedIn(1);
  const guess = { code: "2222-2222-2222", shownName: "Bert" };
  for (let attempt = 0; attempt < 10; attempt += 1) {
    const refused = await bert.post("/r/me/proposals/join", guess);
    expect(refused.status).toBe(422);
    expect(await refused.text()).not.toContain("Zehn Bänke");
  }
  expect((await bert.post("/r/me/proposals/join", guess)).status).toBe(429);
});
