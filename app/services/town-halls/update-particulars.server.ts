import { and, eq } from "drizzle-orm";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import { inTown } from "#app/domain/town-clock.ts";
import { contentMark } from "#app/services/content-mark.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import { processes, townHalls, townHallTexts } from "#db/schema/index.ts";
import { changeTownHall, type NotEditable } from "./change-town-hall.server.ts";
import type { TownHall } from "./load-town-hall.server.ts";
import { type Particulars, TOWN_HALL_TEXT_FIELDS } from "./town-hall-fields.ts";

type OwnProblem = Problem<"changed_meanwhile", object> | Problem<"process_not_found", object>;

/** The mark of the particulars as they are stored. */
export function particularsMark(townHall: TownHall): string {
  const { processId, beginsAt, stepFree, childcare, interpretation, texts } = townHall;
  const { revision } = texts.original;
  return contentMark([processId, beginsAt, stepFree, childcare, interpretation, revision]);
}

/**
 * Changes the German texts, date, place and access of a town hall. A changed text raises its revision, which
 * makes its translations outdated. A time that the clock shows twice is the second of the two.
 *
 * @param seen the mark of the particulars that the editor had before them
 *
 * Fails with `town_hall_not_found`, `town_hall_cancelled`, `changed_meanwhile`, `process_not_found`.
 */
export function updateParticulars(
  context: ServiceContext,
  id: string,
  { date, time, processId, stepFree, childcare, interpretation, ...text }: Particulars,
  seen: string,
): Result<null, NotEditable | OwnProblem> {
  authorise(context.actor, "townHall.write");
  return changeTownHall(
    context,
    id,
    ({ transaction, townHall, record }): Result<null, OwnProblem> => {
      if (particularsMark(townHall) !== seen) return problem("changed_meanwhile", {});
      const known = transaction.select({ id: processes.id }).from(processes).all();
      if (processId !== null && !known.some((process) => process.id === processId)) {
        return problem("process_not_found", {});
      }
      const beginsAt = date === "" ? null : new Date(inTown(date, time));
      transaction
        .update(townHalls)
        .set({ processId, beginsAt, stepFree, childcare, interpretation })
        .where(eq(townHalls.id, id))
        .run();
      const { original } = townHall.texts;
      const written = { ...text, cancellation: original.cancellation };
      if (TOWN_HALL_TEXT_FIELDS.some((field) => written[field] !== original[field])) {
        const revision = original.revision + 1;
        transaction
          .update(townHallTexts)
          .set({ ...written, revision, basedOn: revision })
          .where(and(eq(townHallTexts.townHallId, id), eq(townHallTexts.language, "de")))
          .run();
      }
      record({ action: "town_hall_updated", objectKind: "town_hall", objectId: id });
      return ok(null);
    },
  );
}
