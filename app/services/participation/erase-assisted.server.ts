import { and, eq, isNull } from "drizzle-orm";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import { clearLog } from "#db/connection.server.ts";
import { participants } from "#db/schema/index.ts";
import { forgetPerson } from "./forget-participant.server.ts";
import type { PublishedTexts } from "./published-texts.ts";

/**
 * Erases, for ever, somebody without a code for whom staff wrote, on their request: name, drafts, stances and
 * what they wrote to moderators; nothing of it stays in the write-ahead log. What they published stays as that
 * of a former participant, or its words go. Fails with `participant_missing`.
 *
 * @param texts what becomes of what they published, as they wish
 */
export function eraseAssisted(
  context: ServiceContext,
  { processId, participantId }: { readonly processId: string; readonly participantId: string },
  texts: PublishedTexts,
): Result<null, Problem<"participant_missing", object>> {
  authorise(context.actor, "proposals.write");
  const { database } = context;
  const result = database.transaction(
    (transaction): Result<null, Problem<"participant_missing", object>> => {
      const person = transaction
        .select({ id: participants.id })
        .from(participants)
        .where(
          and(
            eq(participants.id, participantId),
            eq(participants.processId, processId),
            eq(participants.kind, "assisted"),
            isNull(participants.erasedAt),
          ),
        )
        .get();
      if (person === undefined) return problem("participant_missing", {});
      forgetPerson(transaction, context, participantId, texts);
      appendAudit(transaction, context, {
        action: "participant_erased",
        objectKind: "participant",
        objectId: participantId,
        reasonCode: texts,
      });
      return ok(null);
    },
    { behavior: "immediate" },
  );
  if (result.ok) clearLog(database);
  return result;
}
