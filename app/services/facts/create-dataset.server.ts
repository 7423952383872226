import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import type { DatasetInput } from "./dataset-fields.ts";
import { storeDataset } from "./store-dataset.server.ts";

/** Creates a dataset as a draft without figures and returns its id. Cannot fail. */
export function createDataset(context: ServiceContext, input: DatasetInput): string {
  authorise(context.actor, "facts.write");
  return context.database.transaction(
    (transaction) =>
      storeDataset(transaction, context, { ...input, facts: [], labels: {}, translations: {} }),
    { behavior: "immediate" },
  );
}
