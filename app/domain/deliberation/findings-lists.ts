import { compareFractions } from "#app/domain/fraction.ts";
import {
  type GroupTally,
  mostDividing,
  mostUniting,
  type StatementFinding,
  succession,
} from "./consensus.ts";

/** So many statements a list has at most. */
const LONGEST_LIST = 5;

/** Statements by what groups have to do with each other over them. No statement is on two lists. */
export interface FindingsLists {
  /** In every group most agree; in the order of the group-informed consensus. */
  readonly uniting: readonly number[];
  /** In every group most disagree; in the order of how surely they do. */
  readonly rejected: readonly number[];
  /** In one group most agree and in another they do not; those that are farthest apart first. */
  readonly dividing: readonly number[];
}

/** "Most" is more than a half, by the same rule of succession as in `statementFindings`. */
export function findingsLists(findings: readonly StatementFinding[]): FindingsLists {
  const all = (of: (tally: GroupTally) => boolean) => (finding: StatementFinding) =>
    finding.tallies.length > 0 && finding.tallies.every(of);
  const dividing = mostDividing(findings).filter(
    ({ tallies }) => tallies.some(mostAgree) && !tallies.every(mostAgree),
  );
  const rejected = findings
    .filter(all(mostDisagree))
    .sort((a, b) => compareFractions(b.rejection, a.rejection) || a.statement - b.statement);
  return {
    uniting: firstOf(mostUniting(findings).filter(all(mostAgree))),
    rejected: firstOf(rejected),
    dividing: firstOf(dividing),
  };
}

/** What a group stands for: a statement, and whether the group agrees or disagrees. */
export interface TypicalStance {
  readonly statement: number;
  readonly stance: "agree" | "disagree";
}

/**
 * What is most a group's own: the statements to which most of the group say one thing, and more often than the
 * other groups together do, by the highest ratio of the two chances (A + 1) / (S + 2). Ties in the order of the
 * statements. Without another group nothing is typical.
 */
export function typicalStances(
  findings: readonly StatementFinding[],
  group: number,
  most = 3,
): readonly TypicalStance[] {
  return findings
    .flatMap(({ statement, tallies }) => {
      const own = tallies[group];
      if (own === undefined || tallies.length < 2) return [];
      const others = together(tallies.filter((_, index) => index !== group));
      return (["agree", "disagree"] as const).flatMap((stance) => {
        const mine = succession(own[stance], own);
        const theirs = succession(others[stance], others);
        const ratio = { parts: mine.parts * theirs.of, of: mine.of * theirs.parts };
        const typical = mine.parts * 2n > mine.of && ratio.parts > ratio.of;
        return typical ? [{ statement, stance, ratio }] : [];
      });
    })
    .sort((a, b) => compareFractions(b.ratio, a.ratio) || a.statement - b.statement)
    .slice(0, most)
    .map(({ statement, stance }) => ({ statement, stance }));
}

function mostAgree(tally: GroupTally): boolean {
  const { parts, of } = succession(tally.agree, tally);
  return parts * 2n > of;
}

function mostDisagree(tally: GroupTally): boolean {
  const { parts, of } = succession(tally.disagree, tally);
  return parts * 2n > of;
}

function together(tallies: readonly GroupTally[]): GroupTally {
  return tallies.reduce((sum, { agree, disagree, pass }) => ({
    agree: sum.agree + agree,
    disagree: sum.disagree + disagree,
    pass: sum.pass + pass,
  }));
}

function firstOf(findings: readonly StatementFinding[]): readonly number[] {
  return findings.slice(0, LONGEST_LIST).map(({ statement }) => statement);
}
