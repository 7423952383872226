import type { Fact } from "./facts-of-table.ts";

/** A published figure and what a newer table says in its place. */
interface Difference<Published extends Fact> {
  readonly published: Published;
  readonly incoming: Fact;
}

/** What a newer table would bring to published figures. */
export interface FactComparison<Published extends Fact> {
  /** Not published yet, in the order of the table. */
  readonly added: readonly Fact[];
  /** Published with another value, sign or mark. */
  readonly differing: readonly Difference<Published>[];
  /** So many say the same. */
  readonly same: number;
  /** Published, and not in the table. */
  readonly missing: readonly Published[];
  /** Places and groups that no published figure has: something new, or the same written otherwise. */
  readonly newWords: readonly string[];
}

/** What tells figures of a dataset apart: place, groups and time as they are written. */
export function factIdentity({ place, groups, time }: Pick<Fact, "place" | "groups" | "time">) {
  const told = [...groups];
  while (told.at(-1) === "") told.pop();
  return JSON.stringify([place, told, time]);
}

/** Whether two figures say the same: value or sign, and whether it is of limited value. */
export function saysTheSame(
  one: Pick<Fact, "value" | "sign" | "qualified">,
  other: Pick<Fact, "value" | "sign" | "qualified">,
): boolean {
  return one.value === other.value && one.sign === other.sign && one.qualified === other.qualified;
}

/** Compares published figures with those of a newer table, in which each stands once. */
export function compareFacts<Published extends Fact>(
  published: readonly Published[],
  incoming: readonly Fact[],
): FactComparison<Published> {
  const before = new Map(published.map((fact) => [factIdentity(fact), fact]));
  const found = incoming.map((fact) => ({ fact, published: before.get(factIdentity(fact)) }));
  const added = found.flatMap(({ fact, published: old }) => (old === undefined ? [fact] : []));
  const differing = found.flatMap(({ fact, published: old }) =>
    old === undefined || saysTheSame(old, fact) ? [] : [{ published: old, incoming: fact }],
  );
  const now = new Set(incoming.map(factIdentity));
  const words = (facts: readonly Fact[]) =>
    facts.flatMap(({ place, groups }) => [place, ...groups]);
  const known = new Set(words(published));
  return {
    added,
    differing,
    same: incoming.length - added.length - differing.length,
    missing: published.filter((fact) => !now.has(factIdentity(fact))),
    newWords: [...new Set(words(added))].filter((word) => word !== "" && !known.has(word)),
  };
}
