import { eq } from "drizzle-orm";
import { closeDatabase, type Database, openDatabase } from "#db/connection.server.ts";
import { jobs } from "#db/schema/index.ts";
import { serviceContext } from "#tests/support/database.ts";
import { storeProcess } from "#tests/support/pool.ts";
import { startServer } from "#tests/support/server-process.ts";
import { createStaffAccount, type StaffAccount } from "#tests/support/staff-account.ts";
import { percentile } from "./percentile.ts";
import { generatePool } from "./pool-generator.ts";

/**
 * How fast pages answer while a panel of 110 is drawn from 1,727 people, against the same pages
 * on an idle server. Requests go out at a fixed rate, whether or not earlier ones were answered,
 * so that a server that stalls shows it. Prints one line a run and the ratio of the 95th
 * percentiles. Then the floor of a town hall is followed by many (`floor.ts`), proposals are read in a town that
 * has many (`proposals.ts`), scenarios are moved (`scenarios.ts`), and ballots are cast (`votes.ts`). Needs `npm run build`.
 */
const REQUESTS_PER_SECOND = 20;
const WARM_UP_SECONDS = 5;
const IDLE_SECONDS = 15;
const DRAWS = 5;

const server = await startServer();
const database = openDatabase(server.databaseFile, { migrate: false });
try {
  await measure(database);
} finally {
  closeDatabase(database);
  await server.stop();
}
await import("./floor.ts");
await import("./proposals.ts");
await import("./scenarios.ts");
await import("./votes.ts");

async function measure(town: Database): Promise<void> {
  const { people, quotas, size } = generatePool({
    people: 1727,
    size: 110,
    values: [2, 5, 6, 4, 4, 5, 3],
    slack: 2,
    seed: "generated 1727/110",
  });
  const respondents = people.map(({ id, values }) => ({
    reference: id,
    values: { ...values },
    carried: {},
  }));
  const context = serviceContext({ database: town, actor: { kind: "system" } });
  const processIds = Array.from({ length: DRAWS }, () =>
    storeProcess(context, { panelSize: size, quotas, people: respondents }),
  );
  const [processId] = processIds;
  const cookie = await signIn(await createStaffAccount(town, { roles: ["organiser"] }));
  const pages = [
    "/",
    "/how-it-works",
    `/processes/${processId}`,
    "/staff",
    `/staff/processes/${processId}`,
    `/staff/processes/${processId}/draws`,
    `/staff/processes/${processId}/pool`,
    `/staff/processes/${processId}/quotas`,
  ];
  await askFor(pages, cookie, { seconds: WARM_UP_SECONDS });
  const idle = await askFor(pages, cookie, { seconds: IDLE_SECONDS });
  print("idle", idle);
  const drawing: number[] = [];
  for (const drawn of processIds) {
    const jobId = await startDraw(drawn, cookie);
    const times = await askFor(pages, cookie, { until: () => isFinished(town, jobId) });
    print("one draw", times);
    drawing.push(...times);
  }
  print("all draws", drawing);
  const ratio = percentile(drawing, 0.95) / percentile(idle, 0.95);
  console.log(`95th percentile while drawing, as a multiple of idle: ${ratio.toFixed(2)}`);
}

/** Milliseconds from the moment each request was due to the end of its answer. */
async function askFor(
  pages: readonly string[],
  cookie: string,
  stop: { readonly seconds: number } | { readonly until: () => boolean },
): Promise<number[]> {
  const started = performance.now();
  const answers: Promise<number>[] = [];
  const isOver = () =>
    "seconds" in stop ? performance.now() - started >= stop.seconds * 1000 : stop.until();
  while (!isOver()) {
    const due = started + (answers.length * 1000) / REQUESTS_PER_SECOND;
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, due - performance.now())));
    answers.push(answerTime(pages[answers.length % pages.length] ?? "/", cookie, due));
  }
  return Promise.all(answers);
}

async function answerTime(page: string, cookie: string, due: number): Promise<number> {
  const response = await fetch(server.address + page, { headers: { cookie } });
  await response.arrayBuffer();
  if (response.status !== 200) throw new Error(`A page answered ${response.status}.`);
  return performance.now() - due;
}

async function signIn(account: StaffAccount): Promise<string> {
  const response = await post("/staff/sign-in", "", {
    email: account.email,
    password: account.password,
  });
  const cookies = response.headers.getSetCookie().map((text) => text.split(";")[0]);
  if (cookies.length === 0) throw new Error("Signing in failed.");
  return cookies.join("; ");
}

async function startDraw(processId: string, cookie: string): Promise<string> {
  const address = `/staff/processes/${processId}/draws`;
  const response = await post(address, cookie, { objective: "leximin", seed: "", intent: "test" });
  const jobId = response.headers.get("location")?.split("/").at(-1);
  if (jobId === undefined) throw new Error(`The draw was refused: ${response.status}.`);
  return jobId;
}

function post(path: string, cookie: string, fields: Record<string, string>): Promise<Response> {
  return fetch(server.address + path, {
    method: "POST",
    body: new URLSearchParams(fields),
    headers: { cookie, origin: server.address },
    redirect: "manual",
  });
}

function isFinished(town: Database, jobId: string): boolean {
  const job = town.select({ status: jobs.status }).from(jobs).where(eq(jobs.id, jobId)).get();
  if (job?.status === "failed") throw new Error("The draw failed.");
  return job?.status === "succeeded";
}

function print(name: string, times: readonly number[]): void {
  const figures = [0.5, 0.95, 1].map((share) => percentile(times, share).toFixed(1).padStart(8));
  console.log(
    `${name.padEnd(10)} ${String(times.length).padStart(6)} requests   median, 95 %, longest (ms): ${figures.join(" ")}`,
  );
}
