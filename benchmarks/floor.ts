import { readFileSync } from "node:fs";
import { get, type IncomingMessage } from "node:http";
import { closeDatabase, openDatabase } from "#db/connection.server.ts";
import { type EveningBegun, eveningBegun } from "#tests/support/floor.ts";
import { type ServerProcess, startServer } from "#tests/support/server-process.ts";
import { createStaffAccount } from "#tests/support/staff-account.ts";
import { percentile } from "./percentile.ts";

/**
 * How long it takes until those who look at the floor of a town hall see what the chair did: 500 viewers of
 * the built server, in four languages, a tenth of them in the room; the chair calls one speaker after the other.
 * Prints milliseconds from the moment the act is sent until each viewer has received it, and the processor
 * time of the server. Viewers and server share this machine. Needs `npm run build`.
 */
const VIEWERS = 500;
const ACTS = 60;
const PAUSE_MILLISECONDS = 500;
const LANGUAGES = ["de", "de-simple", "en", "ar"] as const;

const server = await startServer();
const database = openDatabase(server.databaseFile, { migrate: false });
try {
  const evening = eveningBegun(database, { begins: new Date(Date.now() - 600_000) });
  for (let person = 0; person < ACTS; person += 1) {
    evening.join(evening.checkIn({ name: `Synthetic Person ${person + 1}` }));
  }
  await measure(server, evening);
} finally {
  closeDatabase(database);
  await server.stop();
}

async function measure(house: ServerProcess, evening: EveningBegun): Promise<void> {
  const cookie = await signIn(house);
  /** When each viewer received the state with this sequence. */
  const received = new Map<number, number[]>();
  const hear = (sequence: number) => {
    received.set(sequence, [...(received.get(sequence) ?? []), performance.now()]);
  };
  const streams = await Promise.all(
    Array.from({ length: VIEWERS }, (_unused, index) => {
      const view = index % 10 === 0 ? "room" : "public";
      const query = `view=${view}&language=${LANGUAGES[index % LANGUAGES.length]}`;
      const path = `/town-halls/${evening.townHallId}/floor/live?${query}`;
      return watch(house.address + path, cookie, hear);
    }),
  );
  const before = processorSeconds(house);
  const began = performance.now();
  const delays: number[] = [];
  let missed = 0;
  for (let act = 0; act < ACTS; act += 1) {
    const sentAt = performance.now();
    const sequence = await callNext(house, evening, cookie);
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MILLISECONDS));
    const times = received.get(sequence) ?? [];
    missed += VIEWERS - times.length;
    delays.push(...times.map((at) => at - sentAt));
  }
  const seconds = (performance.now() - began) / 1000;
  for (const stream of streams) stream.destroy();
  const figures = [0.5, 0.95, 1].map((share) => percentile(delays, share).toFixed(0));
  console.log(
    `${VIEWERS} viewers, ${ACTS} acts in ${seconds.toFixed(0)} s: median, 95 %, longest (ms): ${figures.join(", ")}`,
  );
  console.log(`not received before the next act: ${missed} of ${VIEWERS * ACTS}`);
  console.log(`processor time of the server: ${(processorSeconds(house) - before).toFixed(2)} s`);
}

/** Opens a stream and says of each state that arrives which sequence it has. */
function watch(
  address: string,
  cookie: string,
  hear: (sequence: number) => void,
): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    get(address, { agent: false, headers: { cookie } }, (stream) => {
      if (stream.statusCode !== 200)
        return reject(new Error(`A view answered ${stream.statusCode}.`));
      let rest = "";
      stream.setEncoding("utf8").on("data", (part: string) => {
        const blocks = (rest + part).split("\n\n");
        rest = blocks.pop() ?? "";
        for (const block of blocks) {
          const sequence = /^id:(\d+)$/m.exec(block)?.[1];
          if (sequence !== undefined && /^event:floor$/m.test(block)) hear(Number(sequence));
        }
        resolve(stream);
      });
      stream.on("error", () => {});
    }).on("error", reject);
  });
}

/** Presses "next" as the console does; returns the sequence after it. */
async function callNext(
  { address }: ServerProcess,
  { townHallId, state }: EveningBegun,
  cookie: string,
): Promise<number> {
  const entryId = state.waiting[0]?.id ?? "";
  const body = new URLSearchParams({ act: "give_floor", called: "next", entryId });
  body.set("seen", String(state.sequence));
  const answer = await fetch(`${address}/staff/town-halls/${townHallId}/console/act`, {
    method: "POST",
    body,
    headers: { cookie, origin: address },
  });
  const told = (await answer.json()) as { refusal: object | null; console: { sequence: number } };
  if (told.refusal !== null) throw new Error(`Refused: ${JSON.stringify(told.refusal)}`);
  return told.console.sequence;
}

async function signIn({ address, databaseFile }: ServerProcess): Promise<string> {
  const { email, password } = await createStaffAccount(databaseFile, { roles: ["moderator"] });
  const answer = await fetch(`${address}/staff/sign-in`, {
    method: "POST",
    body: new URLSearchParams({ email, password }),
    headers: { origin: address },
    redirect: "manual",
  });
  const cookies = answer.headers.getSetCookie().map((text) => text.split(";")[0]);
  if (cookies.length === 0) throw new Error("Signing in failed.");
  return cookies.join("; ");
}

/** Linux counts in hundredths of a second. */
function processorSeconds({ child }: ServerProcess): number {
  const fields = readFileSync(`/proc/${child.pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
  return (Number(fields[11]) + Number(fields[12])) / 100;
}
