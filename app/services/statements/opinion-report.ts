import { z } from "zod";
import { statementFindings } from "#app/domain/deliberation/consensus.ts";
import { findingsLists, typicalStances } from "#app/domain/deliberation/findings-lists.ts";
import { opinionGroups, type Stance } from "#app/domain/deliberation/opinion-groups.ts";
import type { Fraction } from "#app/domain/fraction.ts";

const count = z.int().min(0);
const tallySchema = z.strictObject({ agree: count, disagree: count, pass: count });
/** An exact fraction, such as `63/80`. */
const fractionSchema = z.string().regex(/^\d+\/[1-9]\d*$/);

/**
 * What an analysis came to: groups in numbers, and what each said to each statement. Statements are named by
 * their ids, people not at all: nobody's place or group is in it.
 */
export const opinionReportSchema = z.strictObject({
  version: z.literal(1),
  /** People who answered anything, and all their stances. */
  participants: count,
  stances: count,
  /** Mean silhouette of the groups, -1 to 1; null with one group. */
  separation: z.number().nullable(),
  /** The largest group first. Whoever answered too little is in none. */
  groups: z.array(
    z.strictObject({
      size: count,
      typical: z.array(
        z.strictObject({ statementId: z.string(), stance: z.enum(["agree", "disagree"]) }),
      ),
    }),
  ),
  /** In the order of the statements. */
  findings: z.array(
    z.strictObject({
      statementId: z.string(),
      /** What everybody said, also those in no group. */
      all: tallySchema,
      /** One a group. */
      tallies: z.array(tallySchema),
      agreement: fractionSchema,
      rejection: fractionSchema,
      distance: fractionSchema,
    }),
  ),
  uniting: z.array(z.string()),
  rejected: z.array(z.string()),
  dividing: z.array(z.string()),
});
export type OpinionReport = z.infer<typeof opinionReportSchema>;
export type OpinionFinding = OpinionReport["findings"][number];

/** Groups people by what they said and finds what unites and divides the groups. Deterministic. */
export function opinionReport(input: {
  readonly statements: readonly string[];
  readonly rows: readonly (readonly Stance[])[];
}): OpinionReport {
  const { statements, rows } = input;
  const { groupOf, groupCount, separation } = opinionGroups(rows);
  const findings = statementFindings(rows, groupOf, groupCount);
  const everybody = statementFindings(
    rows,
    rows.map(() => 0),
    1,
  );
  const idOf = (index: number) => statements[index] ?? "";
  const lists = findingsLists(findings);
  return {
    version: 1,
    participants: rows.length,
    stances: rows.flat().filter((stance) => stance !== null).length,
    separation,
    groups: Array.from({ length: groupCount }, (_, group) => ({
      size: groupOf.filter((own) => own === group).length,
      typical: typicalStances(findings, group).map(({ statement, stance }) => ({
        statementId: idOf(statement),
        stance,
      })),
    })),
    findings: findings.map((finding, index) => ({
      statementId: idOf(finding.statement),
      all: everybody[index]?.tallies[0] ?? { agree: 0, disagree: 0, pass: 0 },
      tallies: [...finding.tallies],
      agreement: written(finding.agreement),
      rejection: written(finding.rejection),
      distance: written(finding.distance),
    })),
    uniting: lists.uniting.map(idOf),
    rejected: lists.rejected.map(idOf),
    dividing: lists.dividing.map(idOf),
  };
}

function written({ parts, of }: Fraction): string {
  return `${parts}/${of}`;
}
