import { eq } from "drizzle-orm";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import { moderationCases } from "#db/schema/index.ts";
import { caseOfText } from "./case-of-text.server.ts";
import { isModeratedKind, readModeratedText } from "./moderated-text.server.ts";
import { readStoredCase } from "./moderation-case.server.ts";
import { barOf } from "./own-cause.server.ts";

/**
 * Opens the case of a published text, hidden or not, by a moderator's own initiative, and gives it to them
 * where nobody has it. Returns its id; a text with an open case keeps that one.
 *
 * Failure codes: `text_missing` (none, or never published).
 */
export function openCase(
  context: ServiceContext,
  place: { readonly kind: string; readonly id: string },
): Result<string, Problem<"text_missing", object>> {
  const { database, actor } = context;
  authorise(actor, "moderation.write");
  return database.transaction(
    (transaction) => {
      const text = isModeratedKind(place.kind)
        ? readModeratedText(transaction, place.kind, place.id)
        : null;
      if (text === null || !text.published) return problem("text_missing", {});
      const id = caseOfText(transaction, context, text, { by: "own_initiative", hints: [] });
      const stored = readStoredCase(transaction, id);
      const person = actor.kind === "staff" ? actor.id : null;
      if (stored === null || person === null || stored.assignedTo !== null) return ok(id);
      if (barOf(transaction, stored, text, person) !== null) return ok(id);
      transaction
        .update(moderationCases)
        .set({ assignedTo: person })
        .where(eq(moderationCases.id, id))
        .run();
      appendAudit(transaction, context, {
        action: "moderation_case_assigned",
        objectKind: "moderation_case",
        objectId: id,
      });
      return ok(id);
    },
    { behavior: "immediate" },
  );
}
