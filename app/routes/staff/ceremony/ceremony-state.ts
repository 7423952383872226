import type { PublicDraw } from "#app/services/draws/read-public-draw.server.ts";

/** What the page for the projector says about the draw. */
export type CeremonyState =
  | "waiting"
  | "halfEntered"
  | "differed"
  | "drawn"
  | "withdrawn"
  | "repeated";

export function ceremonyState({
  draw,
  attempts,
}: Pick<PublicDraw, "draw" | "attempts">): CeremonyState {
  if (draw.revocation !== null) return draw.revocation.kind;
  if (draw.completedAt !== null) return "drawn";
  const last = attempts.at(-1);
  if (last === undefined) return "waiting";
  return last.entries.length === 0 ? "halfEntered" : "differed";
}
