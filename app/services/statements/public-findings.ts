import { LEAST_PARTICIPANTS } from "#app/domain/deliberation/opinion-groups.ts";
import {
  type PublicTotal,
  publicTable,
  publicTotal,
  ROUNDING_BASE,
  roundedParts,
} from "#app/domain/disclosure.ts";
import type { OpinionFinding, OpinionReport } from "./opinion-report.ts";

/** How many of those who came to a statement said what, in per cent, multiples of 5 that add up to 100. */
export interface PublicShares {
  readonly agree: number;
  readonly disagree: number;
  readonly pass: number;
}

/** What of a group that small came to a statement is not told. */
const LEAST_ANSWERS = 5;

/** A finding for the public, in per cent. */
export interface PublicFinding {
  readonly statementId: string;
  /** Group-informed consensus. */
  readonly agreement: number;
  /** Between the group that agrees most and the one that agrees least, in points. */
  readonly distance: number;
  /** Of everybody; null where too few came to it. */
  readonly all: PublicShares | null;
  /** One a group, each null where too few of it came to it. */
  readonly groups: readonly (PublicShares | null)[];
}

/** What an analysis tells everybody: nothing from which a person could be picked out. */
export interface PublicFindings {
  readonly participants: PublicTotal;
  /** Too few took part for a finding: it is called an illustration. */
  readonly illustration: boolean;
  readonly groups: readonly {
    readonly size: PublicTotal;
    readonly typical: OpinionReport["groups"][number]["typical"];
  }[];
  readonly findings: readonly PublicFinding[];
  readonly uniting: readonly string[];
  readonly rejected: readonly string[];
  readonly dividing: readonly string[];
}

/** The report as everybody may read it; null where fewer than 10 took part. */
export function publicFindings(report: OpinionReport): PublicFindings | null {
  const participants = publicTotal(report.participants);
  if (participants === null) return null;
  const inGroups = report.groups.map(({ size }, group) => ({ value: `${group}`, persons: size }));
  const without = report.participants - report.groups.reduce((sum, { size }) => sum + size, 0);
  // Who is in no group is a part of the table as well, where there is anybody.
  const table = publicTable([
    ...inGroups,
    ...(without === 0 ? [] : [{ value: "none", persons: without }]),
  ]);
  return {
    participants,
    illustration: report.participants < LEAST_PARTICIPANTS,
    groups: report.groups.map(({ typical }, group) => ({
      size: table.rows[group]?.persons ?? null,
      typical,
    })),
    findings: report.findings.map((finding) => ({
      statementId: finding.statementId,
      agreement: roundedPercent(finding.agreement),
      distance: roundedPercent(finding.distance),
      all: publicShares(finding.all),
      groups: finding.tallies.map(publicShares),
    })),
    uniting: report.uniting,
    rejected: report.rejected,
    dividing: report.dividing,
  };
}

function publicShares({ agree, disagree, pass }: OpinionFinding["all"]): PublicShares | null {
  const answers = agree + disagree + pass;
  if (answers < LEAST_ANSWERS) return null;
  const hundredths = [agree, disagree, pass].map((part) => part * 100);
  const rounded = roundedParts(hundredths, answers * 100, answers * ROUNDING_BASE);
  const [agreeing = 0, disagreeing = 0, passing = 0] = rounded.map((part) => part / answers);
  return { agree: agreeing, disagree: disagreeing, pass: passing };
}

/** An exact fraction in per cent, rounded to the nearest multiple of 5. */
function roundedPercent(fraction: string): number {
  const [parts = 0n, of = 1n] = fraction.split("/").map(BigInt);
  const base = BigInt(ROUNDING_BASE);
  return Number(((parts * 200n + of * base) / (of * base * 2n)) * base);
}
