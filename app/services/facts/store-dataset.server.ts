import type { Fact } from "#app/domain/facts/facts-of-table.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import type { TranslationLanguage } from "#app/services/texts/translations.ts";
import type { Queryable } from "#db/connection.server.ts";
import { datasets, datasetTexts, observations } from "#db/schema/index.ts";
import type { DatasetInput, DatasetText, DatasetWords } from "./dataset-fields.ts";

export interface NewDataset extends DatasetInput {
  readonly facts: readonly Fact[];
  /** German words by the word in the data. */
  readonly labels: DatasetWords;
  readonly translations: Readonly<Partial<Record<TranslationLanguage, DatasetText>>>;
}

/** Stores a draft with texts and figures inside the transaction of whoever makes it; returns its id. */
export function storeDataset(
  transaction: Queryable,
  context: Pick<ServiceContext, "actor" | "now">,
  { title, sentence, method, facts, labels, translations, ...frame }: NewDataset,
): string {
  const { id } = transaction
    .insert(datasets)
    .values({ ...frame, createdAt: context.now })
    .returning({ id: datasets.id })
    .get();
  const texts = { de: { title, sentence, method, labels }, ...translations };
  for (const language of ["de", "de-simple", "en", "ar"] as const) {
    const text = texts[language];
    if (text === undefined) continue;
    transaction
      .insert(datasetTexts)
      .values({ datasetId: id, language, ...text })
      .run();
  }
  storeFacts(transaction, id, facts);
  appendAudit(transaction, context, {
    action: "dataset_created",
    objectKind: "dataset",
    objectId: id,
  });
  return id;
}

const NOTHING = { count: 0, additionId: null };

/** Rows that one statement takes; SQLite limits how many values it may hold. */
const ROWS_AT_ONCE = 1000;

/**
 * Stores figures in their order, inside the transaction of whoever changes them.
 *
 * @param after for figures that are added to others: how many there are, and with which addition these come
 */
export function storeFacts(
  transaction: Queryable,
  datasetId: string,
  facts: readonly Fact[],
  after: { readonly count: number; readonly additionId: string | null } = NOTHING,
): void {
  const { count, additionId } = after;
  const rows = facts.map((fact, index) => ({
    ...fact,
    datasetId,
    additionId,
    position: count + index,
  }));
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
    transaction
      .insert(observations)
      .values(rows.slice(from, from + ROWS_AT_ONCE))
      .run();
  }
}
