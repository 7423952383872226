import type {
  Announcement,
  FullLottery,
  PublicLottery,
} from "#app/domain/public-draw/public-lottery.ts";
import type { SelectionInput } from "#app/domain/sortition/check-input.ts";
import type { Lottery } from "#app/domain/sortition/lottery.ts";
import type { UniformLottery } from "#app/domain/sortition/uniform-lottery.ts";

export interface PublicLotterySource {
  /** The input of the lottery, as it was given to `computeLottery`. */
  readonly input: SelectionInput;
  readonly lottery: Lottery;
  readonly uniform: UniformLottery;
  readonly announcement: Announcement | null;
  /** Whether this is a test draw. */
  readonly testDraw: boolean;
}

/** Who has which row: for the organiser and for the letters, in neither file. */
export interface RowOfPerson {
  readonly personId: string;
  readonly rowId: string;
  readonly salt: string;
}

export interface MadePublicLottery {
  readonly publicLottery: PublicLottery;
  readonly fullLottery: FullLottery;
  /** SHA-256 of the public file. */
  readonly commitment: string;
  /** In the order of the people of the input. */
  readonly rows: readonly RowOfPerson[];
}

/**
 * The two files of a public draw: row ids, salts and marks of households are new and random.
 * @param integer an unbiased whole number in 0..n-1 from a source that nobody can guess
 */
export function makePublicLottery(
  source: PublicLotterySource,
  integer: (n: number) => number,
): MadePublicLottery {
  throw new Error(`Not made: ${source.testDraw}, ${integer(1)}.`);
}
