import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import type { ServiceContext } from "#app/services/context.ts";
import { createCodeGuesses } from "#app/services/replies/guess-limiter.server.ts";
import { voteCode } from "#app/services/votes/vote-code.server.ts";
import { signInVoter } from "#app/services/votes/voting/sign-in-voter.server.ts";
import {
  actorOfVoter,
  sealVoter,
  TERMINAL_SECONDS,
  VOTER_SECONDS,
  voteOfEntry,
} from "#app/services/votes/voting/voter-access.server.ts";
import { voteRoll } from "#db/schema/index.ts";
import { serviceContext } from "#tests/support/database.ts";
import { type OpenedVote, openedVote } from "#tests/support/votes.ts";

const GUESSER = { address: "192.0.2.1", device: null };

let context: ServiceContext;
let opened: OpenedVote;
let rollId: string;

beforeEach(async () => {
  context = serviceContext();
  opened = await openedVote(context);
  [rollId = ""] = opened.voters;
});

function visitor(): ServiceContext {
  return { ...context, actor: { kind: "visitor" } };
}

function signIn(code: string, terminal: string | null = null) {
  const typed = { typed: code, guesser: GUESSER };
  return signInVoter(visitor(), createCodeGuesses(), typed, terminal);
}

const code = (id = rollId) => voteCode(context.keyring, { id, codeNumber: 1 });

describe("a browser in which a code was typed", () => {
  test.each([
    ["a device of one's own", null, VOTER_SECONDS],
    ["a terminal", "terminal", TERMINAL_SECONDS],
  ])("knows the voter for its time: %s", async (_where, door, seconds) => {
    const terminal = door === null ? null : opened.voteId;
    const entered = await signIn(code(), terminal);
    if (!entered.ok) throw new Error(entered.problem.code);
    const at = (later: number) =>
      actorOfVoter(
        { ...context, now: new Date(context.now.getTime() + later * 1000) },
        entered.value,
        terminal,
      );
    expect(at(0)).toEqual({ kind: "voter", id: rollId });
    expect([at(seconds).kind, at(seconds + 1).kind]).toEqual(["voter", "visitor"]);
  });

  test("at a terminal is known nowhere else", async () => {
    const other = await openedVote(context);
    const sealed = sealVoter(context, rollId, opened.voteId) ?? "";
    expect(actorOfVoter(context, sealed, opened.voteId).kind).toBe("voter");
    expect(actorOfVoter(context, sealed, other.voteId)).toEqual({ kind: "visitor" });
    expect(actorOfVoter(context, sealed, null)).toEqual({ kind: "visitor" });
    const own = sealVoter(context, rollId, null) ?? "";
    expect(actorOfVoter(context, own, opened.voteId)).toEqual({ kind: "visitor" });
  });

  test("forgets the voter whose code was replaced, and never knew one without a code", () => {
    const sealed = sealVoter(context, rollId, null) ?? "";
    const place = eq(voteRoll.id, rollId);
    context.database.update(voteRoll).set({ codeHash: "new", codeNumber: 2 }).where(place).run();
    expect(actorOfVoter(context, sealed, null)).toEqual({ kind: "visitor" });
    context.database.update(voteRoll).set({ codeHash: null }).where(place).run();
    expect(actorOfVoter(context, sealed, null)).toEqual({ kind: "visitor" });
    expect(sealVoter(context, rollId, null)).toBeNull();
    expect(sealVoter(context, "nobody", null)).toBeNull();
  });

  test.each(["", "AQ", "nonsense", "A".repeat(300)])("makes nothing of %j", (cookie) => {
    expect(actorOfVoter(context, cookie, null)).toEqual({ kind: "visitor" });
  });
});

test("a code leads to its own vote, and at the terminal of another one is unknown", async () => {
  const other = await openedVote(context);
  expect((await signIn(code(), opened.voteId)).ok).toBe(true);
  expect(await signIn(code(), other.voteId)).toMatchObject({ problem: { code: "code_unknown" } });
  expect(await signIn("7KQM", null)).toMatchObject({ problem: { code: "code_mistyped" } });
  expect(voteOfEntry(context.database, rollId)).toBe(opened.voteId);
  expect(voteOfEntry(context.database, "nobody")).toBeNull();
});
