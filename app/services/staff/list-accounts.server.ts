import { asc, eq } from "drizzle-orm";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise, type Role } from "#app/services/permissions.ts";
import { STAFF_ROLES, staffAccounts, staffRoles, user } from "#db/schema/index.ts";

export interface AccountListing {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  /** In the order of the role list. */
  readonly roles: readonly Role[];
  readonly active: boolean;
  readonly secondFactor: boolean;
  readonly mustChangePassword: boolean;
}

/** All staff accounts by name. */
export function listAccounts(context: ServiceContext): AccountListing[] {
  authorise(context.actor, "staff.manage");
  const roles = context.database.select().from(staffRoles).all();
  return context.database
    .select()
    .from(user)
    .leftJoin(staffAccounts, eq(staffAccounts.userId, user.id))
    .orderBy(asc(user.name))
    .all()
    .map((row) => ({
      id: row.user.id,
      name: row.user.name,
      email: row.user.email,
      roles: STAFF_ROLES.filter((role) =>
        roles.some((held) => held.userId === row.user.id && held.role === role),
      ),
      active: (row.staff_accounts?.deactivatedAt ?? null) === null,
      secondFactor: row.user.twoFactorEnabled === true,
      mustChangePassword: row.staff_accounts?.mustChangePassword ?? false,
    }));
}

/** One staff account; null when there is none with this id. */
export function readAccount(context: ServiceContext, userId: string): AccountListing | null {
  return listAccounts(context).find((listing) => listing.id === userId) ?? null;
}
