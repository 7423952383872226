import { randomInt } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { newTrackingHalf, trackingCode } from "#app/domain/votes/tracking-code.ts";
import { closeVote } from "#app/services/votes/close-vote.server.ts";
import { openBallot } from "#app/services/votes/sealed-ballot.server.ts";
import { ballotsOf } from "#app/services/votes/stored-ballots.server.ts";
import { readStoredVote } from "#app/services/votes/stored-vote.server.ts";
import { keysOfSecret } from "#app/services/votes/vote-crypto.server.ts";
import { askedQuestions } from "#app/services/votes/vote-definition.ts";
import { createVoteKeyStore } from "#app/services/votes/vote-key-store.server.ts";
import { sealVoter } from "#app/services/votes/voting/voter-access.server.ts";
import { closeDatabase, type Database, openDatabase } from "#db/connection.server.ts";
import { municipality, voteRoll } from "#db/schema/index.ts";
import { serviceContext } from "#tests/support/database.ts";
import { type ServerProcess, startServer, voteKeyFolder } from "#tests/support/server-process.ts";
import { choiceBallot, type OpenedVote, openedVote, runVoteJobs } from "#tests/support/votes.ts";
import { ballotForm, sendBallot } from "#tests/support/voting-traffic.ts";

const VOTERS = 10_000;
const CLIENTS = 12;
const KILLS = 10;

/** One of so many gives up when the connection breaks, and never hears whether they have voted. */
const GIVES_UP = 5;

let folder: string;
let file: string;
let server: ServerProcess;
let database: Database;
let vote: OpenedVote;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "losrunde-votes-"));
  file = join(folder, "town.sqlite");
  database = openDatabase(file);
  database.insert(municipality).values({ id: 1, name: "Musterstadt", synthetic: true }).run();
  const keyStore = createVoteKeyStore(voteKeyFolder(file));
  const context = serviceContext({ database, now: new Date() });
  vote = await openedVote(context, { keyStore, residents: VOTERS });
});

afterAll(async () => {
  await server?.stop();
  if (database !== undefined) closeDatabase(database);
  rmSync(folder, { recursive: true, force: true });
  rmSync(voteKeyFolder(file), { recursive: true, force: true });
});

interface Sent {
  readonly rollId: string;
  readonly code: string;
  readonly said: string;
  /** Whether the server has said that it is cast. */
  acknowledged: boolean;
}

/** Sends one ballot until it is acknowledged, or until the connection breaks for somebody who gives up. */
async function castOne(rollId: string, running: () => Promise<string>): Promise<Sent> {
  const context = serviceContext({ database, now: new Date() });
  const cookie = `losrunde.voter=${sealVoter(context, rollId, null)}`;
  const halves = { server: newTrackingHalf(randomInt), other: newTrackingHalf(randomInt) };
  const said = ["yes", "no", "abstain", "blank"][randomInt(4)] ?? "";
  const asked = askedQuestions(vote.vote.definition);
  const form = ballotForm(asked, choiceBallot(vote, said), halves);
  const sent = { rollId, said, code: trackingCode(halves.server, halves.other) };
  const givesUp = randomInt(GIVES_UP) === 0;
  for (;;) {
    const answer = await sendBallot(await running(), cookie, form).catch(() => null);
    if (answer !== null && answer.status !== 303) {
      throw new Error(`A ballot was answered with ${answer.status}.`);
    }
    if (answer !== null) return { ...sent, acknowledged: true };
    if (givesUp) return { ...sent, acknowledged: false };
  }
}

/** What the roll and the envelopes in it say, opened with the key. */
function readUrn() {
  const keys = keysOfSecret(vote.keyStore.read(vote.voteId) ?? new Uint8Array());
  const asked = askedQuestions(vote.vote.definition);
  const rows = database.select().from(voteRoll).where(eq(voteRoll.voteId, vote.voteId)).all();
  const urn = new Map<string, { readonly code: string; readonly said: unknown }>();
  for (const { id, mark, envelope, receipt } of rows) {
    // Mark, envelope and receipt are there together or not at all.
    expect([mark === "online", envelope !== null, receipt !== null]).toEqual(
      Array.from({ length: 3 }, () => mark !== null),
    );
    if (envelope === null) continue;
    const opened = openBallot(keys, asked, envelope);
    if (!opened.ok) throw new Error("An envelope does not open.");
    const answer = opened.value.ballot[vote.questionIds[0] ?? ""];
    const said = answer?.kind === "choice" ? answer.choice : null;
    urn.set(id, { code: opened.value.trackingCode, said });
  }
  return urn;
}

test("of 10,000 ballots every one that was acknowledged is there once, however often the server is killed", async () => {
  server = await startServer({ databaseFile: file });
  let address: Promise<string> = Promise.resolve(server.address);
  const sent: Sent[] = [];
  const waiting = [...vote.voters];
  let over = false;

  async function client(): Promise<void> {
    for (let rollId = waiting.pop(); rollId !== undefined; rollId = waiting.pop()) {
      sent.push(await castOne(rollId, () => address));
    }
  }

  /** Kills the server once another part of the ballots is cast, at a moment that nobody chose. */
  async function killer(): Promise<void> {
    for (let kill = 1; kill <= KILLS; kill += 1) {
      const part = (kill * VOTERS) / (KILLS + 1);
      while (sent.length < part && !over) await pause(5);
      await pause(randomInt(40));
      let restarted = (_address: string) => {};
      const dying = server;
      address = new Promise((resolve) => {
        restarted = resolve;
      });
      await dying.kill();
      const acknowledged = sent.filter((each) => each.acknowledged);
      const urn = readUrn();
      for (const { rollId, code } of acknowledged) expect(urn.get(rollId)?.code).toBe(code);
      server = await startServer({ databaseFile: file });
      restarted(server.address);
    }
  }

  const clients = Promise.all(Array.from({ length: CLIENTS }, client)).then(() => {
    over = true;
  });
  await Promise.all([clients, killer()]);

  expect(sent).toHaveLength(VOTERS);
  const urn = readUrn();
  for (const { rollId, code, said, acknowledged } of sent) {
    const ballot = urn.get(rollId);
    // Whoever gave up may have voted: with the ballot that they sent, or not at all.
    if (acknowledged || ballot !== undefined) expect(ballot).toEqual({ code, said });
  }
  expect(sent.some(({ acknowledged }) => !acknowledged)).toBe(true);
  expect(urn.size).toBeGreaterThanOrEqual(sent.filter(({ acknowledged }) => acknowledged).length);
  expect(database.$client.pragma("integrity_check", { simple: true })).toBe("ok");

  // Who had voted is told so again, and nobody votes twice.
  const [first] = sent.filter(({ acknowledged }) => acknowledged);
  const again = await castOne(first?.rollId ?? "", () => address).catch((error: Error) => error);
  expect(again).toBeInstanceOf(Error);
  expect(readUrn()).toEqual(urn);

  await server.stop();
  const context = serviceContext({ database, now: new Date() });
  expect(closeVote(context, vote.voteId).ok).toBe(true);
  await runVoteJobs(context, vote.keyStore);
  const ballots = ballotsOf(database, vote.voteId).map(({ trackingCode: code }) => code);
  expect(ballots).toEqual([...urn.values()].map(({ code }) => code).sort());
  expect(readStoredVote(database, vote.voteId)?.row).toMatchObject({
    ...{ status: "counted", castOnline: urn.size },
  });
}, 1_200_000);

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
