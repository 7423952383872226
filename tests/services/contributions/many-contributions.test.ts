import { beforeAll, expect, test, vi } from "vitest";
import { discussionOrder, repliesTo } from "#app/services/contributions/discussion-order.server.ts";
import { readDiscussion, readThread } from "#app/services/contributions/read-discussion.server.ts";
import { storeManyContributions } from "#tests/support/contributions.ts";
import { proposalTown, storePublished } from "#tests/support/proposals.ts";

const town = proposalTown();
const reader = { ...town.staff, actor: { kind: "visitor" } } as const;
let proposalId: string;

beforeAll(() => {
  proposalId = storePublished(town);
  const proposalIds = [proposalId, storePublished(town, { title: "Ein anderer Vorschlag" })];
  storeManyContributions(town.staff, { proposalIds, processId: town.processId }, { each: 500 });
});

function readPage(page: number) {
  const discussion = readDiscussion(reader, proposalId, { page, language: "de" });
  if (discussion === null) throw new Error("There is no discussion.");
  return discussion;
}

test("of 500 contributions each argument stands on exactly one page, in the declared order", () => {
  const first = readPage(1);
  expect(first.counts).toEqual({ for: 100, against: 100, question: 100, reply: 200, total: 500 });
  expect(first.pages).toBe(12);
  const read = Array.from({ length: first.pages }, (_, index) => readPage(index + 1)).flatMap(
    ({ threads }) => threads.map(({ contribution }) => contribution.id),
  );
  expect(read).toEqual(discussionOrder(town.staff.database, proposalId).map(({ id }) => id));
  expect(new Set(read).size).toBe(300);
});

test("a page that is not there is the nearest that is", () => {
  expect(readPage(99).page).toBe(12);
  expect(readPage(-1).page).toBe(1);
});

test.each(["for", "against", "question"] as const)("can be narrowed to %s", (kind) => {
  const wanted = { kind, page: 2, language: "de" } as const;
  const narrowed = readDiscussion(reader, proposalId, wanted);
  expect(narrowed?.total).toBe(100);
  expect(narrowed?.threads).toHaveLength(25);
  expect(new Set(narrowed?.threads.map(({ contribution }) => contribution.kind))).toEqual(
    new Set([kind]),
  );
});

test("a page holds a few replies to each argument, the page of a thread all", () => {
  const { database } = town.staff;
  const ids = discussionOrder(database, proposalId).map(({ id }) => id);
  const [thread] = [...repliesTo(database, ids)].sort(([, a], [, b]) => b.length - a.length);
  if (thread === undefined) throw new Error("There is no thread.");
  const [threadId, replies] = thread;
  const last = replies.at(-1) ?? "";
  const page = readThread(reader, last, { language: "de" });
  expect(page?.contribution.id).toBe(threadId);
  expect(page?.replies.map(({ id }) => id)).toEqual(replies);
});

test("no query of a page reads a whole table of contributions", () => {
  const { $client: client } = town.staff.database;
  const prepare = vi.spyOn(client, "prepare");
  readPage(1);
  const statements = prepare.mock.calls.map(([sql]) => sql);
  prepare.mockRestore();
  const steps = statements
    .filter((sql) => sql.startsWith("select"))
    .flatMap((sql) => client.prepare(`explain query plan ${sql.replaceAll("?", "'x'")}`).all())
    .map((step) => (step as { readonly detail: string }).detail);
  expect(steps.some((step) => step.includes("contributions_proposal"))).toBe(true);
  expect(steps.filter((step) => /^SCAN/.test(step))).toEqual([]);
});
