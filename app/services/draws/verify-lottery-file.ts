import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import { drawPanel } from "#app/domain/sortition/lottery.ts";
import { type LotteryFault, verifyLottery } from "#app/domain/sortition/verify-lottery.ts";
import {
  type LotteryFile,
  type LotteryFileProblem,
  parseLotteryFile,
} from "#app/services/draws/lottery-file.ts";

export type VerificationProblem =
  | LotteryFileProblem
  | (LotteryFault extends infer Fault
      ? Fault extends LotteryFault
        ? Problem<Fault["code"], Omit<Fault, "code">>
        : never
      : never)
  | Problem<"panel_not_replayed", { readonly panel: number; readonly replayed: number }>;

/**
 * Checks all that a lottery file states: its shape, the hash of its input, that every panel
 * keeps every quota, weights, the probabilities that follow from the panels, and that its seed
 * draws its panel. Fails with the first thing that does not hold; panels and profiles count
 * from 0.
 */
export function verifyLotteryFile(text: string): Result<LotteryFile, VerificationProblem> {
  const parsed = parseLotteryFile(text);
  if (!parsed.ok) return parsed;
  const { lottery, seed, panel } = parsed.value;
  const [fault] = verifyLottery(lottery);
  if (fault !== undefined) {
    const { code, ...params } = fault;
    return { ok: false, problem: { code, params } as VerificationProblem };
  }
  const replayed = drawPanel(lottery, seed);
  const members = [...panel.members].sort();
  const same =
    replayed.panelIndex === panel.panelIndex &&
    replayed.members.length === members.length &&
    [...replayed.members].sort().every((id, position) => id === members[position]);
  if (!same) {
    const params = { panel: panel.panelIndex, replayed: replayed.panelIndex };
    return problem("panel_not_replayed", params);
  }
  return ok(parsed.value);
}
