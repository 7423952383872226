import { and, asc, count, desc, eq, isNull, type SQL } from "drizzle-orm";
import type { Language } from "#app/i18n/languages.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import type { Queryable } from "#db/connection.server.ts";
import { contributions } from "#db/schema/index.ts";
import { type ShownContribution, shownContributions } from "./shown-contributions.server.ts";
import { UNANSWERED } from "./unanswered-questions.server.ts";

/** So many stand on a page of the list. */
const CONTRIBUTIONS_A_PAGE = 25;

/** `unanswered`: questions to which the town has not said anything. */
export const STAFF_FILTERS = ["unanswered", "all"] as const;
export type StaffFilter = (typeof STAFF_FILTERS)[number];

export interface ContributionList {
  readonly numbers: Readonly<Record<StaffFilter, number>>;
  readonly page: number;
  readonly pages: number;
  readonly contributions: readonly ShownContribution[];
}

/**
 * What is said about a proposal, for those who organise it: questions that wait for the town, the oldest first;
 * or all, the newest first. What was taken back is not among it.
 */
export function listContributions(
  context: ServiceContext,
  proposalId: string,
  wanted: { readonly show: StaffFilter; readonly page: number; readonly language: Language },
): ContributionList {
  authorise(context.actor, "proposals.read");
  const { database } = context;
  const said = and(eq(contributions.proposalId, proposalId), isNull(contributions.withdrawnAt));
  const waiting = and(said, UNANSWERED);
  const numbers = { unanswered: numberOf(database, waiting), all: numberOf(database, said) };
  const total = numbers[wanted.show];
  const pages = Math.max(1, Math.ceil(total / CONTRIBUTIONS_A_PAGE));
  const page = Math.min(Math.max(wanted.page, 1), pages);
  const direction = wanted.show === "unanswered" ? asc : desc;
  const ids = database
    .select({ id: contributions.id })
    .from(contributions)
    .where(wanted.show === "unanswered" ? waiting : said)
    .orderBy(direction(contributions.at), direction(contributions.id))
    .limit(CONTRIBUTIONS_A_PAGE)
    .offset((page - 1) * CONTRIBUTIONS_A_PAGE)
    .all()
    .map(({ id }) => id);
  const shown = shownContributions(context, ids, wanted.language);
  return { numbers, page, pages, contributions: shown };
}

function numberOf(database: Queryable, where: SQL | undefined): number {
  const row = database.select({ number: count() }).from(contributions).where(where).get();
  return row?.number ?? 0;
}
