import { and, eq } from "drizzle-orm";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import type { TranslationLanguage } from "#app/services/texts/translations.ts";
import type { Queryable } from "#db/connection.server.ts";
import { agendaItemTexts, townHallRuleTexts, townHallTexts } from "#db/schema/index.ts";
import { changeTownHall, type NotEditable } from "./change-town-hall.server.ts";
import { type TranslationUnit, translationUnits, type UnitField } from "./translation-units.ts";

/** What somebody entered for one text. */
export interface EnteredTranslation {
  readonly kind: TranslationUnit["kind"];
  readonly id: string;
  readonly texts: Readonly<Partial<Record<UnitField, string>>>;
  /** The revision of the German text that was translated. */
  readonly basedOn: number;
  /** The revision of the translation that the form was filled with, 0 for none. */
  readonly seen: number;
  /** Whether an outdated translation that stays as it is was found to be right. */
  readonly confirmed: boolean;
}

type OwnProblem =
  | Problem<"translation_changed_meanwhile", object>
  | Problem<"revision_unknown", object>;

/**
 * Stores what is new among the translations of a town hall into one language. A text that nobody changed
 * stays as it is, outdated too, unless it was confirmed; one that was emptied is missing again.
 * Also for a cancelled town hall: everyone should be able to read why.
 *
 * Fails with `town_hall_not_found`, `translation_changed_meanwhile` (somebody else translated one of these
 * texts), `revision_unknown` (the original never had it). Nothing is stored then.
 */
export function saveTranslations(
  context: ServiceContext,
  townHallId: string,
  language: TranslationLanguage,
  entered: readonly EnteredTranslation[],
): Result<null, NotEditable | OwnProblem> {
  authorise(context.actor, "townHall.write");
  return changeTownHall(
    context,
    townHallId,
    ({ transaction, townHall, record }): Result<null, OwnProblem> => {
      const changed = translationUnits(townHall, language).flatMap((unit) => {
        const entry = entered.find(({ kind, id }) => kind === unit.kind && id === unit.id);
        return entry !== undefined && isNew(unit, entry) ? [{ unit, entry }] : [];
      });
      if (changed.some(({ unit, entry }) => unit.revision !== entry.seen)) {
        return problem("translation_changed_meanwhile", {});
      }
      if (changed.some(({ unit, entry }) => !isRevision(entry.basedOn, unit.originalRevision))) {
        return problem("revision_unknown", {});
      }
      for (const { unit, entry } of changed) store(transaction, language, unit, entry);
      for (const { unit } of changed)
        record({ ...ENTRIES[unit.kind](unit.id, townHallId), reasonCode: language });
      return ok(null);
    },
    { cancelledToo: true },
  );
}

const ENTRIES = {
  town_hall: (id: string) =>
    ({ action: "town_hall_translated", objectKind: "town_hall", objectId: id }) as const,
  item: (id: string) =>
    ({ action: "agenda_item_translated", objectKind: "agenda_item", objectId: id }) as const,
  rule: (_id: string, townHallId: string) =>
    ({
      action: "town_hall_rules_translated",
      objectKind: "town_hall",
      objectId: townHallId,
    }) as const,
};

function isNew({ fields }: TranslationUnit, { texts, confirmed }: EnteredTranslation): boolean {
  return (
    confirmed ||
    fields.some(({ field, translation }) => (texts[field] ?? translation) !== translation)
  );
}

function isRevision(basedOn: number, newest: number): boolean {
  return Number.isInteger(basedOn) && basedOn >= 1 && basedOn <= newest;
}

function store(
  transaction: Queryable,
  language: TranslationLanguage,
  { kind, id, fields, revision: before }: TranslationUnit,
  { texts, basedOn }: EnteredTranslation,
): void {
  const written = Object.fromEntries(
    fields.map(({ field, translation }) => [field, texts[field] ?? translation]),
  ) as Record<UnitField, string>;
  const version = { revision: before + 1, basedOn };
  const empty = Object.values(written).every((text) => text === "");
  switch (kind) {
    case "town_hall": {
      const own = and(eq(townHallTexts.townHallId, id), eq(townHallTexts.language, language));
      transaction.delete(townHallTexts).where(own).run();
      const row = { townHallId: id, language, ...written, ...version };
      if (!empty) transaction.insert(townHallTexts).values(row).run();
      return;
    }
    case "item": {
      const own = and(eq(agendaItemTexts.itemId, id), eq(agendaItemTexts.language, language));
      transaction.delete(agendaItemTexts).where(own).run();
      const row = { itemId: id, language, ...written, ...version };
      if (!empty) transaction.insert(agendaItemTexts).values(row).run();
      return;
    }
    case "rule": {
      const own = and(eq(townHallRuleTexts.ruleId, id), eq(townHallRuleTexts.language, language));
      transaction.delete(townHallRuleTexts).where(own).run();
      const row = { ruleId: id, language, ...written, ...version };
      if (!empty) transaction.insert(townHallRuleTexts).values(row).run();
      return;
    }
  }
}
