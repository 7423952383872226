import { and, eq } from "drizzle-orm";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import { contentMark } from "#app/services/content-mark.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import {
  changeTownHall,
  type NotEditable,
} from "#app/services/town-halls/change-town-hall.server.ts";
import type { Queryable } from "#db/connection.server.ts";
import {
  agendaItemDatasets,
  agendaItemScenarios,
  agendaItems,
  agendaItemTexts,
  datasets,
  scenarioModels,
} from "#db/schema/index.ts";
import { ITEM_TEXT_FIELDS, type ItemInput } from "./item-fields.ts";
import type { StoredItem } from "./load-items.server.ts";

/** Which item is changed. */
export interface ItemPlace {
  readonly townHallId: string;
  readonly itemId: string;
}

type FiguresMissing = Problem<"figures_missing", object>;
type OwnProblem =
  | FiguresMissing
  | Problem<"item_not_found", object>
  | Problem<"changed_meanwhile", object>;

/** The mark of an item as it is stored, wherever it stands in the order. */
export function itemMark(item: StoredItem): string {
  return contentMark([
    item.kind,
    item.minutes,
    item.presenter,
    item.internalNotes,
    item.settings,
    item.datasets.map(({ id }) => id).sort(),
    item.scenarios.map(({ id }) => id).sort(),
    item.texts.original.revision,
  ]);
}

/**
 * Puts a new item at the end of the agenda and returns its id.
 *
 * Fails with `town_hall_not_found`, `town_hall_cancelled`, `figures_missing` (a dataset or scenario that it
 * links to no longer exists).
 */
export function addItem(
  context: ServiceContext,
  townHallId: string,
  input: ItemInput,
): Result<string, NotEditable | FiguresMissing> {
  authorise(context.actor, "townHall.write");
  return changeTownHall(
    context,
    townHallId,
    ({ transaction, townHall, record }): Result<string, FiguresMissing> => {
      if (!figuresExist(transaction, input)) return problem("figures_missing", {});
      const position = townHall.items.filter(({ depth }) => depth === 0).length;
      const { id } = transaction
        .insert(agendaItems)
        .values({ townHallId, position, ...columnsOf(input) })
        .returning({ id: agendaItems.id })
        .get();
      const { title, text } = input;
      transaction.insert(agendaItemTexts).values({ itemId: id, language: "de", title, text }).run();
      linkFigures(transaction, id, input);
      record({ action: "agenda_item_added", objectKind: "agenda_item", objectId: id });
      return ok(id);
    },
  );
}

/**
 * Changes an item with its German text. A changed text raises its revision, which makes its translations
 * outdated. An item that is under way on the floor keeps the speaking times with which it began.
 *
 * @param seen the mark of the item that the editor had before them
 *
 * Fails with `town_hall_not_found`, `town_hall_cancelled`, `item_not_found`, `changed_meanwhile`,
 * `figures_missing`.
 */
export function updateItem(
  context: ServiceContext,
  { townHallId, itemId }: ItemPlace,
  input: ItemInput,
  seen: string,
): Result<null, NotEditable | OwnProblem> {
  authorise(context.actor, "townHall.write");
  return changeTownHall(
    context,
    townHallId,
    ({ transaction, townHall, record }): Result<null, OwnProblem> => {
      const item = townHall.items.find(({ id }) => id === itemId);
      if (item === undefined) return problem("item_not_found", {});
      if (itemMark(item) !== seen) return problem("changed_meanwhile", {});
      if (!figuresExist(transaction, input)) return problem("figures_missing", {});
      transaction.update(agendaItems).set(columnsOf(input)).where(eq(agendaItems.id, itemId)).run();
      const { original } = item.texts;
      if (ITEM_TEXT_FIELDS.some((field) => input[field] !== original[field])) {
        const { title, text } = input;
        const revision = original.revision + 1;
        transaction
          .update(agendaItemTexts)
          .set({ title, text, revision, basedOn: revision })
          .where(and(eq(agendaItemTexts.itemId, itemId), eq(agendaItemTexts.language, "de")))
          .run();
      }
      linkFigures(transaction, itemId, input);
      record({ action: "agenda_item_updated", objectKind: "agenda_item", objectId: itemId });
      return ok(null);
    },
  );
}

function columnsOf(input: ItemInput) {
  const { kind, minutes, presenter, internalNotes, firstTimeSpeakersFirst, alternate } = input;
  return {
    kind,
    minutes,
    presenter,
    internalNotes,
    firstTimeSpeakersFirst,
    alternate,
    speakingSeconds: input.speakingMinutes,
    pointOfOrderSeconds: input.pointOfOrderMinutes,
  };
}

function figuresExist(transaction: Queryable, { datasetIds, scenarioIds }: ItemInput): boolean {
  const known = new Set(
    [
      ...transaction.select({ id: datasets.id }).from(datasets).all(),
      ...transaction.select({ id: scenarioModels.id }).from(scenarioModels).all(),
    ].map(({ id }) => id),
  );
  return [...datasetIds, ...scenarioIds].every((id) => known.has(id));
}

function linkFigures(
  transaction: Queryable,
  itemId: string,
  { datasetIds, scenarioIds }: ItemInput,
): void {
  transaction.delete(agendaItemDatasets).where(eq(agendaItemDatasets.itemId, itemId)).run();
  transaction.delete(agendaItemScenarios).where(eq(agendaItemScenarios.itemId, itemId)).run();
  for (const datasetId of new Set(datasetIds)) {
    transaction.insert(agendaItemDatasets).values({ itemId, datasetId }).run();
  }
  for (const modelId of new Set(scenarioIds)) {
    transaction.insert(agendaItemScenarios).values({ itemId, modelId }).run();
  }
}
