import { sha256Hex } from "#app/domain/hash.ts";
import { CODE_ALPHABET, newOneTimeCode, readOneTimeCode } from "#app/domain/one-time-code.ts";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";

const SECRET_BYTES = 32;

/** Lines of a share: each is written like a one-time code, in three groups of which the last sign checks the line. */
const SHARE_LINES = 5;

const FREE_CHARACTERS = 11;

/** What of the hash of a share is written after it, to notice lines in another order or of another share. */
const CHECK_BYTES = 2;

export type ShareProblem =
  | Problem<"share_lines_count", { readonly lines: number; readonly expected: number }>
  /** A typing error; `line` counts from 1. */
  | Problem<"share_line_mistyped", { readonly line: number }>
  /** Each line is right, and together they are no share: their order, or a line of the other share. */
  | Problem<"share_lines_mixed", object>
  /** One share was entered twice. */
  | Problem<"shares_equal", object>;

/**
 * Splits a secret of 32 bytes into two shares, of which either alone says nothing: random bytes, and their exclusive or
 * with the secret.
 *
 * @param random 32 bytes that nobody can know
 */
export function splitSecret(
  secret: Uint8Array,
  random: Uint8Array,
): readonly [Uint8Array, Uint8Array] {
  return [Uint8Array.from(random), exclusiveOr(secret, random)];
}

/** The secret of two shares; `shares_equal` where both are the same. */
export function joinShares(
  first: Uint8Array,
  second: Uint8Array,
): Result<Uint8Array, ShareProblem> {
  const secret = exclusiveOr(first, second);
  return secret.every((byte) => byte === 0) ? problem("shares_equal", {}) : ok(secret);
}

function exclusiveOr(first: Uint8Array, second: Uint8Array): Uint8Array {
  if (first.length !== SECRET_BYTES || second.length !== SECRET_BYTES) {
    throw new RangeError(`A secret and its shares have ${SECRET_BYTES} bytes.`);
  }
  return first.map((byte, at) => byte ^ (second[at] ?? 0));
}

/** A share as it is printed: five lines such as `7KQM-2XPA-93HV`. */
export function shareLines(share: Uint8Array): readonly string[] {
  if (share.length !== SECRET_BYTES) throw new RangeError(`A share has ${SECRET_BYTES} bytes.`);
  let rest = BigInt(`0x${[...share, ...checkOf(share)].map(hexadecimal).join("")}`);
  const base = BigInt(CODE_ALPHABET.length);
  const symbols: number[] = [];
  for (let left = SHARE_LINES * FREE_CHARACTERS; left > 0; left -= 1) {
    symbols.unshift(Number(rest % base));
    rest /= base;
  }
  return Array.from({ length: SHARE_LINES }, () => newOneTimeCode(() => symbols.shift() ?? 0));
}

/**
 * Reads a typed share. Case, spaces and dashes do not matter; line ends do only where something is wrong. Fails with
 * the first line in which a sign is wrong.
 */
export function readShare(typed: string): Result<Uint8Array, ShareProblem> {
  const lines = linesOf(typed);
  if (lines.length !== SHARE_LINES) {
    return problem("share_lines_count", { lines: lines.length, expected: SHARE_LINES });
  }
  const base = BigInt(CODE_ALPHABET.length);
  let value = 0n;
  for (const [at, line] of lines.entries()) {
    const code = readOneTimeCode(line);
    if (code === null) return problem("share_line_mistyped", { line: at + 1 });
    for (const sign of code.replaceAll("-", "").slice(0, FREE_CHARACTERS)) {
      value = value * base + BigInt(CODE_ALPHABET.indexOf(sign));
    }
  }
  const digits = value.toString(16).padStart(2 * (SECRET_BYTES + CHECK_BYTES), "0");
  const bytes = Uint8Array.from(digits.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
  const share = bytes.slice(0, SECRET_BYTES);
  const checked =
    digits.length === 2 * (SECRET_BYTES + CHECK_BYTES) &&
    checkOf(share).every((byte, at) => byte === bytes[SECRET_BYTES + at]);
  return checked ? ok(share) : problem("share_lines_mixed", {});
}

/** Lines as typed; what was typed as one line is cut where the printed lines end. */
function linesOf(typed: string): readonly string[] {
  const lines = typed.split(/\r\n|\r|\n/).filter((line) => line.trim() !== "");
  const signs = typed.replace(/[\s\p{Pd}]/gu, "");
  const length = FREE_CHARACTERS + 1;
  if (lines.length === SHARE_LINES || signs.length !== SHARE_LINES * length) return lines;
  return signs.match(new RegExp(`.{${length}}`, "gu")) ?? [];
}

function checkOf(share: Uint8Array): readonly number[] {
  const hash = sha256Hex(share);
  return Array.from({ length: CHECK_BYTES }, (_, at) =>
    Number.parseInt(hash.slice(2 * at, 2 * at + 2), 16),
  );
}

function hexadecimal(byte: number): string {
  return byte.toString(16).padStart(2, "0");
}
