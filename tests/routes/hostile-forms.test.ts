import { beforeEach, describe, expect, test } from "vitest";
import { processes, proposals, proposalVersions } from "#db/schema/index.ts";
import { staffActor, TEST_KEYRING } from "#tests/support/database.ts";
import { storeDraft } from "#tests/support/proposals.ts";
import { asResident, replyTown } from "#tests/support/replies.ts";
import { type RouteHouse, type RouteVisitor, routeHouse } from "#tests/support/route-visitor.ts";

const MEGABYTE = "ä".repeat(500_000);

let house: RouteHouse;
let town: ReturnType<typeof replyTown>;

beforeEach(async () => {
  house = await routeHouse();
  const { database } = house.app;
  const actor = staffActor(database, "organiser");
  town = replyTown({ context: { database, keyring: TEST_KEYRING, actor, now: new Date() } });
  const publishedAt = town.context.now;
  database.update(processes).set({ status: "published", publishedAt }).run();
});

function context(index: number) {
  const invitation = town.invitations[index];
  if (invitation === undefined) throw new Error("Nobody was invited.");
  return { ...asResident(town.context, invitation.id), code: invitation.code };
}

async function resident(index: number): Promise<RouteVisitor> {
  const visitor = house.visitor();
  await visitor.post("/r/code", { code: context(index).code });
  return visitor;
}

const PROPOSAL = {
  ...{ language: "de", title: "Bänke", text: "Zehn Bänke.", shownName: "Anna" },
  ...{ reasons: "Darum.", effect: "Alle.", cost: "", costBasis: "", placeName: "" },
};

describe("a form of a proposal", () => {
  test.each(["shownName", "title", "text", "reasons", "effect", "costBasis", "placeName"] as const)(
    "with a megabyte as %s stores nothing and gives back what was typed",
    async (field) => {
      const visitor = await resident(0);
      const form = { ...PROPOSAL, [field]: MEGABYTE };
      const answer = await visitor.post("/r/me/proposals/new", form);
      expect(answer.status).toBe(422);
      const page = await answer.text();
      expect(page).toContain("kern-error");
      expect(page).toContain(MEGABYTE);
      expect(house.app.database.select().from(proposals).all()).toEqual([]);
    },
  );

  test.each([
    ["letters of two scripts in a word", "Мayor"],
    ["nothing that can be seen", "\u200b\u2060\ufeff"],
    ["two lines", "Anna\nBürgermeisterin"],
  ])("refuses a name with %s", async (_what, shownName) => {
    const answer = await (await resident(0)).post("/r/me/proposals/new", {
      ...PROPOSAL,
      shownName,
    });
    expect(answer.status).toBe(422);
    expect(house.app.database.select().from(proposals).all()).toEqual([]);
  });

  test("keeps words that look like markup, and drops signs that are not seen", async () => {
    const text = "<script>alert(1)</script> \u202Egnp\u2066 Z\u200be\u200bhn 👩‍👧 لا";
    const answer = await (await resident(0)).post("/r/me/proposals/new", { ...PROPOSAL, text });
    expect(answer.status).toBe(303);
    const [version] = house.app.database.select().from(proposalVersions).all();
    expect(version?.paragraphs).toMatchObject([
      { text: "<script>alert(1)</script> gnp Zehn 👩‍👧 لا" },
    ]);
    const page = await (await resident(0)).get(answer.headers.get("location") ?? "");
    expect((await page.text()).match(/<script>alert/g)).toBeNull();
  });
});

describe("somebody else's draft", () => {
  /** What an address answers, apart from what is different in every answer. */
  async function said(visitor: RouteVisitor, path: string, id: string) {
    const answer = await visitor.get(path);
    return [answer.status, (await answer.text()).replaceAll(id, "*")];
  }

  test.each([
    ["/r/me/proposals/*", 1],
    ["/r/me/support/*", 1],
    ["/proposals/*", null],
    ["/proposals/*/versions/1", null],
    ["/proposals/*/discussion", null],
  ] as const)("is at %s as if there were none", async (path, reader) => {
    const draft = storeDraft(context(0), town.processId);
    const visitor = reader === null ? house.visitor() : await resident(reader);
    const guessed = await said(visitor, path.replace("*", draft), draft);
    const none = "00000000-0000-4000-8000-000000000000";
    expect(guessed).toEqual(await said(visitor, path.replace("*", none), none));
    expect(guessed[0]).toBeGreaterThanOrEqual(400);
  });

  test("cannot be changed, submitted or withdrawn", async () => {
    const draft = storeDraft(context(0), town.processId);
    const stranger = await resident(1);
    for (const form of [
      { ...PROPOSAL, intent: "save", basedOn: "1" },
      { intent: "submit" },
      { intent: "withdraw" },
    ]) {
      const answer = await stranger.post(`/r/me/proposals/${draft}`, form);
      expect(answer.status).toBeGreaterThanOrEqual(400);
    }
    const [stored] = house.app.database.select().from(proposals).all();
    expect(stored).toMatchObject({ stage: "draft", version: 1 });
  });
});
