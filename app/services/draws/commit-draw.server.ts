import { and, eq, sql } from "drizzle-orm";
import {
  type Announcement,
  commitmentOf,
  lotteryText,
  type PublicLottery,
  publicLotteryOf,
} from "#app/domain/public-draw/public-lottery.ts";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import { inPool } from "#app/services/pool/read-pool.server.ts";
import { loadProcess } from "#app/services/processes/read-process.server.ts";
import { loadQuotaSet } from "#app/services/quotas/read-quotas.server.ts";
import type { Queryable } from "#db/connection.server.ts";
import { drawPublicFiles, drawRows, draws, poolImports, poolPeople } from "#db/schema/index.ts";
import { fullLottery, personRows, publicLottery } from "./lottery-of-draw.server.ts";
import { quotasOfDraw } from "./selection-of-draw.server.ts";
import { standingDraw } from "./standing-draw.server.ts";

export interface Commitment {
  readonly processId: string;
  readonly drawId: string;
  readonly announcement: Announcement;
  /** The round of the beacon, where the number comes from one. */
  readonly round: number | null;
}

export type CommitProblem =
  | Problem<"draw_missing", object>
  | Problem<"draw_not_prepared", object>
  | Problem<"draw_committed", object>
  | Problem<"process_not_public", object>
  | Problem<"draw_stands", object>
  | Problem<"preparation_outdated", object>
  | Problem<"number_time_past", object>;

/**
 * Makes the lottery of a prepared draw public and final, with how its number will be obtained.
 * From here on nothing of it changes, and pool, quotas and seats stay as they are.
 *
 * Fails with `draw_missing`, `draw_not_prepared`, `draw_committed`, `process_not_public` (not
 * published, or closed), `draw_stands` (another commitment of the process does),
 * `preparation_outdated` (pool, quotas or seats have changed since), `number_time_past` (the
 * announced time is not in the future).
 */
export function commitDraw(
  context: ServiceContext,
  { processId, drawId, announcement, round }: Commitment,
): Result<{ commitment: string }, CommitProblem> {
  const { actor, now } = context;
  authorise(actor, "draw.run");
  return context.database.transaction(
    (transaction): Result<{ commitment: string }, CommitProblem> => {
      const refusal = refuse(transaction, processId, drawId);
      if (refusal !== null) return refusal;
      const numberAt = new Date(announcement.at);
      if (numberAt <= now) return problem("number_time_past", {});
      const prepared = publicLottery(transaction, drawId);
      if (prepared === null) return problem("draw_not_prepared", {});
      const lottery = announce(transaction, context, drawId, prepared, announcement);
      const commitment = commitmentOf(lottery);
      transaction
        .update(drawPublicFiles)
        .set({ content: lotteryText(lottery) })
        .where(eq(drawPublicFiles.drawId, drawId))
        .run();
      const committedHead = appendAudit(transaction, context, {
        action: "draw_committed",
        objectKind: "draw",
        objectId: drawId,
      });
      transaction
        .update(draws)
        .set({
          number: nextNumber(transaction, processId),
          committedAt: now,
          committedBy: actor.kind === "staff" ? actor.id : "system",
          commitment,
          committedHead,
          numberSource: announcement.source,
          numberDetails: announcement.details,
          numberRound: round,
          numberAt,
        })
        .where(eq(draws.id, drawId))
        .run();
      return ok({ commitment });
    },
    { behavior: "immediate" },
  );
}

function refuse(transaction: Queryable, processId: string, drawId: string) {
  const draw = transaction
    .select()
    .from(draws)
    .where(and(eq(draws.id, drawId), eq(draws.processId, processId), eq(draws.kind, "real")))
    .get();
  if (draw === undefined) return problem("draw_missing", {});
  if (draw.committedAt !== null) return problem("draw_committed", {});
  if (draw.preparedAt === null) return problem("draw_not_prepared", {});
  const process = loadProcess(transaction, processId);
  if (process?.status !== "published") return problem("process_not_public", {});
  if (standingDraw(transaction, processId) !== null) return problem("draw_stands", {});
  if (isOutdated(transaction, draw)) return problem("preparation_outdated", {});
  return null;
}

/** Whether pool, quotas or seats have changed since a draw was prepared. O(people). */
export function isOutdated(
  database: Queryable,
  draw: Pick<typeof draws.$inferSelect, "id" | "processId" | "panelSize">,
): boolean {
  const set = loadQuotaSet(database, draw.processId);
  const then = quotasOfDraw(database, draw.id);
  if (set === null || set.size !== draw.panelSize) return true;
  if (JSON.stringify(set.quotas) !== JSON.stringify(then.quotas)) return true;
  const people = database
    .select({ id: poolPeople.id })
    .from(poolPeople)
    .innerJoin(poolImports, eq(poolImports.id, poolPeople.importId))
    .where(inPool(draw.processId))
    .all();
  const rows = new Set(
    database
      .select({ personId: drawRows.personId })
      .from(drawRows)
      .where(eq(drawRows.drawId, draw.id))
      .all()
      .map(({ personId }) => personId),
  );
  return people.length !== rows.size || people.some(({ id }) => !rows.has(id));
}

/** The public file with the announcement in it, which the full file then holds as well. */
function announce(
  transaction: Queryable,
  { keyring }: ServiceContext,
  drawId: string,
  prepared: PublicLottery,
  announcement: Announcement,
): PublicLottery {
  const people = personRows({ database: transaction, keyring }, drawId);
  return publicLotteryOf(fullLottery({ ...prepared, announcement }, people));
}

function nextNumber(database: Queryable, processId: string): number {
  const newest = database
    .select({ number: sql<number | null>`max(${draws.number})` })
    .from(draws)
    .where(and(eq(draws.processId, processId), eq(draws.kind, "real")))
    .get();
  return (newest?.number ?? 0) + 1;
}
