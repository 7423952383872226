import { randomInt } from "node:crypto";
import { isTrackingHalf, newTrackingHalf, trackingCode } from "#app/domain/votes/tracking-code.ts";
import { CHOSEN_BY, OTHER_HALF, SERVER_HALF } from "./tracking-fields.ts";

/** Both halves of a new tracking code; a script of the review page may put its own in place of the other one. */
export interface TrackingOffer {
  readonly server: string;
  readonly other: string;
  readonly code: string;
}

export function newTrackingOffer(): TrackingOffer {
  const server = newTrackingHalf(randomInt);
  const other = newTrackingHalf(randomInt);
  return { server, other, code: trackingCode(server, other) };
}

/** The tracking code that was seen when a ballot was sent, and who chose it; null where there is none. */
export function sentTrackingCode(
  form: FormData,
): { readonly code: string; readonly by: "server" | "both" } | null {
  const server = textOf(form, SERVER_HALF);
  const other = textOf(form, OTHER_HALF);
  if (!isTrackingHalf(server) || !isTrackingHalf(other)) return null;
  const by = textOf(form, CHOSEN_BY) === "both" ? "both" : "server";
  return { code: trackingCode(server, other), by };
}

function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
}
