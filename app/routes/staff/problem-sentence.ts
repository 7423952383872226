import type { TFunction } from "i18next";
import type { Problem } from "#app/domain/result.ts";
import type { QuotaConflict } from "#app/domain/sortition/feasibility/conflicts.ts";
import { problemsDe } from "#app/i18n/staff/problems.de.ts";
import type { CommitProblem } from "#app/services/draws/commit-draw.server.ts";
import type { DrawProblem } from "#app/services/draws/draw-problem.ts";
import type { RevocationProblem } from "#app/services/draws/revoke-draw.server.ts";
import type { SelectionFault, SelectionWarning } from "#app/services/draws/selection-from-files.ts";
import type { DrawRefusal } from "#app/services/draws/start-draw.server.ts";
import type { SettingsProblem } from "#app/services/invitations/save-settings.server.ts";
import type {
  CheckRefusal,
  InvitationDrawRefusal,
} from "#app/services/invitations/start-draw.server.ts";
import type { LettersProblem } from "#app/services/letters/letters-problem.ts";
import type { DecisionRefusal } from "#app/services/panel/decide-substitutes.server.ts";
import type { ProposalProblem } from "#app/services/panel/propose-substitutes.server.ts";
import type { LeavingRefusal } from "#app/services/panel/record-leaving.server.ts";
import type { AlternatesRefusal } from "#app/services/panel/request-alternates.server.ts";
import type { SubstitutesRefusal } from "#app/services/panel/request-substitutes.server.ts";
import type { PoolFault, PoolProblem } from "#app/services/pool/pool-problems.ts";
import type { WithdrawalProblem } from "#app/services/pool/withdraw-person.server.ts";
import type { RegisterProblem } from "#app/services/register/register-problems.ts";
import type { RegisterFault } from "#app/services/register/register-row.ts";
import type { ReplyProblem } from "#app/services/replies/record-reply.server.ts";
import type { ReplyWithdrawalProblem } from "#app/services/replies/withdraw-reply.server.ts";
import type { TablesRefusal } from "#app/services/tables/request-tables.server.ts";

/** Every fault that has a sentence in the namespace `problems`. */
export type StaffProblem =
  | SubstitutesRefusal
  | DecisionRefusal
  | LeavingRefusal
  | AlternatesRefusal
  | ProposalProblem
  | SelectionFault
  | SelectionWarning
  | PoolFault
  | PoolProblem
  | WithdrawalProblem
  | RegisterProblem
  | DrawRefusal
  | RevocationProblem
  | CommitProblem
  | DrawProblem
  | TablesRefusal
  | InvitationDrawRefusal
  | CheckRefusal
  | SettingsProblem
  | Problem<"stratum_too_small" | "register_changed" | "invitation_draw_differs", object>
  | ReplyProblem
  | ReplyWithdrawalProblem
  | LettersProblem
  | Problem<"job_broken", object>;

type ProblemCode = keyof typeof problemsDe;
type Translate = TFunction<"problems">;

/**
 * The sentence for a fault, without the line it stands on. A code without a sentence does not
 * compile.
 */
export function problemSentence(t: Translate, problem: StaffProblem): string {
  return sentence(t, problem.code, problem.params);
}

/** The sentence for a fault that was stored with a job. An unknown code reads as a broken job. */
export function storedProblemSentence(t: Translate, problem: Problem): string {
  const known = Object.hasOwn(problemsDe, problem.code);
  return sentence(t, known ? (problem.code as ProblemCode) : "job_broken", problem.params);
}

/**
 * The sentence for quotas that no panel can keep.
 *
 * @param named names a quota as one reads it
 */
export function conflictSentence(
  t: Translate,
  conflict: QuotaConflict,
  named: <Quota extends { feature: string; value: string }>(quota: Quota) => Quota,
): string {
  if (conflict.code === "too_few_people") return sentence(t, conflict.code, named(conflict));
  if (conflict.code !== "quotas_conflict") return sentence(t, conflict.code, conflict);
  const quotas = conflict.quotas
    .map((side) => named(side))
    .map((side) => sentence(t, `quota_side_${side.bound}`, side))
    .join("; ");
  return sentence(t, conflict.code, { quotas });
}

function sentence(t: Translate, code: ProblemCode, params: object): string {
  // The codes are checked above; which parameters each sentence takes is not in the type of `t`.
  const translate = t as unknown as (
    key: ProblemCode,
    params: Record<string, string | number>,
  ) => string;
  const because = registerFault(params);
  if (code === "register_nobody_left" && because !== null) {
    const told = { ...readable(params), because: translate(because, {}) };
    return translate("register_nobody_left_because", told);
  }
  return translate(variantOf(code, params), readable(params));
}

/** Some sentences say more when the fault knows more. */
function variantOf(code: ProblemCode, params: object): ProblemCode {
  if (code === "value_without_quota" && "suggestion" in params && params.suggestion !== null) {
    return "value_without_quota_suggested";
  }
  if (code === "csv_broken" && "line" in params) return "csv_broken_line";
  return code;
}

/** The sentence part for the commonest fault in a register extract; null where none is stored. */
function registerFault(params: object): ProblemCode | null {
  if (!("fault" in params)) return null;
  const key: ProblemCode = `register_fault_${params.fault as RegisterFault["code"]}`;
  return Object.hasOwn(problemsDe, key) ? key : null;
}

function readable(params: object): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(params).flatMap(([name, value]): [string, string | number][] => {
      if (name === "limitBytes") return [["limit", Math.round(Number(value) / 1024 / 1024)]];
      if (Array.isArray(value)) return [[name, value.join(", ")]];
      return typeof value === "string" || typeof value === "number" ? [[name, value]] : [];
    }),
  );
}
