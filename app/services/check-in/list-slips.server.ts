import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import { MOST_SLIPS, slipCode } from "./slip-code.server.ts";

/** The slips of an evening from one number to another, both included; nothing is stored. */
export function listSlips(
  context: ServiceContext,
  townHallId: string,
  { from, to }: { readonly from: number; readonly to: number },
): readonly { readonly number: number; readonly code: string }[] {
  authorise(context.actor, "floor.assist");
  const last = Math.min(to, MOST_SLIPS);
  return Array.from({ length: Math.max(0, last - from + 1) }, (_, index) => {
    const number = from + index;
    return { number, code: slipCode(context.keyring, townHallId, number) };
  });
}
