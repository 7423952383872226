import { and, asc, count, desc, eq, inArray, isNotNull, lt, type SQL, sql } from "drizzle-orm";
import type { ProposalStage } from "#app/domain/proposals/proposal-life.ts";
import { townDay } from "#app/domain/town-clock.ts";
import type { Language } from "#app/i18n/languages.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { removedTexts } from "#app/services/moderation/hidden-texts.server.ts";
import { authorise } from "#app/services/permissions.ts";
import type { Database } from "#db/connection.server.ts";
import { proposalSupports, proposals, proposalVersions } from "#db/schema/index.ts";
import { ownedProposalIds } from "./authorship.server.ts";
import { foundProposals } from "./find-proposals.server.ts";

/** So many stand on a page of a list. */
const PROPOSALS_A_PAGE = 25;

/** Groups of stages by which a list is narrowed. */
export const PROPOSAL_FILTERS = {
  open: ["published", "discussed"],
  answer: ["put"],
  decided: ["decided"],
  ended: ["joined", "withdrawn"],
} as const satisfies Record<string, readonly ProposalStage[]>;
export type ProposalFilter = keyof typeof PROPOSAL_FILTERS;

export interface ListedProposal {
  readonly id: string;
  readonly processId: string;
  /** Empty for staff where moderators removed the proposal. */
  readonly title: string;
  readonly language: Language;
  readonly stage: ProposalStage;
  readonly decision: string | null;
  readonly work: string | null;
  readonly answerDueOn: string | null;
  /** Whether the day has passed until which the town wanted to answer. */
  readonly overdue: boolean;
  readonly supporters: number;
  readonly publishedAt: Date | null;
  /** In the words of its authors; empty where they named none. */
  readonly placeName: string;
  /** Both null where it has no place on a map. */
  readonly latitude: number | null;
  readonly longitude: number | null;
}

/** The same for staff, who read no title of a proposal that moderators removed. */
export interface StaffListedProposal extends ListedProposal {
  readonly removed: boolean;
}

export interface ProposalList<Listed extends ListedProposal = ListedProposal> {
  readonly total: number;
  readonly page: number;
  readonly pages: number;
  readonly proposals: readonly Listed[];
}

interface Wanted {
  readonly processId?: string | undefined;
  readonly filter?: ProposalFilter | undefined;
  /** Words that somebody typed to find proposals; the best are then first. */
  readonly query?: string | undefined;
  /** From 1. */
  readonly page: number;
}

/** Proposals that everybody may read, the newest first. */
export function listPublicProposals(context: ServiceContext, wanted: Wanted): ProposalList {
  authorise(context.actor, "public");
  return listed(context, wanted, isNotNull(proposals.publishedAt));
}

/** All proposals of a process for its organisers, drafts of others left out until they are submitted. */
export function listProposals(
  context: ServiceContext,
  wanted: Wanted & { readonly processId: string; readonly waiting?: boolean },
): ProposalList<StaffListedProposal> {
  authorise(context.actor, "proposals.read");
  const seen = wanted.waiting
    ? eq(proposals.stage, "submitted")
    : sql`(${proposals.stage} <> 'draft' or ${proposals.id} in (select proposal_id from proposal_versions where entered_by is not null))`;
  const list = listed(context, wanted, seen);
  return { ...list, proposals: withoutRemoved(context, list.proposals) };
}

/** The proposals of whoever is signed in with their code, drafts included. */
export function listOwnProposals(context: ServiceContext): readonly ListedProposal[] {
  authorise(context.actor, "proposals.own");
  const { database, actor, now } = context;
  return rowsOf(database, inArray(proposals.id, [...ownedProposalIds(database, actor)]))
    .orderBy(...NEWEST_FIRST)
    .all()
    .map((row) => asListed(row, now));
}

/** Proposals of a process whose answer the town owes since a day that has passed, the oldest first. */
export function overdueAnswers(
  context: ServiceContext,
  processId: string,
): readonly StaffListedProposal[] {
  authorise(context.actor, "proposals.read");
  const { database, now } = context;
  const due = lt(proposals.answerDueOn, townDay(now));
  const overdue = rowsOf(database, and(eq(proposals.processId, processId), due))
    .orderBy(proposals.answerDueOn, proposals.id)
    .all()
    .map((row) => asListed(row, now));
  return withoutRemoved(context, overdue);
}

function withoutRemoved(
  { database }: Pick<ServiceContext, "database">,
  proposals: readonly ListedProposal[],
): readonly StaffListedProposal[] {
  const ids = proposals.map(({ id }) => id);
  const removed = removedTexts(database, "proposal", ids);
  return proposals.map((each) =>
    removed.has(each.id) ? { ...each, title: "", removed: true } : { ...each, removed: false },
  );
}

const NEWEST_FIRST = [desc(proposals.publishedAt), desc(proposals.createdAt), asc(proposals.id)];

function listed(
  { database, now }: Pick<ServiceContext, "database" | "now">,
  { processId, filter, page, query }: Wanted,
  seen: SQL | undefined,
): ProposalList {
  const where = and(
    seen,
    processId === undefined ? undefined : eq(proposals.processId, processId),
    filter === undefined ? undefined : inArray(proposals.stage, [...PROPOSAL_FILTERS[filter]]),
  );
  if (query !== undefined) return foundOnPage({ database, now }, where, query, page);
  const total = database.select({ total: count() }).from(proposals).where(where).get()?.total ?? 0;
  const place = placeOf(total, page);
  const { page: own } = place;
  const rows = rowsOf(database, where)
    .orderBy(...NEWEST_FIRST)
    .limit(PROPOSALS_A_PAGE)
    .offset((own - 1) * PROPOSALS_A_PAGE)
    .all();
  return { ...place, proposals: rows.map((row) => asListed(row, now)) };
}

/** What is found by some words, the best first. */
function foundOnPage(
  { database, now }: Pick<ServiceContext, "database" | "now">,
  where: SQL | undefined,
  query: string,
  page: number,
): ProposalList {
  const seen = new Set(
    database
      .select({ id: proposals.id })
      .from(proposals)
      .where(where)
      .all()
      .map(({ id }) => id),
  );
  const found = foundProposals(database, query).filter((id) => seen.has(id));
  const place = placeOf(found.length, page);
  const from = (place.page - 1) * PROPOSALS_A_PAGE;
  const ids = found.slice(from, from + PROPOSALS_A_PAGE);
  return { ...place, proposals: listedByIds({ database, now }, ids) };
}

/** Proposals with these ids in their order, for a service that knows that they may be seen. */
export function listedByIds(
  { database, now }: Pick<ServiceContext, "database" | "now">,
  ids: readonly string[],
): readonly ListedProposal[] {
  const rows = new Map(
    rowsOf(database, inArray(proposals.id, [...ids]))
      .all()
      .map((row) => [row.id, asListed(row, now)]),
  );
  return ids.flatMap((id) => rows.get(id) ?? []);
}

function placeOf(total: number, wanted: number): Omit<ProposalList, "proposals"> {
  const pages = Math.max(1, Math.ceil(total / PROPOSALS_A_PAGE));
  return { total, pages, page: Math.min(Math.max(wanted, 1), pages) };
}

function rowsOf(database: Database, where: SQL | undefined) {
  return database
    .select({
      id: proposals.id,
      processId: proposals.processId,
      title: proposalVersions.title,
      language: proposals.language,
      stage: proposals.stage,
      decision: proposals.decision,
      work: proposals.work,
      answerDueOn: proposals.answerDueOn,
      publishedAt: proposals.publishedAt,
      placeName: proposalVersions.placeName,
      latitude: proposalVersions.latitude,
      longitude: proposalVersions.longitude,
      supporters: database.$count(proposalSupports, eq(proposalSupports.proposalId, proposals.id)),
    })
    .from(proposals)
    .innerJoin(
      proposalVersions,
      and(
        eq(proposalVersions.proposalId, proposals.id),
        eq(proposalVersions.number, proposals.version),
      ),
    )
    .where(where)
    .$dynamic();
}

function asListed(
  row: Omit<ListedProposal, "stage" | "overdue"> & { readonly stage: string },
  now: Date,
): ListedProposal {
  return {
    ...row,
    stage: row.stage as ProposalStage,
    overdue: row.answerDueOn !== null && row.answerDueOn < townDay(now),
  };
}
