import { and, desc, eq } from "drizzle-orm";
import type { Language } from "#app/i18n/languages.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { hiddenStubs } from "#app/services/moderation/hidden-texts.server.ts";
import { readModeratedText } from "#app/services/moderation/moderated-text.server.ts";
import { changeDue, decisionsOfCase } from "#app/services/moderation/moderation-case.server.ts";
import { readRulesById, ruleText } from "#app/services/moderation/stored-rules.server.ts";
import { authorise } from "#app/services/permissions.ts";
import type { TownText } from "#app/services/texts/town-text.ts";
import type { Queryable } from "#db/connection.server.ts";
import { moderationCases, moderationDecisions } from "#db/schema/index.ts";
import { roomsPermission } from "./room-access.server.ts";

/** What moderators decided about a published document, as its group and those who accompany it have to know. */
export interface NoticeToGroup {
  readonly decisionId: string;
  readonly caseId: string;
  readonly measure: "ask_to_change" | "hide" | "remove";
  readonly rule: TownText | null;
  readonly facts: string;
  readonly reason: string;
  /** In which facts and reason are written. */
  readonly language: Language;
  readonly since: Date;
  /** Until when a changed version is awaited; null where the document is hidden. */
  readonly due: Date | null;
}

/**
 * The decision that stands about a document: it is hidden, or the group is asked to change it and has not yet
 * published another version. Null where none stands. Whoever calls it has read the document's room.
 */
export function noticeToGroup(
  { database, actor }: ServiceContext,
  documentId: string,
  language: Language,
): NoticeToGroup | null {
  authorise(actor, roomsPermission(actor));
  const decisionId =
    hiddenStubs(database, "room_document", [documentId]).get(documentId)?.decisionId ??
    askedBy(database, documentId);
  const decision =
    decisionId === null
      ? undefined
      : database
          .select()
          .from(moderationDecisions)
          .where(eq(moderationDecisions.id, decisionId))
          .get();
  if (decision === undefined || decision.effectiveAt === null) return null;
  const { measure, caseId, ruleId, facts, reason, effectiveAt } = decision;
  if (measure !== "ask_to_change" && measure !== "hide" && measure !== "remove") return null;
  const rule = readRulesById(database, [ruleId ?? ""]).get(ruleId ?? "");
  return {
    ...{ decisionId: decision.id, caseId, measure, facts, reason, language: decision.language },
    rule: rule === undefined ? null : ruleText(rule, language),
    since: effectiveAt,
    due: changeDue(decision),
  };
}

/** The decision that asks for another version, which was not published since; null without. */
function askedBy(database: Queryable, documentId: string): string | null {
  const newest = database
    .select()
    .from(moderationCases)
    .where(
      and(eq(moderationCases.textKind, "room_document"), eq(moderationCases.textId, documentId)),
    )
    .orderBy(desc(moderationCases.openedAt), desc(moderationCases.id))
    .limit(1)
    .get();
  if (newest === undefined || newest.closedAt !== null) return null;
  const asked = decisionsOfCase(database, newest.id).find(
    ({ effectiveAt }) => effectiveAt !== null,
  );
  const text = readModeratedText(database, "room_document", documentId);
  if (asked === undefined || text === null || changeDue(asked) === null) return null;
  return text.changedAt > asked.decidedAt ? null : asked.id;
}
