import { and, eq, lte, or, type SQL } from "drizzle-orm";
import { messages } from "#db/schema/index.ts";

const MINUTE = 60_000;

/** How long after a message was written its first, second and third try is due, in milliseconds. */
const TRIES_AFTER = [0, 5 * MINUTE, 60 * MINUTE];

/** A message that was tried so often in vain stands on a list. */
export const TRIES = TRIES_AFTER.length;

/** Rows of the outbox that are to be sent now. */
export function dueNow(now: Date): SQL | undefined {
  const due = TRIES_AFTER.map((after, tries) =>
    and(eq(messages.tries, tries), lte(messages.createdAt, new Date(now.getTime() - after))),
  );
  return and(eq(messages.status, "waiting"), or(...due));
}
