import { asc, eq } from "drizzle-orm";
import { canonicalJson } from "#app/domain/canonical-json.ts";
import { sha256Hex } from "#app/domain/hash.ts";
import { inPool } from "#app/services/pool/read-pool.server.ts";
import { loadQuotaSet } from "#app/services/quotas/read-quotas.server.ts";
import type { Queryable } from "#db/connection.server.ts";
import { poolImports, poolPeople } from "#db/schema/index.ts";

/**
 * Names what objectives are compared on: who can be drawn, the quotas, the seats and the rule for
 * households. Two comparisons with one basis are the same. For services that have authorised their
 * caller.
 */
export function comparisonBasis(database: Queryable, processId: string): string {
  const people = database
    .select({ id: poolPeople.id })
    .from(poolPeople)
    .innerJoin(poolImports, eq(poolImports.id, poolPeople.importId))
    .where(inPool(processId))
    .orderBy(asc(poolPeople.id))
    .all()
    .map(({ id }) => id);
  const set = loadQuotaSet(database, processId);
  const rules = [set?.version ?? "", set?.size ?? 0, set?.onePerHousehold ?? false];
  return sha256Hex(canonicalJson({ people, rules }));
}
