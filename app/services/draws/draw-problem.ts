import type { SelectionProblem } from "#app/domain/sortition/compute-lottery.ts";

/** Why a draw failed, without ids or attributes of people: what a job's row may hold. */
export type DrawProblem =
  | {
      readonly code: "draw_bad_input";
      readonly params: { readonly faults: readonly { code: string; count: number }[] };
    }
  | { readonly code: "draw_quotas_infeasible"; readonly params: object };

/** Reduces a selection problem to codes and counts; the details are on the quota page. */
export function drawProblem(problem: SelectionProblem): DrawProblem {
  if (problem.code === "quotas_infeasible") return { code: "draw_quotas_infeasible", params: {} };
  const counts = new Map<string, number>();
  for (const fault of problem.params.faults) {
    counts.set(fault.code, (counts.get(fault.code) ?? 0) + 1);
  }
  return {
    code: "draw_bad_input",
    params: { faults: [...counts].map(([code, count]) => ({ code, count })) },
  };
}
