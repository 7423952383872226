import { eq } from "drizzle-orm";
import type { Fact } from "#app/domain/facts/facts-of-table.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import type { Queryable } from "#db/connection.server.ts";
import { corrections, observations } from "#db/schema/index.ts";
import type { StoredFact } from "./load-dataset.server.ts";

/**
 * Changes a published figure and keeps what it said, inside the transaction of whoever corrects it. The
 * correction comes first: the database changes a published figure only as its last correction says.
 */
export function storeCorrection(
  transaction: Queryable,
  context: Pick<ServiceContext, "actor" | "now">,
  correction: {
    readonly datasetId: string;
    readonly fact: StoredFact;
    readonly after: Pick<Fact, "value" | "sign" | "qualified">;
    readonly reason: string;
  },
): void {
  const { datasetId, fact, after, reason } = correction;
  const { value, sign, qualified } = after;
  const { actor, now } = context;
  transaction
    .insert(corrections)
    .values({
      datasetId,
      observationId: fact.id,
      valueBefore: fact.value,
      signBefore: fact.sign,
      qualifiedBefore: fact.qualified,
      valueAfter: value,
      signAfter: sign,
      qualifiedAfter: qualified,
      reason: reason.trim(),
      correctedAt: now,
      correctedBy: actor.kind === "staff" ? actor.id : actor.kind,
    })
    .run();
  transaction
    .update(observations)
    .set({ value, sign, qualified })
    .where(eq(observations.id, fact.id))
    .run();
  appendAudit(transaction, context, {
    action: "figure_corrected",
    objectKind: "dataset",
    objectId: datasetId,
  });
}
