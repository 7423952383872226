import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import type { ServiceContext } from "#app/services/context.ts";
import { readStoredVote } from "#app/services/votes/stored-vote.server.ts";
import { auditLog } from "#db/schema/index.ts";
import { serviceContext, staffActor } from "#tests/support/database.ts";
import { type RouteHouse, type RouteVisitor, routeHouse } from "#tests/support/route-visitor.ts";
import { storeVoteDraft } from "#tests/support/vote-drafts.ts";
import {
  castAs,
  choiceBallot,
  countedVote,
  openedVote,
  openVoteOf,
  runVoteJobs,
  storeDraftVote,
} from "#tests/support/votes.ts";

let house: RouteHouse;
let context: ServiceContext;
let organiser: RouteVisitor;
let second: Awaited<ReturnType<RouteHouse["staff"]>>;

beforeAll(async () => {
  house = await routeHouse();
  const { database, keyring } = house.app;
  context = {
    ...serviceContext({ database, actor: staffActor(database, "organiser") }),
    keyring,
    now: new Date(),
  };
  organiser = await house.staff("organiser");
  second = await house.staff("moderator");
});

const addressOf = ({ processId, voteId }: { processId: string; voteId: string }) =>
  `/staff/processes/${processId}/votes/${voteId}`;

const bodyOf = async (response: Promise<Response>) => (await response).text();

const opened = (own: Parameters<typeof openedVote>[1] = {}) =>
  openedVote(context, { ...own, keyStore: house.app.voteKeys });

const statusOf = (voteId: string) => readStoredVote(context.database, voteId)?.status;

function secondPerson(): Record<string, string> {
  const { email, password } = second.account;
  return {
    ...{ secondPerson: "staff", secondEmail: email, secondPassword: password },
    secondFactorCode: "",
  };
}

/** The lines of a share as they are printed, from the page that shows both once. */
function sharesOn(page: string): readonly string[] {
  const sheets = page.split('class="secret-once share-sheet"').slice(1);
  return sheets.map((sheet) =>
    [...sheet.matchAll(/<code[^>]*>([^<]+)<\/code>/g)].map((match) => match[1]).join("\n"),
  );
}

test("a vote that lacks something is not opened, and says what", async () => {
  const { database } = context;
  const stored = storeDraftVote(context, { residents: 3, questions: [] });
  const address = addressOf(stored);
  const page = await bodyOf(organiser.get(`${address}/open`));
  expect(page).toContain("The vote cannot be opened yet");
  expect(page).not.toContain("Open it now");
  const refused = await organiser.post(`${address}/open`, { checked: "yes" });
  expect([refused.status, await refused.text()]).toEqual([
    409,
    expect.stringContaining("The vote has no question yet."),
  ]);
  expect(readStoredVote(database, stored.voteId)?.status).toBe("draft");
  const empty = storeVoteDraft(context, stored.processId, {
    form: { electorate: "residents", minimumAge: "120" },
  });
  const nobody = await organiser.post(
    `/staff/processes/${stored.processId}/votes/${empty.voteId}/open`,
    {
      checked: "yes",
    },
  );
  expect([nobody.status, await nobody.text()]).toEqual([
    409,
    expect.stringContaining("At present nobody could vote."),
  ]);
});

test("opening asks first, shows two shares once, and both together are the key", async () => {
  const stored = storeDraftVote(context);
  const address = addressOf(stored);
  const page = await bodyOf(organiser.get(`${address}/open`));
  expect(page).toContain("From now on this is fixed");
  expect(page).toContain("Everyone in the register aged 16 or over");
  expect((await organiser.post(`${address}/open`, {})).status).toBe(422);
  expect(statusOf(stored.voteId)).toBe("draft");
  const answer = await organiser.post(`${address}/open`, { checked: "yes" });
  expect(answer.status).toBe(200);
  const sheets = await answer.text();
  const shares = sharesOn(sheets);
  expect(shares.map((share) => share.split("\n").length)).toEqual([5, 5]);
  expect(sheets).toContain("Key of the vote, sheet 2 of 2");
  expect(statusOf(stored.voteId)).toBe("open");

  // Shown once: neither a reload nor another page has them.
  const again = await organiser.post(`${address}/open`, { checked: "yes" });
  const pages = [
    await again.text(),
    await bodyOf(organiser.get(`${address}/open`)),
    await bodyOf(organiser.get(address)),
  ];
  expect([again.status, pages[1]]).toEqual([409, expect.stringContaining("cannot be shown again")]);
  for (const line of shares.join("\n").split("\n")) {
    for (const shown of pages) expect(shown).not.toContain(line);
  }

  expect(pages[2]).toContain("Nobody has confirmed that the two sheets");
  expect((await organiser.post(address, { intent: "printed" })).status).toBe(422);
  for (let time = 0; time < 2; time += 1) {
    const confirmed = await organiser.post(address, { intent: "printed", printed: "yes" });
    expect(confirmed.headers.get("location")).toBe(`${address}?notice=opened`);
  }
  expect(await bodyOf(organiser.get(address))).not.toContain("Nobody has confirmed");
  const entries = context.database
    .select({ action: auditLog.action })
    .from(auditLog)
    .where(eq(auditLog.objectId, stored.voteId))
    .all();
  expect(entries).toEqual([{ action: "vote_opened" }, { action: "vote_shares_printed" }]);

  const keyStore = house.app.voteKeys;
  expect((await organiser.get(`${address}/key`)).status).toBe(302);
  keyStore.destroy(stored.voteId);
  expect(await bodyOf(organiser.get(address))).toContain("The key of this vote is no longer");
  const [first = "", other = ""] = shares;
  const mistyped = `${first.startsWith("2") ? "3" : "2"}${first.slice(1)}`;
  const lines = other.split("\n").slice(1).join("\n");
  const faulty = await organiser.post(`${address}/key`, { first: mistyped, second: lines });
  const text = await faulty.text();
  expect(faulty.status).toBe(422);
  expect(text).toContain("There is a typing error in line 1.");
  expect(text).toContain("On the sheet there are 5 lines, here there are 4.");
  const same = await organiser.post(`${address}/key`, { first, second: first });
  expect([same.status, await same.text()]).toEqual([
    409,
    expect.stringContaining("the same sheet twice"),
  ]);
  const restored = await organiser.post(`${address}/key`, {
    first: other.toLowerCase(),
    second: first,
  });
  expect(restored.headers.get("location")).toBe(`${address}?notice=key`);
  expect(keyStore.read(stored.voteId)).not.toBeNull();
});

test("where the sheets never came on paper a new pair is shown once, until somebody confirms", async () => {
  const vote = await opened();
  const address = addressOf(vote);
  expect(await bodyOf(organiser.get(address))).toContain(`href="${address}/shares"`);
  const form = await bodyOf(organiser.get(`${address}/shares`));
  expect(form).toContain("Older sheets stay valid");
  expect((await organiser.post(`${address}/shares`, {})).status).toBe(422);
  const answer = await organiser.post(`${address}/shares`, { destroyed: "yes" });
  const page = await answer.text();
  expect([answer.status, page]).toEqual([200, expect.stringContaining("destroy every sheet")]);
  const [first = "", other = ""] = sharesOn(page);
  expect(vote.shares).not.toContain(first);
  for (const path of ["", "/shares", "/open"]) {
    expect(await bodyOf(organiser.get(address + path))).not.toContain(first.split("\n")[0]);
  }

  const { voteKeys } = house.app;
  voteKeys.destroy(vote.voteId);
  const lost = await bodyOf(organiser.get(address));
  expect(lost).not.toContain(`href="${address}/shares"`);
  expect(await bodyOf(organiser.get(`${address}/shares`))).toContain("There is no new pair");
  const restored = await organiser.post(`${address}/key`, { first, second: other });
  expect(restored.headers.get("location")).toBe(`${address}?notice=key`);

  await organiser.post(address, { intent: "printed", printed: "yes" });
  expect(await bodyOf(organiser.get(address))).not.toContain(`href="${address}/shares"`);
  expect(await bodyOf(organiser.get(`${address}/shares`))).toContain("There is no new pair");
  const refused = await organiser.post(`${address}/shares`, { destroyed: "yes" });
  expect([refused.status, await refused.text()]).toEqual([
    409,
    expect.stringContaining("Somebody has confirmed meanwhile"),
  ]);
});

test("while a vote runs its page tells the number of ballots, and nothing of what they say", async () => {
  const vote = await opened({ residents: 5 });
  castAs(context, vote, vote.voters[0] ?? "", choiceBallot(vote, "yes"));
  const page = await bodyOf(organiser.get(addressOf(vote)));
  expect(page).toContain("1 of 5 people entitled have voted");
  expect(page).not.toContain("What came of it");
  for (const path of ["/staff", `/staff/processes/${vote.processId}`]) {
    const overview = await bodyOf(organiser.get(path));
    expect(overview).toContain(addressOf(vote));
    expect(overview).toContain("1 of 5 have voted.");
  }
  for (const voter of vote.voters) expect(page).not.toContain(voter);
  for (const path of [
    "/edit",
    "/questions/new",
    "/texts/en",
    `/questions/${vote.questionIds[0]}`,
  ]) {
    expect((await organiser.get(addressOf(vote) + path)).status).toBe(302);
  }
  expect(await bodyOf(organiser.get(`/staff/processes/${vote.processId}/votes`))).toContain(
    "1 of 5",
  );
  expect(await bodyOf(organiser.get(`/staff/processes/${vote.processId}/votes.csv`))).toContain(
    ";5;1",
  );
});

test("the page of an open vote leads whoever may work there to letters, poll desk and ballot papers", async () => {
  const vote = await opened({ takesPaper: true });
  const address = addressOf(vote);
  const linked = async (visitor: RouteVisitor, to: string) => {
    const [page, target] = [await bodyOf(visitor.get(address)), await visitor.get(address + to)];
    return [page.includes(`href="${address}${to}"`), target.status];
  };
  for (const to of ["/letters", "/desk", "/paper"]) {
    expect([to, ...(await linked(organiser, to))]).toEqual([to, true, 200]);
  }
  expect(await linked(second, "/desk")).toEqual([true, 200]);
  expect(await linked(second, "/paper")).toEqual([true, 200]);
  expect(await linked(second, "/letters")).toEqual([false, 403]);
});

test("a vote is closed by hand, counted by jobs, and confirmed by a second person", async () => {
  const vote = await opened();
  const address = addressOf(vote);
  for (const voter of vote.voters) castAs(context, vote, voter, choiceBallot(vote, "yes"));
  const closed = await organiser.post(address, { intent: "close" });
  expect(closed.headers.get("location")).toBe(`${address}?notice=closed`);
  expect((await organiser.post(address, { intent: "close" })).status).toBe(409);
  expect(await bodyOf(organiser.get(address))).toContain("The envelopes are being opened");
  expect((await organiser.get(`${address}/finalise`)).status).toBe(302);
  await runVoteJobs(context, house.app.voteKeys);
  const counted = await bodyOf(organiser.get(address));
  expect(counted).toContain("The result is there");
  expect(counted).toContain("What came of it");
  const form = await bodyOf(organiser.get(`${address}/finalise`));
  expect(form).toContain("3 of 3, 3 of them online and 0 on paper");
  const wrong = await organiser.post(`${address}/finalise`, {
    ...secondPerson(),
    secondPassword: "a wrong password",
  });
  expect([wrong.status, statusOf(vote.voteId)]).toEqual([422, "counted"]);
  expect(await wrong.text()).not.toContain("a wrong password");
  const final = await organiser.post(`${address}/finalise`, secondPerson());
  expect(final.headers.get("location")).toBe(`${address}?notice=final`);
  const page = await bodyOf(organiser.get(address));
  expect(page).toContain("Now destroy the two sheets with the key");
  expect(page).not.toContain("Confirm the result");
});

test("whoever confirms an internal result reads before that codes of the group open nothing afterwards", async () => {
  const formOf = async (own: Parameters<typeof openedVote>[1]) => {
    const vote = await opened(own);
    await countedVote(context, vote);
    return bodyOf(organiser.get(`${addressOf(vote)}/finalise`));
  };
  const internal = await formOf({ nature: "internal" });
  expect(internal).toContain("After that the codes of the group open nothing any more");
  expect(internal).toContain("result-sheet.pdf");
  expect(internal).not.toContain("still find the result on their own page");
  expect(await formOf({})).not.toContain("After that the codes of the group");
});

test("a closing that was announced is kept; before it the vote is only cancelled", async () => {
  const closesAt = new Date(context.now.getTime() + 86_400_000);
  const vote = await opened({ closesAt });
  const address = addressOf(vote);
  expect(await bodyOf(organiser.get(address))).not.toContain("Close it for good");
  const refused = await organiser.post(address, { intent: "close" });
  expect([refused.status, await refused.text()]).toEqual([
    409,
    expect.stringContaining("The end has been announced"),
  ]);
});

test("cancelling needs a reason and a second person, and says both", async () => {
  const vote = await opened();
  const address = addressOf(vote);
  const cancel = (fields: Record<string, string>) => organiser.post(`${address}/cancel`, fields);
  const reason = "Eine Frage war falsch gestellt.";
  expect((await cancel({ ...secondPerson(), reason: "kurz" })).status).toBe(422);
  expect((await cancel({ reason })).status).toBe(422);
  const { email, password } = (organiser as typeof second).account;
  const alone = await cancel({
    ...{ reason, secondPerson: "staff", secondEmail: email, secondPassword: password },
  });
  expect([alone.status, statusOf(vote.voteId)]).toEqual([422, "open"]);
  const cancelled = await cancel({ ...secondPerson(), reason });
  expect(cancelled.headers.get("location")).toBe(`${address}?notice=cancelled`);
  expect(await bodyOf(organiser.get(address))).toContain(`Reason: ${reason}`);
  expect(house.app.voteKeys.read(vote.voteId)).toBeNull();
  expect((await organiser.get(`${address}/cancel`)).status).toBe(302);
});

test("a count that stopped is begun again", async () => {
  const vote = await opened();
  const address = addressOf(vote);
  for (const voter of vote.voters) castAs(context, vote, voter, choiceBallot(vote, "no"));
  const secret = house.app.voteKeys.read(vote.voteId);
  if (secret === null) throw new Error("The key is not there.");
  house.app.voteKeys.destroy(vote.voteId);
  await organiser.post(address, { intent: "close" });
  await runVoteJobs(context, house.app.voteKeys);
  expect(await bodyOf(organiser.get(address))).toContain("Enter both sheets");
  house.app.voteKeys.write(vote.voteId, secret);
  expect(await bodyOf(organiser.get(address))).toContain("The count has stopped");
  await organiser.post(address, { intent: "openAgain" });
  await runVoteJobs(context, house.app.voteKeys);
  expect(statusOf(vote.voteId)).toBe("counted");
});

test("with paper, the count waits until somebody begins it", async () => {
  const vote = await opened({ takesPaper: true });
  const address = addressOf(vote);
  await organiser.post(address, { intent: "close" });
  await runVoteJobs(context, house.app.voteKeys);
  expect(await bodyOf(organiser.get(address))).toContain(
    "There is no series of paper ballots. The count can begin.",
  );
  await organiser.post(address, { intent: "count" });
  await runVoteJobs(context, house.app.voteKeys);
  expect(statusOf(vote.voteId)).toBe("counted");
});

test.each([
  ["moderator", 200, 403],
  ["auditor", 200, 403],
  ["administrator", 403, 403],
] as const)(
  "a %s is answered %i to look at a vote and %i to act on it",
  async (role, looks, acts) => {
    const visitor = role === "moderator" ? second : await house.staff(role);
    const vote = await opened();
    const address = addressOf(vote);
    expect((await visitor.get(address)).status).toBe(looks);
    for (const path of ["/open", "/shares", "/key", "/cancel", "/finalise"]) {
      expect([path, (await visitor.get(address + path)).status]).toEqual([path, acts]);
      expect([path, (await visitor.post(address + path, {})).status]).toEqual([path, acts]);
    }
    expect((await visitor.post(address, { intent: "close" })).status).toBe(403);
    await countedVote(context, vote);
    expect(openVoteOf(context, vote.voteId).vote.status).toBe("counted");
    expect((await visitor.get(address)).status).toBe(looks);
  },
);
