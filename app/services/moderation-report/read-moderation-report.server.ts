import { and, asc, count, eq, isNotNull, isNull } from "drizzle-orm";
import type { Measure } from "#app/domain/moderation/measures.ts";
import {
  isOnAuthor,
  type ModerationFigures,
  moderationFigures,
  type ReportedDecision,
  tellsOfAuthors,
} from "#app/domain/moderation/moderation-report.ts";
import { townDay } from "#app/domain/town-clock.ts";
import type { Language } from "#app/i18n/languages.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { writeCsv } from "#app/services/files/write-csv.ts";
import { readRulesById, ruleText } from "#app/services/moderation/stored-rules.server.ts";
import { authorise } from "#app/services/permissions.ts";
import { type TownText, townText } from "#app/services/texts/town-text.ts";
import type { Queryable } from "#db/connection.server.ts";
import {
  type ModeratedKind,
  moderationAppeals,
  moderationCases,
  moderationDecisions,
  processes,
  processTexts,
} from "#db/schema/index.ts";

const DAY_MILLISECONDS = 86_400_000;

/** A rule as the report names it. */
interface ReportedRule {
  readonly set: number;
  readonly position: number;
  readonly text: TownText;
  readonly count: number;
}

export interface ModerationReport extends Omit<ModerationFigures, "byRule"> {
  readonly processId: string;
  readonly process: TownText | null;
  /** Those of the newest rules first, in the order in which they are read. */
  readonly byRule: readonly ReportedRule[];
  readonly openCases: number;
  readonly openAppeals: number;
  /** Whether the open data tell of pauses and exclusions. */
  readonly tellsOfAuthors: boolean;
}

/** The columns of the open data, in order; the page explains each. */
export const REPORT_COLUMNS = [
  "text_kind",
  "measure",
  "rule_set",
  "rule_position",
  "rule",
  "noticed_by",
  "noticed_on",
  "decided_on",
  "days_to_decision",
  "duration_days",
  "decided_by",
  "appeal",
  "lifted_on",
] as const;

/** What the public is told of moderation in a process; null for one that was never published. */
export function readModerationReport(
  context: ServiceContext,
  processId: string,
  language: Language,
): ModerationReport | null {
  authorise(context.actor, "public");
  const { database } = context;
  if (!isPublic(database, processId)) return null;
  const decisions = decisionsOf(database, processId);
  const figures = moderationFigures(decisions);
  const rules = readRulesById(
    database,
    figures.byRule.map(({ ruleId }) => ruleId),
  );
  const titles = database
    .select({ language: processTexts.language, title: processTexts.title })
    .from(processTexts)
    .where(eq(processTexts.processId, processId))
    .all();
  const openCases = database
    .select({ open: count() })
    .from(moderationCases)
    .where(and(eq(moderationCases.processId, processId), isNull(moderationCases.closedAt)))
    .get();
  const openAppeals = database
    .select({ open: count() })
    .from(moderationAppeals)
    .innerJoin(moderationDecisions, eq(moderationDecisions.id, moderationAppeals.decisionId))
    .innerJoin(moderationCases, eq(moderationCases.id, moderationDecisions.caseId))
    .where(and(eq(moderationCases.processId, processId), isNull(moderationAppeals.decidedAt)))
    .get();
  return {
    ...figures,
    processId,
    process: townText(language, (own) => titles.find((row) => row.language === own)?.title),
    byRule: figures.byRule
      .flatMap(({ ruleId, count: times }): ReportedRule[] => {
        const rule = rules.get(ruleId);
        if (rule === undefined) return [];
        const { set, position } = rule;
        return [{ set, position, text: ruleText(rule, language), count: times }];
      })
      .sort((a, b) => b.set - a.set || a.position - b.position),
    openCases: openCases?.open ?? 0,
    openAppeals: openAppeals?.open ?? 0,
    tellsOfAuthors: tellsOfAuthors(decisions),
  };
}

/**
 * The statements of reasons of a process as open data: one decision a row, without anybody's words, names or
 * ids, by the day. Measures on authors are told from ten on. Null for a process that was never published.
 */
export function exportModerationReport(context: ServiceContext, processId: string): string | null {
  authorise(context.actor, "public");
  const { database } = context;
  if (!isPublic(database, processId)) return null;
  const all = decisionsOf(database, processId);
  const shown = tellsOfAuthors(all) ? all : all.filter(({ measure }) => !isOnAuthor(measure));
  const rules = readRulesById(
    database,
    shown.flatMap(({ ruleId }) => ruleId ?? []),
  );
  const rows = shown.map((decision) => {
    const rule = decision.ruleId === null ? undefined : rules.get(decision.ruleId);
    const days = (decision.decidedAt - decision.noticedAt) / DAY_MILLISECONDS;
    return [
      decision.kind,
      decision.measure,
      rule === undefined ? "" : String(rule.set),
      rule === undefined ? "" : String(rule.position),
      rule === undefined ? "" : ruleText(rule, "de").text,
      decision.noticedBy,
      townDay(new Date(decision.noticedAt)),
      townDay(new Date(decision.decidedAt)),
      String(Math.floor(days)),
      decision.days === null ? "" : String(decision.days),
      "people",
      decision.appeal ?? "",
      decision.liftedAt === null ? "" : townDay(decision.liftedAt),
    ];
  });
  // The order within a day tells nothing of what was decided first.
  rows.sort((a, b) => (a[7] ?? "").localeCompare(b[7] ?? "") || a.join().localeCompare(b.join()));
  return writeCsv([...REPORT_COLUMNS], rows, { delimiter: ",", byteOrderMark: true });
}

interface StoredDecision extends ReportedDecision {
  readonly kind: ModeratedKind;
  readonly measure: Measure;
  readonly days: number | null;
  readonly liftedAt: Date | null;
}

function decisionsOf(database: Queryable, processId: string): readonly StoredDecision[] {
  return database
    .select()
    .from(moderationDecisions)
    .innerJoin(moderationCases, eq(moderationCases.id, moderationDecisions.caseId))
    .leftJoin(moderationAppeals, eq(moderationAppeals.decisionId, moderationDecisions.id))
    .where(
      and(eq(moderationCases.processId, processId), isNotNull(moderationDecisions.effectiveAt)),
    )
    .orderBy(asc(moderationDecisions.effectiveAt))
    .all()
    .flatMap(({ moderation_decisions: decision, moderation_cases: of, moderation_appeals }) => {
      const { measure, ruleId, days, liftedAt, effectiveAt } = decision;
      if (effectiveAt === null) return [];
      return [
        {
          ...{ kind: of.textKind, measure, ruleId, days, liftedAt, noticedBy: of.noticedBy },
          noticedAt: of.openedAt.getTime(),
          decidedAt: effectiveAt.getTime(),
          appeal: moderation_appeals === null ? null : (moderation_appeals.result ?? "open"),
        },
      ];
    });
}

function isPublic(database: Queryable, processId: string): boolean {
  const process = database
    .select({ publishedAt: processes.publishedAt })
    .from(processes)
    .where(eq(processes.id, processId))
    .get();
  return process !== undefined && process.publishedAt !== null;
}
