import { and, asc, eq, inArray, isNotNull, isNull, or } from "drizzle-orm";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import type { Language } from "#app/i18n/languages.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { hiddenStubs } from "#app/services/moderation/hidden-texts.server.ts";
import { authorise } from "#app/services/permissions.ts";
import type { TownText } from "#app/services/texts/town-text.ts";
import { announcementIn } from "#app/services/town-halls/announcement-view.ts";
import { readPublicTownHall } from "#app/services/town-halls/read-public-town-halls.server.ts";
import type { Queryable } from "#db/connection.server.ts";
import {
  agendaItems,
  agendaItemTexts,
  proposals,
  proposalVersions,
  townHalls,
} from "#db/schema/index.ts";
import type { NamedProposal } from "./read-joins.server.ts";
import { readProposal } from "./stored-proposal.server.ts";

/** An item from which a proposal may come. */
export interface ChoosableItem {
  readonly id: string;
  readonly townHallId: string;
  /** Null while no date is set. */
  readonly beginsAt: Date | null;
  /** In German. */
  readonly title: string;
}

/** The items of the town halls of a process, and of those without one, the newest town hall first. */
export function itemsToChoose(context: ServiceContext, processId: string): ChoosableItem[] {
  authorise(context.actor, "proposals.write");
  return choosableItems(context.database, processId);
}

/** The same for services, which ask for themselves. */
export function choosableItems(database: Queryable, processId: string): ChoosableItem[] {
  return database
    .select({
      id: agendaItems.id,
      townHallId: townHalls.id,
      beginsAt: townHalls.beginsAt,
      title: agendaItemTexts.title,
      createdAt: townHalls.createdAt,
    })
    .from(agendaItems)
    .innerJoin(townHalls, eq(townHalls.id, agendaItems.townHallId))
    .innerJoin(
      agendaItemTexts,
      and(eq(agendaItemTexts.itemId, agendaItems.id), eq(agendaItemTexts.language, "de")),
    )
    .where(
      and(
        isNull(agendaItems.removedAt),
        or(eq(townHalls.processId, processId), isNull(townHalls.processId)),
      ),
    )
    .orderBy(asc(agendaItems.position))
    .all()
    .sort((one, other) => other.createdAt.getTime() - one.createdAt.getTime())
    .map(({ createdAt: _, ...item }) => item);
}

/**
 * Says from which item of an agenda a proposal comes; null for none. Failure codes: `proposal_missing`,
 * `item_missing` (removed, or of a town hall of another process).
 */
export function setProposalItem(
  context: ServiceContext,
  proposalId: string,
  itemId: string | null,
): Result<null, Problem<"proposal_missing" | "item_missing", object>> {
  authorise(context.actor, "proposals.write");
  return context.database.transaction(
    (transaction): ReturnType<typeof setProposalItem> => {
      const proposal = readProposal(transaction, proposalId);
      if (proposal === null) return problem("proposal_missing", {});
      const known = choosableItems(transaction, proposal.processId);
      if (itemId !== null && !known.some(({ id }) => id === itemId)) {
        return problem("item_missing", {});
      }
      transaction.update(proposals).set({ itemId }).where(eq(proposals.id, proposalId)).run();
      appendAudit(transaction, context, {
        action: "proposal_item_set",
        objectKind: "proposal",
        objectId: proposalId,
      });
      return ok(null);
    },
    { behavior: "immediate" },
  );
}

/** An item as it was announced. */
export interface AnnouncedItem {
  readonly townHallId: string;
  /** As it is read out: `2.1`. */
  readonly number: string;
  readonly title: TownText;
}

/** The announced item from which a proposal comes; null where there is none, or it is not announced. */
export function readAnnouncedItem(
  context: ServiceContext,
  proposalId: string,
  language: Language,
): AnnouncedItem | null {
  const { database } = context;
  authorise(context.actor, "public");
  const row = database
    .select({ itemId: agendaItems.id, townHallId: agendaItems.townHallId })
    .from(proposals)
    .innerJoin(agendaItems, eq(agendaItems.id, proposals.itemId))
    .where(eq(proposals.id, proposalId))
    .get();
  const hall = row === undefined ? null : readPublicTownHall(context, row.townHallId);
  if (row === undefined || hall === null) return null;
  const item = announcementIn(hall.announcement, language).items.find(
    ({ id }) => id === row.itemId,
  );
  return item === undefined
    ? null
    : { townHallId: row.townHallId, number: item.number, title: item.title };
}

/** The public proposals that come from the items of a town hall, by item. */
export function readItemProposals(
  context: ServiceContext,
  townHallId: string,
): Readonly<Record<string, readonly NamedProposal[]>> {
  const { database } = context;
  authorise(context.actor, "public");
  const rows = database
    .select({
      itemId: agendaItems.id,
      id: proposals.id,
      title: proposalVersions.title,
      language: proposals.language,
    })
    .from(proposals)
    .innerJoin(agendaItems, eq(agendaItems.id, proposals.itemId))
    .innerJoin(
      proposalVersions,
      and(
        eq(proposalVersions.proposalId, proposals.id),
        eq(proposalVersions.number, proposals.version),
      ),
    )
    .where(
      and(
        eq(agendaItems.townHallId, townHallId),
        isNotNull(proposals.publishedAt),
        inArray(proposals.stage, ["published", "discussed", "put", "decided"]),
      ),
    )
    .orderBy(asc(proposals.publishedAt), asc(proposals.id))
    .all();
  const hidden = hiddenStubs(
    database,
    "proposal",
    rows.map(({ id }) => id),
  );
  const byItem: Record<string, NamedProposal[]> = {};
  for (const { itemId, ...proposal } of rows) {
    if (!hidden.has(proposal.id)) byItem[itemId] = [...(byItem[itemId] ?? []), proposal];
  }
  return byItem;
}
