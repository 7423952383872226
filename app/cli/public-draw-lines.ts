import type { DrawOptions } from "#app/cli/draw-options.ts";
import { formatNumber } from "#app/domain/public-draw/draw-number.ts";
import type { NumberedDraw } from "#app/services/draws/number-panels.ts";

/** A seed of as many characters is not found by trying. */
const SAFE_SEED_LENGTH = 20;

/** What to tell whoever rounded a lottery for a public draw. */
export function publicDrawLines({ number, seed }: DrawOptions, numbered: NumberedDraw): string[] {
  const { deviation, proved } = numbered.uniform.rounding;
  const source = number === null ? "from the seed, as no --number was given" : "as given";
  return [
    `Panel ${formatNumber(numbered.number)} of 000 to 999, ${source}.`,
    `Commitment: ${numbered.made.commitment}`,
    `Largest change of a probability by rounding: ${deviation.toFixed(6)}` +
      `${proved ? ", the least possible" : ""}.`,
    ...(seed !== null && seed.length < SAFE_SEED_LENGTH
      ? ["Careful: whoever guesses a seed this short can open the rows of the public file."]
      : []),
  ];
}
