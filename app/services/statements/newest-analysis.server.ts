import { and, desc, eq, isNotNull } from "drizzle-orm";
import type { Queryable } from "#db/connection.server.ts";
import { opinionAnalyses } from "#db/schema/index.ts";
import { type OpinionReport, opinionReportSchema } from "./opinion-report.ts";

export interface FinishedAnalysis {
  readonly id: string;
  readonly requestedAt: Date;
  readonly finishedAt: Date;
  /** SHA-256 of the stances that went in. */
  readonly inputHash: string;
  readonly report: OpinionReport;
}

/** The newest analysis of a round that is done; null before the first. */
export function newestAnalysis(database: Queryable, roundId: string): FinishedAnalysis | null {
  const row = database
    .select()
    .from(opinionAnalyses)
    .where(and(eq(opinionAnalyses.roundId, roundId), isNotNull(opinionAnalyses.finishedAt)))
    .orderBy(desc(opinionAnalyses.requestedAt), desc(opinionAnalyses.id))
    .limit(1)
    .get();
  if (row === undefined || row.finishedAt === null) return null;
  const { id, requestedAt, finishedAt, inputHash } = row;
  const report = opinionReportSchema.parse(row.result);
  return { id, requestedAt, finishedAt, inputHash: inputHash ?? "", report };
}
