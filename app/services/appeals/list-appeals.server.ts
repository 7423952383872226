import { asc, count, desc, eq, isNotNull, isNull } from "drizzle-orm";
import type { AppealResult } from "#app/domain/moderation/appeals.ts";
import type { Measure } from "#app/domain/moderation/measures.ts";
import type { Language } from "#app/i18n/languages.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { readModeratedText } from "#app/services/moderation/moderated-text.server.ts";
import { authorise } from "#app/services/permissions.ts";
import {
  type ModeratedKind,
  moderationAppeals,
  moderationCases,
  moderationDecisions,
  user,
} from "#db/schema/index.ts";
import { type AppealBar, barToAppealDecision } from "./appeal-bar.server.ts";

const DAY_MILLISECONDS = 86_400_000;

/** So many decided ones are listed. */
const MOST_DECIDED = 100;

export interface ListedAppeal {
  readonly id: string;
  readonly processId: string;
  readonly kind: ModeratedKind;
  /** Title or beginning of the text; empty where it is gone. */
  readonly title: string;
  readonly textLanguage: Language;
  readonly measure: Measure;
  readonly at: Date;
  /** Whole days since it came in, until now or until it was decided. */
  readonly days: number;
  /** Name of who looks at it; null where nobody does. */
  readonly assignedTo: string | null;
  readonly mine: boolean;
  readonly result: AppealResult | null;
  /** Why whoever asks may not decide it; null where they may. */
  readonly bar: AppealBar | null;
}

/** How many appeals wait for somebody to decide. */
export function countOpenAppeals({ actor, database }: ServiceContext): number {
  authorise(actor, "moderation.read");
  const row = database
    .select({ open: count() })
    .from(moderationAppeals)
    .where(isNull(moderationAppeals.decidedAt))
    .get();
  return row?.open ?? 0;
}

/** Appeals that wait, the oldest first, or those that were decided, the newest first (100 at most). */
export function listAppeals(
  context: ServiceContext,
  state: "open" | "decided",
): readonly ListedAppeal[] {
  authorise(context.actor, "moderation.read");
  const { database, actor, now } = context;
  const account = actor.kind === "staff" ? actor.id : "";
  const query = database
    .select()
    .from(moderationAppeals)
    .innerJoin(moderationDecisions, eq(moderationDecisions.id, moderationAppeals.decisionId))
    .innerJoin(moderationCases, eq(moderationCases.id, moderationDecisions.caseId))
    .leftJoin(user, eq(user.id, moderationAppeals.assignedTo));
  const rows =
    state === "open"
      ? query
          .where(isNull(moderationAppeals.decidedAt))
          .orderBy(asc(moderationAppeals.at), asc(moderationAppeals.id))
          .all()
      : query
          .where(isNotNull(moderationAppeals.decidedAt))
          .orderBy(desc(moderationAppeals.decidedAt), desc(moderationAppeals.id))
          .limit(MOST_DECIDED)
          .all();
  return rows.map((row) => {
    const { moderation_appeals: appeal, moderation_cases: of } = row;
    const { textVersion } = row.moderation_decisions;
    const text = readModeratedText(database, of.textKind, of.textId, textVersion);
    const until = appeal.decidedAt ?? now;
    return {
      ...{ id: appeal.id, processId: of.processId, kind: of.textKind, at: appeal.at },
      title: text?.title ?? "",
      textLanguage: text?.language ?? "de",
      measure: row.moderation_decisions.measure,
      days: Math.floor((until.getTime() - appeal.at.getTime()) / DAY_MILLISECONDS),
      assignedTo: row.user?.name ?? null,
      mine: appeal.assignedTo === account,
      result: appeal.result,
      bar: barToAppealDecision(database, appeal.decisionId, account),
    };
  });
}
