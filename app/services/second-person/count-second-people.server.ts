import { countDistinct, eq, isNull, or } from "drizzle-orm";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import { staffAccounts, staffRoles, swornPeople } from "#db/schema/index.ts";

/** With fewer people than this a town cannot keep two of them apart for an act. */
const ENOUGH_PEOPLE = 3;

/** How many people there are to act and to confirm: staff with a role and people sworn in. */
export function countSecondPeople(context: ServiceContext): {
  readonly people: number;
  readonly enough: boolean;
} {
  authorise(context.actor, "sworn.manage");
  const staff = context.database
    .select({ count: countDistinct(staffRoles.userId) })
    .from(staffRoles)
    .leftJoin(staffAccounts, eq(staffAccounts.userId, staffRoles.userId))
    .where(or(isNull(staffAccounts.userId), isNull(staffAccounts.deactivatedAt)))
    .get();
  const sworn = context.database
    .select({ count: countDistinct(swornPeople.id) })
    .from(swornPeople)
    .where(isNull(swornPeople.releasedAt))
    .get();
  const people = (staff?.count ?? 0) + (sworn?.count ?? 0);
  return { people, enough: people >= ENOUGH_PEOPLE };
}
