import { and, desc, eq, isNotNull } from "drizzle-orm";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import { withCombinedFeatures } from "#app/domain/sortition/combined-features.ts";
import { lotteryStatistics } from "#app/domain/sortition/statistics.ts";
import { fillQuotas } from "#app/domain/sortition/substitutes/already-selected.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import { alternateLists, substitutions } from "#db/schema/index.ts";
import { openAlternatesResult, openAlternatesSettings } from "./alternates-envelope.server.ts";
import { followUpUnderWay } from "./follow-up-jobs.server.ts";
import { ERASED_RANK } from "./forget-person.server.ts";
import { type DrawPlace, findPanelDraw, type PanelDraw } from "./panel-draw.server.ts";
import {
  loadPanelState,
  openSeats,
  type PanelMember,
  type PanelState,
} from "./panel-state.server.ts";
import {
  openSubstitutionResult,
  openSubstitutionSettings,
  type SubstitutionProposal,
} from "./substitution-envelope.server.ts";

/** The panel of a draw as it stands, for whoever works with its people. */
export interface PanelView {
  readonly drawId: string;
  readonly processId: string;
  readonly drawNumber: number;
  readonly fixed: PanelDraw["fixed"];
  readonly size: number;
  readonly open: number;
  readonly members: readonly PanelMember[];
  /** The features that have quotas, in the organiser's order. */
  readonly features: readonly string[];
  readonly quotas: readonly {
    readonly feature: string;
    readonly value: string;
    readonly min: number;
    readonly max: number;
    /** Members on the panel now. */
    readonly now: number;
  }[];
  /** The job that works on substitutes or a reserve list; null when none does. */
  readonly jobId: string | null;
  readonly proposal: ProposalView | null;
  /** What was drawn, newest first. */
  readonly substitutions: readonly SubstitutionView[];
  /** Complete reserve lists, newest first. */
  readonly alternates: readonly AlternatesView[];
}

export interface ProposalView
  extends Pick<
    SubstitutionProposal,
    "violations" | "conflicts" | "withinFlexes" | "outlook" | "chosen"
  > {
  readonly id: string;
  readonly kind: "replacement" | "top_up";
  readonly seats: number;
  /** Seats of the whole panel afterwards. */
  readonly size: number;
  /** Of those who can be drawn: how many, and their smallest and greatest chance; null for a list. */
  readonly chances: { readonly people: number; readonly min: number; readonly max: number } | null;
}

interface SubstitutionView {
  readonly id: string;
  readonly number: number;
  readonly kind: "replacement" | "top_up";
  readonly completedAt: Date;
  readonly violationAccepted: boolean;
  /**
   * What decided: lots, a reserve list, or lots that can no longer be recomputed because someone
   * among whom they were drawn has been erased.
   */
  readonly way: "lots" | "list" | "erased";
  readonly seed: string;
  readonly members: readonly string[];
}

export interface AlternatesView {
  readonly id: string;
  readonly number: number;
  readonly completedAt: Date;
  readonly expectedDropOuts: number;
  readonly overallRate: number;
  readonly scenarios: number;
  readonly lengths: readonly {
    readonly length: number;
    readonly misses: number;
    readonly covered: number;
  }[];
  readonly ranked: readonly {
    readonly rank: number;
    /** Null once the person is erased. */
    readonly reference: string | null;
    /** Whether the person is on the panel by now. */
    readonly joined: boolean;
  }[];
}

/**
 * The panel of a completed draw, its people, what was drawn for it afterwards, and its reserve
 * lists. Fails with `draw_missing`, also when the draw is of another process.
 */
export function readPanel(
  context: ServiceContext,
  place: DrawPlace,
): Result<PanelView, Problem<"draw_missing", object>> {
  authorise(context.actor, "draw.people");
  const draw = findPanelDraw(context.database, place);
  if (draw === null) return problem("draw_missing", {});
  const state = loadPanelState(context, draw);
  return ok({
    drawId: draw.id,
    processId: draw.processId,
    drawNumber: draw.number,
    fixed: draw.fixed,
    size: state.size,
    open: openSeats(state),
    members: state.members,
    features: [...new Set(state.quotas.map(({ feature }) => feature))].filter(
      (feature) => !state.combined.some(({ name }) => name === feature),
    ),
    quotas: quotasNow(state),
    jobId: followUpUnderWay(context.database, draw.id)?.jobId ?? null,
    proposal: readProposal(context, draw.id),
    substitutions: readSubstitutions(context, draw.id),
    alternates: readAlternates(context, draw.id, state),
  });
}

/**
 * Seats and quotas of the panel as they stand, those nobody set left out; for changing them. The
 * panel must exist.
 */
export function readPanelQuotas(
  context: ServiceContext,
  place: DrawPlace,
): Pick<PanelState, "size" | "quotas"> {
  authorise(context.actor, "draw.people");
  const draw = findPanelDraw(context.database, place);
  if (draw === null) throw new Error("There is no such panel.");
  const { size, quotas } = loadPanelState(context, draw);
  return { size, quotas };
}

function quotasNow({ members, quotas, combined, size }: PanelState): PanelView["quotas"] {
  const people = members.flatMap(({ left, person }) =>
    left === null && person !== null ? [{ id: person.reference, values: person.values }] : [],
  );
  const whole = withCombinedFeatures({ people, quotas, combined, size });
  return fillQuotas(whole.quotas, whole.people).map(({ feature, value, min, max, filled }) => ({
    ...{ feature, value, min, max, now: filled },
  }));
}

/** The proposal that waits for a decision; null when none does. */
function readProposal(context: ServiceContext, drawId: string): ProposalView | null {
  const row = context.database
    .select()
    .from(substitutions)
    .where(and(eq(substitutions.drawId, drawId), isNotNull(substitutions.resultEnvelope)))
    .all()
    .find(({ completedAt }) => completedAt === null);
  const result = row === undefined ? null : openSubstitutionResult(context.keyring, row);
  if (row === undefined || result === null) return null;
  const { lottery, violations, conflicts, withinFlexes, outlook, chosen } = result.proposal;
  return {
    ...{ id: row.id, kind: row.kind, seats: row.seats },
    size: openSubstitutionSettings(context.keyring, row).size,
    ...{ violations, conflicts, withinFlexes, outlook, chosen },
    chances:
      lottery === null
        ? null
        : {
            people: lotteryStatistics(lottery).reachable,
            min: lotteryStatistics(lottery).min,
            max: Math.max(...lottery.probabilities),
          },
  };
}

function readSubstitutions(context: ServiceContext, drawId: string): SubstitutionView[] {
  return context.database
    .select()
    .from(substitutions)
    .where(and(eq(substitutions.drawId, drawId), isNotNull(substitutions.completedAt)))
    .orderBy(desc(substitutions.number))
    .all()
    .flatMap((row) => {
      const result = openSubstitutionResult(context.keyring, row);
      if (result?.drawn == null || row.completedAt === null || row.seed === null) return [];
      const { id, kind, number, completedAt, violationAccepted, seed } = row;
      const { lottery, chosen } = result.proposal;
      return [
        {
          ...{ id, kind, completedAt, violationAccepted, seed },
          number: number ?? 0,
          way: chosen !== null ? "list" : lottery === null ? "erased" : "lots",
          members: result.drawn.members,
        },
      ];
    });
}

function readAlternates(
  context: ServiceContext,
  drawId: string,
  { members }: PanelState,
): AlternatesView[] {
  const panel = new Set(members.map(({ person }) => person?.reference));
  return context.database
    .select()
    .from(alternateLists)
    .where(and(eq(alternateLists.drawId, drawId), isNotNull(alternateLists.completedAt)))
    .orderBy(desc(alternateLists.number))
    .all()
    .flatMap((row) => {
      const list = openAlternatesResult(context.keyring, row);
      if (list === null || row.completedAt === null) return [];
      const { expectedDropOuts, scenarios, lengths, ranked } = list;
      return [
        {
          ...{ id: row.id, number: row.number ?? 0, completedAt: row.completedAt },
          ...{ expectedDropOuts, scenarios, lengths },
          overallRate: openAlternatesSettings(context.keyring, row).rates.overall,
          ranked: ranked.map((reference, index) => ({
            ...{ rank: index + 1, reference: reference === ERASED_RANK ? null : reference },
            joined: panel.has(reference),
          })),
        },
      ];
    });
}
