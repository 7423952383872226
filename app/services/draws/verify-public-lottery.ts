import type { CheckedFile } from "#app/domain/public-draw/lottery-checks.ts";
import type { FullLottery, PublicLottery } from "#app/domain/public-draw/public-lottery.ts";

/**
 * Recomputes all that `lottery-public.json` allows, in a browser too. With `commitment` also that it is the file that was
 * published before the draw.
 */
export function verifyPublicLottery(
  text: string,
  { commitment = null }: { readonly commitment?: string | null } = {},
): CheckedFile<PublicLottery> {
  throw new Error(`Not checked: ${text.length} ${commitment}.`);
}

/**
 * Recomputes all that `lottery-full.json` allows, and with the text of the public file that both
 * belong together.
 */
export function verifyFullLottery(
  text: string,
  {
    publicText = null,
    commitment = null,
  }: { readonly publicText?: string | null; readonly commitment?: string | null } = {},
): CheckedFile<FullLottery> {
  throw new Error(`Not checked: ${text.length} ${publicText} ${commitment}.`);
}
