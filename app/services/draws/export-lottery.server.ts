import { lotteryText } from "#app/domain/public-draw/public-lottery.ts";
import { ok, problem, type Result } from "#app/domain/result.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { writeCsv } from "#app/services/files/write-csv.ts";
import { authorise } from "#app/services/permissions.ts";
import { type PoolMember, readEveryone } from "#app/services/pool/read-pool.server.ts";
import { type ExportedFile, recordExport } from "./export-draw.server.ts";
import { fullLottery, personRows, publicLottery, publicText } from "./lottery-of-draw.server.ts";
import { readCommittedDraw } from "./read-committed-draw.server.ts";
import type { DrawMissing } from "./read-draw.server.ts";

export const LOTTERY_EXPORTS = ["lottery-public.json", "lottery-full.json", "letters.csv"] as const;
export type LotteryExport = (typeof LOTTERY_EXPORTS)[number];

/**
 * One file of a lottery that is committed to, for organisers; recorded: the public file, the full
 * one for the scrutineers, or who gets which row and salt in a letter. Fails with `draw_missing`,
 * also when the draw is of another process.
 */
export function exportLottery(
  context: ServiceContext,
  { drawId, processId }: { readonly drawId: string; readonly processId: string },
  name: LotteryExport,
): Result<ExportedFile, DrawMissing> {
  authorise(context.actor, "draw.people");
  const draw = readCommittedDraw(context, drawId);
  if (draw === null || draw.processId !== processId) return problem("draw_missing", {});
  const content = contentOf(context, processId, drawId, name);
  if (content === null) return problem("draw_missing", {});
  recordExport(context, drawId, name);
  const type = name.endsWith(".csv") ? "text/csv" : "application/json";
  return ok({ name, content, contentType: `${type}; charset=utf-8` });
}

function contentOf(
  context: ServiceContext,
  processId: string,
  drawId: string,
  name: LotteryExport,
): string | null {
  if (name === "lottery-public.json") return publicText(context.database, drawId);
  const lottery = publicLottery(context.database, drawId);
  if (lottery === null) return null;
  const rows = personRows(context, drawId);
  if (name === "lottery-full.json") return lotteryText(fullLottery(lottery, rows));
  const secrets = new Map(rows.map((row) => [row.personId, row]));
  const pool = [...readEveryone(context, processId)];
  return letters(
    pool.flatMap((person) => {
      const row = secrets.get(person.id);
      if (row === undefined || row.secret === null) return [];
      return [{ person, rowId: row.rowId, salt: row.secret.salt }];
    }),
  );
}

/** A list for mail merge, in the order of the pool: how to reach each person, their row and salt. */
function letters(
  rows: readonly { readonly person: PoolMember; readonly rowId: string; readonly salt: string }[],
): string {
  const contacts = [...new Set(rows.flatMap(({ person }) => Object.keys(person.contact ?? {})))];
  return writeCsv(
    ["reference", "name", ...contacts, "row", "salt"],
    rows.map(({ person, rowId, salt }) => [
      person.reference,
      person.name ?? "",
      ...contacts.map((heading) => person.contact?.[heading] ?? ""),
      rowId,
      salt,
    ]),
    { delimiter: ";", byteOrderMark: true },
  );
}
