import { expect, test } from "vitest";
import { Forbidden } from "#app/services/permissions.ts";
import { createBatch } from "#app/services/votes/paper/create-batch.server.ts";
import { listBatches } from "#app/services/votes/paper/list-batches.server.ts";
import { orderPapers, orderSpecimenPaper } from "#app/services/votes/paper/print-papers.server.ts";
import { auditLog, voteBatches } from "#db/schema/index.ts";
import { serviceContext, staffActor } from "#tests/support/database.ts";
import { printedPages } from "#tests/support/letter-pages.ts";
import { nameTown } from "#tests/support/process.ts";
import { expectOk } from "#tests/support/real-draw.ts";
import { markClosed } from "#tests/support/stored-votes.ts";
import { openedVote, storeDraftVote } from "#tests/support/votes.ts";

const LOOK = { look: { languages: [], layout: "pages" }, rule: () => ["Eine Regel."] } as const;

async function paperTown() {
  const context = serviceContext();
  nameTown(context.database);
  const vote = await openedVote(context, { takesPaper: true });
  return { context, ...vote };
}

function codeOf(result: { ok: boolean } & Partial<{ problem: { code: string } }>): string {
  return result.ok ? "ok" : (result.problem?.code ?? "");
}

test("batches are numbered, and each has a serial of its own", async () => {
  const { context, voteId } = await paperTown();
  for (const papers of [10, 250]) expectOk(createBatch(context, { voteId, papers }));
  const batches = listBatches(context, voteId)?.batches ?? [];
  expect(batches.map(({ number, papers }) => [number, papers])).toEqual([
    [1, 10],
    [2, 250],
  ]);
  const serials = batches.map(({ serial }) => serial);
  expect(new Set(serials).size).toBe(2);
  for (const serial of serials) expect(serial).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}$/);
});

test.each([9, 0, -1, 1001, 10.5, Number.NaN])(
  "a batch has 10 to 1000 papers, not %s",
  async (papers) => {
    const { context, voteId } = await paperTown();
    expect(createBatch(context, { voteId, papers })).toMatchObject({
      problem: { code: "papers_out_of_range", params: { least: 10, most: 1000 } },
    });
    expect(context.database.select().from(voteBatches).all()).toEqual([]);
  },
);

test("there are no papers of a draft, of a vote without paper, and of a closed vote", async () => {
  const { context, voteId, processId } = await paperTown();
  const { batchId } = expectOk(createBatch(context, { voteId, papers: 10 }));
  const draft = storeDraftVote(context, { processId, takesPaper: true });
  const online = await openedVote(context, { processId, takesPaper: false });
  for (const id of [draft.voteId, online.voteId, "none"]) {
    expect(codeOf(createBatch(context, { voteId: id, papers: 10 }))).toBe("vote_missing");
    expect(codeOf(orderPapers(context, { voteId: id, batchId, ...LOOK }))).toBe("batch_missing");
    expect(listBatches(context, id)).toBeNull();
  }
  markClosed(context, voteId);
  expect(codeOf(createBatch(context, { voteId, papers: 10 }))).toBe("vote_not_open");
  expect(codeOf(orderPapers(context, { voteId, batchId, ...LOOK }))).toBe("vote_not_open");
});

test("printing again gives the same papers, and each printing is recorded", async () => {
  const { context, voteId } = await paperTown();
  const { batchId } = expectOk(createBatch(context, { voteId, papers: 12 }));
  const first = expectOk(orderPapers(context, { voteId, batchId, ...LOOK }));
  expect(expectOk(orderPapers(context, { voteId, batchId, ...LOOK }))).toEqual(first);
  expect(printedPages(first).pages).toBe(12);
  const [batch] = listBatches(context, voteId)?.batches ?? [];
  const entries = context.database.select().from(auditLog).all();
  expect(
    entries
      .filter(({ objectId }) => objectId === voteId)
      .map(({ action, reasonCode }) => [action, reasonCode])
      .slice(-3),
  ).toEqual([
    ["vote_batch_created", "12"],
    ["vote_papers_printed", batch?.serial],
    ["vote_papers_printed", batch?.serial],
  ]);
});

test("a specimen of a draft can be looked at, and says that it is one", () => {
  const context = serviceContext();
  nameTown(context.database);
  const { voteId } = storeDraftVote(context, { takesPaper: true });
  const { pages, lines } = printedPages(expectOk(orderSpecimenPaper(context, { voteId, ...LOOK })));
  expect(pages).toBe(1);
  expect(lines.map(({ text }) => text)).toContain("Muster");
  expect(codeOf(orderSpecimenPaper(context, { voteId: "none", ...LOOK }))).toBe("vote_missing");
});

test("a town without a name prints no papers", async () => {
  const context = serviceContext();
  const { voteId } = await openedVote(context, { takesPaper: true });
  const { batchId } = expectOk(createBatch(context, { voteId, papers: 10 }));
  expect(codeOf(orderPapers(context, { voteId, batchId, ...LOOK }))).toBe("town_unnamed");
  expect(codeOf(orderSpecimenPaper(context, { voteId, ...LOOK }))).toBe("town_unnamed");
});

test("only organisers make and print papers; moderators see the batches, auditors do not", async () => {
  const { context, voteId } = await paperTown();
  const { batchId } = expectOk(createBatch(context, { voteId, papers: 10 }));
  const moderator = { ...context, actor: staffActor(context.database, "moderator") };
  expect(() => createBatch(moderator, { voteId, papers: 10 })).toThrow(Forbidden);
  expect(() => orderPapers(moderator, { voteId, batchId, ...LOOK })).toThrow(Forbidden);
  expect(listBatches(moderator, voteId)?.batches).toHaveLength(1);
  const auditor = { ...context, actor: staffActor(context.database, "auditor") };
  expect(() => listBatches(auditor, voteId)).toThrow(Forbidden);
});
