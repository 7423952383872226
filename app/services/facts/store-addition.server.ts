import { eq } from "drizzle-orm";
import type { Fact } from "#app/domain/facts/facts-of-table.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import type { Queryable } from "#db/connection.server.ts";
import { datasetAdditions, datasets } from "#db/schema/index.ts";
import type { AdditionOrigin } from "./dataset-fields.ts";
import type { DatasetDetails } from "./load-dataset.server.ts";
import { storeFacts } from "./store-dataset.server.ts";

/**
 * Adds figures to a published dataset behind those that are there, with their origin, inside the
 * transaction of whoever adds them.
 */
export function storeAddition(
  transaction: Queryable,
  context: Pick<ServiceContext, "actor" | "now">,
  dataset: Pick<DatasetDetails, "id" | "facts">,
  { facts, origin }: { readonly facts: readonly Fact[]; readonly origin: AdditionOrigin },
): void {
  const { actor, now } = context;
  const addition = transaction
    .insert(datasetAdditions)
    .values({
      ...origin,
      datasetId: dataset.id,
      addedAt: now,
      addedBy: actor.kind === "staff" ? actor.id : actor.kind,
    })
    .returning({ id: datasetAdditions.id })
    .get();
  storeFacts(transaction, dataset.id, facts, {
    count: dataset.facts.length,
    additionId: addition.id,
  });
  appendAudit(transaction, context, {
    action: "figures_added",
    objectKind: "dataset",
    objectId: dataset.id,
  });
}

/** Raises the revision of a dataset whose figures have changed. */
export function raiseRevision(
  transaction: Queryable,
  { id, revision }: Pick<DatasetDetails, "id" | "revision">,
): void {
  transaction
    .update(datasets)
    .set({ revision: revision + 1 })
    .where(eq(datasets.id, id))
    .run();
}
