import { sha256Hex } from "#app/domain/hash.ts";

const DIGITS = 16;

/**
 * A mark of what a form was filled with. Whoever saves gives back the mark: where it is no longer that of
 * what is stored, somebody else has saved meanwhile.
 */
export function contentMark(content: unknown): string {
  return sha256Hex(JSON.stringify(content)).slice(0, DIGITS);
}
