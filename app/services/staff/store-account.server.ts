import { randomUUID } from "node:crypto";
import type { Role } from "#app/services/permissions.ts";
import type { Queryable } from "#db/connection.server.ts";
import { account, staffAccounts, staffRoles, user } from "#db/schema/index.ts";

export interface NewAccount {
  readonly name: string;
  readonly email: string;
  readonly roles: readonly Role[];
  /** Made by `hashStaffPassword`. */
  readonly passwordHash: string;
  readonly mustChangePassword: boolean;
}

/** E-mail addresses are compared and stored in lower case. */
export function plainEmail(email: string): string {
  return email.trim().toLowerCase();
}

/**
 * Stores an account with its password and roles in the library's tables and ours, inside the
 * transaction of the caller, who has checked that the address is free. Returns its id.
 */
export function storeAccount(transaction: Queryable, newcomer: NewAccount, now: Date): string {
  const userId = randomUUID();
  const stamps = { createdAt: now, updatedAt: now };
  transaction
    .insert(user)
    .values({ id: userId, name: newcomer.name, email: plainEmail(newcomer.email), ...stamps })
    .run();
  transaction
    .insert(account)
    .values({
      id: randomUUID(),
      accountId: userId,
      providerId: "credential",
      userId,
      password: newcomer.passwordHash,
      ...stamps,
    })
    .run();
  transaction
    .insert(staffAccounts)
    .values({ userId, mustChangePassword: newcomer.mustChangePassword })
    .run();
  for (const role of new Set(newcomer.roles)) {
    transaction.insert(staffRoles).values({ userId, role, grantedAt: now }).run();
  }
  return userId;
}
