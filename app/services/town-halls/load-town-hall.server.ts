import { asc, eq, sql } from "drizzle-orm";
import { placeItems } from "#app/domain/agenda/agenda-item.ts";
import type { FloorRule } from "#app/domain/floor/rule-set.ts";
import { loadItems, type StoredItem } from "#app/services/agenda/load-items.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import { type TranslatedTexts, translatedTexts } from "#app/services/texts/translations.ts";
import type { Queryable } from "#db/connection.server.ts";
import {
  type TOWN_HALL_TASKS,
  townHallPeople,
  townHallRules,
  townHallRuleTexts,
  townHalls,
  townHallTexts,
} from "#db/schema/index.ts";
import type { TownHallText } from "./town-hall-fields.ts";

/** Everything about a town hall but how its people can be reached. */
export interface TownHall {
  readonly id: string;
  readonly processId: string | null;
  /** Null while no date is set. */
  readonly beginsAt: Date | null;
  /** When the last item ends; null while no date is set. */
  readonly endsAt: Date | null;
  /** How long the items take together. */
  readonly minutes: number;
  readonly stepFree: boolean;
  readonly childcare: boolean;
  /** BCP 47 tags of the languages into which the evening is interpreted. */
  readonly interpretation: readonly string[];
  readonly texts: TranslatedTexts<TownHallText>;
  readonly people: readonly TownHallPerson[];
  readonly hostId: string | null;
  readonly chairId: string | null;
  readonly houseRightHolderId: string | null;
  readonly securityContactId: string | null;
  /** ISO date of the writing by which the house right was delegated to the chair. */
  readonly delegatedOn: string | null;
  /** The account with which the chair signs in. */
  readonly chairAccountId: string | null;
  /** In the order in which they are read out. */
  readonly rules: readonly TownHallRule[];
  /** As they follow each other: parts stand after their item. Without those that were removed. */
  readonly items: readonly TownHallItem[];
  /** Taken off the agenda after something had happened in them; kept for the minutes, in no order. */
  readonly removedItems: readonly StoredItem[];
  readonly createdAt: Date;
  /** When the first revision was published; null for a draft. */
  readonly publishedAt: Date | null;
  /** When it was cancelled; `texts` say why in `cancellation`. */
  readonly cancelledAt: Date | null;
}

/** Somebody with a part in the evening, as they are announced. */
export interface TownHallPerson {
  readonly id: string;
  readonly task: (typeof TOWN_HALL_TASKS)[number];
  readonly name: string;
  readonly description: string;
  /** Municipal offices as they declared them; null while they have not. */
  readonly offices: readonly string[] | null;
  /** When a multiplier was addressed. */
  readonly addressedAt: Date | null;
  readonly hasContact: boolean;
}

export interface TownHallRule extends FloorRule {
  readonly texts: TranslatedTexts<{ readonly text: string }>;
}

export interface TownHallItem extends StoredItem {
  /** As it is read out: `2.1` is the first part of the second item. */
  readonly number: string;
  /** 0 for items that are part of no other. */
  readonly depth: number;
  /** Minutes from the beginning of the evening to that of the item, and to its end with its parts. */
  readonly fromMinute: number;
  readonly toMinute: number;
  /** Null while no date is set. */
  readonly beginsAt: Date | null;
  readonly endsAt: Date | null;
}

/** One town hall with everything in it; null when there is none with this id. */
export function readTownHall(context: ServiceContext, id: string): TownHall | null {
  authorise(context.actor, "townHall.read");
  return loadTownHall(context.database, id);
}

/** One town hall as it is stored; for services, which authorise for what they do with it. */
export function loadTownHall(database: Queryable, id: string): TownHall | null {
  const stored = database.select().from(townHalls).where(eq(townHalls.id, id)).get();
  if (stored === undefined) return null;
  const texts = database.select().from(townHallTexts).where(eq(townHallTexts.townHallId, id)).all();
  const all = loadItems(database, id);
  const present = all.filter(({ removedAt }) => removedAt === null);
  const items = inPlace(present, stored.beginsAt);
  const minutes = Math.max(0, ...items.map(({ toMinute }) => toMinute));
  return {
    ...stored,
    endsAt: minutesAfter(stored.beginsAt, minutes),
    minutes,
    texts: translatedTexts<TownHallText, (typeof texts)[number]>(texts),
    people: peopleOf(database, id),
    rules: rulesOf(database, id),
    items,
    removedItems: all.filter(({ removedAt }) => removedAt !== null),
  };
}

function peopleOf(database: Queryable, id: string): TownHallPerson[] {
  return database
    .select({
      id: townHallPeople.id,
      task: townHallPeople.task,
      name: townHallPeople.name,
      description: townHallPeople.description,
      offices: townHallPeople.offices,
      addressedAt: townHallPeople.addressedAt,
      hasContact: sql<number>`${townHallPeople.contact} is not null`,
    })
    .from(townHallPeople)
    .where(eq(townHallPeople.townHallId, id))
    .orderBy(asc(townHallPeople.name), asc(townHallPeople.id))
    .all()
    .map((person) => ({ ...person, hasContact: person.hasContact === 1 }));
}

function rulesOf(database: Queryable, id: string): TownHallRule[] {
  const texts = database
    .select({ text: townHallRuleTexts })
    .from(townHallRuleTexts)
    .innerJoin(townHallRules, eq(townHallRules.id, townHallRuleTexts.ruleId))
    .where(eq(townHallRules.townHallId, id))
    .all()
    .map(({ text }) => text);
  return database
    .select()
    .from(townHallRules)
    .where(eq(townHallRules.townHallId, id))
    .orderBy(asc(townHallRules.position), asc(townHallRules.id))
    .all()
    .map((rule) => ({
      id: rule.id,
      startsAt: rule.startsAt,
      endsAt: rule.endsAt,
      imposedBy: rule.imposedBy,
      texts: translatedTexts<{ text: string }, (typeof texts)[number]>(
        texts.filter(({ ruleId }) => ruleId === rule.id),
      ),
    }));
}

function inPlace(items: readonly StoredItem[], beginsAt: Date | null): TownHallItem[] {
  const byId = new Map(items.map((item) => [item.id, item]));
  return placeItems(items, 0).flatMap(({ id, number, depth, begins, ends }) => {
    const item = byId.get(id);
    if (item === undefined) return [];
    const fromMinute = begins / MINUTE;
    const toMinute = ends / MINUTE;
    return {
      ...item,
      number,
      depth,
      fromMinute,
      toMinute,
      beginsAt: minutesAfter(beginsAt, fromMinute),
      endsAt: minutesAfter(beginsAt, toMinute),
    };
  });
}

const MINUTE = 60_000;

function minutesAfter(moment: Date | null, minutes: number): Date | null {
  return moment === null ? null : new Date(moment.getTime() + minutes * MINUTE);
}
