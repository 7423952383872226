import { eq } from "drizzle-orm";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { discardPreparations } from "#app/services/draws/discard-preparations.server.ts";
import { drawUnderWay, standingDraw } from "#app/services/draws/standing-draw.server.ts";
import { authorise } from "#app/services/permissions.ts";
import { followReadmission, followWithdrawal } from "#app/services/replies/follow-pool.server.ts";
import type { Queryable } from "#db/connection.server.ts";
import { poolPeople } from "#db/schema/index.ts";
import { loadPerson, type PersonPlace } from "./pool-person.server.ts";

export type WithdrawalProblem = Problem<"person_missing" | "draw_running" | "pool_frozen", object>;

/**
 * Records that someone withdrew: they are in no later draw. In a lottery that is published they
 * stay; one that is prepared and not published is discarded. Recording it twice changes nothing.
 * Fails with `person_missing`, and with `draw_running` while a draw is under way.
 */
export function withdrawPerson(
  context: ServiceContext,
  place: PersonPlace,
): Result<null, WithdrawalProblem> {
  authorise(context.actor, "pool.write");
  return context.database.transaction(
    (transaction): Result<null, WithdrawalProblem> => {
      const person = loadPerson(transaction, context.keyring, place);
      if (person === null) return problem("person_missing", {});
      if (drawUnderWay(transaction, place.processId) !== null) return problem("draw_running", {});
      if (person.withdrawnAt !== null) return ok(null);
      discardPreparations(transaction, place.processId);
      record(transaction, context, place.personId, context.now);
      followWithdrawal(transaction, context, place, person.reference);
      return ok(null);
    },
    { behavior: "immediate" },
  );
}

/**
 * Takes a withdrawal back. Fails with `person_missing`, with `draw_running` while a draw is under
 * way, and with `pool_frozen` once a lottery is published.
 */
export function readmitPerson(
  context: ServiceContext,
  place: PersonPlace,
): Result<null, WithdrawalProblem> {
  authorise(context.actor, "pool.write");
  return context.database.transaction(
    (transaction): Result<null, WithdrawalProblem> => {
      const person = loadPerson(transaction, context.keyring, place);
      if (person === null) return problem("person_missing", {});
      if (drawUnderWay(transaction, place.processId) !== null) return problem("draw_running", {});
      if (standingDraw(transaction, place.processId) !== null) return problem("pool_frozen", {});
      if (person.withdrawnAt === null) return ok(null);
      discardPreparations(transaction, place.processId);
      record(transaction, context, place.personId, null);
      followReadmission(transaction, context, place, person.reference);
      return ok(null);
    },
    { behavior: "immediate" },
  );
}

function record(
  transaction: Queryable,
  context: ServiceContext,
  personId: string,
  withdrawnAt: Date | null,
): void {
  transaction.update(poolPeople).set({ withdrawnAt }).where(eq(poolPeople.id, personId)).run();
  appendAudit(transaction, context, {
    action: withdrawnAt === null ? "person_readmitted" : "person_withdrawn",
    objectKind: "pool_person",
    objectId: personId,
  });
}
