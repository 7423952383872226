import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { fieldsOfAnswer } from "#app/domain/votes/answer-fields.ts";
import type { VoteBallot } from "#app/domain/votes/vote-answer.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { Forbidden } from "#app/services/permissions.ts";
import { askedQuestions } from "#app/services/votes/vote-definition.ts";
import {
  castOwnBallot,
  readOwnReceipt,
} from "#app/services/votes/voting/cast-own-ballot.server.ts";
import { listOwnVotes } from "#app/services/votes/voting/list-own-votes.server.ts";
import { readOwnVote } from "#app/services/votes/voting/read-own-vote.server.ts";
import { readVoteWall } from "#app/services/votes/voting/read-vote-wall.server.ts";
import { auditLog, voteRoll } from "#db/schema/index.ts";
import { serviceContext } from "#tests/support/database.ts";
import { asResident, replyTown } from "#tests/support/replies.ts";
import { roomTown } from "#tests/support/rooms.ts";
import { memoryKeyStore } from "#tests/support/vote-keys.ts";
import {
  castAs,
  choiceBallot,
  countedVote,
  finalVote,
  newTrackingCode,
  type OpenedVote,
  openedVote,
  storeDraftVote,
  voterActor,
} from "#tests/support/votes.ts";
import { castBallots, endVote, openedForVoting, publishProcess } from "#tests/support/voting.ts";

const CHOOSING = { seats: 1, presence: null, tie: "lot" } as const;
const LETTERS = [..."ABCDEFGH"].map((text) => ({ text }));

let context: ServiceContext;

beforeEach(() => {
  context = serviceContext();
});

function asVoter(rollId: string): ServiceContext {
  return { ...context, actor: voterActor(rollId) };
}

/** Sends a ballot as the form of the review page does. */
function send(
  opened: Pick<OpenedVote, "voteId" | "keyStore" | "vote">,
  rollId: string,
  ballot: VoteBallot,
  code = newTrackingCode(),
) {
  const fields = new Map(
    askedQuestions(opened.vote.definition).flatMap((question) => {
      const answer = ballot[question.id];
      return answer === undefined ? [] : [...fieldsOfAnswer(question, answer)].reverse();
    }),
  );
  const tracking = { code, by: "server" } as const;
  return castOwnBallot(asVoter(rollId), opened.keyStore, opened.voteId, { fields, tracking });
}

describe("a vote at somebody's door", () => {
  test.each([
    ["its ballot", null, "ballot"],
    ["that they have voted", "online", "voted"],
    ["that they have voted on paper", "paper", "voted"],
  ] as const)("shows %s", async (_what, mark, kind) => {
    const opened = await openedVote(context);
    const [rollId = ""] = opened.voters;
    if (mark === "online") castAs(context, opened, rollId, choiceBallot(opened, "yes"));
    else {
      context.database.update(voteRoll).set({ mark }).where(eq(voteRoll.id, rollId)).run();
    }
    expect(readOwnVote(asVoter(rollId), opened.voteId, "en")?.state).toMatchObject({
      kind,
      ...(mark === null ? {} : { mark }),
    });
  });

  test("has no ballot for somebody with the code of another vote, nor a draft for anybody", async () => {
    const [opened, other] = [await openedVote(context), await openedVote(context)];
    const stranger = asVoter(other.voters[0] ?? "");
    expect(readOwnVote(stranger, opened.voteId, "de")?.state).toEqual({ kind: "not_entitled" });
    const draft = storeDraftVote(context);
    expect(readOwnVote(stranger, draft.voteId, "de")).toBeNull();
    expect(() => readOwnVote({ ...context, actor: { kind: "visitor" } }, "x", "de")).toThrow(
      Forbidden,
    );
  });

  test("is closed in the moment of its closing time, whether somebody has closed it or not", async () => {
    const closesAt = new Date(context.now.getTime() + 60_000);
    const opened = await openedVote(context, { closesAt });
    const [rollId = ""] = opened.voters;
    const state = (now: number) =>
      readOwnVote({ ...asVoter(rollId), now: new Date(now) }, opened.voteId, "de")?.state.kind;
    expect([state(closesAt.getTime() - 1), state(closesAt.getTime())]).toEqual([
      "ballot",
      "closed",
    ]);
  });

  test("knows nothing of anybody once the roll is deleted", async () => {
    const opened = await openedVote(context);
    const [rollId = ""] = opened.voters;
    castAs(context, opened, rollId, choiceBallot(opened, "yes"));
    await countedVote(context, opened);
    expect(readOwnVote(asVoter(rollId), opened.voteId, "de")?.state).toEqual({
      kind: "closed",
      mark: "online",
    });
    finalVote(context, opened.voteId);
    expect(readOwnVote(asVoter(rollId), opened.voteId, "de")?.state).toEqual({
      kind: "closed",
      mark: null,
    });
  });

  test("tells a reader which text is German, and which translation is older than it", async () => {
    const question = {
      text: "Wo?",
      rule: { kind: "borda", ...CHOOSING },
      options: LETTERS,
    } as const;
    const opened = await openedForVoting(
      context,
      memoryKeyStore(),
      { title: "Bänke", questions: [question] },
      [
        {
          ...{ language: "en", title: "Benches", basedOn: 0 },
          questions: [{ text: "Where?", options: ["First"] }],
        },
      ],
    );
    const own = readOwnVote(asVoter(opened.voters[0] ?? ""), opened.voteId, "en");
    expect(own?.title).toEqual({ text: "Benches", language: "en", original: "Bänke" });
    if (own?.state.kind !== "ballot") throw new Error("There is no ballot.");
    const [asked] = own.state.ballot.questions;
    expect(asked?.options.slice(0, 2).map(({ text }) => text)).toEqual([
      { text: "First", language: "en", original: "A" },
      { text: "B", language: "de", original: null },
    ]);
  });
});

describe("casting", () => {
  test("says the same in the envelope whatever order a voter saw, so that the order names nobody", async () => {
    const rule = { kind: "approval", ...CHOOSING, most: null } as const;
    const score = { kind: "score", ...CHOOSING, measure: "sum", lowest: 0, highest: 9 } as const;
    const opened = await openedVote(context, {
      residents: 6,
      questions: [
        { rule, options: LETTERS, shuffled: true },
        { rule: score, options: LETTERS, shuffled: true },
      ],
    });
    const [first = "", second = ""] = opened.questionIds;
    const orders = new Set<string>();
    for (const rollId of opened.voters) {
      const own = readOwnVote(asVoter(rollId), opened.voteId, "de");
      if (own?.state.kind !== "ballot") throw new Error("There is no ballot.");
      const [approval, scored] = own.state.ballot.questions;
      const seen = (approval?.options ?? []).map(({ id }) => id);
      orders.add(seen.join());
      const approve = seen.filter((id) => opened.optionIds[0]?.slice(2, 7).includes(id));
      const scores = Object.fromEntries((scored?.options ?? []).map(({ id }) => [id, 7]));
      const ballot: VoteBallot = {
        [second]: { kind: "scores", scores },
        [first]: { kind: "approve", approve },
      };
      expect((await send(opened, rollId, ballot)).ok).toBe(true);
    }
    expect(orders.size).toBeGreaterThan(1);
    const told = castBallots(context, opened).map(({ ballot }) => JSON.stringify(ballot));
    expect(told).toHaveLength(6);
    expect(new Set(told).size).toBe(1);
  });

  test("leaves no entry in the audit log and no receipt for anybody else", async () => {
    const opened = await openedVote(context);
    const [first = "", second = ""] = opened.voters;
    const before = context.database.select().from(auditLog).all();
    const cast = await send(opened, first, choiceBallot(opened, "yes"));
    if (!cast.ok) throw new Error(cast.problem.code);
    expect(context.database.select().from(auditLog).all()).toEqual(before);
    const { receipt } = cast.value;
    expect(readOwnReceipt(asVoter(first), opened.voteId, receipt)).toMatchObject({
      rollId: first,
      by: "server",
    });
    castAs(context, opened, second, choiceBallot(opened, "no"));
    expect(readOwnReceipt(asVoter(second), opened.voteId, receipt)).toBeNull();
  });

  test("keeps a receipt for a quarter of an hour, for its vote alone, and unchanged only", async () => {
    const [opened, other] = [await openedVote(context), await openedVote(context)];
    const [rollId = ""] = opened.voters;
    const cast = await send(opened, rollId, choiceBallot(opened, "yes"));
    if (!cast.ok) throw new Error(cast.problem.code);
    const { receipt } = cast.value;
    const changed = receipt.slice(0, 40) + (receipt[40] === "A" ? "B" : "A") + receipt.slice(41);
    const at = (minutes: number, sealed: string | null = receipt) =>
      readOwnReceipt(
        { ...asVoter(rollId), now: new Date(context.now.getTime() + minutes * 60_000) },
        opened.voteId,
        sealed,
      );
    expect([at(14) === null, at(15.01), at(0, null), at(0, changed)]).toEqual([
      false,
      null,
      null,
      null,
    ]);
    expect(readOwnReceipt(asVoter(rollId), other.voteId, receipt)).toBeNull();
  });

  test("refuses fields that are no ballot of this vote, and casts nothing", async () => {
    const opened = await openedVote(context);
    const [rollId = ""] = opened.voters;
    const [questionId = ""] = opened.questionIds;
    const fields = new Map([[`q.${questionId}`, ["yes", "no"]]]);
    const tracking = { code: newTrackingCode(), by: "both" } as const;
    const sent = { fields, tracking };
    const refused = await castOwnBallot(asVoter(rollId), opened.keyStore, opened.voteId, sent);
    expect(refused).toMatchObject({ ok: false, problem: { code: "answers_invalid" } });
    expect(castBallots(context, opened)).toEqual([]);
  });
});

describe("the list of somebody's votes", () => {
  test("has open ones that are theirs, and all of their process that are over", async () => {
    const town = replyTown({ context });
    publishProcess(context, town.processId);
    const own = { electorate: "invited", processId: town.processId } as const;
    const opened = await openedVote(context, { ...own, title: "Offen" });
    const over = await openedVote(context, { ...own, title: "Vorbei" });
    endVote(context, over.voteId);
    storeDraftVote(context, { ...own, title: "Entwurf" });
    await openedVote(context, { title: "Woanders" });
    const resident = asResident(context, town.invitations[0]?.id ?? "");
    const titles = listOwnVotes(resident, "de").map(({ title, state }) => [title?.text, state]);
    expect(titles.sort()).toEqual([
      ["Offen", "open"],
      ["Vorbei", "closed"],
    ]);
    expect(listOwnVotes(asVoter(opened.voters[0] ?? ""), "de")).toEqual([]);
  });

  test("tells whether they have voted to themselves alone, and no more once the vote is closed", async () => {
    const town = replyTown({ context });
    publishProcess(context, town.processId);
    const opened = await openedVote(context, { electorate: "invited", processId: town.processId });
    const [first, second] = town.invitations.map(({ id }) => asResident(context, id));
    if (first === undefined || second === undefined) throw new Error("Nobody was invited.");
    const rollId = context.database
      .select({ id: voteRoll.id })
      .from(voteRoll)
      .where(eq(voteRoll.holderId, town.invitations[0]?.id ?? ""))
      .get()?.id;
    castAs(context, opened, rollId ?? "", choiceBallot(opened, "no"));
    const marks = () => [first, second].map((own) => listOwnVotes(own, "de")[0]?.mark);
    expect(marks()).toEqual(["online", null]);
    endVote(context, opened.voteId);
    expect(marks()).toEqual([null, null]);
  });
});

describe("a vote that is internal to a group", () => {
  test("is there for its members, and for others of the process neither named nor found", async () => {
    const room = roomTown(context);
    const opened = await openedVote(context, {
      ...{ processId: room.processId, electorate: "panel", drawId: room.drawId },
      ...{ nature: "internal", minimumAge: null, title: "Sprecherin" },
    });
    const seen = (own: ServiceContext) => [
      readOwnVote(own, opened.voteId, "de")?.state.kind ?? null,
      ...listOwnVotes(own, "de").map(({ state, readers }) => `${state} ${readers}`),
    ];
    expect(seen(room.anna)).toEqual(["ballot", "open group"]);
    expect(seen(room.clara)).toEqual([null]);
    await countedVote(context, opened);
    finalVote(context, opened.voteId);
    expect(seen(room.anna)).toEqual(["closed", "counted group"]);
    expect(seen(room.clara)).toEqual([null]);
  });

  test("of another kind is found by everybody of the process once it is over", async () => {
    const room = roomTown(context);
    const opened = await openedVote(context, {
      ...{ processId: room.processId, electorate: "panel", drawId: room.drawId },
      minimumAge: null,
    });
    await countedVote(context, opened);
    const [listed] = listOwnVotes(room.clara, "de");
    expect(listed).toMatchObject({ state: "counted", readers: "everybody", mark: null });
  });
});

test("the wall knows how many have voted, and is the same whatever they said", async () => {
  const [yes, no] = [await openedVote(context), await openedVote(context)];
  castAs(context, yes, yes.voters[0] ?? "", choiceBallot(yes, "yes"));
  castAs(context, no, no.voters[0] ?? "", choiceBallot(no, "no"));
  const everybody = { ...context, actor: { kind: "visitor" } as const };
  const wall = readVoteWall(everybody, yes.voteId, "de");
  expect(wall).toMatchObject({ cast: 1, entitled: 3, state: "open" });
  expect(readVoteWall(everybody, no.voteId, "de")).toEqual(wall);
});
