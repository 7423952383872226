import { eq } from "drizzle-orm";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import { poolImports, poolPeople } from "#db/schema/index.ts";
import { openPoolPerson } from "./person-envelope.server.ts";
import { everKnown, type PoolMember, poolOrder } from "./read-pool.server.ts";

export const PEOPLE_PER_PAGE = 50;

/**
 * One page of the people in a pool, those who withdrew among them, in the order they were imported.
 *
 * @param page from 1
 */
export function listPeople(context: ServiceContext, processId: string, page: number): PoolMember[] {
  authorise(context.actor, "pool.read");
  return context.database
    .select({
      id: poolPeople.id,
      envelope: poolPeople.envelope,
      withdrawnAt: poolPeople.withdrawnAt,
    })
    .from(poolPeople)
    .innerJoin(poolImports, eq(poolImports.id, poolPeople.importId))
    .where(everKnown(processId))
    .orderBy(...poolOrder)
    .limit(PEOPLE_PER_PAGE)
    .offset((page - 1) * PEOPLE_PER_PAGE)
    .all()
    .map(({ id, envelope, withdrawnAt }) => ({
      id,
      withdrawnAt,
      ...openPoolPerson(context.keyring, id, envelope),
    }));
}
