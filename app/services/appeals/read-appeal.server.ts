import { eq } from "drizzle-orm";
import type { Language } from "#app/i18n/languages.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { openParticipant } from "#app/services/participation/participant-envelope.server.ts";
import { authorise } from "#app/services/permissions.ts";
import { moderationAppeals, moderationDecisions, participants, user } from "#db/schema/index.ts";
import { type AppealBar, barToAppealDecision } from "./appeal-bar.server.ts";
import {
  type LodgedAppeal,
  type StatementOfReasons,
  statementOfReasons,
} from "./statement-of-reasons.server.ts";

/** An appeal with all that whoever decides it has to know. */
export interface AppealCase {
  readonly statement: StatementOfReasons;
  readonly appeal: LodgedAppeal;
  readonly caseId: string;
  /** Who wrote the text, with the name they chose; null for a text of the town. */
  readonly author: { readonly participantId: string; readonly shownName: string | null } | null;
  /** Names of those who took the decision; those whose accounts are gone are left out. */
  readonly deciders: readonly string[];
  /** Name of whoever decided the appeal. */
  readonly appealDecider: string | null;
  readonly assignedTo: string | null;
  readonly mine: boolean;
  readonly bar: AppealBar | null;
}

/** Null where there is no such appeal. */
export function readAppeal(
  context: ServiceContext,
  appealId: string,
  language: Language,
): AppealCase | null {
  authorise(context.actor, "moderation.read");
  const { database, keyring, actor } = context;
  const row = database
    .select()
    .from(moderationAppeals)
    .innerJoin(moderationDecisions, eq(moderationDecisions.id, moderationAppeals.decisionId))
    .leftJoin(participants, eq(participants.id, moderationDecisions.participantId))
    .where(eq(moderationAppeals.id, appealId))
    .get();
  if (row === undefined) return null;
  const { moderation_appeals: stored, moderation_decisions: decision, participants: author } = row;
  const statement = statementOfReasons(context, decision.id, language);
  if (statement === null || statement.appeal === null) return null;
  const account = actor.kind === "staff" ? actor.id : "";
  const nameOf = (id: string | null) =>
    id === null
      ? null
      : (database.select({ name: user.name }).from(user).where(eq(user.id, id)).get()?.name ??
        null);
  return {
    statement,
    appeal: statement.appeal,
    caseId: decision.caseId,
    author:
      author === null
        ? null
        : {
            participantId: author.id,
            shownName: openParticipant(keyring, author)?.shownName ?? null,
          },
    deciders: [decision.decidedBy, decision.secondBy].flatMap((id) => nameOf(id) ?? []),
    appealDecider: nameOf(stored.decidedBy),
    assignedTo: nameOf(stored.assignedTo),
    mine: stored.assignedTo === account,
    bar: barToAppealDecision(database, decision.id, account),
  };
}
