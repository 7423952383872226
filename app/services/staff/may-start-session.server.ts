import { eq } from "drizzle-orm";
import type { Queryable } from "#db/connection.server.ts";
import { staffAccounts } from "#db/schema/index.ts";

/** Whether an account may sign in: false while it is deactivated. */
export function mayStartSession(database: Queryable, userId: string): boolean {
  const state = database
    .select({ deactivatedAt: staffAccounts.deactivatedAt })
    .from(staffAccounts)
    .where(eq(staffAccounts.userId, userId))
    .get();
  return state === undefined || state.deactivatedAt === null;
}
