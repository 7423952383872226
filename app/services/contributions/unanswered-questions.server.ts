import { and, asc, count, eq, inArray, isNotNull, isNull, min, sql } from "drizzle-orm";
import type { ProposalStage } from "#app/domain/proposals/proposal-life.ts";
import { daysBetween, townDay } from "#app/domain/town-clock.ts";
import type { Language } from "#app/i18n/languages.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { writeCsv } from "#app/services/files/write-csv.ts";
import { authorise } from "#app/services/permissions.ts";
import type { Queryable } from "#db/connection.server.ts";
import { contributions, processes, proposals, proposalVersions } from "#db/schema/index.ts";
import { type ShownContribution, shownContributions } from "./shown-contributions.server.ts";

/** So many stand on a page of the list. */
const QUESTIONS_A_PAGE = 25;

/** Where a proposal was withdrawn or went into another, nobody waits for the town any more. */
const WAITING_STAGES: ProposalStage[] = ["published", "discussed", "put", "decided"];

/** A question that everybody reads and to which the town has said nothing. */
export const UNANSWERED = and(
  eq(contributions.kind, "question"),
  isNull(contributions.withdrawnAt),
  sql`not exists (select 1 from hidden_texts where text_kind = 'contribution' and text_id = ${contributions.id})`,
  sql`not exists (select 1 from contributions as answers where answers.parent_id = ${contributions.id} and answers.participant_id is null and answers.withdrawn_at is null)`,
);

const OF_OPEN_PROPOSALS = and(
  isNotNull(proposals.publishedAt),
  inArray(proposals.stage, WAITING_STAGES),
  sql`not exists (select 1 from hidden_texts where text_kind = 'proposal' and text_id = ${proposals.id})`,
);

interface UnansweredQuestion {
  readonly question: ShownContribution;
  /** Of the proposal to which it was asked. */
  readonly title: string;
  readonly language: Language;
  /** Since it was asked. */
  readonly days: number;
}

export interface UnansweredQuestions {
  readonly total: number;
  /** From 1. */
  readonly page: number;
  readonly pages: number;
  readonly questions: readonly UnansweredQuestion[];
}

/** Questions in the discussions of a process that wait for an answer of the town, the oldest first. */
export function readUnansweredQuestions(
  context: ServiceContext,
  processId: string,
  wanted: { readonly page: number; readonly language: Language },
): UnansweredQuestions {
  authorise(context.actor, "proposals.read");
  const { database } = context;
  const total =
    unanswered(database).find((process) => process.processId === processId)?.questions ?? 0;
  const pages = Math.max(1, Math.ceil(total / QUESTIONS_A_PAGE));
  const page = Math.min(Math.max(wanted.page, 1), pages);
  const rows = rowsOf(database, processId)
    .limit(QUESTIONS_A_PAGE)
    .offset((page - 1) * QUESTIONS_A_PAGE)
    .all();
  return { total, page, pages, questions: asQuestions(context, rows, wanted.language) };
}

/** What the town owes in the discussions of one process. */
export interface OwedAnswers {
  readonly processId: string;
  readonly questions: number;
  /** Since the oldest of them was asked. */
  readonly days: number;
}

/** How many questions wait in each process that takes answers, only where there are any; the oldest first. */
export function countUnansweredQuestions(context: ServiceContext): readonly OwedAnswers[] {
  authorise(context.actor, "proposals.read");
  const today = townDay(context.now);
  return unanswered(context.database).flatMap(({ processId, questions, oldest }) =>
    oldest === null ? [] : [{ processId, questions, days: daysBetween(townDay(oldest), today) }],
  );
}

/** The columns of the list as a table, in order. */
const COLUMNS = ["proposal", "asked_on", "days", "name", "language", "question", "page"] as const;

/** The whole list as CSV; `page` is the address at which staff answer. */
export function exportUnansweredQuestions(
  context: ServiceContext,
  processId: string,
  language: Language,
): string {
  authorise(context.actor, "proposals.read");
  const rows = rowsOf(context.database, processId).all();
  return writeCsv(
    [...COLUMNS],
    asQuestions(context, rows, language).map(({ question, title, days }) => [
      title,
      townDay(question.at),
      String(days),
      question.author?.name ?? "",
      question.language,
      question.text,
      `/staff/processes/${processId}/proposals/${question.proposalId}/discussion/${question.id}`,
    ]),
    { delimiter: ";", byteOrderMark: true },
  );
}

function unanswered(database: Queryable) {
  const oldest = min(contributions.at);
  return database
    .select({ processId: proposals.processId, questions: count(), oldest })
    .from(proposals)
    .innerJoin(processes, eq(processes.id, proposals.processId))
    .innerJoin(contributions, eq(contributions.proposalId, proposals.id))
    .where(and(eq(processes.status, "published"), OF_OPEN_PROPOSALS, UNANSWERED))
    .groupBy(proposals.processId)
    .orderBy(asc(oldest), asc(proposals.processId))
    .all();
}

function rowsOf(database: Queryable, processId: string) {
  return database
    .select({
      id: contributions.id,
      title: proposalVersions.title,
      language: proposals.language,
    })
    .from(proposals)
    .innerJoin(processes, eq(processes.id, proposals.processId))
    .innerJoin(
      proposalVersions,
      and(
        eq(proposalVersions.proposalId, proposals.id),
        eq(proposalVersions.number, proposals.version),
      ),
    )
    .innerJoin(contributions, eq(contributions.proposalId, proposals.id))
    .where(
      and(
        eq(processes.status, "published"),
        eq(proposals.processId, processId),
        OF_OPEN_PROPOSALS,
        UNANSWERED,
      ),
    )
    .orderBy(asc(contributions.at), asc(contributions.id))
    .$dynamic();
}

function asQuestions(
  context: ServiceContext,
  rows: readonly { readonly id: string; readonly title: string; readonly language: Language }[],
  reader: Language,
): readonly UnansweredQuestion[] {
  const today = townDay(context.now);
  const ids = rows.map(({ id }) => id);
  const shown = new Map(shownContributions(context, ids, reader).map((each) => [each.id, each]));
  return rows.flatMap(({ id, title, language }) => {
    const question = shown.get(id);
    if (question === undefined) return [];
    return [{ question, title, language, days: daysBetween(townDay(question.at), today) }];
  });
}
