import { beforeAll, expect, test } from "vitest";
import { LANGUAGES } from "#app/i18n/languages.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { staffActor } from "#tests/support/database.ts";
import { type RouteHouse, type RouteVisitor, routeHouse } from "#tests/support/route-visitor.ts";
import { castAs, choiceBallot, countedVote, finalVote, openedVote } from "#tests/support/votes.ts";
import { codesOf } from "#tests/support/voting.ts";
import { open } from "#tests/support/web-page.ts";

let house: RouteHouse;
let context: ServiceContext;

beforeAll(async () => {
  house = await routeHouse();
  const { database, keyring } = house.app;
  context = { database, keyring, actor: staffActor(database, "organiser"), now: new Date() };
});

const UNTIL = "With your code you see this page only until the result is confirmed";

/** A vote of a group of which two have voted, and a browser in which the code of the first was typed. */
async function voteByCode(nature: "internal" | "advisory") {
  const vote = await openedVote(context, { nature, keyStore: house.app.voteKeys });
  for (const voter of vote.voters.slice(0, 2)) {
    castAs(context, vote, voter, choiceBallot(vote, "yes"));
  }
  const [code = ""] = codesOf(context, vote);
  const visitor = house.visitor();
  await visitor.post("/vote", { code });
  return { vote, code, visitor, result: `/vote/result/${vote.voteId}` };
}

async function textOf(visitor: RouteVisitor, path: string): Promise<string> {
  return (await open(visitor, path)).text;
}

test("whoever has a code for an internal vote is told until when it opens the result, and can keep the sheet", async () => {
  const { vote, visitor, result } = await voteByCode("internal");
  expect(await textOf(visitor, "/vote/ballot")).toContain(
    "You read the result with this code until it is confirmed.",
  );
  const waiting = await textOf(visitor, result);
  expect(waiting).toContain(UNTIL);
  expect(waiting).toContain("Come back with your code after the count.");
  expect((await visitor.get(`${result}/result-sheet.pdf`)).status).toBe(404);

  await countedVote(context, vote);
  const page = await open(visitor, result);
  expect(page.text).toContain("Save the result sheet before, or print this page.");
  const links = [...page.document.querySelectorAll("a")].map((link) => link.getAttribute("href"));
  expect(links).toContain(`${result}/result-sheet.pdf`);
  // Whatever else it leads to is there for whoever has a code.
  for (const link of links.filter((href) => href?.startsWith("/votes/"))) {
    expect([link, (await visitor.get(link ?? "")).status]).toEqual([link, 200]);
  }
  for (const language of LANGUAGES) {
    const said = await open(visitor, `${result}?language=${language}`);
    expect(said.text).not.toMatch(/votePage\.|\{\{/);
  }
  const sheet = await visitor.get(`${result}/result-sheet.pdf`);
  expect([sheet.status, sheet.headers.get("content-type")]).toEqual([200, "application/pdf"]);
  expect(sheet.headers.get("cache-control") ?? "").not.toContain("public");
});

test("the sheet of an internal vote is for its group: not for visitors, nor for codes of other votes", async () => {
  const { vote, result } = await voteByCode("internal");
  const other = await voteByCode("internal");
  await countedVote(context, vote);
  const stranger = await other.visitor.get(`${result}/result-sheet.pdf`);
  expect(stranger.status).toBe(404);
  const visitor = await house.visitor().get(`${result}/result-sheet.pdf`);
  expect([visitor.status, visitor.headers.get("location")]).toEqual([303, "/vote"]);
});

test("once the result is confirmed the code opens nothing, and the page that takes codes says why", async () => {
  const { vote, code, visitor, result } = await voteByCode("internal");
  await countedVote(context, vote);
  finalVote(context, vote.voteId);
  for (const path of [result, `${result}/result-sheet.pdf`]) {
    const answer = await visitor.get(path);
    expect([answer.status, answer.headers.get("location")]).toEqual([303, "/vote"]);
  }
  const refused = await house.visitor().post("/vote", { code });
  expect([refused.status, await refused.text()]).toEqual([
    422,
    expect.stringContaining("Once the result of a vote is confirmed, its codes open nothing any"),
  ]);
});

test("a result that everybody reads has no end, and nothing is said of one", async () => {
  const { vote, visitor, result } = await voteByCode("advisory");
  await countedVote(context, vote);
  expect(await textOf(visitor, result)).not.toContain(UNTIL);
  expect(await textOf(visitor, "/vote/ballot")).not.toContain("until it is confirmed");
  finalVote(context, vote.voteId);
  expect((await house.visitor().get(`/votes/${vote.voteId}`)).status).toBe(200);
});
