import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import type { VoteAnswer } from "#app/domain/votes/vote-answer.ts";
import type { VoteRule } from "#app/domain/votes/vote-rule.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { cancelVote } from "#app/services/votes/cancel-vote.server.ts";
import {
  exportBallotList,
  exportBallotTable,
  exportDefinition,
  exportQuestion,
  exportResult,
} from "#app/services/votes/results/export-vote.server.ts";
import { findBallot, readBallotPage } from "#app/services/votes/results/read-ballots.server.ts";
import { readGroupVote } from "#app/services/votes/results/read-group-vote.server.ts";
import {
  listPublicVotes,
  readPublicVote,
} from "#app/services/votes/results/read-public-vote.server.ts";
import { serviceContext, staffActor } from "#tests/support/database.ts";
import { memoryKeyStore } from "#tests/support/vote-keys.ts";
import {
  castAs,
  choiceBallot,
  countedVote,
  finalVote,
  newTrackingCode,
  type OpenedVote,
  openedVote,
  secondPerson,
  storeDraftVote,
  type TestVote,
  voterActor,
} from "#tests/support/votes.ts";

function visitor(context: ServiceContext): ServiceContext {
  return { ...context, actor: { kind: "visitor" } };
}

/** A file that comes in pieces, as a whole. */
function textOf(pieces: Iterable<string> | null): string | null {
  return pieces === null ? null : [...pieces].join("");
}

function sha256(text: string | null): string {
  return createHash("sha256")
    .update(text ?? "")
    .digest("hex");
}

/** A counted vote by yes or no of so many residents who all voted: every third one says no. */
async function countedYesNo(
  context: ServiceContext,
  residents: number,
  own: TestVote = {},
): Promise<OpenedVote & { readonly codes: readonly string[] }> {
  const vote = await openedVote(context, { residents, ...own });
  const codes = vote.voters.map((rollId, at) =>
    castAs(context, vote, rollId, choiceBallot(vote, at % 3 === 0 ? "no" : "yes")),
  );
  await countedVote(context, vote);
  return { ...vote, codes };
}

const CONSENT: VoteRule = { kind: "consent", presence: null, abstention: true };

test("a draft and an internal vote are on no public page; staff who may read votes see the internal one", async () => {
  const context = serviceContext();
  const { voteId: draft } = storeDraftVote(context);
  const { voteId, processId } = await openedVote(context, { nature: "internal" });
  const everybody = visitor(context);
  expect(readPublicVote(everybody, draft, "de")).toBeNull();
  expect(readPublicVote(everybody, voteId, "de")).toBeNull();
  expect(listPublicVotes(everybody, processId)).toEqual([]);
  expect(exportDefinition(everybody, voteId)).toBeNull();
  const auditor = { ...context, actor: staffActor(context.database, "auditor") };
  expect(readPublicVote(auditor, voteId, "de")?.id).toBe(voteId);
  expect(listPublicVotes(auditor, processId).map(({ id }) => id)).toEqual([voteId]);
  const administrator = { ...context, actor: staffActor(context.database, "administrator") };
  expect(readPublicVote(administrator, voteId, "de")).toBeNull();
});

test("an open vote tells what it is and how many could vote, and nothing of what was cast", async () => {
  const context = serviceContext();
  const vote = await openedVote(context, { residents: 5 });
  const [rollId = ""] = vote.voters;
  castAs(context, vote, rollId, choiceBallot(vote, "yes"));
  const view = readPublicVote(visitor(context), vote.voteId, "de");
  expect(view).toMatchObject({ status: "open", entitled: 5, cast: null, result: null });
  expect(view?.checkpoints).toEqual([]);
  expect(view?.hashes).toMatchObject({ ballots: null, result: null, countedHead: null });
  for (const read of [exportBallotList, exportBallotTable, exportResult]) {
    expect(read(visitor(context), vote.voteId)).toBeNull();
  }
  expect(readBallotPage(visitor(context), vote.voteId, 1)).toBeNull();
});

test("the list of ballots, the result and the definition hash to what is published", async () => {
  const context = serviceContext();
  const { voteId } = await countedYesNo(context, 21);
  const everybody = visitor(context);
  const hashes = readPublicVote(everybody, voteId, "de")?.hashes;
  expect(sha256(textOf(exportBallotList(everybody, voteId)))).toBe(hashes?.ballots);
  expect(sha256(exportResult(everybody, voteId))).toBe(hashes?.result);
  expect(sha256(exportDefinition(everybody, voteId))).toBe(hashes?.definition);
  const secret = readPublicVote(everybody, voteId, "de")?.result?.lot;
  expect(sha256(secret?.secret ?? "")).toBe(hashes?.lotCommitment);
  expect(sha256(`${secret?.secret}\n${hashes?.ballots}`)).toBe(secret?.seed);
});

test("files of more ballots than one piece holds have every ballot once, and hash to what is published", async () => {
  const context = serviceContext();
  const { voteId, codes } = await countedYesNo(context, 1001);
  const everybody = visitor(context);
  const list = [...(exportBallotList(everybody, voteId) ?? [])];
  expect(list.length).toBeGreaterThan(2);
  const hashes = readPublicVote(everybody, voteId, "de")?.hashes;
  expect(sha256(list.join(""))).toBe(hashes?.ballots);
  const pieces = [...(exportBallotTable(everybody, voteId) ?? [])];
  expect(pieces.length).toBeGreaterThan(2);
  const [header, ...rows] = pieces.join("").trimEnd().split("\r\n");
  expect(header).toBe("tracking_code,q1");
  expect(rows.map((row) => row.split(",")[0])).toEqual([...codes].sort());
});

test("somebody finds their ballot under its tracking code, however they type it, and a guess finds nothing", async () => {
  const context = serviceContext();
  const { voteId, codes, questionIds } = await countedYesNo(context, 21);
  const everybody = visitor(context);
  const [code = ""] = codes;
  const [questionId = ""] = questionIds;
  expect(findBallot(everybody, voteId, code.toLowerCase().replaceAll("-", " "))).toEqual({
    kind: "found",
    code,
    ballots: [
      { code, source: "online", ballot: { [questionId]: { kind: "choice", choice: "no" } } },
    ],
  });
  const guess = newTrackingCode();
  expect(findBallot(everybody, voteId, guess)).toEqual({ kind: "missing", code: guess });
  const other = code.endsWith("A") ? "B" : "A";
  expect(findBallot(everybody, voteId, `${code.slice(0, -1)}${other}`)).toEqual({
    kind: "mistyped",
  });
  expect(findBallot(everybody, voteId, "%")).toEqual({ kind: "mistyped" });
});

test("two voters who wished to have one code find both ballots under it", async () => {
  const context = serviceContext();
  const vote = await openedVote(context, { residents: 20 });
  const code = newTrackingCode();
  vote.voters.forEach((rollId, at) => {
    const ballot = choiceBallot(vote, at === 0 ? "no" : "yes");
    castAs(context, vote, rollId, ballot, at < 2 ? code : newTrackingCode());
  });
  await countedVote(context, vote);
  const found = findBallot(visitor(context), vote.voteId, code);
  expect(found?.kind === "found" && found.ballots.map((ballot) => ballot.code)).toEqual([
    code,
    `${code}/2`,
  ]);
});

test("with fewer than twenty ballots only totals are told, by whatever way one asks", async () => {
  const context = serviceContext();
  const { voteId, codes } = await countedYesNo(context, 19);
  const everybody = visitor(context);
  const view = readPublicVote(everybody, voteId, "de");
  expect(view?.result?.withheld).toBe("few-ballots");
  expect(view?.result?.questions[0]?.cast).toBe(19);
  expect(readBallotPage(everybody, voteId, 1)).toBeNull();
  expect(findBallot(everybody, voteId, codes[0] ?? "")).toBeNull();
  expect(exportBallotList(everybody, voteId)).toBeNull();
  expect(exportBallotTable(everybody, voteId)).toBeNull();
  expect(await exportQuestion(everybody, voteId, 1, "json")).toBeNull();
  const result = exportResult(everybody, voteId) ?? "";
  for (const code of codes) expect(result).not.toContain(code);
});

test("rankings that identify are withheld too, and the reason is said", async () => {
  const context = serviceContext();
  const options = [..."ABCDEF"].map((text) => ({ text }));
  const rule: VoteRule = { kind: "irv", seats: 1, presence: null, tie: "lot" };
  const vote = await openedVote(context, { residents: 24, questions: [{ rule, options }] });
  const [ids = []] = vote.optionIds;
  const [questionId = ""] = vote.questionIds;
  vote.voters.forEach((rollId, at) => {
    // All rankings differ: the first option and the order of the others do.
    const turned = [...ids.slice(at % 6), ...ids.slice(0, at % 6)];
    const rest = at < 12 ? turned.slice(1) : turned.slice(1).reverse();
    const kept = at % 12 < 6 ? rest : rest.slice(0, 3);
    const ranking = [turned.slice(0, 1), ...kept.map((id) => [id])];
    castAs(context, vote, rollId, { [questionId]: { kind: "ranking", ranking } });
  });
  await countedVote(context, vote);
  const view = readPublicVote(visitor(context), vote.voteId, "de");
  expect(view?.result?.withheld).toBe("identifying-ballots");
  expect(await exportQuestion(visitor(context), vote.voteId, 1, "blt")).toBeNull();
});

test("the list has pages of two hundred ballots in the order of their codes", async () => {
  const context = serviceContext();
  const { voteId, codes } = await countedYesNo(context, 203);
  const everybody = visitor(context);
  const [first, second] = [1, 2].map((page) => readBallotPage(everybody, voteId, page));
  expect(first).toMatchObject({ page: 1, pages: 2, total: 203 });
  expect(first?.ballots).toHaveLength(200);
  expect(second?.ballots).toHaveLength(3);
  const listed = [first, second].flatMap((page) => page?.ballots.map(({ code }) => code) ?? []);
  expect(listed).toEqual([...codes].sort());
  expect(readBallotPage(everybody, voteId, 99)?.page).toBe(2);
});

test("tables and files of questions hold every ballot, named by the code of its voter where they name one", async () => {
  const context = serviceContext();
  const { voteId, codes } = await countedYesNo(context, 21);
  const everybody = visitor(context);
  const table = textOf(exportBallotTable(everybody, voteId)) ?? "";
  expect(table.split("\r\n")[0]).toBe("tracking_code,q1");
  for (const code of codes) expect(table).toContain(code);
  const json = JSON.parse((await exportQuestion(everybody, voteId, 1, "json")) ?? "") as {
    ballots: { count: number; choice: string }[];
  };
  expect(Object.fromEntries(json.ballots.map(({ choice, count }) => [choice, count]))).toEqual({
    yes: 14,
    no: 7,
  });
  // Yes and no are no rankings and no projects.
  expect(await exportQuestion(everybody, voteId, 1, "blt")).toBeNull();
  expect(await exportQuestion(everybody, voteId, 1, "pb")).toBeNull();
  expect(await exportQuestion(everybody, voteId, 2, "json")).toBeNull();
});

test("reasons of objections are read by the group alone, without names and apart from their ballots", async () => {
  const context = serviceContext();
  const reasons = ["Zu laut für die Nachbarn.", "Ärger mit dem Denkmalschutz."];
  const vote = await openedVote(context, {
    ...{ residents: 22, nature: "internal" },
    questions: [{ rule: CONSENT }],
  });
  const [questionId = ""] = vote.questionIds;
  vote.voters.forEach((rollId, at) => {
    const reason = reasons[at];
    const answer: VoteAnswer =
      reason === undefined
        ? { kind: "choice", choice: "agree" }
        : { kind: "choice", choice: "objection", reasons: reason };
    castAs(context, vote, rollId, { [questionId]: answer });
  });
  const member = { ...context, actor: voterActor(vote.voters[5] ?? "") };
  expect(readGroupVote(member, vote.voteId, "de")?.reasons).toEqual({});
  await countedVote(context, vote);
  const read = readGroupVote(member, vote.voteId, "de");
  expect(read?.reasons).toEqual({ [questionId]: [...reasons].sort() });
  expect(read?.names).toEqual([]);
  for (const text of [
    textOf(exportBallotList(context, vote.voteId)),
    textOf(exportBallotTable(context, vote.voteId)),
    exportResult(context, vote.voteId),
  ]) {
    expect(text).not.toBeNull();
    for (const reason of reasons) expect(text).not.toContain(reason);
  }
});

test("whoever is not of the group finds no page at its doors", async () => {
  const context = serviceContext();
  const vote = await countedYesNo(context, 3, { nature: "internal" });
  const other = await openedVote(context, { residents: 2 });
  const stranger = { ...context, actor: voterActor(other.voters[0] ?? "") };
  expect(readGroupVote(stranger, vote.voteId, "de")).toBeNull();
  const own = { ...context, actor: voterActor(vote.voters[0] ?? "") };
  expect(readGroupVote(own, vote.voteId, "de")?.view.id).toBe(vote.voteId);
  finalVote(context, vote.voteId);
  // The roll is gone, and with it the codes.
  expect(readGroupVote(own, vote.voteId, "de")).toBeNull();
});

test("a cancelled vote has its reason and no result", async () => {
  const context = serviceContext();
  const { voteId } = await openedVote(context);
  const reason = "Ein Projekt fehlte auf dem Stimmzettel.";
  const cancelled = cancelVote(context, memoryKeyStore(), {
    ...{ voteId, reason, proof: secondPerson(context) },
  });
  expect(cancelled.ok).toBe(true);
  expect(readPublicVote(visitor(context), voteId, "de")).toMatchObject({
    ...{ status: "cancelled", cancelReason: reason, result: null },
  });
  expect(exportResult(visitor(context), voteId)).toBeNull();
});
