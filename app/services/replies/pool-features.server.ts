import { and, asc, eq, gt, isNotNull, max, sql } from "drizzle-orm";
import { NOT_SAID } from "#app/domain/not-said.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import { openPoolPerson } from "#app/services/pool/person-envelope.server.ts";
import { quotasForList } from "#app/services/pool/pool-quotas.server.ts";
import type { Queryable } from "#db/connection.server.ts";
import type { Keyring } from "#db/envelope.server.ts";
import {
  combinedFeatures,
  poolImports,
  poolPeople,
  processes,
  questions,
  quotas,
} from "#db/schema/index.ts";

/** A feature of the pool with the values a draw can count, *prefer not to say* apart. */
export interface PoolFeature {
  readonly feature: string;
  readonly values: readonly string[];
}

/**
 * The features that people get who answer for themselves: those of the lists the organiser put into
 * the pool, if there are any, or else those of the quotas and the questions.
 */
export function wantedFeatures(
  database: Queryable,
  keyring: Keyring,
  processId: string,
): PoolFeature[] {
  const values = knownValues(database, processId);
  const listed = featuresOfLists(database, keyring, processId);
  return (listed ?? [...values.keys()]).map((feature) => ({
    feature,
    values: [...(values.get(feature) ?? [])],
  }));
}

/** The values of each feature that quotas and questions know, in their order. */
export function knownValues(database: Queryable, processId: string): Map<string, Set<string>> {
  const known = new Map<string, Set<string>>();
  const add = (feature: string, values: readonly string[]) => {
    const own = known.get(feature) ?? new Set<string>();
    known.set(feature, own);
    for (const value of values) if (value !== NOT_SAID) own.add(value);
  };
  for (const { feature, value } of quotasForList(database, processId) ?? []) add(feature, [value]);
  const made = database
    .select({ conditions: combinedFeatures.conditions })
    .from(combinedFeatures)
    .where(eq(combinedFeatures.processId, processId))
    .all();
  for (const { feature, values } of made.flatMap(({ conditions }) => conditions)) {
    add(feature, values);
  }
  const asked = database
    .select({ feature: questions.feature, answers: questions.answers })
    .from(questions)
    .where(eq(questions.processId, processId))
    .orderBy(asc(questions.position))
    .all();
  for (const { feature, answers } of asked) {
    // Quotas say which values count; a question without quotas has the values it words.
    add(feature, known.has(feature) ? [] : Object.keys(answers));
  }
  return known;
}

function featuresOfLists(
  database: Queryable,
  keyring: Keyring,
  processId: string,
): string[] | null {
  const first = database
    .select({ id: poolPeople.id, envelope: poolPeople.envelope })
    .from(poolPeople)
    .innerJoin(poolImports, eq(poolImports.id, poolPeople.importId))
    .where(
      and(
        eq(poolPeople.processId, processId),
        eq(poolImports.source, "list"),
        isNotNull(poolImports.completedAt),
      ),
    )
    .limit(1)
    .get();
  if (first === undefined) return null;
  return Object.keys(openPoolPerson(keyring, first.id, first.envelope).values);
}

/**
 * Sees to it that whoever keeps a value to themselves can be drawn: the feature gets a quota for
 * them that allows any number of seats. Called in the transaction that changes the pool.
 */
export function admitUnstated(
  transaction: Queryable,
  { now }: { readonly now: Date },
  processId: string,
  values: Readonly<Record<string, string>>,
): void {
  const unstated = Object.keys(values).filter((feature) => values[feature] === NOT_SAID);
  for (const feature of unstated) {
    const ofProcess = eq(quotas.processId, processId);
    const own = transaction
      .select({ last: max(quotas.position) })
      .from(quotas)
      .where(and(ofProcess, eq(quotas.feature, feature)))
      .get();
    const existing = transaction
      .select({ value: quotas.value })
      .from(quotas)
      .where(and(ofProcess, eq(quotas.feature, feature), eq(quotas.value, NOT_SAID)))
      .get();
    const process = transaction
      .select({ panelSize: processes.panelSize })
      .from(processes)
      .where(eq(processes.id, processId))
      .get();
    if (own?.last == null || existing !== undefined || process === undefined) continue;
    transaction
      .update(quotas)
      .set({ position: sql`${quotas.position} + 1` })
      .where(and(ofProcess, gt(quotas.position, own.last)))
      .run();
    transaction
      .insert(quotas)
      .values({
        processId,
        feature,
        value: NOT_SAID,
        min: 0,
        max: process.panelSize,
        position: own.last + 1,
      })
      .run();
    appendAudit(
      transaction,
      { actor: { kind: "system" }, now },
      { action: "unstated_admitted", objectKind: "process", objectId: processId },
    );
  }
}
