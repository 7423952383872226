import { and, eq, isNull, sql } from "drizzle-orm";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import { drawPanel } from "#app/domain/sortition/lottery.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import { readPool } from "#app/services/pool/read-pool.server.ts";
import type { Queryable } from "#db/connection.server.ts";
import { panelMembers, substitutions } from "#db/schema/index.ts";
import { type DrawPlace, findPanelDraw, type PanelDraw } from "./panel-draw.server.ts";
import { loadPanelState, standingOf } from "./panel-state.server.ts";
import { type PanelRefusal, refusePanel } from "./record-leaving.server.ts";
import {
  openSubstitutionResult,
  openSubstitutionSettings,
  type SubstitutionProposal,
  sealSubstitutionResult,
} from "./substitution-envelope.server.ts";

export type DecisionRefusal =
  | PanelRefusal
  | Problem<"substitution_missing", object>
  | Problem<"substitution_outdated", object>
  | Problem<"violation_not_accepted", object>;

/**
 * Draws the substitutes of a proposal with the seed that was settled with the draw of the panel,
 * and puts them on it. `acceptViolation` says that someone has seen which quotas will not be kept
 * and goes on.
 *
 * Refuses with `draw_missing`, `panel_set_aside`, `process_closed`, `substitution_missing`,
 * `violation_not_accepted`, and `substitution_outdated` when somebody has left, come back or
 * withdrawn since it was computed.
 */
export function drawSubstitutes(
  context: ServiceContext,
  place: DrawPlace & { readonly substitutionId: string },
  { acceptViolation }: { readonly acceptViolation: boolean },
): Result<{ number: number }, DecisionRefusal> {
  authorise(context.actor, "draw.run");
  return context.database.transaction(
    (transaction) => {
      const draw = findPanelDraw(transaction, place);
      const refusal = refusePanel(draw);
      if (draw === null || refusal !== null) return refusal ?? problem("draw_missing", {});
      const row = openProposal(transaction, place);
      const result = row === undefined ? null : openSubstitutionResult(context.keyring, row);
      if (row === undefined || result === null) return problem("substitution_missing", {});
      const { proposal } = result;
      const pool = new Map([...readPool(context, draw.processId)].map((p) => [p.reference, p.id]));
      if (isOutdated(context, transaction, draw, row, proposal, pool)) {
        return problem("substitution_outdated", {});
      }
      if (proposal.violations.length > 0 && !acceptViolation) {
        return problem("violation_not_accepted", {});
      }
      const number = nextNumber(transaction, draw.id);
      const seed = draw.followUpSeed(`${row.kind} ${number}`);
      const drawn =
        proposal.lottery === null
          ? { panelIndex: null, members: proposal.chosen ?? [] }
          : drawPanel(proposal.lottery, seed);
      const replaced = soleLeaver(context, transaction, draw, drawn.members.length);
      for (const reference of drawn.members) {
        const personId = pool.get(reference);
        if (personId === undefined) throw new Error("Somebody outside the pool was drawn.");
        transaction
          .insert(panelMembers)
          .values({
            ...{ drawId: draw.id, personId, origin: row.kind, substitutionId: row.id },
            replaces: row.kind === "replacement" ? replaced : null,
            joinedAt: context.now,
          })
          .run();
      }
      transaction
        .update(substitutions)
        .set({
          ...{ number, seed, completedAt: context.now },
          violationAccepted: proposal.violations.length > 0,
          resultEnvelope: sealSubstitutionResult(context.keyring, row.id, { proposal, drawn }),
        })
        .where(eq(substitutions.id, row.id))
        .run();
      appendAudit(transaction, context, {
        action: "substitutes_drawn",
        objectKind: "draw",
        objectId: draw.id,
        reasonCode: proposal.violations.length > 0 ? "violation_accepted" : "quotas_kept",
      });
      return ok({ number });
    },
    { behavior: "immediate" },
  );
}

/** Drops a proposal. Refuses with `draw_missing` and `substitution_missing`. */
export function discardSubstitutes(
  context: ServiceContext,
  place: DrawPlace & { readonly substitutionId: string },
): Result<null, Problem<"draw_missing", object> | Problem<"substitution_missing", object>> {
  authorise(context.actor, "draw.run");
  return context.database.transaction(
    (transaction) => {
      const draw = findPanelDraw(transaction, place);
      if (draw === null) return problem("draw_missing", {});
      const row = openProposal(transaction, place);
      if (row === undefined) return problem("substitution_missing", {});
      transaction.delete(substitutions).where(eq(substitutions.id, row.id)).run();
      appendAudit(transaction, context, {
        action: "substitutes_discarded",
        objectKind: "draw",
        objectId: draw.id,
      });
      return ok(null);
    },
    { behavior: "immediate" },
  );
}

type SubstitutionRow = typeof substitutions.$inferSelect;

function openProposal(
  transaction: Queryable,
  { drawId, substitutionId }: { readonly drawId: string; readonly substitutionId: string },
): SubstitutionRow | undefined {
  return transaction
    .select()
    .from(substitutions)
    .where(
      and(
        eq(substitutions.id, substitutionId),
        eq(substitutions.drawId, drawId),
        isNull(substitutions.completedAt),
      ),
    )
    .get();
}

/** Whether the panel is another than the one the proposal was made for, or someone is gone. */
function isOutdated(
  context: ServiceContext,
  transaction: Queryable,
  draw: PanelDraw,
  row: SubstitutionRow,
  proposal: SubstitutionProposal,
  pool: ReadonlyMap<string, string>,
): boolean {
  const settings = openSubstitutionSettings(context.keyring, row);
  const state = loadPanelState({ database: transaction, keyring: context.keyring }, draw);
  const now = standingOf(state);
  const same = (a: readonly string[], b: readonly string[]) =>
    a.length === b.length && [...a].sort().join("\n") === [...b].sort().join("\n");
  const grown = row.kind === "top_up" ? settings.size <= state.size : settings.size !== state.size;
  const drawable =
    proposal.chosen ?? (proposal.lottery?.profiles ?? []).flatMap(({ members }) => members);
  return grown || !same(now.selected, settings.selected) || drawable.some((id) => !pool.has(id));
}

/** Whose seat is taken where one leaves and one comes; null where it cannot be said. */
function soleLeaver(
  context: ServiceContext,
  transaction: Queryable,
  draw: PanelDraw,
  joining: number,
): string | null {
  const { members } = loadPanelState({ database: transaction, keyring: context.keyring }, draw);
  const replaced = transaction
    .select({ replaces: panelMembers.replaces })
    .from(panelMembers)
    .where(eq(panelMembers.drawId, draw.id))
    .all()
    .map(({ replaces }) => replaces);
  const waiting = members.filter(
    ({ left, personId }) => left !== null && !replaced.includes(personId),
  );
  return joining === 1 && waiting.length === 1 ? (waiting[0]?.personId ?? null) : null;
}

function nextNumber(transaction: Queryable, drawId: string): number {
  const newest = transaction
    .select({ number: sql<number | null>`max(${substitutions.number})` })
    .from(substitutions)
    .where(eq(substitutions.drawId, drawId))
    .get();
  return (newest?.number ?? 0) + 1;
}
