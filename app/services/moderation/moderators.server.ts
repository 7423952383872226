import { and, asc, eq, isNull } from "drizzle-orm";
import type { Queryable } from "#db/connection.server.ts";
import { staffAccounts, staffRoles, user } from "#db/schema/index.ts";

/** An account that moderates. */
export interface Moderator {
  readonly id: string;
  readonly name: string;
}

/** Active accounts with the role of a moderator, by name. */
export function activeModerators(database: Queryable): readonly Moderator[] {
  return database
    .select({ id: user.id, name: user.name })
    .from(staffRoles)
    .innerJoin(user, eq(user.id, staffRoles.userId))
    .leftJoin(staffAccounts, eq(staffAccounts.userId, user.id))
    .where(and(eq(staffRoles.role, "moderator"), isNull(staffAccounts.deactivatedAt)))
    .orderBy(asc(user.name), asc(user.id))
    .all();
}
