import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { questionDebt } from "#app/domain/floor/question-debt.ts";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import type { Queryable } from "#db/connection.server.ts";
import { floorQuestions, minutesRevisions } from "#db/schema/index.ts";
import { sameContent } from "./minutes-content.ts";
import { namesInTexts } from "./names-in-texts.ts";
import { peopleInRoom } from "./people-in-room.server.ts";
import { loadMinutes, newestPublished } from "./stored-minutes.server.ts";

/** The form with which minutes are published. */
export const publicationSchema = z.object({
  revision: z.coerce.number().int(),
  /** What was corrected, and why. */
  note: z.string().trim().max(2000, "text_too_long").default(""),
  /** Whether the names that were found in the texts mean nobody who was in the room. */
  namesChecked: z.coerce.boolean().default(false),
});
export type Publication = z.infer<typeof publicationSchema>;

export type PublishMinutesProblem =
  | Problem<"minutes_missing", object>
  | Problem<"minutes_changed_meanwhile", object>
  | Problem<"minutes_not_approved", object>
  | Problem<"minutes_unchanged", object>
  | Problem<"questions_owed", object>
  | Problem<"correction_note_missing", object>
  | Problem<"names_in_texts", object>;

/**
 * Publishes the minutes that the chair approved, as the next revision, which nobody can change.
 *
 * Fails with `minutes_missing`, `minutes_changed_meanwhile` (`revision` is not the newest one),
 * `minutes_not_approved`, `minutes_unchanged` (nothing is new since the last publication),
 * `questions_owed` (before the first publication each question has an answer, or an owner and a date),
 * `correction_note_missing` (from the second publication on) and `names_in_texts` (a text names somebody who
 * was in the room, and nobody confirmed that it does not).
 */
export function publishMinutes(
  context: ServiceContext,
  townHallId: string,
  { revision, note, namesChecked }: Publication,
): Result<{ readonly number: number }, PublishMinutesProblem> {
  authorise(context.actor, "townHall.write");
  const { actor, now, keyring } = context;
  if (actor.kind !== "staff") throw new Error("Minutes are published by a member of staff.");
  return context.database.transaction(
    (transaction): Result<{ readonly number: number }, PublishMinutesProblem> => {
      const stored = loadMinutes(transaction, townHallId);
      if (stored === null) return problem("minutes_missing", {});
      const { content } = stored;
      if (stored.revision !== revision) return problem("minutes_changed_meanwhile", {});
      if (stored.approved === null) return problem("minutes_not_approved", {});
      const before = newestPublished(transaction, townHallId);
      if (before?.content && sameContent(before.content, content)) {
        return problem("minutes_unchanged", {});
      }
      if (before === null && questionsOwed(transaction, townHallId) > 0) {
        return problem("questions_owed", {});
      }
      if (before !== null && note === "") return problem("correction_note_missing", {});
      const named = namesInTexts(content, peopleInRoom(transaction, keyring, townHallId));
      if (named.length > 0 && !namesChecked) return problem("names_in_texts", {});
      const number = (before?.number ?? 0) + 1;
      transaction
        .insert(minutesRevisions)
        .values({
          ...{ townHallId, number, content, publishedAt: now, publishedBy: actor.id },
          correctionNote: before === null ? "" : note,
        })
        .run();
      appendAudit(transaction, context, {
        action: before === null ? "minutes_published" : "minutes_corrected",
        objectKind: "town_hall",
        objectId: townHallId,
      });
      return ok({ number });
    },
    { behavior: "immediate" },
  );
}

/** How many questions of the evening have neither an answer nor somebody who answers by a day. */
function questionsOwed(database: Queryable, townHallId: string): number {
  return database
    .select({ status: floorQuestions.status, dueOn: floorQuestions.dueOn })
    .from(floorQuestions)
    .where(and(eq(floorQuestions.townHallId, townHallId), isNull(floorQuestions.mergedIntoId)))
    .all()
    .map((question) => questionDebt(question, ""))
    .filter((debt) => debt === "to_read" || debt === "unpromised").length;
}
