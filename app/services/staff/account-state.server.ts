import { and, eq, isNull, ne, or } from "drizzle-orm";
import type { Queryable } from "#db/connection.server.ts";
import { session, staffAccounts, staffRoles, twoFactor, user } from "#db/schema/index.ts";

/** Whether there is an account with this id. */
export function accountExists(database: Queryable, userId: string): boolean {
  const found = database.select({ id: user.id }).from(user).where(eq(user.id, userId)).get();
  return found !== undefined;
}

/** Whether nobody else who may sign in is an administrator. */
export function isLastAdministrator(database: Queryable, userId: string): boolean {
  const administrators = database
    .select({ userId: staffRoles.userId })
    .from(staffRoles)
    .leftJoin(staffAccounts, eq(staffAccounts.userId, staffRoles.userId))
    .where(
      and(
        eq(staffRoles.role, "administrator"),
        or(isNull(staffAccounts.userId), isNull(staffAccounts.deactivatedAt)),
      ),
    )
    .all();
  return administrators.length === 1 && administrators[0]?.userId === userId;
}

/** Ends the sessions of an account at once, but for the one that is kept. Returns how many. */
export function endSessions(
  transaction: Queryable,
  userId: string,
  keptSessionId: string | null = null,
): number {
  const own = eq(session.userId, userId);
  return transaction
    .delete(session)
    .where(keptSessionId === null ? own : and(own, ne(session.id, keptSessionId)))
    .run().changes;
}

/** Stores a change of our own part of an account. */
export function setAccountState(
  transaction: Queryable,
  userId: string,
  change: { mustChangePassword?: boolean; deactivatedAt?: Date | null },
): void {
  transaction
    .insert(staffAccounts)
    .values({ userId, ...change })
    .onConflictDoUpdate({ target: staffAccounts.userId, set: change })
    .run();
}

/** Takes the second factor off an account. */
export function removeSecondFactor(transaction: Queryable, userId: string, now: Date): void {
  transaction.delete(twoFactor).where(eq(twoFactor.userId, userId)).run();
  transaction
    .update(user)
    .set({ twoFactorEnabled: false, updatedAt: now })
    .where(eq(user.id, userId))
    .run();
}
