import { gzipSync } from "node:zlib";
import { eq } from "drizzle-orm";
import { processes } from "#db/schema/index.ts";
import { storeManyProposals } from "#tests/support/many-proposals.ts";
import { replyTown } from "#tests/support/replies.ts";
import { startTown } from "#tests/support/town.ts";
import { percentile } from "./percentile.ts";

/**
 * How long the built server takes for the pages of proposals, one request after the other: in a town with
 * 2,000 proposals and 50,000 contributions, and in one with 20 and 500. Milliseconds from the request to the last
 * byte, kilobytes as they are sent. Server and visitor share this machine. Needs `npm run build`.
 */
const SIZES = [
  { proposals: 20, contributions: 500 },
  { proposals: 2000, contributions: 50_000 },
] as const;
const REQUESTS = 60;

const medians: Map<string, number>[] = [];
for (const size of SIZES) medians.push(await measured(size));
const [small, large] = medians;
for (const [page, milliseconds] of large ?? []) {
  const ratio = milliseconds / (small?.get(page) ?? milliseconds);
  console.log(`${page}: ${ratio.toFixed(1)} times the small town`);
}

async function measured(size: (typeof SIZES)[number]): Promise<Map<string, number>> {
  const { server, context, close } = await startTown();
  const found = new Map<string, number>();
  try {
    const { processId } = replyTown({ context });
    context.database
      .update(processes)
      .set({ status: "published", publishedAt: context.now })
      .where(eq(processes.id, processId))
      .run();
    const [most = ""] = storeManyProposals(context, processId, size);
    const pages = {
      list: "/proposals",
      "last page of the list": "/proposals?page=80",
      search: "/proposals?q=spielplaetze",
      "most discussed proposal": `/proposals/${most}`,
      discussion: `/proposals/${most}/discussion`,
      "second page of a discussion": `/proposals/${most}/discussion?page=2`,
    };
    console.log(`${size.proposals} proposals, ${size.contributions} contributions`);
    for (const [page, path] of Object.entries(pages)) {
      const { times, bytes } = await ask(server.address + path);
      found.set(page, percentile(times, 0.5));
      const figures = [0.5, 0.95, 1].map((share) => percentile(times, share).toFixed(0));
      console.log(`  ${page}: median, 95 %, longest (ms): ${figures.join(", ")}; ${bytes} kB`);
    }
  } finally {
    await close();
  }
  return found;
}

async function ask(address: string): Promise<{ times: readonly number[]; bytes: string }> {
  const times: number[] = [];
  let bytes = 0;
  for (let request = 0; request < REQUESTS + 10; request += 1) {
    const began = performance.now();
    const answer = await fetch(address);
    const page = await answer.text();
    if (answer.status !== 200) throw new Error(`${address} answered ${answer.status}.`);
    // The first requests hold the warming up.
    if (request >= 10) times.push(performance.now() - began);
    bytes = gzipSync(page).length;
  }
  return { times, bytes: (bytes / 1000).toFixed(0) };
}
