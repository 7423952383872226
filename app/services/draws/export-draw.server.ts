import { ok, problem, type Result } from "#app/domain/result.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { writeCsv } from "#app/services/files/write-csv.ts";
import { authorise } from "#app/services/permissions.ts";
import { peopleCsv } from "#app/services/pool/people-csv.server.ts";
import { formatLotteryFile } from "./lottery-file.ts";
import { type DrawMissing, type DrawPeople, readDraw, readDrawResult } from "./read-draw.server.ts";

export const DRAW_EXPORTS = [
  "panel.csv",
  "remaining.csv",
  "report.csv",
  "report.json",
  "lottery.json",
] as const;
export type DrawExport = (typeof DRAW_EXPORTS)[number];

export interface ExportedFile {
  readonly content: string;
  readonly contentType: string;
}

/**
 * One file of a completed draw, for organisers; recorded. Fails with `draw_missing`,
 * also when the draw is of another process.
 */
export function exportDraw(
  context: ServiceContext,
  { drawId, processId }: { readonly drawId: string; readonly processId: string },
  name: DrawExport,
): Result<ExportedFile, DrawMissing> {
  authorise(context.actor, "draw.people");
  const read = readDraw(context, drawId);
  const result = readDrawResult(context, drawId);
  if (!read.ok) return read;
  if (read.value.summary.processId !== processId) return problem("draw_missing", {});
  if (result === null || read.value.people === null) return problem("draw_missing", {});
  recordExport(context, drawId, name);
  const { panel, remaining, quotas } = read.value.people;
  switch (name) {
    case "panel.csv":
      return csv(peopleCsv(panel));
    case "remaining.csv":
      return csv(peopleCsv(remaining));
    case "report.csv":
      return csv(quotaReport(quotas));
    case "report.json":
      return json(`${JSON.stringify(result.report, null, 2)}\n`);
    case "lottery.json":
      return json(formatLotteryFile(result.file));
  }
}

/** Whoever saves a file with people in it is on record. */
function recordExport(context: ServiceContext, drawId: string, name: DrawExport): void {
  context.database.transaction(
    (transaction) => {
      appendAudit(transaction, context, {
        action: "draw_exported",
        objectKind: "draw",
        objectId: drawId,
        reasonCode: name,
      });
    },
    { behavior: "immediate" },
  );
}

function quotaReport(quotas: DrawPeople["quotas"]): string {
  return writeCsv(
    ["feature", "value", "min", "max", "pool", "selected"],
    quotas.map(({ feature, value, min, max, pool, selected }) => [
      feature,
      value,
      ...[min, max, pool, selected].map(String),
    ]),
    { delimiter: ";", byteOrderMark: true },
  );
}

function csv(content: string): Result<ExportedFile, never> {
  return ok({ content, contentType: "text/csv; charset=utf-8" });
}

function json(content: string): Result<ExportedFile, never> {
  return ok({ content, contentType: "application/json; charset=utf-8" });
}
