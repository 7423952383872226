import { compareFractions, type Fraction, fraction } from "#app/domain/fraction.ts";
import type { Stance } from "./opinion-groups.ts";

/** What a group said to a statement. */
export interface GroupTally {
  readonly agree: number;
  readonly disagree: number;
  readonly pass: number;
}

export interface StatementFinding {
  /** Index of the statement. */
  readonly statement: number;
  /** One a group, in their order. */
  readonly tallies: readonly GroupTally[];
  /** How surely every group agrees: the product over the groups of (A + 1) / (S + 2). */
  readonly agreement: Fraction;
  /** The same for disagreement. */
  readonly rejection: Fraction;
  /** How far the groups are apart: the largest (A + 1) / (S + 2) of a group less the smallest. */
  readonly distance: Fraction;
}

/**
 * What unites and what divides opinion groups: for each statement the group-informed consensus Π (A + 1) / (S + 2),
 * A being those of a group who agree and S those who came to the statement. Each factor is the chance to
 * agree by Laplace's rule of succession, so that a group that hardly saw a statement counts as a half.
 * A small group weighs as much as a large one. Exact, in fractions.
 *
 * Source: Small et al. 2021 (see `opinionGroups`), section "group-informed consensus".
 *
 * @param stances a row a participant, a column a statement
 * @param groupOf the group of each participant, or null
 */
export function statementFindings(
  stances: readonly (readonly Stance[])[],
  groupOf: readonly (number | null)[],
  groupCount: number,
): readonly StatementFinding[] {
  const statements = stances[0]?.length ?? 0;
  return Array.from({ length: statements }, (_, statement) => {
    const tallies = Array.from({ length: groupCount }, (_, group) => {
      const said = stances.flatMap((row, index) =>
        groupOf[index] === group ? [row[statement] ?? null] : [],
      );
      const count = (stance: Stance) => said.filter((own) => own === stance).length;
      return { agree: count("agree"), disagree: count("disagree"), pass: count("pass") };
    });
    const shares = tallies.map((tally) => succession(tally.agree, tally));
    return {
      statement,
      tallies,
      agreement: product(shares),
      rejection: product(tallies.map((tally) => succession(tally.disagree, tally))),
      distance: range(shares),
    };
  });
}

/** Statements in the order in which they unite: those all agree to first; ties in their own order. */
export function mostUniting(findings: readonly StatementFinding[]): readonly StatementFinding[] {
  return [...findings].sort(
    (a, b) => compareFractions(b.agreement, a.agreement) || a.statement - b.statement,
  );
}

/** Statements in the order in which they divide. */
export function mostDividing(findings: readonly StatementFinding[]): readonly StatementFinding[] {
  return [...findings].sort(
    (a, b) => compareFractions(b.distance, a.distance) || a.statement - b.statement,
  );
}

/** The chance that the next of a group says the same, by Laplace's rule of succession: (A + 1) / (S + 2). */
export function succession(count: number, { agree, disagree, pass }: GroupTally): Fraction {
  return { parts: BigInt(count) + 1n, of: BigInt(agree + disagree + pass) + 2n };
}

function product(fractions: readonly Fraction[]): Fraction {
  return fractions.reduce((total, { parts, of }) => fraction(total.parts * parts, total.of * of), {
    parts: 1n,
    of: 1n,
  });
}

function range(fractions: readonly Fraction[]): Fraction {
  const [first, ...rest] = [...fractions].sort(compareFractions);
  const last = rest.at(-1);
  if (first === undefined || last === undefined) return { parts: 0n, of: 1n };
  return fraction(last.parts * first.of - first.parts * last.of, last.of * first.of);
}
