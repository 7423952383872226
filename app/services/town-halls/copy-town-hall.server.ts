import { eq } from "drizzle-orm";
import type { Queryable } from "#db/connection.server.ts";
import type { Keyring } from "#db/envelope.server.ts";
import {
  agendaAttachments,
  agendaItemDatasets,
  agendaItemScenarios,
  agendaItems,
  agendaItemTexts,
  townHallPeople,
  townHallRules,
  townHallRuleTexts,
  townHalls,
  townHallTexts,
} from "#db/schema/index.ts";
import type { TownHall } from "./load-town-hall.server.ts";
import { openContact, sealContact } from "./person-contact.server.ts";

/**
 * Fills a new town hall with what an earlier one had: texts, people with their tasks, rules, agenda. What
 * belongs to that one evening stays behind: its date, the delegation of the house right, declarations of
 * offices, who was addressed, why it was cancelled.
 */
export function copyTownHall(
  transaction: Queryable,
  keyring: Keyring,
  from: TownHall,
  to: { readonly id: string; readonly title: string },
): void {
  copyTexts(transaction, from, to);
  const people = copyPeople(transaction, keyring, from.id, to.id);
  const copied = (id: string | null) => (id === null ? null : (people.get(id) ?? null));
  transaction
    .update(townHalls)
    .set({
      stepFree: from.stepFree,
      childcare: from.childcare,
      interpretation: from.interpretation,
      hostId: copied(from.hostId),
      chairId: copied(from.chairId),
      houseRightHolderId: copied(from.houseRightHolderId),
      securityContactId: copied(from.securityContactId),
      chairAccountId: from.chairAccountId,
    })
    .where(eq(townHalls.id, to.id))
    .run();
  copyRules(transaction, from.id, to.id);
  copyItems(transaction, from, to.id);
}

/** Another title makes the translations outdated: they have the old one. */
function copyTexts(
  transaction: Queryable,
  from: TownHall,
  { id: townHallId, title }: { readonly id: string; readonly title: string },
): void {
  const rows = transaction
    .select()
    .from(townHallTexts)
    .where(eq(townHallTexts.townHallId, from.id))
    .all();
  const newTitle = title !== from.texts.original.title;
  for (const row of rows) {
    const copy = { ...row, townHallId, cancellation: "" };
    const revision = row.revision + (newTitle ? 1 : 0);
    transaction
      .insert(townHallTexts)
      .values(row.language === "de" ? { ...copy, title, revision, basedOn: revision } : copy)
      .run();
  }
}

function copyPeople(
  transaction: Queryable,
  keyring: Keyring,
  from: string,
  townHallId: string,
): ReadonlyMap<string, string> {
  const copies = new Map<string, string>();
  const rows = transaction
    .select()
    .from(townHallPeople)
    .where(eq(townHallPeople.townHallId, from))
    .all();
  for (const { id: old, task, name, description, contact } of rows) {
    const { id } = transaction
      .insert(townHallPeople)
      .values({ townHallId, task, name, description })
      .returning({ id: townHallPeople.id })
      .get();
    transaction
      .update(townHallPeople)
      .set({ contact: sealContact(keyring, id, openContact(keyring, old, contact)) })
      .where(eq(townHallPeople.id, id))
      .run();
    copies.set(old, id);
  }
  return copies;
}

function copyRules(transaction: Queryable, from: string, townHallId: string): void {
  const rules = transaction
    .select()
    .from(townHallRules)
    .where(eq(townHallRules.townHallId, from))
    .all();
  for (const { id: old, position, startsAt, endsAt, imposedBy } of rules) {
    const { id: ruleId } = transaction
      .insert(townHallRules)
      .values({ townHallId, position, startsAt, endsAt, imposedBy })
      .returning({ id: townHallRules.id })
      .get();
    for (const text of transaction
      .select()
      .from(townHallRuleTexts)
      .where(eq(townHallRuleTexts.ruleId, old))
      .all()) {
      transaction
        .insert(townHallRuleTexts)
        .values({ ...text, ruleId })
        .run();
    }
  }
}

/** Items come before their parts, so that a copied part finds its copied item. */
function copyItems(transaction: Queryable, { items }: TownHall, townHallId: string): void {
  const copies = new Map<string, string>();
  for (const item of items) {
    const { kind, minutes, position, presenter, internalNotes, settings } = item;
    const { id: itemId } = transaction
      .insert(agendaItems)
      .values({
        townHallId,
        parentId: item.parentId === null ? null : (copies.get(item.parentId) ?? null),
        position,
        kind,
        minutes,
        presenter,
        internalNotes,
        ...settings,
      })
      .returning({ id: agendaItems.id })
      .get();
    copies.set(item.id, itemId);
    for (const text of transaction
      .select()
      .from(agendaItemTexts)
      .where(eq(agendaItemTexts.itemId, item.id))
      .all()) {
      transaction
        .insert(agendaItemTexts)
        .values({ ...text, itemId })
        .run();
    }
    for (const { id: datasetId } of item.datasets) {
      transaction.insert(agendaItemDatasets).values({ itemId, datasetId }).run();
    }
    for (const { id: modelId } of item.scenarios) {
      transaction.insert(agendaItemScenarios).values({ itemId, modelId }).run();
    }
    for (const { id: _, ...attachment } of transaction
      .select()
      .from(agendaAttachments)
      .where(eq(agendaAttachments.itemId, item.id))
      .all()) {
      transaction
        .insert(agendaAttachments)
        .values({ ...attachment, itemId })
        .run();
    }
  }
}
