import type { PublicLottery } from "#app/domain/public-draw/public-lottery.ts";
import { withCombinedFeatures } from "#app/domain/sortition/combined-features.ts";
import type { UnreachableReason } from "#app/domain/sortition/feasibility/feasibility.ts";
import type { PoolMember } from "#app/services/pool/read-pool.server.ts";
import type { PersonRow } from "./lottery-of-draw.server.ts";

/** People who can be on no panel, and what stands in their way. Whoever was erased is left out. */
export function unreachablePeople(
  rows: readonly PersonRow[],
  pool: readonly PoolMember[],
): { reference: string; reason: UnreachableReason }[] {
  const references = new Map(pool.map(({ id, reference }) => [id, reference]));
  return rows.flatMap(({ personId, secret }) => {
    const reference = personId === null ? undefined : references.get(personId);
    const reason = secret?.unreachable;
    return reference === undefined || reason === undefined ? [] : [{ reference, reason }];
  });
}

/**
 * How many people of the lottery and of a panel each quota concerns. Whoever was erased counts
 * nowhere. Exact counts: for organisers, never for publication. O(quotas · people).
 */
export function quotaCounts(
  { quotas, combined, size }: PublicLottery,
  rows: readonly PersonRow[],
  panel: ReadonlySet<string>,
) {
  const known = rows.flatMap(({ rowId, secret }) =>
    secret === null ? [] : [{ id: rowId, values: secret.attributes.values }],
  );
  const { people } = withCombinedFeatures({ people: known, quotas, combined, size });
  return quotas.map(({ feature, value, min, max }) => {
    const concerned = people.filter((person) => person.values[feature] === value);
    const selected = concerned.filter(({ id }) => panel.has(id)).length;
    return { feature, value, min, max, pool: concerned.length, selected };
  });
}
