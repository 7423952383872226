import { randomUUID } from "node:crypto";
import type { Quota } from "#app/domain/sortition/quotas.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import { sealPoolPerson } from "#app/services/pool/person-envelope.server.ts";
import type { Resident } from "#app/services/register/resident-envelope.server.ts";
import { hashReference } from "#db/envelope.server.ts";
import { poolImports, poolPeople, quotas } from "#db/schema/index.ts";
import { inventRespondents, type RespondentOrder } from "./demo-respondents.ts";

/** Stores invented respondents as one completed import. */
export function storeDemoPool(
  context: ServiceContext,
  processId: string,
  register: readonly Resident[],
  order: RespondentOrder,
): void {
  authorise(context.actor, "pool.write");
  const people = inventRespondents(register, order);
  context.database.transaction(
    (transaction) => {
      const { id: importId } = transaction
        .insert(poolImports)
        .values({ processId, rowsTaken: people.length, completedAt: context.now })
        .returning({ id: poolImports.id })
        .get();
      for (const [index, { reference, resident, email, values }] of people.entries()) {
        const id = randomUUID();
        const envelope = sealPoolPerson(context.keyring, id, {
          reference,
          values,
          name: `${resident.givenName} ${resident.familyName}`,
          contact: { Anschrift: resident.street, ...(email === null ? {} : { "E-Mail": email }) },
          carried: {},
        });
        const referenceHash = hashReference(context.keyring, processId, reference);
        const place = { id, processId, importId, position: index + 1 };
        transaction
          .insert(poolPeople)
          .values({ ...place, referenceHash, envelope })
          .run();
      }
      appendAudit(transaction, context, {
        action: "pool_imported",
        objectKind: "process",
        objectId: processId,
      });
    },
    { behavior: "immediate" },
  );
}

export function storeDemoQuotas(
  context: ServiceContext,
  processId: string,
  demoQuotas: readonly Quota[],
): void {
  authorise(context.actor, "quotas.write");
  context.database.transaction(
    (transaction) => {
      for (const [position, quota] of demoQuotas.entries()) {
        transaction
          .insert(quotas)
          .values({ processId, position, ...quota })
          .run();
      }
      appendAudit(transaction, context, {
        action: "quotas_saved",
        objectKind: "process",
        objectId: processId,
      });
    },
    { behavior: "immediate" },
  );
}
