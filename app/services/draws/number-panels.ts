import {
  type MadePublicLottery,
  makePublicLottery,
} from "#app/domain/public-draw/make-public-lottery.ts";
import { lotteryText } from "#app/domain/public-draw/public-lottery.ts";
import { secretIntegers, seededRandom } from "#app/domain/random.ts";
import type { SelectionInput } from "#app/domain/sortition/check-input.ts";
import { type Lottery, seedFor } from "#app/domain/sortition/lottery.ts";
import type { ReportProgress } from "#app/domain/sortition/progress.ts";
import {
  NUMBERED_PANELS,
  roundLottery,
  type UniformLottery,
} from "#app/domain/sortition/rounding/uniform-lottery.ts";
import type { Solver } from "#app/domain/sortition/solver.ts";
import { writeCsv } from "#app/services/files/write-csv.ts";

export interface NumberPanelsOptions {
  readonly solver: Solver;
  /** Decides everything but the number: secret, as the salts follow from it. */
  readonly seed: string;
  /** The number drawn in public; null: the seed decides it too. */
  readonly number: number | null;
  readonly onProgress: ReportProgress;
}

/** A lottery of numbered panels with its files, and the panel of a number. */
export interface NumberedDraw {
  readonly made: MadePublicLottery;
  readonly uniform: UniformLottery;
  readonly number: number;
  /** Ids of the people on that panel, in canonical order. */
  readonly members: readonly string[];
}

/** Rounds a lottery to panels 000 to 999 and makes the files of a public draw without database. */
export function numberPanels(
  input: SelectionInput,
  lottery: Lottery,
  { solver, seed, number: drawn, onProgress }: NumberPanelsOptions,
): NumberedDraw {
  const uniform = roundLottery(lottery, { solver, seed, onProgress });
  const source = { input, lottery, uniform, announcement: null, testDraw: false };
  const purposeSeed = (purpose: string) => seedFor(lottery.inputHash, seed, purpose);
  const made = makePublicLottery(source, secretIntegers(purposeSeed("rows and salts")));
  const number = drawn ?? seededRandom(purposeSeed("number")).integer(NUMBERED_PANELS);
  return { made, uniform, number, members: uniform.panels[number] ?? [] };
}

/** What the report of a draw says of its numbered panels. */
export function publicDrawReport({ number, made, uniform }: NumberedDraw) {
  return { number, commitment: made.commitment, rounding: uniform.rounding };
}

/**
 * The files by name: the public one, the full one for scrutineers, and for the organiser alone
 * who has which row and the salts for their letters.
 */
export function publicDrawFiles({ made }: NumberedDraw): Record<string, string> {
  const { publicLottery, fullLottery, rows } = made;
  return {
    "lottery-public.json": lotteryText(publicLottery),
    "lottery-full.json": lotteryText(fullLottery),
    "lottery-rows.csv": writeCsv(
      ["id", "row", "salt"],
      rows.map(({ personId, rowId, salt }) => [personId, rowId, salt]),
    ),
  };
}
