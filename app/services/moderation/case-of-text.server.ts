import { randomUUID } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import type { NoticedBy } from "#app/domain/moderation/measures.ts";
import type { TextHint } from "#app/domain/moderation/text-hints.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { Actor } from "#app/services/permissions.ts";
import type { Queryable } from "#db/connection.server.ts";
import { moderationCases } from "#db/schema/index.ts";
import type { ModeratedText } from "./moderated-text.server.ts";

/** What brought a text to the attention of moderators. */
export interface Noticed {
  readonly by: NoticedBy;
  readonly hints: readonly TextHint[];
}

/**
 * The open case of a text, opened where there is none, in the transaction of who noticed it. Hints are added to
 * those that the case has. Returns its id.
 */
export function caseOfText(
  transaction: Queryable,
  context: { readonly actor: Actor; readonly now: Date },
  text: ModeratedText,
  { by, hints }: Noticed,
): string {
  const open = transaction
    .select()
    .from(moderationCases)
    .where(
      and(
        eq(moderationCases.textKind, text.kind),
        eq(moderationCases.textId, text.id),
        isNull(moderationCases.closedAt),
      ),
    )
    .get();
  if (open !== undefined) {
    const all = [...new Set([...open.hints, ...hints])];
    if (all.length > open.hints.length) {
      transaction
        .update(moderationCases)
        .set({ hints: all })
        .where(eq(moderationCases.id, open.id))
        .run();
    }
    return open.id;
  }
  const id = randomUUID();
  transaction
    .insert(moderationCases)
    .values({
      id,
      processId: text.processId,
      textKind: text.kind,
      textId: text.id,
      textVersion: text.version,
      noticedBy: by,
      hints,
      openedAt: context.now,
    })
    .run();
  appendAudit(transaction, context, {
    action: "moderation_case_opened",
    objectKind: "moderation_case",
    objectId: id,
    reasonCode: by,
  });
  return id;
}
