import { and, asc, eq, inArray } from "drizzle-orm";
import { townDay } from "#app/domain/town-clock.ts";
import type { Database } from "#db/connection.server.ts";
import { invitations, replyEvents } from "#db/schema/index.ts";

const DAY = 86_400_000;

/** Running totals at the end of a day. */
export interface CurveDay {
  /** ISO 8601 date. */
  readonly day: string;
  readonly answers: number;
  readonly yes: number;
}

/**
 * What stood at the end of each day: everyone counts from their first answer, a yes as it then was. For
 * services that have authorised their caller.
 */
export function responseCurve(
  { database, now }: { readonly database: Database; readonly now: Date },
  processId: string,
): CurveDay[] {
  const events = database
    .select({
      invitationId: replyEvents.invitationId,
      kind: replyEvents.kind,
      answer: replyEvents.answer,
      late: replyEvents.late,
      at: replyEvents.at,
    })
    .from(replyEvents)
    .innerJoin(invitations, eq(invitations.id, replyEvents.invitationId))
    .where(
      and(
        eq(invitations.processId, processId),
        inArray(replyEvents.kind, ["answered", "changed", "withdrawn"]),
      ),
    )
    .orderBy(asc(replyEvents.at), asc(replyEvents.id))
    .all();
  const answered = new Set<string>();
  const accepted = new Set<string>();
  const byDay = new Map<string, { answers: number; yes: number }>();
  for (const { invitationId, kind, answer, late, at } of events) {
    answered.add(invitationId);
    if (kind !== "withdrawn" && answer === "yes" && !late) accepted.add(invitationId);
    else accepted.delete(invitationId);
    byDay.set(townDay(at), { answers: answered.size, yes: accepted.size });
  }
  const first = [...byDay.keys()][0];
  if (first === undefined) return [];
  const curve: CurveDay[] = [];
  let standing = { answers: 0, yes: 0 };
  for (let time = Date.parse(first); time <= Date.parse(townDay(now)); time += DAY) {
    const day = new Date(time).toISOString().slice(0, 10);
    standing = byDay.get(day) ?? standing;
    curve.push({ day, ...standing });
  }
  return curve;
}
