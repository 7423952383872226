import { beforeAll, expect, test } from "vitest";
import { startDraw } from "#app/services/draws/start-draw.server.ts";
import type { Role } from "#app/services/permissions.ts";
import { jobs, poolImports, uploads } from "#db/schema/index.ts";
import { serviceContext } from "#tests/support/database.ts";
import { runNextJob } from "#tests/support/jobs.ts";
import { storeProcess } from "#tests/support/pool.ts";
import { respondentList } from "#tests/support/pool-list.ts";
import { commitRealDraw } from "#tests/support/real-draw.ts";
import { type RouteHouse, type RouteVisitor, routeHouse } from "#tests/support/route-visitor.ts";

let house: RouteHouse;
let places: Record<
  "process" | "draw" | "drawJob" | "importJob" | "upload" | "committed" | "ceremony",
  string
>;
const visitors = new Map<Role | "visitor", RouteVisitor>();

beforeAll(async () => {
  house = await routeHouse();
  const context = serviceContext({ database: house.app.database, actor: { kind: "system" } });
  const drawn = storeProcess(context);
  const started = startDraw(context, {
    processId: drawn,
    kind: "test",
    objective: "leximin",
    seed: "1",
  });
  if (!started.ok) throw new Error(started.problem.code);
  await runNextJob(context);

  const committed = await commitRealDraw(context);
  const open = storeProcess(context, { people: [] });
  const organiser = await house.staff("organiser");
  const form = new FormData();
  for (const name of ["encoding", "delimiter"]) form.set(name, "");
  form.set("mode", "add");
  form.set("file", new File([respondentList(5)], "list.csv", { type: "text/csv" }));
  await organiser.post(`/staff/processes/${open}/pool/upload`, form);
  const [upload] = house.app.database.select({ id: uploads.id }).from(uploads).all();
  const { id: importId } = house.app.database
    .insert(poolImports)
    .values({ processId: open, uploadId: upload?.id ?? "" })
    .returning({ id: poolImports.id })
    .get();
  const importJob = house.app.database
    .insert(jobs)
    .values({
      kind: "import_pool",
      subjectId: importId,
      status: "cancelled",
      requestedBy: "x",
      createdAt: context.now,
    })
    .returning({ id: jobs.id })
    .get();

  places = {
    process: `/staff/processes/${drawn}`,
    draw: `/staff/processes/${drawn}/draws/${started.value.drawId}`,
    drawJob: `/staff/jobs/${started.value.jobId}`,
    importJob: `/staff/jobs/${importJob.id}`,
    upload: `/staff/processes/${open}/pool/uploads/${upload?.id}`,
    committed: `/staff/processes/${committed.processId}/draws/${committed.drawId}`,
    ceremony: `/staff/draws/${committed.drawId}/ceremony`,
  };
  visitors.set("visitor", house.visitor());
  visitors.set("organiser", organiser);
  for (const role of ["administrator", "moderator", "auditor"] as const) {
    visitors.set(role, await house.staff(role));
  }
});

const PERSONAL = /Synthetic (?:Person )?\d|(?<![\w-])R-\d+(?![\w-])|@example\.org/;

/** Place, rest of the address, and who else than an organiser may read it. */
const ADDRESSES: [keyof typeof places, string, Role[]][] = [
  ["process", "/pool", []],
  ["process", "/pool/export.csv", []],
  ["process", "/pool/upload", []],
  ["process", "/pool/empty", []],
  ["upload", "", []],
  ["upload", "/report", []],
  ["upload", "/faults.csv", []],
  ["importJob", "", []],
  ["process", "/quotas", ["auditor"]],
  ["process", "/quotas/quotas.csv", ["auditor"]],
  ["process", "/quotas/population", []],
  ["process", "/quotas/import", []],
  ["process", "/draws", ["auditor"]],
  ["draw", "", ["auditor"]],
  ["draw", "/panel.csv", []],
  ["draw", "/remaining.csv", []],
  ["draw", "/report.csv", []],
  ["draw", "/report.json", []],
  ["draw", "/lottery.json", []],
  ["drawJob", "", ["auditor"]],
  ["process", "/pool/people", []],
  ["process", "/draws/compare", ["auditor"]],
  ["committed", "/number", ["auditor"]],
  ["committed", "/statement", []],
  ["committed", "/revoke", []],
  ["committed", "/lottery-full.json", []],
  ["committed", "/letters.csv", []],
  ["ceremony", "", ["auditor"]],
  ["process", "/invitations", []],
  ["process", "/invitations/settings", []],
  ["process", "/invitations/plan", []],
  ["process", "/invitations/plan.csv", []],
  ["process", "/invitations/confirm", []],
  ["process", "/invitations/draws/none", []],
];

test.each(ADDRESSES)("%s%s shows people to organisers only", async (place, rest, readers) => {
  for (const [role, visitor] of visitors) {
    if (role === "organiser") continue;
    for (const address of [places[place] + rest, `${places[place]}${rest}.data`]) {
      const response = await visitor.get(address);
      const body = await response.text();
      const sent = `${response.status}${response.headers.get("location") ?? ""}`;
      const permitted = readers.some((reader) => reader === role);
      expect(PERSONAL.exec(withoutStaff(body)), `${role} at ${address}`).toBeNull();
      if (!permitted && !address.endsWith(".data")) {
        expect(sent, `${role} at ${address}`).toMatch(
          role === "visitor" ? /^302\/staff\/sign-in/ : /^40[34]$/,
        );
      }
    }
  }
});

/** Without the accounts of staff that the header of a page names. */
function withoutStaff(body: string): string {
  return body.replace(/erika\.\w+@example\.org/g, "");
}

test.each([
  ["process", "/pool", "Synthetic"],
  ["draw", "", "R-"],
  ["draw", "/panel.csv", "R-"],
  ["committed", "/letters.csv", "R-"],
] as const)(
  "an organiser sees people at %s%s, so that the test above can fail",
  async (place, rest, text) => {
    const response = await visitors.get("organiser")?.get(places[place] + rest);
    expect(response?.status).toBe(200);
    expect(await response?.text()).toContain(text);
  },
);

test.each(["administrator", "moderator", "auditor", "visitor"] as const)(
  "%s starts, cancels and changes nothing of a draw or a pool",
  async (role) => {
    const visitor = visitors.get(role);
    const before = house.app.database.$client.prepare("select count(*) from audit_log").get();
    for (const [place, rest, fields] of [
      ["process", "/draws", { intent: "test", objective: "random", seed: "" }],
      ["process", "/draws", { intent: "prepare", objective: "leximin" }],
      ["process", "/draws/compare", {}],
      ["committed", "/commit", {}],
      ["committed", "/number", { intent: "first", entry: "0 0 7" }],
      ["committed", "/statement", {}],
      ["committed", "/revoke", {}],
      ["process", "/pool/empty", {}],
      ["process", "/quotas", { intent: "save" }],
      ["process", "/edit", {}],
      ["process", "/close", {}],
      ["process", "/delete", {}],
      ["upload", "", { intent: "discard" }],
      ["upload", "/report", { rowsFaulty: "0" }],
      ["importJob", "", { intent: "startAgain" }],
      ["drawJob", "", { intent: "cancel" }],
    ] as const) {
      const response = await visitor?.post(places[place] + rest, fields);
      const expected = role === "visitor" ? [302] : [403, 404];
      expect(expected, `${role} at ${place}${rest}`).toContain(response?.status);
    }
    expect(house.app.database.$client.prepare("select count(*) from audit_log").get()).toEqual(
      before,
    );
  },
);
