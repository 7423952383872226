import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { type Application, closeApplication, createApplication } from "#app/application.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { takeNextJob } from "#app/services/jobs/job-state.server.ts";
import { runJob } from "#app/services/jobs/run-job.server.ts";
import { closeVote } from "#app/services/votes/close-vote.server.ts";
import { startCount } from "#app/services/votes/count-vote.server.ts";
import { readStoredVote } from "#app/services/votes/stored-vote.server.ts";
import { closeDatabase, openDatabase } from "#db/connection.server.ts";
import { jobs, municipality } from "#db/schema/index.ts";
import { serviceContext, TEST_DATA_KEY, TEST_KEYRING, TEST_NOW } from "#tests/support/database.ts";
import { readPdf } from "#tests/support/pdf-pages.ts";
import { type RouteHouse, type RouteVisitor, routeHouse } from "#tests/support/route-visitor.ts";
import { createStaffAccount, type StaffAccount } from "#tests/support/staff-account.ts";
import { memoryKeyStore } from "#tests/support/vote-keys.ts";
import { castAs, choiceBallot, type OpenedVote, openedVote } from "#tests/support/votes.ts";

const ROLES = ["organiser", "moderator", "auditor", "administrator"] as const;

/** The same town twice, down to every id; in one all say yes, in the other no. */
interface TwinTown {
  readonly app: Application;
  readonly house: RouteHouse;
  readonly context: ServiceContext;
}

/** Null: a visitor. */
const READERS = [...ROLES, null];

const keyStore = memoryKeyStore();
const readers = new Map<string, RouteVisitor>();
const accounts = new Map<string, StaffAccount>();
let folder: string;
let vote: OpenedVote;
let towns: readonly TwinTown[];

beforeAll(async () => {
  // Both towns sign in at one moment.
  vi.useFakeTimers({ now: TEST_NOW, toFake: ["Date"] });
  folder = mkdtempSync(join(tmpdir(), "losrunde-twins-"));
  const database = openDatabase(join(folder, "first.sqlite"));
  database.insert(municipality).values({ id: 1, name: "Musterstadt", synthetic: true }).run();
  for (const role of ROLES)
    accounts.set(role, await createStaffAccount(database, { roles: [role] }));
  const context = serviceContext({ database, actor: { kind: "system" } });
  vote = await openedVote(context, { keyStore, residents: 30, takesPaper: true });
  closeDatabase(database);
  copyFileSync(join(folder, "first.sqlite"), join(folder, "second.sqlite"));
  towns = await Promise.all([twin("first.sqlite"), twin("second.sqlite")]);
  for (const [at, { context: town }] of towns.entries()) {
    for (const rollId of vote.voters.slice(0, 25)) {
      castAs(town, vote, rollId, choiceBallot(vote, at === 0 ? "yes" : "no"));
    }
  }
});

afterAll(() => {
  vi.useRealTimers();
  for (const { app } of towns ?? []) closeApplication(app);
  rmSync(folder, { recursive: true, force: true });
});

async function twin(file: string): Promise<TwinTown> {
  const app = createApplication(
    {
      ...{ databaseFile: join(folder, file), dataKey: TEST_DATA_KEY, voteKeys: keyStore },
      ...{ authSecret: "a secret for tests that is long enough" },
      publicUrl: "http://localhost:3000",
    },
    () => ({ wake() {}, stop() {} }),
    () => TEST_NOW,
  );
  const { database } = app;
  const context: ServiceContext = {
    ...{ database, keyring: TEST_KEYRING, actor: { kind: "system" }, now: TEST_NOW },
  };
  return { app, house: await routeHouse({ app }), context };
}

/** Where a reader begins who looks for what was cast. */
function beginnings(): string[] {
  const { voteId, processId } = vote;
  const staff = `/staff/processes/${processId}`;
  return [
    ...["/", `/processes/${processId}`, `/votes/${voteId}`, `/processes/${processId}/votes`],
    ...["/staff", staff, `${staff}/votes`, `${staff}/votes.csv`, `${staff}/votes/${voteId}`],
    ...["/staff/audit", "/staff/jobs", `/votes/${voteId}/ballots`, `/vote/terminal/${voteId}`],
    ...["json", "csv", "blt", "pb", "pdf"].flatMap((ending) => [
      `/votes/${voteId}.${ending}`,
      `/votes/${voteId}/ballots.${ending}`,
      `/votes/${voteId}/result.${ending}`,
      `/votes/${voteId}/questions/${vote.questionIds[0]}.${ending}`,
    ]),
  ];
}

/** Every page that a reader finds by following links about votes, and what it says. */
async function readEverything(visitor: RouteVisitor): Promise<ReadonlyMap<string, string>> {
  const read = new Map<string, string>();
  const waiting = beginnings();
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    if (read.has(path) || read.size > 400) continue;
    const answer = await visitor.get(path);
    const bytes = Buffer.from(await answer.arrayBuffer());
    const isPdf = answer.headers.get("content-type")?.startsWith("application/pdf") ?? false;
    // A PDF holds the moment at which it was set; what stands on its pages does not.
    const said = isPdf ? JSON.stringify(readPdf(bytes)) : bytes.toString("utf8");
    // Envelopes are random, and so is a hash over them.
    const told = said.replaceAll(/[0-9a-f]{64}/g, "(hash)");
    read.set(path, `${answer.status} ${answer.headers.get("location") ?? ""}\n${told}`);
    const links = [...said.matchAll(/href="(\/[^"#]*)/g)].map(([, href = ""]) =>
      href.replaceAll("&amp;", "&"),
    );
    waiting.push(...links.filter((href) => /vote|audit|jobs|processes/.test(href)));
  }
  return read;
}

/** Somebody who reads in one of the towns; signs in once. */
async function readerIn(town: number, role: (typeof ROLES)[number] | null): Promise<RouteVisitor> {
  const name = `${town} ${role}`;
  const known = readers.get(name);
  if (known !== undefined) return known;
  const address = `192.0.2.${1 + READERS.indexOf(role)}`;
  const visitor = towns[town]?.house.visitor(address);
  if (visitor === undefined) throw new Error("There are two towns.");
  const account = role === null ? undefined : accounts.get(role);
  if (account !== undefined) await visitor.signIn(account);
  readers.set(name, visitor);
  return visitor;
}

async function inBothTowns(role: (typeof ROLES)[number] | null) {
  return {
    first: withoutJobIds(0, await readEverything(await readerIn(0, role))),
    second: withoutJobIds(1, await readEverything(await readerIn(1, role))),
  };
}

/** Jobs have random ids, which say nothing. */
function withoutJobIds(
  town: number,
  pages: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const ids = towns[town]?.context.database.select({ id: jobs.id }).from(jobs).all() ?? [];
  const told = (text: string) => ids.reduce((left, { id }) => left.replaceAll(id, "(job)"), text);
  return new Map([...pages].map(([path, said]) => [told(path), told(said)]));
}

/** Runs the jobs that wait in both towns; what one of them destroys the other still needs. */
async function runJobsInBoth(): Promise<void> {
  const secret = keyStore.read(vote.voteId);
  for (const { context } of towns) {
    if (secret !== null) keyStore.write(vote.voteId, secret);
    const { database, keyring, now } = context;
    const loadSolver = () => Promise.reject(new Error("Nothing is solved here."));
    for (let job = takeNextJob(database, now); job !== null; job = takeNextJob(database, now)) {
      await runJob({ database, keyring, clock: () => now, loadSolver, voteKeys: keyStore }, job);
    }
  }
}

describe.each([
  ["open", () => {}],
  [
    "closed",
    () => {
      for (const { context } of towns) expect(closeVote(context, vote.voteId).ok).toBe(true);
    },
  ],
  ["opened, and waits for paper", runJobsInBoth],
] as const)("while a vote is %s", (_state, bring) => {
  beforeAll(bring);

  test.each(READERS)("no page or file of a reader (%s) tells yes from no", async (role) => {
    for (const { context } of towns) {
      expect(readStoredVote(context.database, vote.voteId)?.row.countedAt).toBeNull();
    }
    const { first, second } = await inBothTowns(role);
    expect([...second.keys()]).toEqual([...first.keys()]);
    const different = [...first].filter(([path, said]) => second.get(path) !== said);
    expect(different.map(([path]) => path)).toEqual([]);
    // How many have voted is told to whoever holds the vote.
    const told = [...first.values()].some((said) => /\b25\b/.test(said));
    if (role === "organiser") expect(told).toBe(true);
    expect(first.size).toBeGreaterThan(beginnings().length);
  });
});

test("once it is counted, the same readers see which town said yes", async () => {
  for (const { context } of towns) expect(startCount(context, vote.voteId).ok).toBe(true);
  await runJobsInBoth();
  for (const { context } of towns) {
    expect(readStoredVote(context.database, vote.voteId)?.status).toBe("counted");
  }
  const { first, second } = await inBothTowns("organiser");
  const different = [...first].filter(([path, said]) => second.get(path) !== said);
  expect(different.map(([path]) => path)).toContain(`/votes/${vote.voteId}`);
});
