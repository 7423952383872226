import { sha256Hex } from "#app/domain/hash.ts";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import { seedFor } from "#app/domain/sortition/lottery.ts";

/** What was seen in public, from which the number follows. */
export type NumberEvidence =
  /** Three ten-sided dice, or three balls 0 to 9 with replacement, in the order announced. */
  | { readonly source: "stage"; readonly digits: readonly number[] }
  /** Whole numbers in the order announced, for example the six of a lottery, ascending. */
  | { readonly source: "lottery-numbers"; readonly numbers: readonly number[] }
  /** A round of a public randomness beacon and its randomness in hexadecimal digits. */
  | { readonly source: "beacon"; readonly round: number; readonly randomness: string };

export type NumberProblem =
  | Problem<"stage_digits_wrong", { readonly digits: number }>
  | Problem<"lottery_numbers_wrong", object>
  | Problem<"beacon_round_wrong", object>
  | Problem<"beacon_randomness_wrong", object>;

/** Digits on stage, and so panels that a stage can choose between: 000 to 999. */
const STAGE_DIGITS = 3;
const STAGE_NUMBERS = 10 ** STAGE_DIGITS;
const DOMAIN = "losrunde-number-1";
const WORDS = 2 ** 32;
/** Fewer would be guessed by trying. */
const RANDOMNESS_DIGITS = 32;

/**
 * The number of the panel, 0 to 999, from what was seen in public. On stage the digits are the number.
 * Otherwise it is taken from SHA-256 over the lines `losrunde-number-1`, commitment, source, what
 * was seen, attempt (from 0): its first eight hexadecimal digits as a number below the greatest
 * multiple of 1,000 within 2^32, modulo 1,000; at or above it, the next attempt counts. So no
 * number is likelier than another, and nobody can prepare a file for numbers already known.
 *
 * Problems: `stage_digits_wrong` (not three digits 0 to 9), `lottery_numbers_wrong` (none, or one
 * that is no whole number from 0), `beacon_round_wrong`, `beacon_randomness_wrong` (not an even
 * number of at least 32 hexadecimal digits).
 */
export function drawNumber(
  evidence: NumberEvidence,
  commitment: string,
): Result<number, NumberProblem> {
  switch (evidence.source) {
    case "stage": {
      const { digits } = evidence;
      if (digits.length !== STAGE_DIGITS || !digits.every(isDigit)) {
        return problem("stage_digits_wrong", { digits: STAGE_DIGITS });
      }
      return ok(digits.reduce((number, digit) => number * 10 + digit, 0));
    }
    case "lottery-numbers": {
      const { numbers } = evidence;
      if (numbers.length === 0 || !numbers.every(isCount)) {
        return problem("lottery_numbers_wrong", {});
      }
      return ok(hashedNumber(commitment, evidence.source, numbers.join(" ")));
    }
    case "beacon": {
      const { round } = evidence;
      const randomness = evidence.randomness.trim().toLowerCase();
      if (!isCount(round)) return problem("beacon_round_wrong", {});
      const digits = randomness.length;
      if (!/^[0-9a-f]+$/.test(randomness) || digits < RANDOMNESS_DIGITS || digits % 2 !== 0) {
        return problem("beacon_randomness_wrong", {});
      }
      return ok(hashedNumber(commitment, evidence.source, `${round} ${randomness}`));
    }
  }
}

function isDigit(digit: number): boolean {
  return Number.isInteger(digit) && digit >= 0 && digit <= 9;
}

function isCount(number: number): boolean {
  return Number.isSafeInteger(number) && number >= 0;
}

function hashedNumber(commitment: string, source: string, seen: string): number {
  const accepted = WORDS - (WORDS % STAGE_NUMBERS);
  for (let attempt = 0; ; attempt++) {
    const hash = sha256Hex([DOMAIN, commitment, source, seen, attempt].join("\n"));
    const word = Number.parseInt(hash.slice(0, 8), 16);
    if (word < accepted) return word % STAGE_NUMBERS;
  }
}

/** A number as residents see it: `007`. */
export function formatNumber(number: number): string {
  return String(number).padStart(STAGE_DIGITS, "0");
}

/**
 * The seed of whatever is drawn after the panel, such as alternates, replacements or tables:
 * SHA-256 over the lines commitment, number as `007`, purpose. Fixed by the public draw, and
 * another for each purpose.
 */
export function followUpSeed(commitment: string, number: number, purpose: string): string {
  return seedFor(commitment, formatNumber(number), purpose);
}
