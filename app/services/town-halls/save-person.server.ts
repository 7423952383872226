import { eq } from "drizzle-orm";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import { townHallPeople } from "#db/schema/index.ts";
import { changeTownHall, type NotEditable } from "./change-town-hall.server.ts";
import type { TownHallPerson } from "./load-town-hall.server.ts";
import { sealContact } from "./person-contact.server.ts";
import type { PersonInput } from "./person-fields.ts";
import { loadPeople } from "./read-people.server.ts";

/** Whose data is changed. */
export interface PersonPlace {
  readonly townHallId: string;
  readonly personId: string;
}

type OwnProblem = Problem<"person_not_found", object> | Problem<"changed_meanwhile", object>;

/**
 * Enters somebody with a part in the evening and returns their id.
 *
 * Fails with `town_hall_not_found`, `town_hall_cancelled`.
 */
export function addPerson(
  context: ServiceContext,
  townHallId: string,
  task: TownHallPerson["task"],
  { name, description, ...contact }: PersonInput,
): Result<string, NotEditable> {
  authorise(context.actor, "townHall.write");
  return changeTownHall(context, townHallId, ({ transaction, record }) => {
    const { id } = transaction
      .insert(townHallPeople)
      .values({ townHallId, task, name, description })
      .returning({ id: townHallPeople.id })
      .get();
    transaction
      .update(townHallPeople)
      .set({ contact: sealContact(context.keyring, id, contact) })
      .where(eq(townHallPeople.id, id))
      .run();
    record({
      action: "town_hall_person_saved",
      objectKind: "town_hall_person",
      objectId: id,
    });
    return ok(id);
  });
}

/**
 * Changes name, description and contact of a person.
 *
 * @param seen the mark of the person that the editor had before them
 *
 * Fails with `town_hall_not_found`, `town_hall_cancelled`, `person_not_found`, `changed_meanwhile`.
 */
export function updatePerson(
  context: ServiceContext,
  { townHallId, personId }: PersonPlace,
  { name, description, ...contact }: PersonInput,
  seen: string,
): Result<null, NotEditable | OwnProblem> {
  authorise(context.actor, "townHall.write");
  return changeTownHall(
    context,
    townHallId,
    ({ transaction, record }): Result<null, OwnProblem> => {
      const people = loadPeople(transaction, context.keyring, townHallId);
      const stored = people.find(({ id }) => id === personId);
      if (stored === undefined) return problem("person_not_found", {});
      if (stored.mark !== seen) return problem("changed_meanwhile", {});
      transaction
        .update(townHallPeople)
        .set({ name, description, contact: sealContact(context.keyring, personId, contact) })
        .where(eq(townHallPeople.id, personId))
        .run();
      record({
        action: "town_hall_person_saved",
        objectKind: "town_hall_person",
        objectId: personId,
      });
      return ok(null);
    },
  );
}
