import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ServiceContext } from "#app/services/context.ts";
import { listDraws } from "#app/services/draws/list-draws.server.ts";
import { preparedDraw } from "#app/services/draws/standing-draw.server.ts";
import { startDraw } from "#app/services/draws/start-draw.server.ts";
import { readJob } from "#app/services/jobs/job-state.server.ts";
import { closeDatabase, openDatabase } from "#db/connection.server.ts";
import {
  auditLog,
  drawPublicFiles,
  drawRows,
  draws,
  panelMembers,
  poolPeople,
  quotas,
} from "#db/schema/index.ts";
import { buildWithSlowJobs } from "#tests/support/changed-build.ts";
import { serviceContext } from "#tests/support/database.ts";
import { hardPool } from "#tests/support/hard-pool.ts";
import { storeProcess } from "#tests/support/pool.ts";
import { startServer } from "#tests/support/server-process.ts";

const folder = mkdtempSync(join(tmpdir(), "losrunde-survival-"));
const databaseFile = join(folder, "town.sqlite");
/** Its draws are not over before they are killed, on whatever machine. */
let slow: ReturnType<typeof buildWithSlowJobs>;
let context: ServiceContext;
let processId: string;

beforeAll(() => {
  slow = buildWithSlowJobs(20_000);
  context = serviceContext({ database: openDatabase(databaseFile) });
  processId = storeProcess(context, hardPool(150, 20));
});

afterAll(() => {
  slow.remove();
  closeDatabase(context.database);
  rmSync(folder, { recursive: true, force: true });
});

function queueDraw(kind: "test" | "real" = "test") {
  const shared = { processId, objective: "leximin" } as const;
  const started = startDraw(
    { ...context, now: new Date() },
    kind === "test" ? { ...shared, kind, seed: "1" } : { ...shared, kind },
  );
  if (!started.ok) throw new Error(started.problem.code);
  return started.value.jobId;
}

function stored() {
  return {
    people: context.database.select().from(poolPeople).all().length,
    quotas: context.database.select().from(quotas).all().length,
    auditEntries: context.database.select().from(auditLog).all().length,
  };
}

async function until(condition: () => boolean) {
  for (let attempt = 0; attempt < 2400; attempt += 1) {
    if (condition()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error("It did not happen within two minutes.");
}

describe("a draw whose server is killed", () => {
  test("is interrupted, leaves nothing behind and can be started again", async () => {
    const before = stored();
    const jobId = queueDraw();
    const first = await startServer({ databaseFile, script: slow.script });
    await until(() => {
      const job = readJob(context.database, jobId);
      return job?.status === "running" && job.phase !== null;
    });
    await first.kill();

    const second = await startServer({ databaseFile });
    try {
      expect(readJob(context.database, jobId)).toMatchObject({ status: "interrupted" });
      expect(listDraws(context, processId)).toMatchObject([{ number: null, completedAt: null }]);
      expect(context.database.select().from(panelMembers).all()).toEqual([]);
      expect(stored()).toEqual({ ...before, auditEntries: before.auditEntries + 1 });
    } finally {
      await second.stop();
    }

    const againId = queueDraw();
    const third = await startServer({ databaseFile });
    try {
      await until(() => readJob(context.database, againId)?.status === "succeeded");
      expect(context.database.select({ number: draws.number }).from(draws).all()).toEqual(
        expect.arrayContaining([{ number: null }, { number: 1 }]),
      );
      expect(context.database.select().from(panelMembers).all()).toHaveLength(20);
    } finally {
      await third.stop();
    }
  });
});

test("the preparation of a real draw whose server is killed leaves nothing, and is made again", async () => {
  const jobId = queueDraw("real");
  const first = await startServer({ databaseFile, script: slow.script });
  await until(() => {
    const job = readJob(context.database, jobId);
    return job?.status === "running" && job.phase !== null;
  });
  await first.kill();

  const second = await startServer({ databaseFile });
  try {
    expect(readJob(context.database, jobId)).toMatchObject({ status: "interrupted" });
    expect(preparedDraw(context.database, processId)).toBeNull();
    expect(context.database.select().from(drawRows).all()).toEqual([]);
    expect(context.database.select().from(drawPublicFiles).all()).toEqual([]);
    const againId = queueDraw("real");
    await second.stop();
    const third = await startServer({ databaseFile });
    await until(() => readJob(context.database, againId)?.status === "succeeded");
    await third.stop();
    expect(preparedDraw(context.database, processId)).not.toBeNull();
    expect(context.database.select().from(drawRows).all()).toHaveLength(150);
  } finally {
    await second.stop();
  }
});
