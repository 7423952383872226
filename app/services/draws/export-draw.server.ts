import { ok, problem, type Result } from "#app/domain/result.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { writeCsv } from "#app/services/files/write-csv.ts";
import { authorise } from "#app/services/permissions.ts";
import type { PoolPerson } from "#app/services/pool/read-pool.server.ts";
import { formatLotteryFile } from "./lottery-file.ts";
import { type DrawMissing, readDraw, readDrawResult } from "./read-draw.server.ts";

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

/** One file of a completed draw, for organisers. Fails with `draw_missing`. */
export function exportDraw(
  context: ServiceContext,
  drawId: string,
  name: DrawExport,
): Result<ExportedFile, DrawMissing> {
  authorise(context.actor, "draw.people");
  const read = readDraw(context, drawId);
  const result = readDrawResult(context, drawId);
  if (!read.ok) return read;
  if (result === null || read.value.people === null) return problem("draw_missing", {});
  const { panel, remaining, features } = read.value.people;
  switch (name) {
    case "panel.csv":
      return csv(listPeople(panel, features));
    case "remaining.csv":
      return csv(listPeople(remaining, features));
    case "report.csv":
      return csv(reportTable(read.value.people.quotas));
    case "report.json":
      return json(`${JSON.stringify(result.report, null, 2)}\n`);
    case "lottery.json":
      return json(formatLotteryFile(result.file));
  }
}

interface Sheet {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** People under the headings that a re-import recognises: id, name, contact, features, the rest. */
export function listPeople(people: readonly PoolPerson[], features: readonly string[]): Sheet {
  const contacts = columnsOf(people.map((person) => person.contact ?? {}));
  const carried = columnsOf(people.map((person) => person.carried));
  const named = people.some((person) => person.name !== undefined);
  return {
    header: ["id", ...(named ? ["name"] : []), ...contacts, ...features, ...carried],
    rows: people.map((person) => [
      person.reference,
      ...(named ? [person.name ?? ""] : []),
      ...contacts.map((column) => person.contact?.[column] ?? ""),
      ...features.map((feature) => person.values[feature] ?? ""),
      ...carried.map((column) => person.carried[column] ?? ""),
    ]),
  };
}

function columnsOf(records: readonly Readonly<Record<string, string>>[]): string[] {
  return [...new Set(records.flatMap(Object.keys))];
}

function reportTable(
  quotas: readonly {
    feature: string;
    value: string;
    min: number;
    max: number;
    pool: number;
    selected: number;
  }[],
): Sheet {
  return {
    header: ["feature", "value", "min", "max", "pool", "selected"],
    rows: quotas.map(({ feature, value, min, max, pool, selected }) => [
      feature,
      value,
      ...[min, max, pool, selected].map(String),
    ]),
  };
}

function csv({ header, rows }: Sheet): Result<ExportedFile, never> {
  return ok({
    content: writeCsv(header, rows, { byteOrderMark: true }),
    contentType: "text/csv; charset=utf-8",
  });
}

function json(content: string): Result<ExportedFile, never> {
  return ok({ content, contentType: "application/json; charset=utf-8" });
}
