import type { RowAttributes } from "#app/domain/public-draw/public-lottery.ts";
import type { UnreachableReason } from "#app/domain/sortition/feasibility/feasibility.ts";
import { type Keyring, openJson, sealJson } from "#db/envelope.server.ts";

/** What belongs to a row of a lottery and is public nowhere. */
export interface RowSecret {
  /** As in the letter. */
  readonly salt: string;
  readonly attributes: RowAttributes;
  /** Why the person is on no panel; absent for everyone else. */
  readonly unreachable?: UnreachableReason;
}

const place = (drawId: string, rowId: string) => ({ table: "draw_rows", id: `${drawId} ${rowId}` });

export function sealRowSecret(
  keyring: Keyring,
  drawId: string,
  rowId: string,
  secret: RowSecret,
): Buffer {
  return sealJson(keyring, place(drawId, rowId), secret);
}

export function openRowSecret(
  keyring: Keyring,
  drawId: string,
  rowId: string,
  envelope: Buffer,
): RowSecret {
  return openJson(keyring, place(drawId, rowId), envelope) as RowSecret;
}
