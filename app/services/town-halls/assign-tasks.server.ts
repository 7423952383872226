import { and, asc, eq, isNull } from "drizzle-orm";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import { contentMark } from "#app/services/content-mark.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import type { Queryable } from "#db/connection.server.ts";
import { staffAccounts, staffRoles, townHalls, user } from "#db/schema/index.ts";
import { changeTownHall, type NotEditable } from "./change-town-hall.server.ts";
import type { TownHall } from "./load-town-hall.server.ts";
import type { Tasks } from "./person-fields.ts";

type OwnProblem =
  | Problem<"changed_meanwhile", object>
  | Problem<"person_not_found", object>
  | Problem<"not_a_moderator", object>;

/** The mark of the tasks as they are stored. */
export function tasksMark(townHall: TownHall): string {
  const { hostId, chairId, houseRightHolderId, securityContactId } = townHall;
  const { delegatedOn, chairAccountId } = townHall;
  return contentMark([
    hostId,
    chairId,
    houseRightHolderId,
    securityContactId,
    delegatedOn,
    chairAccountId,
  ]);
}

/**
 * Says who is host, who chairs, who holds the house right and since when it is delegated, who is at the
 * door, and with which account the chair signs in. Whether that may be published is checked by
 * `publishingObstacles`; a draft may have gaps and faults.
 *
 * @param seen the mark of the tasks that the editor had before them
 *
 * Fails with `town_hall_not_found`, `town_hall_cancelled`, `changed_meanwhile`, `person_not_found`,
 * `not_a_moderator` (the account may not run the floor).
 */
export function assignTasks(
  context: ServiceContext,
  townHallId: string,
  tasks: Tasks,
  seen: string,
): Result<null, NotEditable | OwnProblem> {
  authorise(context.actor, "townHall.write");
  return changeTownHall(
    context,
    townHallId,
    ({ transaction, townHall, record }): Result<null, OwnProblem> => {
      if (tasksMark(townHall) !== seen) return problem("changed_meanwhile", {});
      const known = new Set(townHall.people.map(({ id }) => id));
      const { hostId, chairId, houseRightHolderId, securityContactId, chairAccountId } = tasks;
      const chosen = [hostId, chairId, houseRightHolderId, securityContactId];
      if (chosen.some((id) => id !== null && !known.has(id))) {
        return problem("person_not_found", {});
      }
      const moderators = moderatorsOf(transaction);
      if (chairAccountId !== null && !moderators.some(({ id }) => id === chairAccountId)) {
        return problem("not_a_moderator", {});
      }
      transaction.update(townHalls).set(tasks).where(eq(townHalls.id, townHallId)).run();
      record({
        action: "town_hall_tasks_assigned",
        objectKind: "town_hall",
        objectId: townHallId,
      });
      return ok(null);
    },
  );
}

/** An account that may run the floor. */
interface ModeratorAccount {
  readonly id: string;
  readonly name: string;
}

/** The active accounts with which somebody may chair, by name. */
export function listModerators(context: ServiceContext): ModeratorAccount[] {
  authorise(context.actor, "townHall.read");
  return moderatorsOf(context.database);
}

function moderatorsOf(database: Queryable): ModeratorAccount[] {
  return database
    .select({ id: user.id, name: user.name })
    .from(user)
    .innerJoin(staffRoles, and(eq(staffRoles.userId, user.id), eq(staffRoles.role, "moderator")))
    .leftJoin(staffAccounts, eq(staffAccounts.userId, user.id))
    .where(isNull(staffAccounts.deactivatedAt))
    .orderBy(asc(user.name), asc(user.id))
    .all();
}
