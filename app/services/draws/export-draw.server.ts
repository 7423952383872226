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
  /** What a browser saves it as; a test says so. */
  readonly name: string;
  readonly content: string;
  readonly contentType: string;
}

const CSV = "text/csv; charset=utf-8";
const JSON_TEXT = "application/json; charset=utf-8";
const TEST_MARK = { heading: "TEST", text: "TEST" } as const;

/**
 * One file of a completed draw, for organisers; recorded. The files of a test are marked as such
 * in their names and in themselves; `report.json` and `lottery.json` are a test's only. Fails with
 * `draw_missing`, also when the draw is of another process.
 */
export function exportDraw(
  context: ServiceContext,
  { drawId, processId }: { readonly drawId: string; readonly processId: string },
  name: DrawExport,
): Result<ExportedFile, DrawMissing> {
  authorise(context.actor, "draw.people");
  const read = readDraw(context, drawId);
  if (!read.ok) return read;
  const { summary, people } = read.value;
  if (summary.processId !== processId || people === null) return problem("draw_missing", {});
  const test = summary.kind === "test";
  const content = name.endsWith(".csv")
    ? listOf(people, name, test)
    : testFile(context, drawId, name);
  if (content === null) return problem("draw_missing", {});
  recordExport(context, drawId, name);
  return ok({
    name: test ? `TEST-${name}` : name,
    content,
    contentType: name.endsWith(".csv") ? CSV : JSON_TEXT,
  });
}

function listOf({ panel, remaining, quotas }: DrawPeople, name: DrawExport, test: boolean) {
  const mark = test ? TEST_MARK : null;
  if (name === "panel.csv") return peopleCsv(panel, mark);
  if (name === "remaining.csv") return peopleCsv(remaining, mark);
  return quotaReport(quotas, test);
}

function testFile(context: ServiceContext, drawId: string, name: DrawExport): string | null {
  const result = readDrawResult(context, drawId);
  if (result === null) return null;
  return name === "report.json"
    ? `${JSON.stringify({ testDraw: true, ...result.report }, null, 2)}\n`
    : formatLotteryFile(result.file, { testDraw: true });
}

/** Whoever saves a file with people in it is on record. */
export function recordExport(context: ServiceContext, drawId: string, name: string): void {
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

function quotaReport(quotas: DrawPeople["quotas"], test: boolean): string {
  const mark = test ? [TEST_MARK] : [];
  return writeCsv(
    [
      ...mark.map(({ heading }) => heading),
      ...["feature", "value", "min", "max", "pool", "selected"],
    ],
    quotas.map(({ feature, value, min, max, pool, selected }) => [
      ...mark.map(({ text }) => text),
      feature,
      value,
      ...[min, max, pool, selected].map(String),
    ]),
    { delimiter: ";", byteOrderMark: true },
  );
}
