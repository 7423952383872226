import { eq } from "drizzle-orm";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import type { AuditEntry } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import type { Queryable } from "#db/connection.server.ts";
import { townHallPeople } from "#db/schema/index.ts";
import { changeTownHall, type NotEditable } from "./change-town-hall.server.ts";
import type { PersonPlace } from "./save-person.server.ts";

type PersonProblem = NotEditable | Problem<"person_not_found", object>;

/**
 * Removes somebody from a town hall with how to reach them. Whatever task they had has nobody then.
 *
 * Fails with `town_hall_not_found`, `town_hall_cancelled`, `person_not_found`.
 */
export function removePerson(
  context: ServiceContext,
  place: PersonPlace,
): Result<null, PersonProblem> {
  authorise(context.actor, "townHall.write");
  return changePerson(context, place, { action: "town_hall_person_removed" }, (transaction) => {
    transaction.delete(townHallPeople).where(eq(townHallPeople.id, place.personId)).run();
  });
}

/**
 * Records which municipal offices somebody holds, as they declared: none is an empty list; null takes the
 * declaration back.
 *
 * Fails with `town_hall_not_found`, `town_hall_cancelled`, `person_not_found`.
 */
export function declareOffices(
  context: ServiceContext,
  place: PersonPlace,
  offices: readonly string[] | null,
): Result<null, PersonProblem> {
  authorise(context.actor, "townHall.write");
  return changePerson(context, place, { action: "offices_declared" }, (transaction) => {
    transaction
      .update(townHallPeople)
      .set({ offices })
      .where(eq(townHallPeople.id, place.personId))
      .run();
  });
}

/**
 * Records that a multiplier was addressed, now, or takes that back.
 *
 * Fails with `town_hall_not_found`, `town_hall_cancelled`, `person_not_found`.
 */
export function markAddressed(
  context: ServiceContext,
  place: PersonPlace,
  addressed: boolean,
): Result<null, PersonProblem> {
  authorise(context.actor, "townHall.write");
  const entry = { action: addressed ? "multiplier_addressed" : "multiplier_not_addressed" };
  return changePerson(context, place, entry, (transaction) => {
    const addressedAt = addressed ? context.now : null;
    transaction
      .update(townHallPeople)
      .set({ addressedAt })
      .where(eq(townHallPeople.id, place.personId))
      .run();
  });
}

function changePerson(
  caller: Pick<ServiceContext, "database" | "actor" | "now">,
  { townHallId, personId }: PersonPlace,
  entry: Pick<AuditEntry, "action">,
  change: (transaction: Queryable) => void,
): Result<null, PersonProblem> {
  return changeTownHall(
    caller,
    townHallId,
    ({ transaction, townHall, record }): Result<null, PersonProblem> => {
      if (!townHall.people.some(({ id }) => id === personId)) {
        return problem("person_not_found", {});
      }
      change(transaction);
      record({ ...entry, objectKind: "town_hall_person", objectId: personId });
      return ok(null);
    },
  );
}
