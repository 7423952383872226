import { eq, lt } from "drizzle-orm";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import type { Database } from "#db/connection.server.ts";
import { attempts } from "#db/schema/index.ts";

/** No window is longer; what is older has no effect any more. */
const LONGEST_WINDOW_MILLISECONDS = 24 * 60 * 60 * 1000;

/**
 * Counts an attempt at something that can be guessed, before it is looked at and in a
 * transaction of its own, so that a refused act does not undo the count. Fails with
 * `too_many_attempts` (seconds until the window ends) once `max` attempts were counted in it.
 *
 * @param key what is guessed and who guesses
 */
export function countAttempt(
  context: { readonly database: Database; readonly now: Date },
  key: string,
  limit: { readonly max: number; readonly windowSeconds: number },
): Result<null, Problem<"too_many_attempts", { readonly seconds: number }>> {
  return context.database.transaction(
    (transaction) => {
      const row = transaction.select().from(attempts).where(eq(attempts.key, key)).get();
      const windowEnd =
        row === undefined ? 0 : row.windowStart.getTime() + limit.windowSeconds * 1000;
      const left = windowEnd - context.now.getTime();
      if (row !== undefined && left > 0) {
        if (row.count >= limit.max) {
          return problem("too_many_attempts", { seconds: Math.ceil(left / 1000) });
        }
        transaction
          .update(attempts)
          .set({ count: row.count + 1 })
          .where(eq(attempts.key, key))
          .run();
        return ok(null);
      }
      transaction
        .delete(attempts)
        .where(
          lt(attempts.windowStart, new Date(context.now.getTime() - LONGEST_WINDOW_MILLISECONDS)),
        )
        .run();
      const fresh = { count: 1, windowStart: context.now };
      transaction
        .insert(attempts)
        .values({ key, ...fresh })
        .onConflictDoUpdate({ target: attempts.key, set: fresh })
        .run();
      return ok(null);
    },
    { behavior: "immediate" },
  );
}

/** Begins to count anew, after an attempt that was right. */
export function forgetAttempts(database: Database, key: string): void {
  database.delete(attempts).where(eq(attempts.key, key)).run();
}
