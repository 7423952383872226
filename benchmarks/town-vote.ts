import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { eq } from "drizzle-orm";
import { type Random, seededRandom } from "#app/domain/random.ts";
import type { VoteAnswer, VoteBallot } from "#app/domain/votes/vote-answer.ts";
import { VOTE_RULE_KINDS, type VoteRule } from "#app/domain/votes/vote-rule.ts";
import { piecesStream } from "#app/routes/pieces-stream.server.ts";
import { createJobRunner } from "#app/server/job-runner.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { typeset } from "#app/services/letters/typeset.server.ts";
import { NO_CARRIERS } from "#app/services/response/carriers.server.ts";
import { closeVote } from "#app/services/votes/close-vote.server.ts";
import { startCount } from "#app/services/votes/count-vote.server.ts";
import { readFrozenVote } from "#app/services/votes/frozen-vote.server.ts";
import { openVote } from "#app/services/votes/open-vote.server.ts";
import { prepareLetters } from "#app/services/votes/paper/prepare-letters.server.ts";
import {
  exportVoteEnvelopes,
  orderVoteLetters,
} from "#app/services/votes/paper/print-letters.server.ts";
import { readVoteLetters } from "#app/services/votes/paper/read-letters.server.ts";
import { receiptFor } from "#app/services/votes/receipt-key.server.ts";
import {
  exportBallotList,
  exportBallotTable,
  exportQuestion,
} from "#app/services/votes/results/export-vote.server.ts";
import { findBallot, readBallotPage } from "#app/services/votes/results/read-ballots.server.ts";
import { readPublicVote } from "#app/services/votes/results/read-public-vote.server.ts";
import { readRollTotals } from "#app/services/votes/roll-totals.server.ts";
import { sealBallot } from "#app/services/votes/sealed-ballot.server.ts";
import { readVote } from "#app/services/votes/setup/read-vote.server.ts";
import {
  createVoteKeyStore,
  type VoteKeyStore,
} from "#app/services/votes/vote-key-store.server.ts";
import { watchVotes } from "#app/services/votes/watch-votes.server.ts";
import { closeDatabase, type Database, openDatabase } from "#db/connection.server.ts";
import { jobs, processes, voteBallots, voteRoll, votes } from "#db/schema/index.ts";
import { serviceContext, TEST_DATA_KEY } from "#tests/support/database.ts";
import { nameTown } from "#tests/support/process.ts";
import {
  finalVote,
  newTrackingCode,
  openVoteOf,
  storeDraftVote,
  type TestQuestion,
  YES_NO,
} from "#tests/support/votes.ts";
import { buildPrograms } from "./build-programs.ts";

/**
 * A vote of a whole town, from the register to the final result, with the real services, a database file and a job
 * worker as a running server has them. Prints the seconds of each step, those of work (processor time of all threads), and the longest stall: how much later than every
 * 10 milliseconds this thread, which would serve pages, came to do anything, while it writes a row twenty times a second. Then ballots of every
 * rule but equal shares are counted, from the stored ballots to the stored result. `RESIDENTS` says for how many (50,000); `docs/performance.md`
 * explains the lines. `--only "town vote"` runs it alone.
 */
const RESIDENTS = Number(process.env.RESIDENTS || 50_000);
const OPTIONS = 10;
const PROJECTS = 40;
const BEAT_MILLISECONDS = 10;
const BEATS_BETWEEN_WRITES = 5;
const HOUR = 60 * 60 * 1000;
const PUBLIC_URL = "https://mitreden.example.org";
const PROGRAMS = resolve("build/bench");

const CHOOSING = { seats: 1, presence: null, tie: "lot" } as const;
const NO_QUORUMS = { presence: null, approval: null };

/** Every rule but equal shares, in the order in which they are offered. */
const RULES: readonly VoteRule[] = [
  YES_NO,
  {
    ...{ kind: "deciding-question", majority: { rule: "simple-majority" }, quorums: NO_QUORUMS },
    ...{ abstention: true, tie: "lot" },
  },
  { kind: "consent", presence: null, abstention: true },
  { kind: "single-choice", ...CHOOSING, abstention: true },
  { kind: "approval", ...CHOOSING, most: null },
  { kind: "score", ...CHOOSING, measure: "mean", lowest: 0, highest: 5 },
  { kind: "borda", ...CHOOSING },
  { kind: "irv", ...CHOOSING },
  { kind: "scottish-stv", ...CHOOSING, seats: 4 },
  { kind: "schulze", ...CHOOSING },
  { kind: "greedy-budget", budget: 300_000_00, presence: null, tie: "lot", most: null },
];

const at = process.argv.indexOf("--only");
if (at < 0 || "town vote".includes(process.argv[at + 1] ?? "")) await measure();

/** The file and the folder of keys of a town that votes. */
interface Town {
  readonly context: ServiceContext;
  readonly keyStore: VoteKeyStore;
  readonly databaseFile: string;
  readonly keyFolder: string;
}

async function measure(): Promise<void> {
  await buildPrograms(PROGRAMS, { "job-worker": "app/server/job-worker.ts" });
  const folder = mkdtempSync(join(tmpdir(), "losrunde-town-"));
  const databaseFile = join(folder, "town.sqlite");
  const keyFolder = join(folder, "keys");
  const database = openDatabase(databaseFile);
  try {
    const context = serviceContext({ database, now: new Date() });
    const town = { context, keyStore: createVoteKeyStore(keyFolder), databaseFile, keyFolder };
    console.log(`town vote, ${RESIDENTS} residents              seconds      work  stall, ms`);
    await courseOf(town);
    await countEveryRule(town);
  } finally {
    closeDatabase(database);
    rmSync(folder, { recursive: true, force: true });
  }
}

async function courseOf(town: Town): Promise<void> {
  const { context, keyStore } = town;
  const { database } = context;
  nameTown(database);
  const questions = [{ rule: YES_NO }, optionsBy({ kind: "approval", ...CHOOSING, most: null })];
  const { voteId } = database.transaction(() =>
    storeDraftVote(context, { questions, residents: RESIDENTS }),
  );
  await watched(database, "opening", async () => {
    const opened = await openVote(context, voteId, keyStore);
    if (!opened.ok) throw new Error(opened.problem.code);
  });
  await letters(context, voteId);
  castAll(town, voteId);
  const visitor = { ...context, actor: { kind: "visitor" as const } };
  await watched(database, "a checkpoint, taken each hour", () => {
    watchVotes({ database, keyStore }, new Date(context.now.getTime() + 2 * HOUR));
  });
  await watched(database, "looking at due votes, each 5 s", () => {
    watchVotes({ database, keyStore }, new Date(context.now.getTime() + 4 * HOUR));
  });
  await watched(database, "how many have voted", () => readRollTotals(database, voteId));
  await watched(database, "the vote for staff", () => readVote(context, voteId));
  await watched(database, "closing", () => {
    const closed = closeVote(context, voteId);
    if (!closed.ok) throw new Error(closed.problem.code);
  });
  await ceremony(town, voteId);
  await watched(database, "the vote for everybody", () => readPublicVote(visitor, voteId, "de"));
  for (const page of [1, RESIDENTS / 200]) {
    await watched(database, `page ${page} of the list`, () =>
      readBallotPage(visitor, voteId, page),
    );
  }
  const code = database.select().from(voteBallots).limit(1).get()?.trackingCode ?? "";
  await watched(database, "a ballot by its code", () => findBallot(visitor, voteId, code));
  await watched(database, "the list as JSON", () => drain(exportBallotList(visitor, voteId)));
  await watched(database, "the list as CSV", () => drain(exportBallotTable(visitor, voteId)));
  for (const format of ["json", "pb"] as const) {
    await watched(database, `a question as ${format}`, () =>
      exportQuestion(visitor, voteId, 2, format),
    );
  }
  await watched(database, "making it final", () => finalVote(context, voteId));
}

async function letters(context: ServiceContext, voteId: string): Promise<void> {
  const { database } = context;
  const prepared = prepareLetters(context, voteId, {
    ...{ paperPlace: "Rathaus", phone: "03475 1", officeHours: "", signatory: "Die Verwaltung" },
  });
  if (!prepared.ok) throw new Error(prepared.problem.code);
  await watched(database, "the page of letters", () => readVoteLetters(context, voteId));
  const order = await watched(database, "a portion of 1,000 letters", () =>
    orderVoteLetters(context, { voteId, part: 1, publicUrl: PUBLIC_URL }),
  );
  await watched(database, "its envelopes", () => exportVoteEnvelopes(context, { voteId, part: 1 }));
  await watched(database, "the whole roll, for blocks", () =>
    orderVoteLetters(context, { voteId, part: "register_office", publicUrl: PUBLIC_URL }),
  );
  if (!order.ok || order.value.kind !== "letters") throw new Error("There are no letters.");
  const begun = performance.now();
  const bytes = typeset(order.value, "pdf").length;
  const seconds = (performance.now() - begun) / 1000;
  const pages = 2 * order.value.sheets.length;
  console.log(
    `  letters: ${pages} pages in ${seconds.toFixed(1)} s, ${(pages / seconds).toFixed(0)} a second, ${(bytes / 1e6).toFixed(1)} MB`,
  );
}

/** Everybody casts a ballot: its envelope is sealed as the service does it, and lies in the urn with its mark. */
function castAll({ context, keyStore }: Town, voteId: string): void {
  const { database } = context;
  const vote = readFrozenVote(database, voteId)?.vote;
  if (vote === undefined) throw new Error("The vote is not open.");
  const random = seededRandom("town vote");
  const { voters, questionIds, optionIds } = openVoteOf(context, voteId);
  const [first = "", second = ""] = questionIds;
  const begun = performance.now();
  database.transaction((transaction) => {
    for (const rollId of random.shuffle(voters)) {
      const ballot: VoteBallot = {
        [first]: choice(random),
        [second]: { kind: "approve", approve: likedBy(random, optionIds[1] ?? []) },
      };
      const trackingCode = newTrackingCode();
      const receipt = receiptFor(database, keyStore, { ...vote, open: true }, trackingCode);
      transaction
        .update(voteRoll)
        .set({ mark: "online", envelope: sealBallot(vote, { trackingCode, ballot }), receipt })
        .where(eq(voteRoll.id, rollId))
        .run();
    }
  });
  const seconds = (performance.now() - begun) / 1000;
  console.log(
    `  ${voters.length} ballots were sealed and stored at once in ${seconds.toFixed(1)} s`,
  );
}

/** The jobs that open the envelopes and count, in a worker of their own. */
async function ceremony(town: Town, voteId: string): Promise<void> {
  const { database } = town.context;
  const runner = runnerOf(town);
  const phases = new Map<string, number>();
  let phase = "starting";
  let since = performance.now();
  const look = () => {
    const job = database.select().from(jobs).where(eq(jobs.subjectId, voteId)).all();
    if (job.some(({ status }) => status === "failed")) throw new Error("A job broke.");
    const running = job.find(({ status }) => status === "running");
    const vote = database
      .select({ castOnline: votes.castOnline, status: votes.status })
      .from(votes)
      .where(eq(votes.id, voteId))
      .get();
    const next = running?.phase ?? "between";
    const named =
      next === "storing_ballots" && vote?.castOnline !== null ? "removing_envelopes" : next;
    if (named !== phase) {
      const now = performance.now();
      phases.set(phase, (phases.get(phase) ?? 0) + now - since);
      phase = named;
      since = now;
    }
    return vote?.status === "counted";
  };
  await watched(database, "opening the envelopes, counting", async () => {
    runner.wake();
    while (!look()) await new Promise((done) => setTimeout(done, BEAT_MILLISECONDS));
  });
  await runner.close();
  for (const [name, milliseconds] of phases) {
    console.log(`    ${name.padEnd(34)} ${(milliseconds / 1000).toFixed(2).padStart(9)}`);
  }
  console.log(`  the file has ${(statSync(town.databaseFile).size / 1e6).toFixed(0)} MB`);
}

function runnerOf({ context, databaseFile, keyFolder }: Town) {
  return createJobRunner(context.database, {
    script: pathToFileURL(join(PROGRAMS, "job-worker.js")),
    databaseFile,
    dataKey: TEST_DATA_KEY,
    voteKeyFolder: keyFolder,
    carriers: NO_CARRIERS,
  });
}

async function countEveryRule(town: Town): Promise<void> {
  const asked = process.env.RULES?.split(",");
  for (const rule of RULES) {
    if (asked !== undefined && !asked.includes(rule.kind)) continue;
    await countBy(town, rule);
  }
  const left = VOTE_RULE_KINDS.filter((kind) => RULES.every((rule) => rule.kind !== kind));
  console.log(`  not counted here: ${left.join(", ")}`);
}

/** Stores as many ballots as there are residents in a vote that was closed, and has a fresh worker count them. */
async function countBy(town: Town, rule: VoteRule): Promise<void> {
  const { context, keyStore } = town;
  const { database } = context;
  // With paper, the count waits until somebody starts it.
  const own = { questions: [optionsBy(rule)], residents: 3, takesPaper: true };
  const { voteId } = database.transaction(() => storeDraftVote(context, own));
  const opened = await openVote(context, voteId, keyStore);
  const closed = closeVote(context, voteId);
  if (!opened.ok || !closed.ok) throw new Error("A vote was not opened and closed.");
  const runner = runnerOf(town);
  await jobDone(database, runner, closed.value.jobId);
  const { optionIds, questionIds } = openVoteOf(context, voteId);
  const [[options = []], [question = ""]] = [optionIds, questionIds];
  const random = seededRandom(`town vote ${rule.kind}`);
  database.transaction((transaction) => {
    for (let ballot = 0; ballot < RESIDENTS; ballot += 1) {
      const answers = { [question]: answerTo(rule, random, options) };
      const row = { voteId, trackingCode: newTrackingCode(), source: "online", answers } as const;
      transaction.insert(voteBallots).values(row).onConflictDoNothing().run();
    }
    transaction.update(votes).set({ castOnline: RESIDENTS }).where(eq(votes.id, voteId)).run();
  });
  await watched(database, `counting: ${rule.kind}`, async () => {
    const started = startCount(context, voteId);
    if (!started.ok) throw new Error(started.problem.code);
    await jobDone(database, runner, started.value.jobId);
  });
  await runner.close();
}

async function jobDone(database: Database, runner: { wake(): void }, jobId: string): Promise<void> {
  runner.wake();
  for (;;) {
    const job = database.select().from(jobs).where(eq(jobs.id, jobId)).get();
    if (job?.status === "succeeded") return;
    if (job?.status === "failed") throw new Error("A job broke.");
    await new Promise((done) => setTimeout(done, 2));
  }
}

function optionsBy(rule: VoteRule): TestQuestion {
  const ofBudget = rule.kind === "greedy-budget";
  const count =
    rule.kind === "yes-no" || rule.kind === "consent"
      ? 0
      : ofBudget
        ? PROJECTS
        : rule.kind === "deciding-question"
          ? 3
          : OPTIONS;
  const options = Array.from({ length: count }, (_, place) => ({
    text: `Möglichkeit ${place + 1}`,
    ...(ofBudget ? { cost: (place + 1) * 100_000 } : {}),
  }));
  return { rule, options };
}

function answerTo(rule: VoteRule, random: Random, options: readonly string[]): VoteAnswer {
  switch (rule.kind) {
    case "yes-no":
      return choice(random);
    case "consent": {
      const said = ["agree", "agree", "agree", "concern", "objection"];
      return { kind: "choice", choice: said[random.integer(said.length)] ?? "" };
    }
    case "single-choice":
      return { kind: "choice", choice: preferred(random, options)[0] ?? "blank" };
    case "deciding-question":
      return {
        kind: "variants",
        answers: Object.fromEntries(options.map((id) => [id, choice(random).choice as "yes"])),
        choice: preferred(random, options)[0] ?? "blank",
      };
    case "approval":
    case "equal-shares":
    case "greedy-budget":
      return { kind: "approve", approve: likedBy(random, options) };
    case "score":
      return {
        kind: "scores",
        scores: Object.fromEntries(options.map((id) => [id, random.integer(6)])),
      };
    default: {
      const ranked = preferred(random, options).slice(0, 1 + random.integer(options.length));
      return { kind: "ranking", ranking: ranked.map((id) => [id]) };
    }
  }
}

function choice(random: Random): Extract<VoteAnswer, { kind: "choice" }> {
  const said = ["yes", "yes", "yes", "no", "no", "abstain"];
  return { kind: "choice", choice: said[random.integer(said.length)] ?? "" };
}

/** Options in the order in which a voter likes them; the first ones are liked better. */
function preferred(random: Random, options: readonly string[]): readonly string[] {
  return options
    .map((id, place) => ({ id, value: random.next() * options.length - place / 3 }))
    .sort((a, b) => b.value - a.value)
    .map(({ id }) => id);
}

function likedBy(random: Random, options: readonly string[]): readonly string[] {
  return options.filter(() => random.next() < 0.3);
}

/** Does something while this thread beats, and prints how long it took and the longest time without a beat. */
async function watched<Value>(
  database: Database,
  name: string,
  work: () => Value | Promise<Value>,
): Promise<Value> {
  let last = performance.now();
  let stall = 0;
  let beats = 0;
  const beat = () => {
    beats += 1;
    if (beats % BEATS_BETWEEN_WRITES === 0) database.update(processes).set({ panelSize: 10 }).run();
    const now = performance.now();
    stall = Math.max(stall, now - last - BEAT_MILLISECONDS);
    last = now;
  };
  const beating = setInterval(beat, BEAT_MILLISECONDS);
  await new Promise((done) => setTimeout(done, 5 * BEAT_MILLISECONDS));
  [last, stall] = [performance.now(), 0];
  const begun = performance.now();
  const before = process.cpuUsage();
  const value = await work();
  const seconds = (performance.now() - begun) / 1000;
  const { user, system } = process.cpuUsage(before);
  const worked = (user + system) / 1e6;
  beat();
  clearInterval(beating);
  console.log(
    `  ${name.padEnd(36)} ${seconds.toFixed(3).padStart(9)} ${worked.toFixed(3).padStart(9)} ${stall.toFixed(0).padStart(9)}`,
  );
  return value;
}

/** Reads a file that comes in pieces as a response does. */
async function drain(pieces: Iterable<string> | null): Promise<void> {
  if (pieces === null) throw new Error("The list is not public.");
  await new Response(piecesStream(pieces)).arrayBuffer();
}
