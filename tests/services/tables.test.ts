import { describe, expect, test } from "vitest";
import { followUpSeed } from "#app/domain/public-draw/draw-number.ts";
import type { Problem, Result } from "#app/domain/result.ts";
import { verifySeating } from "#app/domain/tables/verify-seating.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { cancelJob } from "#app/services/jobs/end-jobs.server.ts";
import { takeNextJob } from "#app/services/jobs/job-state.server.ts";
import { viewJob } from "#app/services/jobs/view-job.server.ts";
import { recordLeaving } from "#app/services/panel/record-leaving.server.ts";
import { Forbidden, type Role } from "#app/services/permissions.ts";
import { erasePerson } from "#app/services/pool/erase-person.server.ts";
import { exportTablePlan } from "#app/services/tables/export-table-plan.server.ts";
import { listTablePlans } from "#app/services/tables/list-table-plans.server.ts";
import { readTablePlan } from "#app/services/tables/read-table-plan.server.ts";
import { requestTables, type TablesRequest } from "#app/services/tables/request-tables.server.ts";
import { auditLog, draws, processes, tablePlans } from "#db/schema/index.ts";
import { serviceContext, staffActor } from "#tests/support/database.ts";
import { storeDrawnPanel } from "#tests/support/drawn-panel.ts";
import { runNextJob } from "#tests/support/jobs.ts";
import { samplePeople, storeProcess } from "#tests/support/pool.ts";

const WISH: TablesRequest = {
  shape: { tables: 3 },
  sessions: 2,
  features: ["Geschlecht", "Alter"],
  rules: { together: [], apart: [] },
};

function expectOk<Value>(result: Result<Value, Problem>): Value {
  if (!result.ok) throw new Error(`Refused: ${result.problem.code}`);
  return result.value;
}

async function drawnPanel(people = samplePeople(60)) {
  const context = serviceContext();
  const processId = storeProcess(context, { people });
  const drawId = await storeDrawnPanel(context, processId);
  return { context, place: { processId, drawId } };
}

type Panel = Awaited<ReturnType<typeof drawnPanel>>;

/** People on the panel by their row ids, sorted by name. */
function idsOn({ context, place }: Panel): string[] {
  return expectOk(listTablePlans(context, place)).participants.map(({ id }) => id);
}

async function madePlan({ context, place }: Panel, wish: Partial<TablesRequest> = {}) {
  const { planId } = expectOk(requestTables(context, place, { ...WISH, ...wish }));
  expect(await runNextJob(context)).toMatchObject({ status: "succeeded", problem: null });
  return expectOk(readTablePlan(context, { ...place, planId }));
}

function as(context: ServiceContext, ...roles: Role[]): ServiceContext {
  return { ...context, actor: staffActor(context.database, ...roles) };
}

describe("a seating", () => {
  test("seats everyone on the panel in every session and keeps the rules", async () => {
    const panel = await drawnPanel();
    const [one = "", two = "", three = ""] = idsOn(panel);
    const rules = { together: [[one, two]], apart: [[one, three]] };
    const plan = await madePlan(panel, { rules });
    const seated = plan.sessions.map((tables) => tables.map((table) => table.map(({ id }) => id)));
    const people = idsOn(panel).map((id) => ({ id, values: {} }));
    const request = { people, tables: 3, sessions: 2, features: [], rules };
    expect(verifySeating(request, seated)).toEqual([]);
    expect(plan).toMatchObject({ number: 1, encounters: { possible: expect.any(Number) } });
    expect(plan.deviations.map(({ feature }) => feature)).toEqual(["Geschlecht", "Alter"]);
  });

  test("tells everyone at the door the table they have in each session", async () => {
    const panel = await drawnPanel();
    const plan = await madePlan(panel);
    expect(plan.doorList.map(({ id }) => id)).toEqual(idsOn(panel));
    for (const { id, tables } of plan.doorList) {
      for (const [session, table] of tables.entries()) {
        expect(plan.sessions[session]?.[table]?.map((person) => person.id)).toContain(id);
      }
    }
  });

  test("takes its seed from the draw and its own number", async () => {
    const panel = await drawnPanel();
    const draw = panel.context.database.select().from(draws).get();
    for (const number of [1, 2]) {
      const seed = followUpSeed(draw?.commitment ?? "", 471, `tables ${number}`);
      expect(await madePlan(panel)).toMatchObject({ number, seed });
    }
  });

  test("is not replaced by the next one, which starts from the same wishes", async () => {
    const panel = await drawnPanel();
    const [one = "", two = ""] = idsOn(panel);
    const first = await madePlan(panel, { rules: { together: [[one, two]], apart: [] } });
    await madePlan(panel, { shape: { seats: 5 } });
    const { plans, last } = expectOk(listTablePlans(panel.context, panel.place));
    expect(plans.map(({ number }) => number).sort()).toEqual([1, 2]);
    expect(plans.find(({ number }) => number === 2)).toMatchObject({ tables: 2 });
    expect(last).toMatchObject({ features: WISH.features });
    const again = expectOk(readTablePlan(panel.context, { ...panel.place, planId: first.id }));
    expect(again).toEqual(first);
  });

  test("leaves out who has left, and drops rules about them", async () => {
    const panel = await drawnPanel();
    const { context, place } = panel;
    const [gone = "", stays = ""] = idsOn(panel);
    await madePlan(panel, { rules: { together: [[gone, stays]], apart: [] } });
    expectOk(recordLeaving(context, { ...place, personId: gone }, "moved"));
    const { last, participants } = expectOk(listTablePlans(context, place));
    expect(participants).toHaveLength(9);
    expect(last?.rules).toEqual({ together: [], apart: [] });
    const plan = await madePlan(panel);
    expect(plan.doorList.map(({ id }) => id)).not.toContain(gone);
  });

  test("fails and says so when someone a rule names leaves before it is made", async () => {
    const panel = await drawnPanel();
    const { context, place } = panel;
    const [gone = "", stays = ""] = idsOn(panel);
    const rules = { together: [[gone, stays]], apart: [] };
    expectOk(requestTables(context, place, { ...WISH, rules }));
    expectOk(recordLeaving(context, { ...place, personId: gone }, "moved"));
    expect(await runNextJob(context)).toMatchObject({
      status: "failed",
      problem: { code: "seating_rule_person_missing", params: { kind: "together", rule: 1 } },
    });
  });

  test("names nobody who has been erased since", async () => {
    const panel = await drawnPanel();
    const plan = await madePlan(panel);
    const erased = plan.doorList[0]?.id ?? "";
    const { processId } = panel.place;
    expectOk(erasePerson(panel.context, { processId, personId: erased }));
    const read = expectOk(readTablePlan(panel.context, { ...panel.place, planId: plan.id }));
    expect(read.doorList.at(-1)).toMatchObject({ person: null });
    expect(JSON.stringify(read)).not.toContain(erased);
  });

  test("is exported with formulas defused, and that is recorded", async () => {
    const people = samplePeople(60).map((person) => ({ ...person, name: `=${person.name}` }));
    const panel = await drawnPanel(people);
    const plan = await madePlan(panel);
    const csv = expectOk(exportTablePlan(panel.context, { ...panel.place, planId: plan.id }));
    const [header, first] = csv.split("\r\n");
    expect(header).toBe("\uFEFFid;name;session 1;session 2");
    expect(first).toMatch(/;'=Synthetic Person \d+;[123];[123]$/);
    const actions = panel.context.database.select().from(auditLog).all();
    expect(actions.map(({ action }) => action)).toEqual([
      "tables_requested",
      "tables_completed",
      "tables_exported",
    ]);
    expect(JSON.stringify(actions)).not.toMatch(/Synthetic|R-\d/);
  });

  test("stores neither names nor attributes nor rules readably", async () => {
    const panel = await drawnPanel();
    const [one = "", two = ""] = idsOn(panel);
    await madePlan(panel, { rules: { together: [[one, two]], apart: [] } });
    const rows = panel.context.database.select().from(tablePlans).all();
    expect(JSON.stringify(rows)).not.toContain(one);
    expect(JSON.stringify(rows)).not.toContain("Geschlecht");
  });

  test("cancelled while it waits leaves nothing, and the next one gets its number", async () => {
    const panel = await drawnPanel();
    const { context, place } = panel;
    const { jobId } = expectOk(requestTables(context, place, WISH));
    cancelJob(context, jobId);
    const { plans } = expectOk(listTablePlans(context, place));
    expect(plans).toMatchObject([{ number: null, jobStatus: "cancelled" }]);
    expect(await madePlan(panel)).toMatchObject({ number: 1 });
  });

  test("that is being made is seen by organisers only, with the panel it is for", async () => {
    const { context, place } = await drawnPanel();
    const { jobId } = expectOk(requestTables(context, place, WISH));
    expect(viewJob(context, jobId)).toMatchObject({
      kind: "seat_tables",
      processId: place.processId,
      panelDrawId: place.drawId,
    });
    expect(viewJob(as(context, "auditor"), jobId)).toBeNull();
  });
});

describe("asking for a seating", () => {
  test.each<[string, Partial<TablesRequest>, object]>([
    ["seating_tables_out_of_range", { shape: { tables: 6 } }, { tables: 6, most: 5 }],
    ["seating_seats_too_few", { shape: { seats: 1 } }, { seats: 1 }],
    ["seating_sessions_out_of_range", { sessions: 21 }, { sessions: 21, most: 20 }],
    [
      "seating_rule_person_missing",
      { rules: { together: [], apart: [["nobody", "else"]] } },
      { kind: "apart", rule: 1 },
    ],
  ])("is refused with %s and queues nothing", async (code, wish, params) => {
    const { context, place } = await drawnPanel();
    const asked = requestTables(context, place, { ...WISH, ...wish });
    expect(asked).toEqual({ ok: false, problem: { code, params } });
    expect(takeNextJob(context.database, context.now)).toBeNull();
  });

  test("is refused while another is being made", async () => {
    const { context, place } = await drawnPanel();
    const { jobId } = expectOk(requestTables(context, place, WISH));
    expect(requestTables(context, place, WISH)).toMatchObject({
      problem: { code: "tables_under_way", params: { jobId } },
    });
  });

  test("is refused from another process and once the process is closed", async () => {
    const { context, place } = await drawnPanel();
    const other = storeProcess(context, { people: [] });
    expect(requestTables(context, { ...place, processId: other }, WISH)).toMatchObject({
      problem: { code: "draw_missing" },
    });
    context.database.update(processes).set({ status: "closed" }).run();
    expect(requestTables(context, place, WISH)).toMatchObject({
      problem: { code: "process_closed" },
    });
  });

  test.each<[string, (context: ServiceContext, place: Panel["place"]) => unknown]>([
    ["asks for one", (context, place) => requestTables(context, place, WISH)],
    ["lists them", (context, place) => listTablePlans(context, place)],
    ["reads one", (context, place) => readTablePlan(context, { ...place, planId: "plan" })],
    ["exports one", (context, place) => exportTablePlan(context, { ...place, planId: "plan" })],
  ])("is the organiser's alone: nobody else %s", async (_name, act) => {
    const { context, place } = await drawnPanel();
    for (const role of ["moderator", "auditor", "administrator"] as const) {
      expect(() => act(as(context, role), place)).toThrow(Forbidden);
    }
  });

  test("finds a plan in its own draw and process only", async () => {
    const panel = await drawnPanel();
    const plan = await madePlan(panel);
    const other = storeProcess(panel.context, { people: [] });
    expect(
      readTablePlan(panel.context, { ...panel.place, processId: other, planId: plan.id }),
    ).toMatchObject({ problem: { code: "table_plan_missing" } });
  });
});
