import { and, eq, inArray, isNotNull, ne } from "drizzle-orm";
import { type AppealResult, appealUntil, checkAppeal } from "#app/domain/moderation/appeals.ts";
import type { Measure, NoticedBy } from "#app/domain/moderation/measures.ts";
import { townDay } from "#app/domain/town-clock.ts";
import type { Language } from "#app/i18n/languages.ts";
import {
  type ModeratedText,
  readModeratedText,
} from "#app/services/moderation/moderated-text.server.ts";
import { readRulesById, ruleText } from "#app/services/moderation/stored-rules.server.ts";
import { type TownText, townText } from "#app/services/texts/town-text.ts";
import type { Queryable } from "#db/connection.server.ts";
import type { Keyring } from "#db/envelope.server.ts";
import {
  moderationAppeals,
  moderationCases,
  moderationDecisions,
  processTexts,
} from "#db/schema/index.ts";
import { openAppeal } from "./appeal-envelope.server.ts";

const DAY_MILLISECONDS = 86_400_000;

/** What an author can object to. */
type Restriction = Exclude<Measure, "leave">;

/** Why somebody cannot object; null where they can. */
type BarToAppeal = "appeal_there_already" | "appeal_too_late" | null;

/** What the author said against a decision, and what came of it. */
export interface LodgedAppeal {
  readonly id: string;
  readonly at: Date;
  /** Null once it was erased. */
  readonly text: string | null;
  readonly language: Language;
  /** Null while nobody decided it. */
  readonly result: AppealResult | null;
  readonly reason: string;
  readonly decidedAt: Date | null;
}

/**
 * What the author of a text is told about a decision: the list of Art. 17 (3) of Regulation (EU) 2022/2065.
 * Who reported the text is not in it: what is decided follows from the text alone, so that naming them is
 * never strictly necessary.
 */
export interface StatementOfReasons {
  readonly decisionId: string;
  readonly processId: string;
  /** Title of the process in the reader's language. */
  readonly process: TownText | null;
  readonly measure: Restriction;
  /** In the version on which was decided, whatever it says now; null where the text is gone. */
  readonly text: ModeratedText | null;
  readonly facts: string;
  readonly reason: string;
  /** In which facts and reason are written. */
  readonly language: Language;
  readonly noticedBy: NoticedBy;
  /** Codes of `TEXT_HINTS`. */
  readonly hints: readonly string[];
  readonly rule: {
    readonly set: number;
    readonly position: number;
    readonly text: TownText;
  } | null;
  readonly days: number | null;
  /** When it took effect. */
  readonly since: Date;
  /** When it ends by itself, or until when the text was to be changed. */
  readonly until: Date | null;
  readonly liftedAt: Date | null;
  /** Last day for an objection, ISO date. */
  readonly appealUntil: string;
  readonly bar: BarToAppeal;
  readonly appeal: LodgedAppeal | null;
}

interface StatementSource {
  readonly database: Queryable;
  readonly keyring: Keyring;
  readonly now: Date;
}

/** What is told about a decision; null for one that restricts nobody or has not taken effect. */
export function statementOfReasons(
  { database, keyring, now }: StatementSource,
  decisionId: string,
  language: Language,
): StatementOfReasons | null {
  const found = database
    .select()
    .from(moderationDecisions)
    .innerJoin(moderationCases, eq(moderationCases.id, moderationDecisions.caseId))
    .leftJoin(moderationAppeals, eq(moderationAppeals.decisionId, moderationDecisions.id))
    .where(
      and(
        eq(moderationDecisions.id, decisionId),
        ne(moderationDecisions.measure, "leave"),
        isNotNull(moderationDecisions.effectiveAt),
      ),
    )
    .get();
  if (found === undefined) return null;
  const { moderation_cases: of, moderation_decisions: decision } = found;
  const { moderation_appeals: appeal } = found;
  const { measure, effectiveAt, days, ruleId } = decision;
  if (measure === "leave" || effectiveAt === null) return null;
  const rule = ruleId === null ? undefined : readRulesById(database, [ruleId]).get(ruleId);
  const decidedOn = townDay(effectiveAt);
  return {
    decisionId,
    processId: of.processId,
    process: processTitleIn(database, of.processId, language),
    measure,
    text: readModeratedText(database, of.textKind, of.textId, decision.textVersion),
    facts: decision.facts,
    reason: decision.reason,
    language: decision.language,
    noticedBy: of.noticedBy,
    hints: of.hints,
    rule:
      rule === undefined
        ? null
        : { set: rule.set, position: rule.position, text: ruleText(rule, language) },
    days,
    since: effectiveAt,
    until: days === null ? null : new Date(effectiveAt.getTime() + days * DAY_MILLISECONDS),
    liftedAt: decision.liftedAt,
    appealUntil: appealUntil(decidedOn),
    bar: barToAppeal({ measure, decidedOn, appealed: appeal !== null }, now),
    appeal:
      appeal === null
        ? null
        : {
            ...{ id: appeal.id, at: appeal.at, language: appeal.language },
            text: openAppeal(keyring, appeal)?.text ?? null,
            ...{ result: appeal.result, reason: appeal.reason, decidedAt: appeal.decidedAt },
          },
  };
}

function barToAppeal(
  decision: Parameters<typeof checkAppeal>[0],
  now: Date,
): StatementOfReasons["bar"] {
  const checked = checkAppeal(decision, { today: townDay(now), textGiven: true });
  if (checked.ok) return null;
  return checked.problem.code === "appeal_there_already" ? checked.problem.code : "appeal_too_late";
}

/** Title of a process in the reader's language, otherwise in German. */
function processTitleIn(
  database: Queryable,
  processId: string,
  language: Language,
): TownText | null {
  const rows = database
    .select({ language: processTexts.language, title: processTexts.title })
    .from(processTexts)
    .where(
      and(eq(processTexts.processId, processId), inArray(processTexts.language, [language, "de"])),
    )
    .all();
  return townText(language, (own) => rows.find((row) => row.language === own)?.title);
}
