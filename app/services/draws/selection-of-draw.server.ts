import { asc, eq } from "drizzle-orm";
import type { SelectionInput } from "#app/domain/sortition/check-input.ts";
import type { CombinedFeature } from "#app/domain/sortition/combined-features.ts";
import type { Quota } from "#app/domain/sortition/quotas.ts";
import { type PoolPerson, readPool } from "#app/services/pool/read-pool.server.ts";
import type { Database, Queryable } from "#db/connection.server.ts";
import type { Keyring } from "#db/envelope.server.ts";
import { drawCombinedFeatures, drawQuotas, type draws } from "#db/schema/index.ts";

export interface DrawSelection {
  /** Everyone who can be drawn, in the order of the input's people. */
  readonly pool: readonly PoolPerson[];
  readonly input: SelectionInput;
}

/**
 * What a draw selects from: the people who can be drawn now, with their households where the draw
 * takes one of each at most, and the quotas as they stood when it was started. For services that
 * have authorised their caller.
 *
 * @param idOf the id under which a person takes part
 */
export function selectionOfDraw(
  source: { readonly database: Database; readonly keyring: Keyring },
  draw: Pick<typeof draws.$inferSelect, "id" | "processId" | "panelSize" | "onePerHousehold">,
  idOf: (person: PoolPerson) => string,
): DrawSelection {
  const pool = [...readPool(source, draw.processId)];
  const people = pool.map((person) => {
    const { values, household } = person;
    const housed = draw.onePerHousehold && household !== undefined;
    return { id: idOf(person), values, ...(housed ? { household } : {}) };
  });
  const { quotas, combined } = quotasOfDraw(source.database, draw.id);
  return { pool, input: { people, quotas, combined, size: draw.panelSize } };
}

/** The quotas a draw was started with and the features made for them, in the organiser's order. */
export function quotasOfDraw(
  database: Queryable,
  drawId: string,
): { readonly quotas: readonly Quota[]; readonly combined: readonly CombinedFeature[] } {
  const quotas = database
    .select()
    .from(drawQuotas)
    .where(eq(drawQuotas.drawId, drawId))
    .orderBy(asc(drawQuotas.position))
    .all()
    .map(({ feature, value, min, max, minFlex, maxFlex }) => ({
      feature,
      value,
      min,
      max,
      ...(minFlex === null ? {} : { minFlex }),
      ...(maxFlex === null ? {} : { maxFlex }),
    }));
  const combined = database
    .select({ name: drawCombinedFeatures.name, conditions: drawCombinedFeatures.conditions })
    .from(drawCombinedFeatures)
    .where(eq(drawCombinedFeatures.drawId, drawId))
    .orderBy(asc(drawCombinedFeatures.position))
    .all();
  return { quotas, combined };
}
