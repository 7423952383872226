import { z } from "zod";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import { municipality } from "#db/schema/index.ts";

/** What public pages and letters say about the town hall. Messages are codes of the `accounts` namespace. */
export const municipalitySchema = z.object({
  name: z.string({ error: "name_missing" }).trim().min(1, "name_missing").max(200, "name_too_long"),
  street: z.string().trim().max(100, "text_too_long").default(""),
  place: z.string().trim().max(100, "text_too_long").default(""),
  phone: z.string().trim().max(100, "text_too_long").default(""),
  officeHours: z.string().trim().max(1000, "text_too_long").default(""),
});

/** Stores name, address, phone and office hours of the town. */
export function updateMunicipality(
  context: ServiceContext,
  details: z.infer<typeof municipalitySchema>,
): void {
  authorise(context.actor, "municipality.write");
  context.database.transaction(
    (transaction) => {
      transaction
        .insert(municipality)
        .values({ id: 1, ...details })
        .onConflictDoUpdate({ target: municipality.id, set: details })
        .run();
      appendAudit(transaction, context, {
        action: "municipality_updated",
        objectKind: "municipality",
        objectId: "1",
      });
    },
    { behavior: "immediate" },
  );
}
