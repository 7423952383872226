import { eq } from "drizzle-orm";
import { ok, type Result } from "#app/domain/result.ts";
import type { SelectionInput } from "#app/domain/sortition/check-input.ts";
import { withCombinedFeatures } from "#app/domain/sortition/combined-features.ts";
import type { ReportProgress } from "#app/domain/sortition/progress.ts";
import type { Solver } from "#app/domain/sortition/solver.ts";
import { fillQuotas } from "#app/domain/sortition/substitutes/already-selected.ts";
import {
  chooseFromReserve,
  type ReserveProblem,
} from "#app/domain/sortition/substitutes/reserve-order.ts";
import { proposeSubstitutes } from "#app/domain/sortition/substitutes/substitutes.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import { selectionOfDraw } from "#app/services/draws/selection-of-draw.server.ts";
import type { JobContext } from "#app/services/jobs/job-context.ts";
import { type Job, leaveRunning } from "#app/services/jobs/job-state.server.ts";
import { progressReporter } from "#app/services/jobs/progress-reporter.server.ts";
import { alternateLists, draws, substitutions } from "#db/schema/index.ts";
import { openAlternatesResult } from "./alternates-envelope.server.ts";
import {
  openSubstitutionSettings,
  type QuotaOutlook,
  type SubstitutionProposal,
  type SubstitutionSettings,
  sealSubstitutionResult,
} from "./substitution-envelope.server.ts";

/** Why no proposal could be made, without ids or attributes of people. */
export type ProposalProblem =
  | { readonly code: "too_few_people_left"; readonly params: { seats: number; people: number } }
  | { readonly code: "list_too_short"; readonly params: { seats: number; people: number } }
  | { readonly code: "substitutes_bad_input"; readonly params: object };

/**
 * Carries out a queued request for substitutes: computes the lottery over the open seats, or who
 * of the reserve list takes them, and stores it as a proposal. Nobody joins the panel by it.
 */
export async function proposeSubstitutesJob(context: JobContext, job: Job): Promise<void> {
  const { database, keyring } = context;
  const row = database
    .select({ substitution: substitutions, draw: draws })
    .from(substitutions)
    .innerJoin(draws, eq(draws.id, substitutions.drawId))
    .where(eq(substitutions.id, job.subjectId))
    .get();
  if (row === undefined) throw new Error(`Job ${job.id} has no substitution.`);
  const settings = openSubstitutionSettings(keyring, row.substitution);
  const { input } = selectionOfDraw(context, row.draw, ({ reference }) => reference);
  const whole = { ...input, quotas: settings.quotas, size: settings.size };
  const solver = await context.loadSolver();
  const report = progressReporter(context, job.id);
  const list = settings.listId === null ? null : rankedOf(context, settings.listId);
  const proposed = propose(whole, settings, list, solver, report);
  const now = context.clock();
  if (!proposed.ok) {
    const failure = proposalProblem(proposed.problem);
    leaveRunning(database, job.id, { status: "failed", now, problem: failure });
    return;
  }
  const result = { proposal: proposed.value, drawn: null };
  database.transaction(
    (transaction) => {
      // What was cancelled in the meantime leaves no proposal.
      if (!leaveRunning(transaction, job.id, { status: "succeeded", now })) return;
      transaction
        .update(substitutions)
        .set({ resultEnvelope: sealSubstitutionResult(keyring, row.substitution.id, result) })
        .where(eq(substitutions.id, row.substitution.id))
        .run();
      appendAudit(
        transaction,
        { actor: { kind: "system" }, now },
        { action: "substitutes_proposed", objectKind: "draw", objectId: row.draw.id },
      );
    },
    { behavior: "immediate" },
  );
}

function rankedOf(context: JobContext, listId: string): readonly string[] {
  const row = context.database
    .select()
    .from(alternateLists)
    .where(eq(alternateLists.id, listId))
    .get();
  return (row && openAlternatesResult(context.keyring, row)?.ranked) ?? [];
}

function propose(
  whole: SelectionInput,
  settings: SubstitutionSettings,
  list: readonly string[] | null,
  solver: Solver,
  onProgress: ReportProgress,
): Result<SubstitutionProposal, ReserveProblem> {
  const inPool = new Set(whole.people.map(({ id }) => id));
  const standing = {
    selected: settings.selected,
    excluded: settings.excluded.filter((id) => inPool.has(id)),
  };
  if (list !== null) {
    const known = list.filter((id) => inPool.has(id));
    const choice = chooseFromReserve(whole, standing, known, solver);
    if (!choice.ok) return choice;
    const { members, violations, withinFlexes } = choice.value;
    return ok({
      ...{ lottery: null, chosen: members, violations, conflicts: [], withinFlexes },
      outlook: outlookOf(whole, standing.selected, [members]),
    });
  }
  const proposal = proposeSubstitutes(whole, standing, { solver, onProgress });
  if (!proposal.ok) return proposal;
  const { profiles, panels } = proposal.value.lottery;
  const teams = panels.map(({ counts }) =>
    counts.flatMap(([profile, count]) => profiles[profile]?.members.slice(0, count) ?? []),
  );
  return ok({
    ...proposal.value,
    chosen: null,
    outlook: outlookOf(whole, standing.selected, teams),
  });
}

/** Each quota with the members now and with the fewest and most after any of these teams joins. */
function outlookOf(
  whole: SelectionInput,
  selected: readonly string[],
  teams: readonly (readonly string[])[],
): QuotaOutlook[] {
  const { people, quotas } = withCombinedFeatures(whole);
  const byId = new Map(people.map((person) => [person.id, person]));
  const countsOf = (ids: readonly string[]) =>
    fillQuotas(
      quotas,
      ids.flatMap((id) => byId.get(id) ?? []),
    ).map(({ filled }) => filled);
  const now = countsOf(selected);
  const added = teams.map(countsOf);
  return quotas.map(({ feature, value, min, max }, q) => {
    const after = added.map((counts) => (now[q] ?? 0) + (counts[q] ?? 0));
    return {
      ...{ feature, value, min, max, now: now[q] ?? 0 },
      least: Math.min(...after),
      most: Math.max(...after),
    };
  });
}

function proposalProblem(problem: ReserveProblem): ProposalProblem {
  switch (problem.code) {
    case "too_few_people_left":
    case "list_too_short":
      return { code: problem.code, params: problem.params };
    default:
      return { code: "substitutes_bad_input", params: {} };
  }
}
