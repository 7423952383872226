import { and, eq, isNotNull } from "drizzle-orm";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import { poolImports, poolPeople } from "#db/schema/index.ts";
import { openPoolPerson } from "./person-envelope.server.ts";
import { type PoolPerson, poolOrder } from "./read-pool.server.ts";

export const PEOPLE_PER_PAGE = 50;

/** One page of the people in a pool, in the order they were imported. @param page from 1 */
export function listPeople(context: ServiceContext, processId: string, page: number): PoolPerson[] {
  authorise(context.actor, "pool.read");
  return context.database
    .select({ id: poolPeople.id, envelope: poolPeople.envelope })
    .from(poolPeople)
    .innerJoin(poolImports, eq(poolImports.id, poolPeople.importId))
    .where(and(eq(poolPeople.processId, processId), isNotNull(poolImports.completedAt)))
    .orderBy(...poolOrder)
    .limit(PEOPLE_PER_PAGE)
    .offset((page - 1) * PEOPLE_PER_PAGE)
    .all()
    .map(({ id, envelope }) => ({ id, ...openPoolPerson(context.keyring, id, envelope) }));
}
