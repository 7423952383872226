import { canonicalJson } from "#app/domain/canonical-json.ts";
import { sha256Hex } from "#app/domain/hash.ts";
import type { RowAttributes } from "#app/domain/public-draw/public-lottery.ts";

const DOMAIN = "losrunde-row-1";

/**
 * SHA-256 over four lines separated by line feeds: `losrunde-row-1`, the row id, the salt as in
 * the letter, the attributes as canonical JSON. Without the salt nothing about the attributes
 * can be learnt from it.
 */
export function rowCommitment(rowId: string, salt: string, attributes: RowAttributes): string {
  const { values, household } = attributes;
  return sha256Hex([DOMAIN, rowId, salt, canonicalJson({ values, household })].join("\n"));
}
