import { type Keyring, openJson, sealJson } from "#db/envelope.server.ts";
import { formatLotteryFile, type LotteryFile, parseLotteryFile } from "./lottery-file.ts";
import type { SelectionReport } from "./selection-report.ts";

const TABLE = "draws";

/** What a completed draw keeps sealed: the lottery with its panel, and the report on it. */
export interface DrawResult {
  readonly file: LotteryFile;
  readonly report: SelectionReport;
}

export function sealDrawResult(keyring: Keyring, drawId: string, result: DrawResult): Buffer {
  return sealJson(
    keyring,
    { table: TABLE, id: drawId },
    {
      file: formatLotteryFile(result.file),
      report: result.report,
    },
  );
}

export function openDrawResult(keyring: Keyring, drawId: string, envelope: Buffer): DrawResult {
  const content = openJson(keyring, { table: TABLE, id: drawId }, envelope) as {
    file: string;
    report: SelectionReport;
  };
  const parsed = parseLotteryFile(content.file);
  if (!parsed.ok) throw new Error(`The lottery of draw ${drawId} is unreadable.`);
  return { file: parsed.value, report: content.report };
}
