import { gzipSync } from "node:zlib";
import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { LONGEST_CONTRIBUTION } from "#app/services/contributions/longest-contribution.ts";
import {
  contributions,
  contributionVersions,
  moderationRuleSets,
  processes,
} from "#db/schema/index.ts";
import { say, storeManyContributions } from "#tests/support/contributions.ts";
import { staffActor, TEST_KEYRING } from "#tests/support/database.ts";
import { storeManyProposals } from "#tests/support/many-proposals.ts";
import { storeDraft, storePublished } from "#tests/support/proposals.ts";
import { asResident, replyTown } from "#tests/support/replies.ts";
import { type RouteHouse, type RouteVisitor, routeHouse } from "#tests/support/route-visitor.ts";

/** What a resident's page may weigh in all, in bytes; styles and pictures need their part. */
const LIGHT_PAGE = 60_000;

let house: RouteHouse;
let town: ReturnType<typeof replyTown>;
let proposalId: string;

beforeEach(async () => {
  house = await routeHouse();
  const { database } = house.app;
  const actor = staffActor(database, "organiser");
  town = replyTown({ context: { database, keyring: TEST_KEYRING, actor, now: new Date() } });
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

const WRITTEN = { kind: "for", language: "de", text: "Der Weg ist zu weit.", shownName: "Bert K." };

test("500 contributions are a light page", async () => {
  const place = { proposalIds: [proposalId], processId: town.processId };
  storeManyContributions(town.context, place, { each: 500 });
  const page = await house.visitor().get(`/proposals/${proposalId}/discussion`);
  const html = await page.text();
  expect(html).toContain("500 contributions");
  expect(gzipSync(html).length).toBeLessThan(LIGHT_PAGE);
});

test("lists of 200 proposals and what is found in them are light pages", async () => {
  const { database } = house.app;
  const actor = staffActor(database, "organiser");
  const staff = { database, keyring: TEST_KEYRING, actor, now: new Date() };
  storeManyProposals(staff, town.processId, { proposals: 200, contributions: 200 });
  for (const path of ["/proposals", "/proposals?page=8", "/proposals?q=spielplaetze"]) {
    const page = await house.visitor().get(path);
    const html = await page.text();
    expect([path, html.includes("/proposals/")]).toEqual([path, true]);
    expect(gzipSync(html).length).toBeLessThan(LIGHT_PAGE);
  }
});

test.each([
  ["a text of 1 MB", { text: "a".repeat(1_000_000) }, "This is too long"],
  ["no text", { text: "" }, "Please write something."],
  ["signs that nobody sees", { text: "\u200b\u202e\u2066" }, "Please write something."],
  ["no kind", { kind: "" }, "Please choose what you want to say."],
  ["a kind of reply", { kind: "reply" }, "Please choose what you want to say."],
  ["a name of two scripts", { shownName: "Мayor" }, "mixes letters of different scripts"],
])("%s is refused with what to do, and nothing is stored", async (_what, changes, sentence) => {
  const bert = await signedIn(1);
  const address = `/r/me/proposals/${proposalId}/contribute`;
  const refused = await bert.post(address, { ...WRITTEN, ...changes });
  expect(refused.status).toBe(422);
  expect(await refused.text()).toContain(sentence);
  expect(house.app.database.select().from(contributions).all()).toEqual([]);
});

test("markup and script stay text on every page that shows them", async () => {
  const bert = await signedIn(1);
  const hostile = `<script>alert(1)</script><img src=x onerror="alert(2)">`;
  const written = await bert.post(`/r/me/proposals/${proposalId}/contribute`, {
    ...WRITTEN,
    text: hostile,
    shownName: "<b>Bert</b>",
  });
  expect(written.status).toBe(303);
  const thread = written.headers.get("location")?.split("?")[0] ?? "";
  const id = thread.split("/").at(-1) ?? "";
  for (const address of [
    `/proposals/${proposalId}`,
    `/proposals/${proposalId}/discussion`,
    thread,
    "/r/me/contributions",
    `/r/me/contributions/${id}`,
    `/r/me/contributions/${id}/reply`,
    `/r/me/contributions/${id}/rate`,
  ]) {
    const html = await (await bert.get(address)).text();
    expect(html, address).not.toContain("<script>alert(1)");
    expect(html, address).not.toContain("<img src=x");
    expect(html, address).not.toContain("<b>Bert");
    expect(html, address).toContain("&lt;script&gt;alert(1)");
  }
});

test("the text of somebody else is not found by a guessed address, nor changed", async () => {
  const id = say(invited(1), proposalId, "Der Weg ist zu weit.");
  const clara = await signedIn(2);
  const address = `/r/me/contributions/${id}`;
  expect((await clara.get(address)).status).toBe(404);
  for (const fields of [{ intent: "withdraw" }, { text: "Nein.", version: "1" }]) {
    expect((await clara.post(address, fields)).status).toBe(404);
  }
  const [stored] = house.app.database.select().from(contributions).all();
  expect(stored).toMatchObject({ version: 1, withdrawnAt: null });
});

test("the discussion of a draft is not found, and nobody without a code writes", async () => {
  const draft = storeDraft(invited(0), town.processId);
  const visitor = house.visitor();
  expect((await visitor.get(`/proposals/${draft}/discussion`)).status).toBe(404);
  const id = say(invited(1), proposalId, "Der Weg ist zu weit.");
  for (const address of [
    `/r/me/proposals/${proposalId}/contribute`,
    `/r/me/contributions/${id}`,
    `/r/me/contributions/${id}/reply`,
    `/r/me/contributions/${id}/rate`,
  ]) {
    const answer = await visitor.get(address);
    expect([answer.status, answer.headers.get("location")]).toEqual([303, "/r"]);
  }
});

test("a contribution is found under its own proposal only", async () => {
  const other = storePublished(
    { ...town, staff: town.context, anna: invited(0) },
    { title: "Ein anderer Vorschlag" },
  );
  const id = say(invited(1), proposalId, "Der Weg ist zu weit.");
  const visitor = house.visitor();
  expect((await visitor.get(`/proposals/${proposalId}/discussion/${id}`)).status).toBe(200);
  expect((await visitor.get(`/proposals/${other}/discussion/${id}`)).status).toBe(404);
});

test("two who correct the same at once lose nothing: the second sees both texts", async () => {
  const id = say(invited(1), proposalId, "Der Weg ist zu weit.");
  const bert = await signedIn(1);
  const address = `/r/me/contributions/${id}`;
  const first = await bert.post(address, { text: "Der Weg ist viel zu weit.", version: "1" });
  expect(first.status).toBe(303);
  const second = await bert.post(address, { text: "Der Weg ist lang.", version: "1" });
  expect(second.status).toBe(409);
  const html = await second.text();
  for (const text of ["Der Weg ist viel zu weit.", "Der Weg ist lang."]) {
    expect(html).toContain(text);
  }
  expect(html).toContain('name="version" value="2"');
  expect(house.app.database.select().from(contributionVersions).all()).toHaveLength(2);
});

test("whoever has not confirmed the rules is led there before they write, and loses no word", async () => {
  house.app.database
    .insert(moderationRuleSets)
    .values({
      ...{ processId: town.processId, number: 1 },
      ...{ publishedAt: town.context.now, publishedBy: "organiser" },
    })
    .run();
  const bert = await signedIn(1);
  const address = `/r/me/proposals/${proposalId}/contribute`;
  const rules = `/r/me/rules/${town.processId}?${new URLSearchParams({ back: address })}`;
  const first = await bert.get(address);
  expect([first.status, first.headers.get("location")]).toEqual([303, rules]);
  // Rules that come into force while somebody types: their words stay, with a box to tick.
  const refused = await bert.post(address, WRITTEN);
  expect(refused.status).toBe(409);
  const html = await refused.text();
  expect(html).toContain(WRITTEN.text);
  expect(html).toContain('name="rulesRead"');
  expect(house.app.database.select().from(contributions).all()).toEqual([]);
  const ticked = await bert.post(address, { ...WRITTEN, rulesRead: "1" });
  expect(ticked.status).toBe(303);
  expect(house.app.database.select().from(contributions).all()).toHaveLength(1);
});

test("rules that came into force meanwhile stand with a box in the form of a correction, which keeps its words", async () => {
  const id = say(invited(1), proposalId, "Der Weg ist zu weit.");
  house.app.database
    .insert(moderationRuleSets)
    .values({
      ...{ processId: town.processId, number: 1 },
      ...{ publishedAt: town.context.now, publishedBy: "organiser" },
    })
    .run();
  const bert = await signedIn(1);
  const address = `/r/me/contributions/${id}`;
  const correction = { version: "1", text: "Der Weg ist viel zu weit." };
  const refused = await bert.post(address, correction);
  expect(refused.status).toBe(409);
  const html = await refused.text();
  expect(html).toContain(correction.text);
  expect(html).toContain('name="rulesRead"');
  // Nobody else changed it: there is nothing to compare with.
  expect(html).not.toContain("blockquote");
  expect(house.app.database.select().from(contributionVersions).all()).toHaveLength(1);
  expect((await bert.post(address, { ...correction, rulesRead: "1" })).status).toBe(303);
  expect(house.app.database.select().from(contributionVersions).all()).toHaveLength(2);
});

test("a text at the limit is taken whole", async () => {
  const bert = await signedIn(1);
  const text = "ä".repeat(LONGEST_CONTRIBUTION);
  const address = `/r/me/proposals/${proposalId}/contribute`;
  expect((await bert.post(address, { ...WRITTEN, text })).status).toBe(303);
  const [stored] = house.app.database.select().from(contributionVersions).all();
  expect(stored?.text).toBe(text);
});

test("an auditor reads the discussion and changes nothing", async () => {
  const id = say(invited(1), proposalId, "Wer zahlt das?", "question");
  const auditor = await house.staff("auditor");
  const address = `/staff/processes/${town.processId}/proposals/${proposalId}/discussion`;
  expect((await auditor.get(`${address}?show=all`)).status).toBe(200);
  const one = await auditor.get(`${address}/${id}`);
  expect(await one.text()).not.toContain("Publish the reply");
  const fields = { intent: "answer", who: "town", language: "de", text: "Die Stadt." };
  expect((await auditor.post(`${address}/${id}`, fields)).status).toBe(403);
  expect((await auditor.get(`${address}/new`)).status).toBe(403);
});
