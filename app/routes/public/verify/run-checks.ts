import { drawNumber, type NumberEvidence } from "#app/domain/public-draw/draw-number.ts";
import type { Check } from "#app/domain/public-draw/lottery-checks.ts";
import { findRow, ownRow } from "#app/domain/public-draw/own-row.ts";
import {
  FULL_FORMAT,
  panelOf,
  publicLotteryOf,
  type RowAttributes,
} from "#app/domain/public-draw/public-lottery.ts";
import {
  verifyFullLottery,
  verifyPublicLottery,
} from "#app/services/draws/verify-public-lottery.ts";

/** What the visitor chose and entered. Texts are whole files. */
export interface ChecksWanted {
  readonly publicText: string | null;
  readonly fullText: string | null;
  readonly commitment: string | null;
  readonly number: number | null;
  readonly evidence: NumberEvidence | null;
  readonly own: {
    readonly rowId: string;
    readonly code: string;
    readonly attributes: RowAttributes;
  } | null;
}

export interface OwnRowAnswer {
  readonly row: string;
  readonly problem: "row_unknown" | "row_erased" | "salt_mistyped" | "row_not_opened" | null;
  readonly appearances: number;
  readonly inPanel: boolean | null;
}

/** Everything that could be found out. */
export interface ChecksMade {
  readonly checks: readonly Check[];
  readonly commitment: string | null;
  readonly panels: number;
  readonly testDraw: boolean;
  /** The panel of the number entered or computed. */
  readonly drawn: { readonly number: number; readonly rows: readonly string[] } | null;
  /** The number that follows from what was published; null where nothing of it was entered. */
  readonly computed: number | null;
  readonly own: OwnRowAnswer | null;
}

/** Checks the files and looks up what belongs to the number and to the visitor's row. */
export function runChecks(wanted: ChecksWanted): ChecksMade {
  const { publicText, fullText, commitment } = wanted;
  const checked =
    fullText === null
      ? verifyPublicLottery(publicText ?? "", { commitment })
      : verifyFullLottery(fullText, { publicText, commitment });
  const { lottery } = checked;
  if (lottery === null) {
    const nothing = { panels: 0, testDraw: false, drawn: null, computed: null, own: null };
    return { checks: checked.checks, commitment: checked.commitment, ...nothing };
  }
  const full = lottery.format === FULL_FORMAT ? lottery : null;
  const open = lottery.format === FULL_FORMAT ? publicLotteryOf(lottery) : lottery;
  const computed = numberOf(wanted.evidence, checked.commitment);
  const number = computed ?? wanted.number;
  const drawn = number === null ? null : { number, rows: panelOf(lottery, number) };
  return {
    checks: checked.checks,
    commitment: checked.commitment,
    panels: lottery.panels.length,
    testDraw: lottery.testDraw,
    drawn,
    computed,
    own: wanted.own === null ? null : answerOwn(wanted.own, drawn),
  };

  function isErased(id: string): boolean {
    return full?.rows.some((row) => row.id === id && row.erased) ?? false;
  }

  function answerOwn(own: NonNullable<ChecksWanted["own"]>, panel: typeof drawn): OwnRowAnswer {
    const opened = ownRow(open, own.rowId, own.code, own.attributes);
    const found = findRow(open, own.rowId);
    const row = found.ok ? found.value.row.id : own.rowId;
    return {
      row,
      problem: isErased(row) ? "row_erased" : opened.ok ? null : opened.problem.code,
      appearances: found.ok ? found.value.numbers.length : 0,
      inPanel: panel === null ? null : panel.rows.includes(row),
    };
  }
}

function numberOf(evidence: NumberEvidence | null, commitment: string | null): number | null {
  if (evidence === null || commitment === null) return null;
  const number = drawNumber(evidence, commitment);
  return number.ok ? number.value : null;
}
