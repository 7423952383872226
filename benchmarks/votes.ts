import { type ChildProcess, spawn } from "node:child_process";
import { randomInt } from "node:crypto";
import { closeSync, fsyncSync, mkdtempSync, openSync, rmSync, writeSync } from "node:fs";
import { Agent, request } from "node:http";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { newTrackingHalf } from "#app/domain/votes/tracking-code.ts";
import { readRollTotals } from "#app/services/votes/roll-totals.server.ts";
import { askedQuestions } from "#app/services/votes/vote-definition.ts";
import { createVoteKeyStore } from "#app/services/votes/vote-key-store.server.ts";
import { sealVoter } from "#app/services/votes/voting/voter-access.server.ts";
import { closeDatabase, openDatabase } from "#db/connection.server.ts";
import { serviceContext } from "#tests/support/database.ts";
import { freePort, startServer, voteKeyFolder } from "#tests/support/server-process.ts";
import { choiceBallot, openedVote } from "#tests/support/votes.ts";
import { ballotForm } from "#tests/support/voting-traffic.ts";
import { buildPrograms } from "./build-programs.ts";
import { percentile } from "./percentile.ts";

/**
 * How many ballots a second a server takes over HTTP, each on disk before it is acknowledged, beside a Remix action that
 * stores one row and a bare HTTP server that does. The three take turns on the same disk; `docs/performance.md` explains
 * the lines. Needs `npm run build`.
 */
const VOTERS = Number(process.env.VOTERS ?? 50_000);
const CONNECTIONS = 16;
const ROUNDS = 3;
const SECONDS = Number(process.env.SECONDS ?? 5);
const FSYNCS = 200;

interface Contender {
  readonly name: string;
  readonly send: () => Form;
  readonly rates: number[];
  readonly times: number[];
}

interface Form {
  readonly port: number;
  readonly path: string;
  readonly body: string;
  readonly cookie: string;
}

const folder = mkdtempSync(join(tmpdir(), "losrunde-ballots-"));
const file = join(folder, "town.sqlite");
const programs = join("build", "benchmarks");
const children: ChildProcess[] = [];
try {
  await measure();
} finally {
  for (const child of children) child.kill();
  rmSync(folder, { recursive: true, force: true });
  rmSync(voteKeyFolder(file), { recursive: true, force: true });
}

async function measure(): Promise<void> {
  const database = openDatabase(file);
  const context = serviceContext({ database, now: new Date() });
  const keyStore = createVoteKeyStore(voteKeyFolder(file));
  const vote = await openedVote(context, { keyStore, residents: VOTERS });
  const asked = askedQuestions(vote.vote.definition);
  const server = await startServer({ databaseFile: file });
  const votersLeft = [...vote.voters];
  const forms = votersLeft.map((rollId, at): Form => {
    const halves = { server: newTrackingHalf(randomInt), other: newTrackingHalf(randomInt) };
    const ballot = choiceBallot(vote, at % 2 === 0 ? "yes" : "no");
    return {
      ...{ port: Number(new URL(server.address).port), path: "/vote/ballot/receipt" },
      body: ballotForm(asked, ballot, halves).toString(),
      cookie: `losrunde.voter=${sealVoter(context, rollId, null)}`,
    };
  });
  await buildPrograms(programs, { "durable-insert-server": "benchmarks/durable-insert-server.ts" });
  const [bare, remix] = [await startInsert("bare"), await startInsert("remix")];
  const [sample] = forms;
  const rowOf = (port: number) => (): Form => ({
    ...{ port, path: "/insert", body: sample?.body ?? "", cookie: sample?.cookie ?? "" },
  });
  const contenders: readonly Contender[] = [
    { name: "bare server of Node, one row", send: rowOf(bare), rates: [], times: [] },
    { name: "Remix action, one row", send: rowOf(remix), rates: [], times: [] },
    {
      name: "ballot, cast and sealed",
      rates: [],
      times: [],
      send() {
        const form = forms.pop();
        if (form === undefined)
          throw new Error("Every voter has voted; set VOTERS higher or SECONDS lower.");
        return form;
      },
    },
  ];
  console.log(`An fsync takes ${fsyncMilliseconds().toFixed(2)} ms (median of ${FSYNCS}).`);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const contender of contenders) {
      if (round === 0) await drive(contender, 2);
      const { rate, times } = await drive(contender, SECONDS);
      contender.rates.push(rate);
      contender.times.push(...times);
    }
  }
  const cast = readRollTotals(database, vote.voteId)?.cast ?? 0;
  if (cast !== VOTERS - forms.length) throw new Error("A ballot that was sent is not there.");
  const middle = ({ rates }: Contender) => percentile(rates, 0.5);
  for (const contender of contenders) {
    const { name, times } = contender;
    const late = [0.5, 0.95].map((share) => percentile(times, share).toFixed(1).padStart(7));
    console.log(
      `${name.padEnd(30)} ${middle(contender).toFixed(0).padStart(6)} a second   median, 95 % (ms): ${late.join(" ")}`,
    );
  }
  const [ofBare = 1, ofRemix = 1, ofBallots = 0] = contenders.map(middle);
  console.log(`Ballots as a share of the Remix action: ${(ofBallots / ofRemix).toFixed(2)}`);
  console.log(`Ballots as a share of the bare server:  ${(ofBallots / ofBare).toFixed(2)}`);
  await server.stop();
  closeDatabase(database);
}

async function startInsert(kind: "bare" | "remix"): Promise<number> {
  const port = await freePort();
  const script = resolve(programs, "durable-insert-server.js");
  const child = spawn(process.execPath, [script, kind, join(folder, `${kind}.sqlite`), `${port}`], {
    stdio: "inherit",
    env: { ...process.env, NODE_ENV: "production" },
  });
  children.push(child);
  for (;;) {
    const answer = await fetch(`http://127.0.0.1:${port}/`).catch(() => null);
    if (answer !== null) return port;
    await new Promise((done) => setTimeout(done, 50));
  }
}

/** Sends forms on all connections for some seconds, one after the other on each. */
async function drive(
  { send }: Contender,
  seconds: number,
): Promise<{ readonly rate: number; readonly times: readonly number[] }> {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const begun = performance.now();
  const end = begun + seconds * 1000;
  const times: number[] = [];
  async function connection(): Promise<void> {
    while (performance.now() < end) {
      const sent = performance.now();
      await post(agent, send());
      times.push(performance.now() - sent);
    }
  }
  await Promise.all(Array.from({ length: CONNECTIONS }, connection));
  const rate = times.length / ((performance.now() - begun) / 1000);
  agent.destroy();
  return { rate, times };
}

function post(agent: Agent, { port, path, body, cookie }: Form): Promise<void> {
  return new Promise((done, failed) => {
    const headers = {
      "Content-Type": "application/x-www-form-urlencoded",
      "Content-Length": Buffer.byteLength(body),
      ...{ Host: `localhost:${port}`, Cookie: cookie },
    };
    const sent = request(
      { host: "127.0.0.1", port, path, method: "POST", agent, headers },
      (answer) => {
        answer.resume();
        answer.on("end", () => {
          if (answer.statusCode === 303) done();
          else failed(new Error(`A form was answered with ${answer.statusCode}.`));
        });
      },
    );
    sent.on("error", failed);
    sent.end(body);
  });
}

/** Median of writing a page and waiting until it is on disk. */
function fsyncMilliseconds(): number {
  const handle = openSync(join(folder, "fsync"), "w");
  const page = Buffer.alloc(4096, 1);
  const times = Array.from({ length: FSYNCS }, () => {
    const begun = performance.now();
    writeSync(handle, page);
    fsyncSync(handle);
    return performance.now() - begun;
  });
  closeSync(handle);
  return percentile(times, 0.5);
}
