import { and, eq, isNull } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import type { ServiceContext } from "#app/services/context.ts";
import { startDraw } from "#app/services/draws/start-draw.server.ts";
import { requestAlternates } from "#app/services/panel/request-alternates.server.ts";
import { alternateLists, auditLog, panelMembers, substitutions } from "#db/schema/index.ts";
import { serviceContext } from "#tests/support/database.ts";
import { storeDrawnPanel } from "#tests/support/drawn-panel.ts";
import { runNextJob } from "#tests/support/jobs.ts";
import { storeProcess } from "#tests/support/pool.ts";
import { type RouteHouse, type RouteVisitor, routeHouse } from "#tests/support/route-visitor.ts";

let house: RouteHouse;
let context: ServiceContext;
let organiser: RouteVisitor;
let panel: string;
let member: string;
let listId: string;

beforeAll(async () => {
  house = await routeHouse();
  context = serviceContext({ database: house.app.database, actor: { kind: "system" } });
  organiser = await house.staff("organiser");
  const processId = storeProcess(context);
  const drawId = await storeDrawnPanel(context, processId);
  panel = `/staff/processes/${processId}/draws/${drawId}/panel`;
  const rates = { overall: 0.1, byValue: [] };
  const asked = requestAlternates(context, { processId, drawId }, { rates, length: 4 });
  if (!asked.ok) throw new Error(asked.problem.code);
  listId = asked.value.listId;
  await runNextJob(context);
  const first = house.app.database
    .select()
    .from(panelMembers)
    .where(and(eq(panelMembers.drawId, drawId), isNull(panelMembers.leftAt)))
    .get();
  member = first?.personId ?? "";
});

const PERSONAL = /Synthetic Person \d|(?<![\w-])R-\d+(?![\w-])/;

describe.each([
  () => "",
  () => `/leaving/${member}`,
  () => "/decide",
  () => "/top-up",
  () => "/alternates",
  () => `/alternates/${listId}/list.csv`,
])("the address %# of a panel", (rest) => {
  test("answers an organiser", async () => {
    expect((await organiser.get(panel + rest())).status).toBe(200);
  });

  test.each(["administrator", "moderator", "auditor"] as const)("is closed to %s", async (role) => {
    const visitor = await house.staff(role);
    for (const address of [panel + rest(), `${panel}${rest()}.data`]) {
      const response = await visitor.get(address);
      expect([403, 404]).toContain(response.status);
      expect(await response.text()).not.toMatch(PERSONAL);
    }
  });

  test("sends a visitor to the entrance", async () => {
    const response = await house.visitor().get(panel + rest());
    expect(response.headers.get("location")).toMatch(/^\/staff\/sign-in/);
  });
});

test("the pages of a panel show people, so that the tests above can fail", async () => {
  expect(await (await organiser.get(panel)).text()).toMatch(PERSONAL);
  expect(await (await organiser.get(`${panel}/alternates`)).text()).toMatch(PERSONAL);
});

test("a reserve list is a file that no browser keeps, and saving it is recorded", async () => {
  const response = await organiser.get(`${panel}/alternates/${listId}/list.csv`);
  expect(response.headers.get("cache-control")).toBe("no-store");
  expect(response.headers.get("content-disposition")).toContain("alternates-1.csv");
  const entries = house.app.database.select().from(auditLog).all();
  expect(entries.at(-1)).toMatchObject({ action: "alternates_exported" });
});

test("a test draw has no panel that people leave and join", async () => {
  const processId = storeProcess(context);
  const started = startDraw(context, { kind: "test", processId, objective: "leximin", seed: "1" });
  if (!started.ok) throw new Error(started.problem.code);
  await runNextJob(context);
  const address = `/staff/processes/${processId}/draws/${started.value.drawId}/panel`;
  expect((await organiser.get(address)).status).toBe(404);
});

test.each([
  ["an unknown intent", "", { intent: "nothing" }, 400],
  ["a leaving without a reason", "/leaving/MEMBER", {}, 422],
  ["substitutes for a full panel", "", { intent: "replace", listId: "" }, 409],
  ["a proposal that does not exist", "/decide", { intent: "draw", substitutionId: "x" }, 409],
  ["a panel that does not grow", "/top-up", { size: "10" }, 422],
  ["rates that are no shares", "/alternates", { overall: "100", length: "4" }, 422],
  ["a list of nobody", "/alternates", { overall: "10", length: "0" }, 422],
  ["one rate twice", "/alternates", twice("10"), 409],
] as const)("%s is refused and changes nothing", async (_what, rest, fields, status) => {
  const before = house.app.database.select().from(auditLog).all().length;
  const response = await organiser.post(panel + rest.replace("MEMBER", member), fields);
  expect(response.status).toBe(status);
  expect(house.app.database.select().from(auditLog).all()).toHaveLength(before);
  expect(house.app.database.select().from(substitutions).all()).toEqual([]);
  expect(house.app.database.select().from(alternateLists).all()).toHaveLength(1);
});

function twice(percent: string) {
  return {
    ...{ overall: "10", length: "4", feature: ["Alter", "Alter"] },
    ...{ value: ["60+", "60+"], percent: [percent, percent] },
  };
}

test.each(["administrator", "moderator", "auditor"] as const)(
  "%s changes nothing of a panel",
  async (role) => {
    const visitor = await house.staff(role);
    for (const [rest, fields] of [
      ["", { intent: "replace", listId: "" }],
      [`/leaving/${member}`, { reason: "other" }],
      ["/decide", { intent: "discard", substitutionId: "x" }],
      ["/top-up", { size: "20" }],
      ["/alternates", { overall: "10", length: "3" }],
    ] as const) {
      expect((await visitor.post(panel + rest, fields)).status).toBe(403);
    }
  },
);
