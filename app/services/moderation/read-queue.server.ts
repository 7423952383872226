import {
  and,
  asc,
  count,
  eq,
  gte,
  inArray,
  isNotNull,
  isNull,
  or,
  type SQL,
  sql,
} from "drizzle-orm";
import type { NoticedBy } from "#app/domain/moderation/measures.ts";
import type { TextHint } from "#app/domain/moderation/text-hints.ts";
import type { Language } from "#app/i18n/languages.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import type { Queryable } from "#db/connection.server.ts";
import {
  type ModeratedKind,
  moderationCases,
  moderationDecisions,
  processTexts,
  textReports,
  user,
} from "#db/schema/index.ts";
import {
  type CaseState,
  changeDue,
  knownHints,
  type StoredCase,
  type StoredDecision,
  stateOfCase,
  textOfCase,
} from "./moderation-case.server.ts";
import { activeModerators, type Moderator } from "./moderators.server.ts";
import { barOf } from "./own-cause.server.ts";

const DAY_MILLISECONDS = 86_400_000;

/** A case is overdue that nobody decided in so many days. */
const OVERDUE_DAYS = 3;
/** Decisions of so many days count as the workload of somebody. */
const WORKLOAD_DAYS = 30;
const CASES_A_PAGE = 25;

/** By what the queue is narrowed. `second`: waits for a second person, who could be the reader. */
export const QUEUE_FILTERS = ["all", "mine", "unassigned", "second", "overdue"] as const;
export type QueueFilter = (typeof QUEUE_FILTERS)[number];

export interface QueuedCase {
  readonly id: string;
  readonly kind: ModeratedKind;
  /** Title or beginning of the text; empty once it is gone. */
  readonly title: string;
  readonly language: Language;
  readonly processId: string;
  readonly processTitle: string;
  readonly noticedBy: NoticedBy;
  readonly hints: readonly TextHint[];
  readonly openedAt: Date;
  /** Whole days since then. */
  readonly ageDays: number;
  readonly reports: number;
  readonly assignedTo: Moderator | null;
  readonly state: CaseState;
  /** Until when the author is asked to change the text. */
  readonly changeDue: Date | null;
  readonly overdue: boolean;
  /** Whether it is the reader's own cause. */
  readonly barred: boolean;
}

export interface Queue {
  readonly total: number;
  readonly page: number;
  readonly pages: number;
  readonly cases: readonly QueuedCase[];
  /** How many cases each filter finds. */
  readonly counts: Readonly<Record<QueueFilter, number>>;
}

/** An account and what it has to do. */
export interface Workload extends Moderator {
  /** Open cases that it has. */
  readonly open: number;
  /** Decisions in the last `WORKLOAD_DAYS`, as the first or the second person. */
  readonly decided: number;
}

interface Candidate extends StoredCase {
  readonly state: CaseState;
  readonly newest: StoredDecision | null;
}

/** Open cases, those that wait longest first; whoever is asked to change a text is not waited for. */
export function readQueue(
  context: ServiceContext,
  wanted: {
    readonly filter: QueueFilter;
    readonly processId?: string | undefined;
    readonly page: number;
  },
): Queue {
  const { database, actor, now } = context;
  authorise(actor, "moderation.read");
  const reader = actor.kind === "staff" ? actor.id : "";
  const candidates = openCases(database, wanted.processId, now);
  const matching = (filter: QueueFilter) =>
    candidates.filter((candidate) => matches(candidate, filter, { reader, now }));
  const found = matching(wanted.filter);
  const pages = Math.max(1, Math.ceil(found.length / CASES_A_PAGE));
  const page = Math.min(Math.max(wanted.page, 1), pages);
  const shown = found.slice((page - 1) * CASES_A_PAGE, page * CASES_A_PAGE);
  return {
    total: found.length,
    page,
    pages,
    cases: described(database, shown, { reader, now }),
    counts: {
      all: candidates.length,
      mine: matching("mine").length,
      unassigned: matching("unassigned").length,
      second: matching("second").length,
      overdue: matching("overdue").length,
    },
  };
}

/** What each active moderator has to do, and has done of late. */
export function readWorkload(context: ServiceContext): readonly Workload[] {
  const { database, now } = context;
  authorise(context.actor, "moderation.read");
  const since = new Date(now.getTime() - WORKLOAD_DAYS * DAY_MILLISECONDS);
  return activeModerators(database).map(({ id, name }) => ({
    id,
    name,
    open: total(
      database
        .select({ total: count() })
        .from(moderationCases)
        .where(and(eq(moderationCases.assignedTo, id), isNull(moderationCases.closedAt)))
        .get(),
    ),
    decided: total(
      database
        .select({ total: count() })
        .from(moderationDecisions)
        .where(
          or(
            and(eq(moderationDecisions.decidedBy, id), gte(moderationDecisions.decidedAt, since)),
            and(eq(moderationDecisions.secondBy, id), gte(moderationDecisions.secondAt, since)),
          ),
        )
        .get(),
    ),
  }));
}

function total(row: { readonly total: number } | undefined): number {
  return row?.total ?? 0;
}

function openCases(
  database: Queryable,
  processId: string | undefined,
  now: Date,
): readonly Candidate[] {
  const open = and(
    isNull(moderationCases.closedAt),
    processId === undefined ? undefined : eq(moderationCases.processId, processId),
  );
  const decisions = decisionsOfOpenCases(database, open);
  const candidates = database
    .select()
    .from(moderationCases)
    .where(open)
    .orderBy(asc(moderationCases.openedAt), asc(sql`rowid`))
    .all()
    .map((stored): Candidate => {
      const own = decisions.get(stored.id) ?? [];
      const asked = own.some((decision) => changeDue(decision) !== null);
      const text = asked ? textOfCase(database, stored) : null;
      return { ...stored, state: stateOfCase(stored, own, text, now), newest: own[0] ?? null };
    });
  const waits = ({ state }: Candidate) => state !== "awaits_author";
  return [...candidates.filter(waits), ...candidates.filter((each) => !waits(each))];
}

/** The newest first, by their case. */
function decisionsOfOpenCases(
  database: Queryable,
  open: SQL | undefined,
): ReadonlyMap<string, readonly StoredDecision[]> {
  const rows = database
    .select({ decision: moderationDecisions })
    .from(moderationDecisions)
    .innerJoin(moderationCases, eq(moderationCases.id, moderationDecisions.caseId))
    .where(open)
    .orderBy(sql`${moderationDecisions}.rowid desc`)
    .all();
  const byCase = new Map<string, StoredDecision[]>();
  for (const { decision } of rows) {
    byCase.set(decision.caseId, [...(byCase.get(decision.caseId) ?? []), decision]);
  }
  return byCase;
}

function matches(
  { assignedTo, state, newest, openedAt }: Candidate,
  filter: QueueFilter,
  { reader, now }: { readonly reader: string; readonly now: Date },
): boolean {
  switch (filter) {
    case "all":
      return true;
    case "mine":
      return assignedTo === reader;
    case "unassigned":
      return assignedTo === null && state !== "awaits_author";
    case "second":
      return state === "awaits_second" && newest?.decidedBy !== reader;
    case "overdue":
      return isOverdue({ state, openedAt }, now);
  }
}

function isOverdue({ state, openedAt }: Pick<Candidate, "state" | "openedAt">, now: Date): boolean {
  if (state === "awaits_author") return false;
  if (state === "change_overdue") return true;
  return now.getTime() - openedAt.getTime() > OVERDUE_DAYS * DAY_MILLISECONDS;
}

function described(
  database: Queryable,
  cases: readonly Candidate[],
  { reader, now }: { readonly reader: string; readonly now: Date },
): readonly QueuedCase[] {
  const ids = cases.map(({ id }) => id);
  const reports = new Map(
    database
      .select({ caseId: textReports.caseId, reports: count() })
      .from(textReports)
      .where(inArray(textReports.caseId, ids))
      .groupBy(textReports.caseId)
      .all()
      .map((row) => [row.caseId, row.reports]),
  );
  const names = new Map(
    database
      .select({ id: user.id, name: user.name })
      .from(moderationCases)
      .innerJoin(user, eq(user.id, moderationCases.assignedTo))
      .where(and(inArray(moderationCases.id, ids), isNotNull(moderationCases.assignedTo)))
      .all()
      .map(({ id, name }) => [id, name]),
  );
  const titles = new Map(
    database
      .select({ id: processTexts.processId, title: processTexts.title })
      .from(processTexts)
      .where(
        and(
          inArray(
            processTexts.processId,
            cases.map(({ processId }) => processId),
          ),
          eq(processTexts.language, "de"),
        ),
      )
      .all()
      .map(({ id, title }) => [id, title]),
  );
  return cases.map((stored) => {
    const text = textOfCase(database, stored);
    const { assignedTo, newest } = stored;
    return {
      id: stored.id,
      kind: stored.textKind,
      title: text?.title ?? "",
      language: text?.language ?? "de",
      processId: stored.processId,
      processTitle: titles.get(stored.processId) ?? "",
      noticedBy: stored.noticedBy,
      hints: knownHints(stored),
      openedAt: stored.openedAt,
      ageDays: Math.floor((now.getTime() - stored.openedAt.getTime()) / DAY_MILLISECONDS),
      reports: reports.get(stored.id) ?? 0,
      assignedTo:
        assignedTo === null ? null : { id: assignedTo, name: names.get(assignedTo) ?? "" },
      state: stored.state,
      changeDue: newest === null ? null : changeDue(newest),
      overdue: isOverdue(stored, now),
      barred: barOf(database, stored, text, reader) !== null,
    };
  });
}
