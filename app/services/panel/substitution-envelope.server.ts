import type { QuotaConflict } from "#app/domain/sortition/feasibility/conflicts.ts";
import type { DrawnPanel, Lottery } from "#app/domain/sortition/lottery.ts";
import type { Quota } from "#app/domain/sortition/quotas.ts";
import type { QuotaViolation } from "#app/domain/sortition/substitutes/least-violation.ts";
import { type Keyring, openJson, sealJson } from "#db/envelope.server.ts";
import type { substitutions } from "#db/schema/index.ts";

/** What was asked for. People go by the organiser's references. */
export interface SubstitutionSettings {
  /** The reserve list whose order decides; null where lots are drawn among everyone left. */
  readonly listId: string | null;
  /** Seats of the whole panel once the substitutes are on it. */
  readonly size: number;
  /** The quotas of the whole panel. */
  readonly quotas: readonly Quota[];
  /** Who was on the panel when it was asked for. */
  readonly selected: readonly string[];
  /** Who had left it. */
  readonly excluded: readonly string[];
}

/** A quota of the whole panel before and after. */
export interface QuotaOutlook {
  readonly feature: string;
  readonly value: string;
  readonly min: number;
  readonly max: number;
  /** Members with the value now. */
  readonly now: number;
  /** The fewest and the most there can be once the substitutes are drawn. */
  readonly least: number;
  readonly most: number;
}

/** What would happen, for a person to decide on. */
export interface SubstitutionProposal {
  /** Over the people for the open seats; null where a reserve list decides. */
  readonly lottery: Lottery | null;
  /** The people of the reserve list, in its order; null where lots are drawn. */
  readonly chosen: readonly string[] | null;
  readonly violations: readonly QuotaViolation[];
  readonly conflicts: readonly QuotaConflict[];
  readonly withinFlexes: boolean;
  readonly outlook: readonly QuotaOutlook[];
}

export interface SubstitutionResult {
  readonly proposal: SubstitutionProposal;
  /** Who was drawn; null until someone has decided. `panelIndex` is null without a lottery. */
  readonly drawn: {
    readonly panelIndex: number | null;
    readonly members: readonly string[];
  } | null;
}

type SubstitutionRow = Pick<
  typeof substitutions.$inferSelect,
  "id" | "settingsEnvelope" | "resultEnvelope"
>;

const SETTINGS = "substitutions.settings";
const RESULT = "substitutions.result";

export function sealSubstitutionSettings(
  keyring: Keyring,
  id: string,
  settings: SubstitutionSettings,
): Buffer {
  return sealJson(keyring, { table: SETTINGS, id }, settings);
}

export function openSubstitutionSettings(
  keyring: Keyring,
  { id, settingsEnvelope }: SubstitutionRow,
): SubstitutionSettings {
  if (settingsEnvelope === null) throw new Error(`Substitution ${id} has no settings.`);
  return openJson(keyring, { table: SETTINGS, id }, settingsEnvelope) as SubstitutionSettings;
}

export function sealSubstitutionResult(
  keyring: Keyring,
  id: string,
  result: SubstitutionResult,
): Buffer {
  return sealJson(keyring, { table: RESULT, id }, result);
}

/** Null while nothing has been computed. */
export function openSubstitutionResult(
  keyring: Keyring,
  { id, resultEnvelope }: SubstitutionRow,
): SubstitutionResult | null {
  if (resultEnvelope === null) return null;
  return openJson(keyring, { table: RESULT, id }, resultEnvelope) as SubstitutionResult;
}

/** The draw from the lottery of a substitution as a file that `verify-draw` recomputes. */
export function drawnFromLottery({
  proposal,
  drawn,
}: SubstitutionResult): { readonly lottery: Lottery; readonly panel: DrawnPanel } | null {
  if (proposal.lottery === null || drawn === null || drawn.panelIndex === null) return null;
  const { panelIndex, members } = drawn;
  return { lottery: proposal.lottery, panel: { panelIndex, members } };
}
