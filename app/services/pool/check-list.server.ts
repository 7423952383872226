import { and, eq, isNotNull } from "drizzle-orm";
import type { Quota } from "#app/domain/sortition/quotas.ts";
import type { Table } from "#app/services/files/delimited-text.ts";
import { type ListedPerson, readPeople } from "#app/services/files/read-people.ts";
import type { Queryable } from "#db/connection.server.ts";
import { hashReference, type Keyring } from "#db/envelope.server.ts";
import { type ImportMode, poolImports, poolPeople } from "#db/schema/index.ts";
import { type ColumnChoice, mappingOf } from "./column-choices.ts";
import type { PoolPersonContent } from "./person-envelope.server.ts";
import type { PoolFault } from "./pool-problems.ts";
import { quotasForList } from "./pool-quotas.server.ts";
import { poolFeatures } from "./read-pool.server.ts";

export interface CheckedPerson {
  /** Row of the list, from 1. */
  readonly position: number;
  readonly referenceHash: string;
  readonly content: PoolPersonContent;
}

export interface CheckedList {
  /** The rows without fault. */
  readonly people: readonly CheckedPerson[];
  /** In the order of the file. */
  readonly faults: readonly PoolFault[];
  /** Rows below the header. */
  readonly rowCount: number;
  /** True when a fault concerns a column, so that no row can be taken. */
  readonly columnsFaulty: boolean;
}

interface ListToCheck {
  readonly processId: string;
  readonly mode: ImportMode;
  readonly table: Table;
  readonly choices: readonly ColumnChoice[];
}

/**
 * Holds a list of people against the quotas of the process and, when its people are to join
 * others, against the people in the pool. Faults: those of `readPeople` and `already_in_pool`,
 * `pool_feature_column_missing`, `feature_not_in_pool`. Without a reference column people are
 * numbered, in a pool from the first free number on. For services that have authorised their
 * caller. O(rows × columns).
 */
export function checkList(
  source: { readonly database: Queryable; readonly keyring: Keyring },
  list: ListToCheck,
): CheckedList {
  const { processId, mode, table, choices } = list;
  const joining = mode === "add";
  const mapping = mappingOf(choices);
  const quotas = quotasForList(source.database, processId);
  const read = readPeople(table, mapping, quotas);
  const featureFaults = joining
    ? compareFeatures(
        Object.keys(mapping.featureColumns),
        poolFeatures(source, processId),
        quotas ?? [],
        table.headerLine,
      )
    : [];
  const taken = joining ? referencesInPool(source.database, processId) : new Set<string>();
  const hashOf = (reference: string) => hashReference(source.keyring, processId, reference);
  const shift =
    mapping.idColumn === null ? firstFreeNumber(table.rows.length, taken, hashOf) - 1 : 0;

  const people: CheckedPerson[] = [];
  const faults: PoolFault[] = [...featureFaults, ...read.faults];
  for (const person of read.people) {
    const reference = mapping.idColumn === null ? String(person.number + shift) : person.id;
    const referenceHash = hashOf(reference);
    if (taken.has(referenceHash)) {
      const params = { line: person.line, column: mapping.idColumn ?? "", id: reference };
      faults.push({ code: "already_in_pool", params });
    } else {
      const content = contentOf(person, reference, choices);
      people.push({ position: person.number, referenceHash, content });
    }
  }
  faults.sort((a, b) => a.params.line - b.params.line);
  const columnsFaulty = faults.some((fault) => fault.params.line === table.headerLine);
  return {
    people: columnsFaulty ? [] : people,
    faults,
    rowCount: table.rows.length + table.faults.length,
    columnsFaulty,
  };
}

/** Names and contacts are stored apart; empty cells are not stored. */
function contentOf(
  person: ListedPerson,
  reference: string,
  choices: readonly ColumnChoice[],
): PoolPersonContent {
  const filled = (role: "name" | "contact" | "carried") =>
    choices
      .filter((choice) => choice.role === role)
      .map(({ column }) => [column, person.carried[column] ?? ""] as const)
      .filter(([, text]) => text !== "");
  const name = filled("name")
    .map(([, text]) => text)
    .join(" ");
  const contact = filled("contact");
  return {
    reference,
    values: person.values,
    ...(name === "" ? {} : { name }),
    ...(contact.length === 0 ? {} : { contact: Object.fromEntries(contact) }),
    ...(person.household === undefined ? {} : { household: person.household }),
    carried: Object.fromEntries(filled("carried")),
  };
}

/** All people of a pool have the same features. */
function compareFeatures(
  own: readonly string[],
  inPool: readonly string[] | null,
  quotas: readonly Quota[],
  line: number,
): PoolFault[] {
  if (inPool === null) return [];
  const reported = new Set(quotas.map((quota) => quota.feature));
  return [
    ...inPool
      .filter((feature) => !own.includes(feature) && !reported.has(feature))
      .map(
        (feature) => ({ code: "pool_feature_column_missing", params: { line, feature } }) as const,
      ),
    ...own
      .filter((feature) => !inPool.includes(feature))
      .map((feature) => ({ code: "feature_not_in_pool", params: { line, feature } }) as const),
  ];
}

function referencesInPool(database: Queryable, processId: string): Set<string> {
  const rows = database
    .select({ referenceHash: poolPeople.referenceHash })
    .from(poolPeople)
    .innerJoin(poolImports, eq(poolImports.id, poolPeople.importId))
    .where(and(eq(poolPeople.processId, processId), isNotNull(poolImports.completedAt)))
    .all();
  return new Set(rows.map((row) => row.referenceHash));
}

/** The first number from which on `count` numbers are nobody's reference yet. */
function firstFreeNumber(
  count: number,
  taken: ReadonlySet<string>,
  hashOf: (reference: string) => string,
): number {
  if (taken.size === 0) return 1;
  let first = 1;
  for (let number = 1; number < first + count; number += 1) {
    if (taken.has(hashOf(String(number)))) first = number + 1;
  }
  return first;
}
