import { describe, expect, test } from "vitest";
import type { VoteRule } from "#app/domain/votes/vote-rule.ts";
import { Forbidden } from "#app/services/permissions.ts";
import { agreedPaper, paperState } from "#app/services/votes/paper/agreed-paper.server.ts";
import { addPaper, changePaper } from "#app/services/votes/paper/change-entry.server.ts";
import { createBatch } from "#app/services/votes/paper/create-batch.server.ts";
import {
  declareUnused,
  enterTotals,
  finishPapers,
} from "#app/services/votes/paper/finish-entry.server.ts";
import { handOutPaper } from "#app/services/votes/paper/hand-out-paper.server.ts";
import { listBatches } from "#app/services/votes/paper/list-batches.server.ts";
import { lookUpVoter } from "#app/services/votes/paper/look-up-voter.server.ts";
import { readBatchEntry } from "#app/services/votes/paper/read-entry.server.ts";
import { withdrawEntry } from "#app/services/votes/paper/withdraw-entry.server.ts";
import { askedQuestions } from "#app/services/votes/vote-definition.ts";
import { auditLog, voteBatchEntries, voteBatches } from "#db/schema/index.ts";
import { serviceContext, staffActor } from "#tests/support/database.ts";
import { paperCounting, rankedBallot, yesNoTotals } from "#tests/support/paper-counting.ts";
import { expectOk } from "#tests/support/real-draw.ts";
import { markCancelled, markClosed } from "#tests/support/stored-votes.ts";
import { openedVote } from "#tests/support/votes.ts";

const BORDA: VoteRule = { kind: "borda", seats: 1, presence: null, tie: "lot" };
const RANKED = {
  questions: [{ rule: BORDA, options: [{ text: "Bank" }, { text: "Baum" }, { text: "Brunnen" }] }],
};
const SAME = { yes: 4, no: 3, abstain: 1, blank: 1 };

function codeOf(result: { ok: boolean } & Partial<{ problem: { code: string } }>): string {
  return result.ok ? "ok" : (result.problem?.code ?? "");
}

describe("totals of a batch", () => {
  test("are agreed when two people enter the same", async () => {
    const { asked, place, voteId, context, anna, bert } = await paperCounting();
    const totals = yesNoTotals(asked, SAME);
    expect(expectOk(enterTotals(anna, { ...place, totals }))).toBe("waits");
    expect(paperState(context.database, voteId)).toMatchObject({ batches: 1, waiting: 1 });
    expect(expectOk(enterTotals(bert, { ...place, totals }))).toBe("agreed");
    expect(paperState(context.database, voteId)).toMatchObject({ waiting: 0, papers: 9 });
    expect(agreedPaper(context.database, voteId)).toEqual({
      ballots: [],
      counted: 9,
      totals: { [asked[0]?.id ?? ""]: { kind: "choice", choices: SAME } },
    });
  });

  test("that differ wait until one of the two corrects them, and both see where", async () => {
    const { asked, place, voteId, context, anna, bert } = await paperCounting();
    expectOk(enterTotals(anna, { ...place, totals: yesNoTotals(asked, SAME) }));
    const other = yesNoTotals(asked, { ...SAME, yes: 5, no: 2 });
    expect(expectOk(enterTotals(bert, { ...place, totals: other }))).toBe("differs");
    const question = asked[0]?.id;
    expect(readBatchEntry(anna, place)?.differences).toEqual([
      { of: "total", question, item: "yes", part: null, first: 4, second: 5 },
      { of: "total", question, item: "no", part: null, first: 3, second: 2 },
    ]);
    expect(readBatchEntry(bert, place)?.differences?.[0]).toMatchObject({ first: 5, second: 4 });
    expect(listBatches(anna, voteId)?.batches[0]).toMatchObject({
      state: "differs",
      returned: null,
    });
    expect(agreedPaper(context.database, voteId).counted).toBe(0);
    expect(expectOk(enterTotals(anna, { ...place, totals: other }))).toBe("agreed");
    expect(listBatches(anna, voteId)?.batches[0]).toMatchObject({ state: "agreed", returned: 9 });
  });

  test("have to fit the papers that were printed and returned", async () => {
    const { asked, place, anna, context } = await paperCounting();
    const many = yesNoTotals(asked, { yes: 11 });
    expect(enterTotals(anna, { ...place, totals: many })).toMatchObject({
      problem: { code: "too_many_papers_returned", params: { papers: 11, printed: 10 } },
    });
    const short = { ...(yesNoTotals(asked, SAME) as object), papers: 8 };
    expect(codeOf(enterTotals(anna, { ...place, totals: short }))).toBe("totals_refused");
    expect(codeOf(enterTotals(anna, { ...place, totals: null }))).toBe("entry_malformed");
    expect(context.database.select().from(voteBatchEntries).all()).toEqual([]);
  });

  test("of several batches are added up", async () => {
    const { asked, places, voteId, context, anna, bert } = await paperCounting({}, [10, 20]);
    const [first, second] = places;
    for (const reader of [anna, bert]) {
      for (const [place, counts] of [
        [first, { yes: 2, no: 1 }],
        [second, { yes: 5, blank: 2 }],
      ] as const) {
        if (place === undefined) throw new Error("There are two batches.");
        expectOk(enterTotals(reader, { ...place, totals: yesNoTotals(asked, counts) }));
      }
    }
    expect(agreedPaper(context.database, voteId)).toMatchObject({
      counted: 10,
      totals: { [asked[0]?.id ?? ""]: { choices: { yes: 7, no: 1, abstain: 0, blank: 2 } } },
    });
  });
});

describe("single papers", () => {
  test("are entered one by one, and agree in whatever order they lie", async () => {
    const { asked, place, voteId, context, anna, bert } = await paperCounting(RANKED);
    const papers = [rankedBallot(asked, 0, 1), rankedBallot(asked, 2), rankedBallot(asked)];
    for (const [seen, ballot] of papers.entries()) {
      expectOk(addPaper(anna, { ...place, seen, ballot }));
    }
    expect(readBatchEntry(anna, place)?.own).toMatchObject({ finished: false });
    expect(expectOk(finishPapers(anna, place))).toBe("waits");
    for (const [seen, ballot] of papers.toReversed().entries()) {
      expectOk(addPaper(bert, { ...place, seen, ballot }));
    }
    expect(expectOk(finishPapers(bert, place))).toBe("agreed");
    const { ballots, totals, counted } = agreedPaper(context.database, voteId);
    const { serial } = context.database.select().from(voteBatches).get() ?? {};
    expect(ballots.map(({ trackingCode }) => trackingCode)).toEqual(
      [1, 2, 3].map((number) => `${serial}/${number}`),
    );
    expect(ballots.map(({ ballot }) => ballot)).toEqual(expect.arrayContaining(papers));
    expect([totals, counted]).toEqual([null, 0]);
  });

  test("that differ are named by what they say, and one of them is put right", async () => {
    const { asked, place, anna, bert } = await paperCounting(RANKED);
    const [right, wrong] = [rankedBallot(asked, 0, 1), rankedBallot(asked, 1, 0)];
    for (const [reader, ballot] of [
      [anna, right],
      [bert, wrong],
    ] as const) {
      expectOk(addPaper(reader, { ...place, seen: 0, ballot: right }));
      expectOk(addPaper(reader, { ...place, seen: 1, ballot }));
      finishPapers(reader, place);
    }
    const question = asked[0]?.id ?? "";
    expect(readBatchEntry(bert, place)?.differences).toEqual([
      { of: "answer", question, answer: right[question], first: 1, second: 2 },
      { of: "answer", question, answer: wrong[question], first: 1, second: 0 },
    ]);
    expectOk(changePaper(bert, { ...place, seen: 2, paper: 2, ballot: right }));
    expect(readBatchEntry(anna, place)?.differences).toBeNull();
    expect(expectOk(finishPapers(bert, place))).toBe("agreed");
  });

  test("are not entered twice by a form that is sent twice, and not beyond those printed", async () => {
    const { asked, place, anna } = await paperCounting(RANKED);
    const ballot = rankedBallot(asked, 0);
    expectOk(addPaper(anna, { ...place, seen: 0, ballot }));
    expect(codeOf(addPaper(anna, { ...place, seen: 0, ballot }))).toBe("entry_changed");
    for (let seen = 1; seen < 10; seen += 1) expectOk(addPaper(anna, { ...place, seen, ballot }));
    expect(addPaper(anna, { ...place, seen: 10, ballot })).toMatchObject({
      problem: { code: "too_many_papers_returned", params: { papers: 11, printed: 10 } },
    });
    expectOk(changePaper(anna, { ...place, seen: 10, paper: 10, ballot: null }));
    expect(codeOf(changePaper(anna, { ...place, seen: 9, paper: 10, ballot }))).toBe(
      "entry_changed",
    );
  });

  test("are finished only when there are any", async () => {
    const { place, anna } = await paperCounting(RANKED);
    expect(codeOf(finishPapers(anna, place))).toBe("entry_empty");
  });
});

describe("a batch without papers", () => {
  test("is unused when two people say so, whether by a word or by counting none", async () => {
    const { asked, place, voteId, context, anna, bert } = await paperCounting();
    expect(expectOk(declareUnused(anna, place))).toBe("waits");
    const none = yesNoTotals(asked, {});
    expect(expectOk(enterTotals(bert, { ...place, totals: none }))).toBe("agreed");
    expect(listBatches(anna, voteId)?.batches[0]).toMatchObject({ state: "unused", returned: 0 });
    expect(paperState(context.database, voteId)).toMatchObject({ waiting: 0, papers: 0 });
    expect(agreedPaper(context.database, voteId)).toEqual({
      ballots: [],
      totals: null,
      counted: 0,
    });
  });
});

describe("two people", () => {
  test("do not see each other's entry before both have finished", async () => {
    const { asked, place, anna, bert } = await paperCounting();
    expectOk(enterTotals(anna, { ...place, totals: yesNoTotals(asked, SAME) }));
    const seen = readBatchEntry(bert, place);
    expect(seen).toMatchObject({
      own: null,
      othersFinished: 1,
      differences: null,
      agreedPapers: null,
    });
    expect(JSON.stringify(seen)).not.toMatch(/choices|"yes"/);
  });

  test("are two accounts: nobody agrees with themselves", async () => {
    const { asked, place, context, anna } = await paperCounting();
    const totals = yesNoTotals(asked, SAME);
    expect(expectOk(enterTotals(anna, { ...place, totals }))).toBe("waits");
    expect(expectOk(enterTotals(anna, { ...place, totals }))).toBe("waits");
    expect(context.database.select().from(voteBatches).get()?.agreedAt).toBeNull();
  });

  test("read a batch, and a third only once one of them has taken their entry back", async () => {
    const { asked, place, anna, bert, clara } = await paperCounting();
    const totals = yesNoTotals(asked, SAME);
    expectOk(enterTotals(anna, { ...place, totals }));
    expectOk(enterTotals(bert, { ...place, totals: yesNoTotals(asked, { yes: 1 }) }));
    expect(codeOf(enterTotals(clara, { ...place, totals }))).toBe("batch_has_readers");
    expect(readBatchEntry(clara, place)).toMatchObject({ taken: true, differences: null });
    expectOk(withdrawEntry(bert, place));
    expectOk(withdrawEntry(bert, place));
    expect(expectOk(enterTotals(clara, { ...place, totals }))).toBe("agreed");
  });

  test("change nothing any more once they agree", async () => {
    const { asked, place, context, anna, bert } = await paperCounting();
    const totals = yesNoTotals(asked, SAME);
    for (const reader of [anna, bert]) expectOk(enterTotals(reader, { ...place, totals }));
    const act = { ...place, seen: 0, ballot: {} };
    for (const result of [
      enterTotals(anna, { ...place, totals }),
      declareUnused(bert, place),
      withdrawEntry(anna, place),
      addPaper(anna, act),
      finishPapers(anna, place),
    ]) {
      expect(codeOf(result)).toBe("batch_agreed");
    }
    expect(() => context.database.delete(voteBatchEntries).run()).toThrow();
  });

  test("and everybody else are recorded by what they did, without a number", async () => {
    const { asked, place, context, anna, bert } = await paperCounting();
    const totals = yesNoTotals(asked, SAME);
    expectOk(enterTotals(anna, { ...place, totals }));
    expectOk(withdrawEntry(anna, place));
    for (const reader of [anna, bert]) expectOk(enterTotals(reader, { ...place, totals }));
    const { serial } = context.database.select().from(voteBatches).get() ?? {};
    const entries = context.database.select().from(auditLog).all().slice(-5);
    expect(entries.map(({ action }) => action)).toEqual([
      ...["vote_batch_entered", "vote_batch_withdrawn", "vote_batch_entered"],
      ...["vote_batch_entered", "vote_batch_agreed"],
    ]);
    expect(new Set(entries.map(({ reasonCode }) => reasonCode))).toEqual(new Set([serial]));
  });
});

test("papers are read after the closing and before the result, and by clerks", async () => {
  const { context, asked, place, voteId, anna } = await paperCounting();
  const totals = yesNoTotals(asked, SAME);
  const auditor = { ...context, actor: staffActor(context.database, "auditor") };
  expect(() => enterTotals(auditor, { ...place, totals })).toThrow(Forbidden);
  expect(() => readBatchEntry(auditor, place)).toThrow(Forbidden);
  const open = await openedVote(context, { takesPaper: true });
  const { batchId } = expectOk(createBatch(context, { voteId: open.voteId, papers: 10 }));
  const early = { voteId: open.voteId, batchId };
  expect(codeOf(enterTotals(anna, { ...early, totals }))).toBe("vote_not_closed");
  expect(codeOf(enterTotals(anna, { voteId, batchId, totals }))).toBe("batch_missing");
  expect(readBatchEntry(anna, early)?.counting).toBe(false);
  markClosed(context, open.voteId);
  markCancelled(context, open.voteId);
  expect(codeOf(declareUnused(anna, early))).toBe("vote_not_closed");
});

test("papers that were handed out are counted by the roll, and a difference stays visible", async () => {
  const context = serviceContext();
  const { voteId, vote } = await openedVote(context, { takesPaper: true });
  const asked = askedQuestions(vote.definition);
  const found = await lookUpVoter(context, voteId, { by: "reference", reference: "M-1" });
  expectOk(handOutPaper(context, { voteId, presented: expectOk(found).presented }));
  const { batchId } = expectOk(createBatch(context, { voteId, papers: 10 }));
  expect(listBatches(context, voteId)?.papers).toBeNull();
  markClosed(context, voteId);
  const other = { ...context, actor: staffActor(context.database, "moderator") };
  for (const reader of [context, other]) {
    const totals = yesNoTotals(asked, { yes: 2 });
    expectOk(enterTotals(reader, { voteId, batchId, totals }));
  }
  const state = { batches: 1, waiting: 0, papers: 2, marks: 1 };
  expect(paperState(context.database, voteId)).toEqual(state);
  expect(listBatches(context, voteId)?.papers).toEqual(state);
});

test("a vote without paper has no state of papers, and nothing to count", async () => {
  const { context } = await paperCounting();
  const online = await openedVote(context, {});
  expect(paperState(context.database, online.voteId)).toBeNull();
  expect(agreedPaper(context.database, online.voteId).ballots).toEqual([]);
});
