import { expect, test } from "vitest";
import { jobLinks } from "#app/routes/staff/jobs/job-links.ts";
import type { JobView } from "#app/services/jobs/view-job.server.ts";

const DRAW: JobView = {
  id: "job",
  kind: "draw_panel",
  subjectId: "draw",
  status: "succeeded",
  problem: null,
  processId: "process",
  uploadId: null,
  panelDrawId: null,
  roundId: null,
  mayControl: true,
  phase: null,
  done: 0,
  total: null,
};

test.each([
  ["succeeded", null, ["/draws/draw"]],
  ["cancelled", null, ["/draws"]],
  ["failed", "draw_quotas_infeasible", ["/quotas", "/draws"]],
  ["failed", "draw_bad_input", ["/quotas", "/draws"]],
  ["failed", "job_broken", ["/draws"]],
] as const)("a draw that %s with the problem %s leads to %o", (status, code, expected) => {
  const problem = code === null ? null : { code, params: {} };
  const links = jobLinks({ ...DRAW, status, problem });
  expect(links.map(({ to }) => to.replace("/staff/processes/process", ""))).toEqual(expected);
});

test.each([
  ["failed", "register_nobody_left", ["/upload", ""]],
  ["failed", "csv_broken", ["/upload", ""]],
  ["cancelled", null, ["/upload", ""]],
  ["failed", "register_upload_gone", [""]],
  ["failed", "process_closed", [""]],
  ["succeeded", null, [""]],
] as const)(
  "an import that %s with the problem %s leads to %o of the register",
  (status, code, expected) => {
    const problem = code === null ? null : { code, params: {} };
    const links = jobLinks({
      ...DRAW,
      kind: "import_register",
      subjectId: "upload",
      status,
      problem,
    });
    const register = "/staff/processes/process/register";
    expect(links.map(({ to }) => to.replace(register, ""))).toEqual(expected);
  },
);

test("a job that sent messages leads to them", () => {
  const [link] = jobLinks({ ...DRAW, kind: "send_messages" });
  expect(link).toEqual({ to: "/staff/processes/process/messages", label: "toMessages" });
});

test.each([
  ["draw_substitutes", "succeeded", ["/decide", ""]],
  ["draw_substitutes", "failed", [""]],
  ["draw_alternates", "succeeded", ["/alternates"]],
  ["draw_alternates", "cancelled", [""]],
  ["seat_tables", "succeeded", ["/tables/draw", "/tables"]],
  ["seat_tables", "failed", ["/tables"]],
] as const)("a job %s that %s leads to %o of the panel", (kind, status, expected) => {
  const links = jobLinks({ ...DRAW, kind, status, panelDrawId: "draw" });
  const panel = "/staff/processes/process/draws/draw/panel";
  expect(links.map(({ to }) => to.replace(panel, ""))).toEqual(expected);
});
