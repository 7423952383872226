import { LEAST_PARTICIPANTS } from "#app/domain/deliberation/opinion-groups.ts";
import type { FinishedAnalysis } from "#app/services/statements/newest-analysis.server.ts";
import type { StaffRound } from "#app/services/statements/read-round.server.ts";

const LISTS = ["uniting", "rejected", "dividing"] as const;

/** An analysis for its organisers: exact numbers, and fractions also as numbers from 0 to 1. */
export function analysisView(
  { report, requestedAt, finishedAt, inputHash }: FinishedAnalysis,
  { closedAt }: Pick<StaffRound, "closedAt">,
) {
  return {
    finishedAt,
    inputHash,
    participants: report.participants,
    illustration: report.participants < LEAST_PARTICIPANTS,
    stances: report.stances,
    separation: report.separation,
    sizes: report.groups.map(({ size }) => size),
    standing: standingOf(requestedAt, closedAt),
    findings: report.findings.map((finding) => ({
      ...finding,
      agreementShare: shareOf(finding.agreement),
      distanceShare: shareOf(finding.distance),
      list: LISTS.find((list) => report[list].includes(finding.statementId)) ?? null,
    })),
  };
}
export type AnalysisView = ReturnType<typeof analysisView>;

/**
 * `interim`: the round is open, staff alone read it. `public`: everybody reads it. `superseded`: the round was
 * closed since, and only an analysis after that becomes public.
 */
function standingOf(requestedAt: Date, closedAt: Date | null) {
  if (closedAt === null) return "interim";
  return requestedAt >= closedAt ? "public" : "superseded";
}

function shareOf(fraction: string): number {
  const [parts = 0, of = 1] = fraction.split("/").map(Number);
  return parts / of;
}
