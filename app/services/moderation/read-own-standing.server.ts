import { and, desc, eq, isNotNull, isNull, sql } from "drizzle-orm";
import type { Language } from "#app/i18n/languages.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import type { TownText } from "#app/services/texts/town-text.ts";
import { moderationCases, moderationDecisions, participants } from "#db/schema/index.ts";
import { barToWriting, type WritingProblem } from "./may-write.server.ts";
import type { ModeratedText } from "./moderated-text.server.ts";
import { changeDue, textOfCase } from "./moderation-case.server.ts";
import { readRulesById, ruleText } from "./stored-rules.server.ts";

/** A text that its author is asked to change. */
interface AskedChange {
  readonly decisionId: string;
  readonly text: ModeratedText;
  readonly rule: TownText | null;
  readonly facts: string;
  readonly reason: string;
  /** In which facts and reason are written. */
  readonly language: Language;
  readonly due: Date;
  readonly late: boolean;
}

/** What moderators decided that a resident has to know before they write. */
export interface OwnStanding {
  /** Null: they may write. Rules to confirm are no bar here. */
  readonly bar: Exclude<WritingProblem, { readonly code: "rules_not_confirmed" }> | null;
  readonly asked: readonly AskedChange[];
}

/** How a resident who is signed in stands with moderation in their process. */
export function readOwnStanding(context: ServiceContext, language: Language): OwnStanding {
  const { database, actor, now } = context;
  authorise(actor, "proposals.own");
  const person = database
    .select()
    .from(participants)
    .where(eq(participants.invitationId, actor.kind === "resident" ? actor.id : ""))
    .get();
  if (person === undefined) return { bar: null, asked: [] };
  const own = { participantId: person.id, processId: person.processId };
  const bar = barToWriting(database, { actor, now }, own);
  const rows = database
    .select({ decision: moderationDecisions, stored: moderationCases })
    .from(moderationDecisions)
    .innerJoin(moderationCases, eq(moderationCases.id, moderationDecisions.caseId))
    .where(
      and(
        eq(moderationCases.processId, person.processId),
        eq(moderationDecisions.measure, "ask_to_change"),
        isNotNull(moderationDecisions.effectiveAt),
        isNull(moderationCases.closedAt),
      ),
    )
    .orderBy(desc(sql`${moderationDecisions}.rowid`))
    .all();
  const newest = rows.filter(
    ({ stored }, index) => rows.findIndex((row) => row.stored.id === stored.id) === index,
  );
  const asked = newest.flatMap(({ decision, stored }): AskedChange[] => {
    const due = changeDue(decision);
    const text = textOfCase(database, stored);
    if (due === null || text === null || !text.authorIds.includes(person.id)) return [];
    if (text.changedAt > decision.decidedAt) return [];
    const rule = readRulesById(database, [decision.ruleId ?? ""]).get(decision.ruleId ?? "");
    const { facts, reason } = decision;
    return [
      {
        ...{ decisionId: decision.id, text, facts, reason, due, language: decision.language },
        rule: rule === undefined ? null : ruleText(rule, language),
        late: due <= now,
      },
    ];
  });
  return { bar: bar?.code === "rules_not_confirmed" ? null : bar, asked };
}
