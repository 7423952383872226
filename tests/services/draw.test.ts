import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import type { Problem, Result } from "#app/domain/result.ts";
import { OBJECTIVES } from "#app/domain/sortition/objectives.ts";
import { verifyAudit } from "#app/services/audit/verify-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { exportDraw } from "#app/services/draws/export-draw.server.ts";
import { listDraws } from "#app/services/draws/list-draws.server.ts";
import { readDraw } from "#app/services/draws/read-draw.server.ts";
import { type DrawRequest, startDraw } from "#app/services/draws/start-draw.server.ts";
import { verifyDraw } from "#app/services/draws/verify-draw.server.ts";
import { cancelJob } from "#app/services/jobs/end-jobs.server.ts";
import { Forbidden, type Role } from "#app/services/permissions.ts";
import { emptyPool } from "#app/services/pool/empty-pool.server.ts";
import { poolClosed } from "#app/services/pool/pool-closed.server.ts";
import { closeProcess } from "#app/services/processes/close-process.server.ts";
import { loadProcess } from "#app/services/processes/read-process.server.ts";
import { readPublicProcess } from "#app/services/processes/read-public-process.server.ts";
import { updateProcess } from "#app/services/processes/update-process.server.ts";
import { loadQuotaSet } from "#app/services/quotas/read-quotas.server.ts";
import { replaceQuotas } from "#app/services/quotas/save-quotas.server.ts";
import { auditLog, draws, panelMembers, processes, quotas } from "#db/schema/index.ts";
import { serviceContext, staffActor } from "#tests/support/database.ts";
import { runNextJob } from "#tests/support/jobs.ts";
import { SAMPLE_QUOTAS, samplePeople, storeProcess } from "#tests/support/pool.ts";
import { SAMPLE_PROCESS } from "#tests/support/process.ts";

function request(processId: string, changes: Partial<DrawRequest> = {}): DrawRequest {
  return { processId, kind: "test", objective: "leximin", seed: "4711", ...changes };
}

async function drawnProcess(objective: DrawRequest["objective"] = "leximin") {
  const context = serviceContext();
  const processId = storeProcess(context);
  const started = expectOk(startDraw(context, request(processId, { objective })));
  const job = await runNextJob(context);
  expect(job).toMatchObject({ status: "succeeded", problem: null });
  return { context, processId, ...started };
}

function expectOk<Value>(result: Result<Value, Problem>): Value {
  if (!result.ok) throw new Error(`Refused: ${result.problem.code}`);
  return result.value;
}

function as(context: ServiceContext, ...roles: Role[]): ServiceContext {
  return { ...context, actor: staffActor(context.database, ...roles) };
}

describe("a draw", () => {
  test.each(OBJECTIVES)(
    "by %s puts a panel on record that keeps every quota",
    async (objective) => {
      const { context, drawId } = await drawnProcess(objective);
      const { people, summary } = expectOk(readDraw(context, drawId));
      expect(people?.panel).toHaveLength(10);
      expect(people?.remaining).toHaveLength(50);
      for (const quota of SAMPLE_QUOTAS) {
        const seats = people?.panel.filter(
          (person) => person.values[quota.feature] === quota.value,
        ).length;
        expect(seats).toBeGreaterThanOrEqual(quota.min);
        expect(seats).toBeLessThanOrEqual(quota.max);
      }
      expect(summary.optimality.proved).toBe(objective !== "random");
      expect(summary.number).toBe(1);
    },
  );

  test("with the same seed on the same pool draws the same people, whatever their row ids", async () => {
    const first = await drawnProcess();
    const second = await drawnProcess();
    const panel = ({ context, drawId }: typeof first) =>
      expectOk(readDraw(context, drawId))
        .people?.panel.map((person) => person.reference)
        .sort();
    expect(panel(first)).toEqual(panel(second));
  });

  test("can be repeated from what is stored", async () => {
    const { context, drawId } = await drawnProcess();
    expect(verifyDraw(context, drawId)).toMatchObject({ ok: true });
  });

  test("whose recorded panel was changed does not verify", async () => {
    const { context, drawId } = await drawnProcess();
    const { people } = expectOk(readDraw(context, drawId));
    const [out] = people?.panel ?? [];
    const [into] = people?.remaining ?? [];
    context.database
      .update(panelMembers)
      .set({ personId: into?.id ?? "" })
      .where(eq(panelMembers.personId, out?.id ?? ""))
      .run();
    expect(verifyDraw(context, drawId)).toMatchObject({ problem: { code: "panel_differs" } });
  });

  test("is final: the database refuses to change its result", async () => {
    const { context, drawId } = await drawnProcess();
    expect(() =>
      context.database.update(draws).set({ seed: "0815" }).where(eq(draws.id, drawId)).run(),
    ).toThrow(/final/);
  });

  test("keeps the quotas it was started with", async () => {
    const context = serviceContext();
    const processId = storeProcess(context);
    const { drawId } = expectOk(startDraw(context, request(processId)));
    context.database.update(quotas).set({ min: 0, max: 0 }).run();
    expect(await runNextJob(context)).toMatchObject({ status: "succeeded" });
    expect(expectOk(readDraw(context, drawId)).summary.quotas).toEqual(SAMPLE_QUOTAS);
  });

  test("leaves an audit trail without names or attributes", async () => {
    const { context } = await drawnProcess();
    const entries = context.database.select().from(auditLog).all();
    expect(entries.map((entry) => entry.action)).toEqual([
      "test_draw_started",
      "test_draw_completed",
    ]);
    expect(JSON.stringify(entries)).not.toMatch(/Synthetic|weiblich|R-\d/);
  });

  test("shows that the audit log was cut off behind it, without anybody naming a head", async () => {
    const { context } = await drawnProcess();
    const auditor = as(context, "auditor");
    expect(verifyAudit(auditor).fault).toBeNull();
    context.database.$client.exec("drop trigger audit_log_refuses_delete");
    context.database.delete(auditLog).where(eq(auditLog.action, "test_draw_completed")).run();
    expect(verifyAudit(auditor).fault).toEqual({ code: "audit_head_missing" });
  });

  test("is exported from the pages of its own process only", async () => {
    const { context, drawId, processId } = await drawnProcess();
    const other = storeProcess(context, { people: [] });
    expect(exportDraw(context, { drawId, processId: other }, "panel.csv")).toMatchObject({
      problem: { code: "draw_missing" },
    });
    expect(exportDraw(context, { drawId, processId }, "panel.csv")).toMatchObject({ ok: true });
    const exports = context.database
      .select()
      .from(auditLog)
      .where(eq(auditLog.action, "draw_exported"))
      .all();
    expect(exports).toHaveLength(1);
  });

  test("stores nothing about a person readably", async () => {
    const { context } = await drawnProcess();
    const file = context.database.$client.serialize().toString("latin1");
    expect(file).not.toContain("Synthetic Person");
    expect(file).not.toMatch(/person-\d+@example\.org/);
  });

  test("stands on quotas and a panel size that nobody changes while it waits or runs", async () => {
    const context = serviceContext();
    const processId = storeProcess(context);
    expectOk(startDraw(context, request(processId)));
    const set = loadQuotaSet(context.database, processId);
    const order = { processId, version: set?.version ?? "", source: "editor" } as const;
    const looser = SAMPLE_QUOTAS.map((quota) => ({ ...quota, min: 0 }));
    expect(replaceQuotas(context, { ...order, quotas: looser })).toMatchObject({
      problem: { code: "quotas_frozen" },
    });
    const input = { ...SAMPLE_PROCESS, panelSize: 12 };
    expect(updateProcess(context, processId, input, 1)).toMatchObject({
      problem: { code: "panel_size_fixed" },
    });
    expect(closeProcess(context, processId)).toMatchObject({ problem: { code: "job_running" } });
    await runNextJob(context);
    expect(loadQuotaSet(context.database, processId)).toMatchObject({
      size: 10,
      quotas: SAMPLE_QUOTAS,
      frozen: null,
    });
  });

  test("is not begun in a closed process, whose quotas stay too", () => {
    const context = serviceContext();
    const processId = storeProcess(context);
    expectOk(closeProcess(context, processId));
    expect(startDraw(context, request(processId))).toMatchObject({
      problem: { code: "process_closed" },
    });
    const version = loadQuotaSet(context.database, processId)?.version ?? "";
    expect(
      replaceQuotas(context, { processId, version, source: "editor", quotas: [] }),
    ).toMatchObject({ problem: { code: "quotas_frozen" } });
  });

  test("that quotas make impossible fails and says so", async () => {
    const context = serviceContext();
    const people = samplePeople(60).filter((person) => person.values.Alter !== "16–29");
    const processId = storeProcess(context, { people });
    const { drawId } = expectOk(startDraw(context, request(processId)));
    expect(await runNextJob(context)).toMatchObject({
      status: "failed",
      problem: { code: "draw_quotas_infeasible" },
    });
    expect(readDraw(context, drawId)).toMatchObject({ problem: { code: "draw_missing" } });
  });

  test("cancelled while it runs leaves no result", async () => {
    const context = serviceContext();
    const processId = storeProcess(context);
    const { drawId, jobId } = expectOk(startDraw(context, request(processId)));
    cancelJob(context, jobId);
    expect(readDraw(context, drawId).ok).toBe(false);
    expect(listDraws(context, processId)).toMatchObject([{ number: null, jobStatus: "cancelled" }]);
  });
});

describe("starting a draw", () => {
  test.each([
    ["pool_empty", { people: [] }],
    ["quotas_missing", { quotas: [] }],
  ])("is refused with %s", (code, options) => {
    const context = serviceContext();
    const processId = storeProcess(context, options);
    expect(startDraw(context, request(processId))).toMatchObject({ problem: { code } });
    expect(context.database.select().from(draws).all()).toEqual([]);
    expect(context.database.select().from(auditLog).all()).toEqual([]);
  });

  test("is refused once the process is closed", () => {
    const context = serviceContext();
    const processId = storeProcess(context);
    context.database.update(processes).set({ status: "closed" }).run();
    expect(startDraw(context, request(processId))).toMatchObject({
      problem: { code: "process_closed" },
    });
  });

  test("is refused while another draw of the process is under way", () => {
    const context = serviceContext();
    const processId = storeProcess(context);
    const { jobId } = expectOk(startDraw(context, request(processId)));
    expect(startDraw(context, request(processId))).toMatchObject({
      problem: { code: "draw_under_way", params: { jobId } },
    });
  });

  test("as a test is possible any number of times, and freezes nothing", async () => {
    const { context, processId, drawId } = await drawnProcess();
    const again = expectOk(startDraw(context, request(processId)));
    await runNextJob(context);
    expect(expectOk(readDraw(context, again.drawId)).summary.number).toBe(2);
    expect(expectOk(readDraw(context, drawId)).summary.number).toBe(1);
    expect(poolClosed(context.database, processId)).toBeNull();
    expect(loadProcess(context.database, processId)?.draw).toBe("none");
    expect(readPublicProcess(context, processId, "de")?.draws).toEqual([]);
    expect(expectOk(emptyPool(context, processId))).toBeNull();
  });

  test.each<[Role]>([["administrator"], ["moderator"], ["auditor"]])(
    "is not for the role %s",
    (role) => {
      const context = serviceContext();
      const processId = storeProcess(context);
      expect(() => startDraw(as(context, role), request(processId))).toThrow(Forbidden);
    },
  );
});

describe("reading a draw", () => {
  test("an auditor sees what was done and nobody's attributes", async () => {
    const { context, drawId } = await drawnProcess();
    const { people, summary } = expectOk(readDraw(as(context, "auditor"), drawId));
    expect(people).toBeNull();
    expect(JSON.stringify(summary)).not.toMatch(/Synthetic|R-\d/);
  });

  test("is not for moderators", async () => {
    const { context, drawId } = await drawnProcess();
    expect(() => readDraw(as(context, "moderator"), drawId)).toThrow(Forbidden);
  });
});
