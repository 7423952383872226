import { sha256Hex } from "#app/domain/hash.ts";
import { checkFullContent } from "#app/domain/public-draw/check-full-lottery.ts";
import { checkPublicContent } from "#app/domain/public-draw/check-public-lottery.ts";
import type { Check, CheckedFile } from "#app/domain/public-draw/lottery-checks.ts";
import {
  commitmentOf,
  type FullLottery,
  lotteryText,
  type PublicLottery,
  publicLotteryOf,
} from "#app/domain/public-draw/public-lottery.ts";
import {
  type PublicLotteryFileProblem,
  parseFullLottery,
  parsePublicLottery,
} from "#app/services/draws/public-lottery-file.ts";

/**
 * Recomputes all that `lottery-public.json` allows, in a browser too. With `commitment`, in
 * hexadecimal digits, also that it is the file that was published before the draw.
 */
export function verifyPublicLottery(
  text: string,
  { commitment = null }: { readonly commitment?: string | null } = {},
): CheckedFile<PublicLottery> {
  const parsed = parsePublicLottery(text);
  if (!parsed.ok) return unreadable(parsed.problem);
  const lottery = parsed.value;
  const actual = sha256Hex(text);
  const checks: Check[] = [
    readable,
    checkForm(text, lottery),
    checkCommitment(commitment, actual),
    ...checkPublicContent(lottery),
  ];
  return { checks, lottery, commitment: actual };
}

/**
 * Recomputes all that `lottery-full.json` allows, and with the text of the public file that both
 * belong together. With `commitment` also that the public file that follows from it is the one
 * published before the draw. Once someone was erased from it, its own hash is that of no file
 * published, and what concerned them can no longer be checked: those checks are null.
 */
export function verifyFullLottery(
  text: string,
  {
    publicText = null,
    commitment = null,
  }: { readonly publicText?: string | null; readonly commitment?: string | null } = {},
): CheckedFile<FullLottery> {
  const parsed = parseFullLottery(text);
  if (!parsed.ok) return unreadable(parsed.problem);
  const lottery = parsed.value;
  const belonging = publicLotteryOf(lottery);
  const actual = commitmentOf(belonging);
  const checks: Check[] = [
    readable,
    checkForm(text, lottery),
    checkFullHash(text, lottery, publicText),
    {
      id: "public_file_matches",
      holds: publicText === null ? null : lotteryText(belonging) === publicText,
      params: {},
    },
    checkCommitment(commitment, actual),
    ...checkPublicContent(lottery),
    ...checkFullContent(lottery),
  ];
  return { checks, lottery, commitment: actual };
}

const readable: Check = { id: "file_readable", holds: true, params: {} };

function unreadable(fault: PublicLotteryFileProblem): CheckedFile<never> {
  const params = fault.code === "lottery_file_invalid" ? fault.params : {};
  const checks: Check[] = [{ id: "file_readable", holds: false, params: { ...params } }];
  return { checks, lottery: null, commitment: null };
}

function checkForm(text: string, lottery: PublicLottery | FullLottery): Check {
  return { id: "file_unchanged_in_form", holds: lotteryText(lottery) === text, params: {} };
}

function checkCommitment(given: string | null, actual: string): Check {
  if (given === null) return { id: "commitment_matches", holds: null, params: { actual } };
  const expected = given.trim().toLowerCase();
  const params = { expected, actual };
  return { id: "commitment_matches", holds: expected === actual, params };
}

function checkFullHash(text: string, lottery: FullLottery, publicText: string | null): Check {
  const id = "full_hash_matches";
  const erased = lottery.rows.filter((row) => row.erased).length;
  const actual = lottery.originalHash ?? sha256Hex(text);
  const consistent = erased > 0 === (lottery.originalHash !== null);
  const published = publicText === null ? null : parsePublicLottery(publicText);
  const expected = published?.ok ? published.value.fullHash : null;
  const params = { actual, erased, ...(expected === null ? {} : { expected }) };
  if (!consistent || (expected !== null && expected !== actual)) {
    return { id, holds: false, params };
  }
  return { id, holds: expected === null || erased > 0 ? null : true, params };
}
