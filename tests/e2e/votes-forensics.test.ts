import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import SqliteDatabase from "better-sqlite3";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { VoteBallot } from "#app/domain/votes/vote-answer.ts";
import type { VoteRule } from "#app/domain/votes/vote-rule.ts";
import { closeVote } from "#app/services/votes/close-vote.server.ts";
import { openBallot } from "#app/services/votes/sealed-ballot.server.ts";
import { ballotsOf } from "#app/services/votes/stored-ballots.server.ts";
import { readStoredVote } from "#app/services/votes/stored-vote.server.ts";
import { voteCode } from "#app/services/votes/vote-code.server.ts";
import { keysOfSecret, receiptOf, type VoteKeys } from "#app/services/votes/vote-crypto.server.ts";
import { askedQuestions } from "#app/services/votes/vote-definition.ts";
import { createVoteKeyStore } from "#app/services/votes/vote-key-store.server.ts";
import { auditLog, voteRoll } from "#db/schema/index.ts";
import { TEST_DATA_KEY } from "#tests/support/database.ts";
import { voteKeyFolder } from "#tests/support/server-process.ts";
import { startTown, type Town } from "#tests/support/town.ts";
import { type OpenedVote, openedVote } from "#tests/support/votes.ts";
import {
  ballotForm,
  enterVoteCode,
  reviewBallot,
  sendBallot,
} from "#tests/support/voting-traffic.ts";

/** Synthetic: 24 people of whom 22 vote, some object for a reason of their own. */
const RESIDENTS = 24;
const VOTERS = 22;
const CONSENT: VoteRule = { kind: "consent", presence: null, abstention: true };
const CHOICE: VoteRule = {
  ...{ kind: "single-choice", seats: 1, presence: null, tie: "lot", abstention: true },
};
const QUESTIONS = [
  { rule: CONSENT },
  { rule: CHOICE, options: [{ text: "Markt" }, { text: "Park" }, { text: "Bahnhof" }] },
];

interface Cast {
  readonly rollId: string;
  readonly trackingCode: string;
  readonly ballot: VoteBallot;
  readonly reasons: string | null;
  readonly cookie: string;
}

let town: Town;
let vote: OpenedVote;
let casts: readonly Cast[];
/** The keys of the vote, which only this test still has when they are destroyed. */
let keys: VoteKeys;
let secret: Buffer;
/** Copies of the file, its log, a backup and a replica, taken while people voted. */
let copies: string;
/** Envelopes and receipts as they lay on the roll before the closing. */
let urn: readonly { readonly id: string; readonly envelope: Buffer; readonly receipt: Buffer }[];

beforeAll(async () => {
  town = await startTown();
  const { databaseFile } = town.server;
  copies = `${dirname(databaseFile)}-copies`;
  const keyStore = createVoteKeyStore(voteKeyFolder(databaseFile));
  const opening = { ...town.context, now: new Date() };
  vote = await openedVote(opening, { keyStore, residents: RESIDENTS, questions: QUESTIONS });
  secret = keyStore.read(vote.voteId) ?? Buffer.alloc(0);
  keys = keysOfSecret(secret);
  const all: Cast[] = [];
  // Another order than that of the roll.
  for (const [at, rollId] of vote.voters.slice(0, VOTERS).reverse().entries()) {
    all.push(await castOverHttp(rollId, at));
    if (at === 7) copyAll("early");
  }
  casts = all;
  copyAll("late");
  const backup = new SqliteDatabase(databaseFile);
  await backup.backup(join(copies, "backup.sqlite"));
  backup.exec(`VACUUM INTO '${join(copies, "replica.sqlite")}'`);
  backup.close();
  urn = town.context.database
    .select()
    .from(voteRoll)
    .where(eq(voteRoll.voteId, vote.voteId))
    .all()
    .flatMap(({ id, envelope, receipt }) =>
      envelope === null || receipt === null ? [] : [{ id, envelope, receipt }],
    );
  const closed = closeVote({ ...town.context, now: new Date() }, vote.voteId);
  if (!closed.ok) throw new Error(closed.problem.code);
  await until(() => readStoredVote(town.context.database, vote.voteId)?.status === "counted");
});

afterAll(async () => {
  await town?.close();
  rmSync(copies, { recursive: true, force: true });
});

async function castOverHttp(rollId: string, at: number): Promise<Cast> {
  const { address } = town.server;
  const asked = askedQuestions(vote.vote.definition);
  const [consent = "", choice = ""] = vote.questionIds;
  const [options = []] = [vote.optionIds[1]];
  const reasons = at % 4 === 0 ? `Grund ${at} von niemandem sonst: Quokka${at}` : null;
  const ballot: VoteBallot = {
    [consent]:
      reasons === null
        ? { kind: "choice", choice: "agree" }
        : { kind: "choice", choice: "objection", reasons },
    [choice]: { kind: "choice", choice: options[at % 3] ?? "" },
  };
  const code = voteCode(town.context.keyring, { id: rollId, codeNumber: 1 });
  const cookie = await enterVoteCode(address, code);
  const { code: trackingCode, ...halves } = await reviewBallot(address, cookie, asked, ballot);
  const sent = await sendBallot(address, cookie, ballotForm(asked, ballot, halves));
  expect(sent.status).toBe(303);
  return { rollId, trackingCode, ballot, reasons, cookie };
}

function copyAll(name: string): void {
  const { databaseFile } = town.server;
  mkdirSync(copies, { recursive: true });
  for (const ending of ["", "-wal", "-shm"]) {
    const file = databaseFile + ending;
    if (existsSync(file)) copyFileSync(file, join(copies, `${name}-${basename(file)}`));
  }
}

async function until(isSo: () => boolean): Promise<void> {
  for (let attempt = 0; attempt < 600; attempt += 1) {
    if (isSo()) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("It did not come to pass.");
}

/** Every file of a folder, as bytes. */
function filesOf(folder: string): ReadonlyMap<string, Buffer> {
  return new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name))]));
}

/** How bytes may stand in a file: as they are, and written out. */
function writtenOut(bytes: Uint8Array): Buffer[] {
  const buffer = Buffer.from(bytes);
  const texts = [
    ...[buffer.toString("hex"), buffer.toString("hex").toUpperCase()],
    // In the middle of a longer text base64 begins at one of three places.
    ...[0, 1, 2].map((skip) => {
      const aligned = buffer.subarray(skip);
      return aligned.subarray(0, aligned.length - (aligned.length % 3)).toString("base64");
    }),
  ];
  const urlSafe = texts.map((text) => text.replaceAll("+", "-").replaceAll("/", "_"));
  return [buffer, ...[...texts, ...urlSafe].map((text) => Buffer.from(text, "latin1"))];
}

function writtenText(text: string): Buffer[] {
  const plain = [text, text.replaceAll("-", "")].flatMap((form) => [
    Buffer.from(form, "utf16le"),
    ...writtenOut(Buffer.from(form, "utf8")),
  ]);
  return plain;
}

/** Names of the files in which one of these bytes stand. */
function found(files: ReadonlyMap<string, Buffer>, forms: readonly Buffer[]): string[] {
  return [...files].flatMap(([name, bytes]) =>
    forms.some((form) => form.length > 0 && bytes.includes(form)) ? [name] : [],
  );
}

/** The roll of a copy, read as a database with whatever its log holds. */
function rollOfCopy(name: string) {
  const copy = new SqliteDatabase(join(copies, name), { readonly: true });
  try {
    return copy
      .prepare("SELECT id, envelope, receipt FROM vote_roll WHERE envelope IS NOT NULL")
      .all() as { id: string; envelope: Buffer; receipt: Buffer }[];
  } finally {
    copy.close();
  }
}

const COPIES = ["early-town.sqlite", "late-town.sqlite", "backup.sqlite", "replica.sqlite"];

describe("with the key of the vote", () => {
  test.each(COPIES)("the copy %s tells of every voter how they voted", (name) => {
    const asked = askedQuestions(vote.vote.definition);
    const told = rollOfCopy(name).map(({ id, envelope }) => {
      const ballot = openBallot(keys, asked, envelope);
      return { rollId: id, ...(ballot.ok ? ballot.value : {}) };
    });
    const expected = casts
      .map(({ rollId, trackingCode, ballot }) => ({ rollId, trackingCode, ballot }))
      .slice(0, name.startsWith("early") ? 8 : VOTERS);
    const byId = (a: { rollId: string }, b: { rollId: string }) => (a.rollId < b.rollId ? -1 : 1);
    expect(told.sort(byId)).toEqual(expected.sort(byId));
  });

  test("the receipts of a copy join its roll with the published tracking codes", () => {
    const joined = rollOfCopy("backup.sqlite").map(({ id, receipt }) => {
      const code = casts.find(({ trackingCode }) =>
        receiptOf(keys.receiptKey, trackingCode).equals(receipt),
      )?.trackingCode;
      return [id, code];
    });
    expect(new Map(joined as [string, string][])).toEqual(
      new Map(casts.map(({ rollId, trackingCode }) => [rollId, trackingCode])),
    );
  });
});

describe("without it", () => {
  test("the key is in no file of the town, no copy, no log, and not in the key store", () => {
    const folder = dirname(town.server.databaseFile);
    const files = new Map([...filesOf(folder), ...filesOf(copies)]);
    for (const part of [secret, keys.secretKey, keys.receiptKey]) {
      expect(found(files, writtenOut(part))).toEqual([]);
      expect(
        writtenOut(part).some((form) => town.server.output().includes(form.toString("latin1"))),
      ).toBe(false);
    }
    for (const lines of vote.shares) {
      for (const line of lines.split("\n")) expect(found(files, writtenText(line))).toEqual([]);
    }
    expect(readdirSync(voteKeyFolder(town.server.databaseFile))).toEqual([]);
  });

  test("the copies taken while people voted hold no tracking code and nothing of what was said", () => {
    const files = filesOf(copies);
    // The vote itself is found in each, so the search can find something.
    const seen = found(files, writtenText(vote.voteId)).map((name) => name.replace(/-wal$/, ""));
    expect([...new Set(seen)].sort()).toEqual(COPIES.toSorted());
    for (const { trackingCode, reasons } of casts) {
      expect(found(files, writtenText(trackingCode))).toEqual([]);
      if (reasons !== null) expect(found(files, writtenText(reasons))).toEqual([]);
    }
    for (const marker of ['"objection"', '"agree"', '"choice":"']) {
      expect(found(files, writtenText(marker))).toEqual([]);
    }
  });

  test("whoever has the key of all other data reads no envelope and recognises no receipt in them", () => {
    const asked = askedQuestions(vote.vote.definition);
    const { keyring } = town.context;
    const others = [TEST_DATA_KEY, keyring.envelope, keyring.codes, keyring.references];
    for (const { envelope, receipt } of COPIES.flatMap(rollOfCopy)) {
      for (const key of others) {
        expect(openBallot(keysOfSecret(key), asked, envelope).ok).toBe(false);
        const hashes = casts.map(({ trackingCode }) => [
          receiptOf(key, trackingCode),
          receiptOf(keysOfSecret(key).receiptKey, trackingCode),
        ]);
        expect(hashes.flat().some((hash) => hash.equals(receipt))).toBe(false);
      }
    }
  });

  test("all envelopes are equally long, whatever they hold", () => {
    expect(new Set(urn.map(({ envelope }) => envelope.length)).size).toBe(1);
    expect(new Set(casts.map(({ ballot }) => JSON.stringify(ballot).length)).size).toBeGreaterThan(
      1,
    );
  });

  test("after the closing nothing of an envelope or a receipt is left in the file, its free pages or its log", () => {
    const files = filesOf(dirname(town.server.databaseFile));
    expect([...files.keys()].sort()).toEqual(["town.sqlite", "town.sqlite-shm", "town.sqlite-wal"]);
    const traces = urn.flatMap(({ envelope, receipt }) => {
      // Any piece of an envelope would be a trace.
      const pieces = Array.from({ length: Math.floor(envelope.length / 64) }, (_unused, at) =>
        envelope.subarray(at * 64, at * 64 + 16),
      );
      return [...pieces, receipt].flatMap((bytes) => found(files, [bytes]));
    });
    expect(traces).toEqual([]);
    const late = filesOf(copies);
    const [first] = urn;
    const seen = new Set(found(late, [first?.receipt ?? Buffer.alloc(0)]));
    expect(["late-town.sqlite", "late-town.sqlite-wal"].some((name) => seen.has(name))).toBe(true);
  });

  test("the file holds each tracking code once, in the list of ballots, and no answer beside a voter", () => {
    const { database } = town.context;
    const ballots = ballotsOf(database, vote.voteId);
    expect(ballots.map(({ trackingCode }) => trackingCode)).toEqual(
      casts.map(({ trackingCode }) => trackingCode).sort(),
    );
    expect(Object.keys(ballots[0] ?? {}).sort()).toEqual([
      "answers",
      "reasons",
      "source",
      "trackingCode",
      "voteId",
      "voter",
    ]);
    expect(ballots.every(({ voter }) => voter === null)).toBe(true);
    const bytes = Buffer.concat([...filesOf(dirname(town.server.databaseFile)).values()]);
    for (const { trackingCode, reasons } of casts) {
      const code = Buffer.from(trackingCode);
      expect(bytes.indexOf(code)).toBeGreaterThan(0);
      expect(bytes.indexOf(code, bytes.indexOf(code) + 1)).toBe(-1);
      // Shown to the group alone.
      if (reasons !== null) expect(bytes.includes(reasons)).toBe(false);
    }
    for (const { rollId } of casts) {
      const texts = ballots.map((ballot) => JSON.stringify(ballot));
      expect(texts.some((text) => text.includes(rollId))).toBe(false);
    }
  });

  test("neither roll nor list lies in the order in which people voted", () => {
    const { database } = town.context;
    const roll = database.$client.prepare("SELECT id FROM vote_roll ORDER BY rowid").all() as {
      id: string;
    }[];
    const stored = roll.map(({ id }) => id);
    expect(stored).toEqual(stored.toSorted());
    const table = database.$client
      .prepare("SELECT sql FROM sqlite_master WHERE name = 'vote_ballots'")
      .get() as { sql: string };
    // Without row numbers the rows lie in the order of their tracking codes.
    expect(table.sql).toMatch(/WITHOUT ROWID/);
    expect(stored).not.toEqual(casts.map(({ rollId }) => rollId));
  });

  test("the audit log and the log of the server name no voter, no code and no time of a ballot", () => {
    const entries = town.context.database.select().from(auditLog).all();
    const texts = [JSON.stringify(entries), town.server.output()];
    for (const { rollId, trackingCode, reasons, cookie } of casts) {
      const code = voteCode(town.context.keyring, { id: rollId, codeNumber: 1 });
      for (const told of [
        rollId,
        trackingCode,
        code,
        cookie,
        ...(reasons === null ? [] : [reasons]),
      ]) {
        expect(texts.some((text) => text.includes(told))).toBe(false);
      }
    }
    const own = entries.filter(({ objectId }) => objectId === vote.voteId);
    expect(own.map(({ action }) => action)).toEqual([
      ...["vote_opened", "vote_checkpoint_taken", "vote_closed", "vote_ballots_opened"],
      ...["vote_key_destroyed", "vote_counted"],
    ]);
  });

  test("no table keeps when somebody voted, or that a device did", () => {
    const { database } = town.context;
    const columns = database.$client.pragma("table_info(vote_roll)") as { name: string }[];
    expect(columns.map(({ name }) => name).sort()).toEqual([
      "code_hash",
      "code_number",
      "envelope",
      "holder_id",
      "id",
      "mark",
      "receipt",
      "vote_id",
    ]);
    const tables = database.$client
      .prepare("SELECT name FROM sqlite_master WHERE type = 'table'")
      .all() as { name: string }[];
    const [{ rollId = "" } = {}] = casts;
    const holding = tables.flatMap(({ name }) => {
      const rows = database.$client.prepare(`SELECT * FROM "${name}"`).all();
      return JSON.stringify(rows).includes(rollId) ? [name] : [];
    });
    expect(holding).toEqual(["vote_roll"]);
  });
});
