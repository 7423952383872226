import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import type { Queryable } from "#db/connection.server.ts";
import type { Keyring } from "#db/envelope.server.ts";
import { draws, tablePlans } from "#db/schema/index.ts";
import { openPlan, openSettings, sealPlan, sealSettings } from "./table-plan-envelopes.server.ts";

/**
 * Takes someone out of the table plans of a process: out of the rules about who sits with whom, and
 * at the tables an id that leads nowhere takes their seat, so that the figures of the plan stay
 * right. Plans that are not complete are dropped. Called in the transaction that erases the person.
 */
export function forgetSeated(
  transaction: Queryable,
  keyring: Keyring,
  { processId, personId }: { readonly processId: string; readonly personId: string },
): void {
  const rows = transaction
    .select({ plan: tablePlans })
    .from(tablePlans)
    .innerJoin(draws, eq(draws.id, tablePlans.drawId))
    .where(eq(draws.processId, processId))
    .all();
  const nobody = randomUUID();
  for (const { plan: row } of rows) {
    const place = eq(tablePlans.id, row.id);
    if (row.resultEnvelope === null) {
      transaction.delete(tablePlans).where(place).run();
      continue;
    }
    const { features, rules } = openSettings(keyring, row.id, row.settingsEnvelope);
    const result = openPlan(keyring, row.id, row.resultEnvelope);
    // A rule about one person alone says nothing.
    const others = (groups: readonly (readonly string[])[]) =>
      groups
        .map((group) => group.filter((id) => id !== personId))
        .filter((group) => group.length > 1);
    const together = others(rules.together);
    const apart = others(rules.apart);
    const plan = result.plan.map((tables) =>
      tables.map((table) => table.map((id) => (id === personId ? nobody : id))),
    );
    transaction
      .update(tablePlans)
      .set({
        settingsEnvelope: sealSettings(keyring, row.id, { features, rules: { together, apart } }),
        resultEnvelope: sealPlan(keyring, row.id, { ...result, plan }),
      })
      .where(place)
      .run();
  }
}
