import { useTranslation } from "react-i18next";
import type { minutesDe } from "#app/i18n/staff/minutes.de.ts";
import type { ApproveMinutesProblem } from "#app/services/minutes/approve-minutes.server.ts";
import type { AssembleMinutesProblem } from "#app/services/minutes/assemble-minutes.server.ts";
import type { EraseRevisionProblem } from "#app/services/minutes/erase-revision.server.ts";
import type { PublishMinutesProblem } from "#app/services/minutes/publish-minutes.server.ts";
import type { SavePassageProblem } from "#app/services/minutes/save-passage.server.ts";
import type { WithdrawNamingProblem } from "#app/services/minutes/withdraw-naming.server.ts";

/** What the services of minutes refuse with; each code has its sentence. */
export type MinutesProblem =
  | ApproveMinutesProblem
  | AssembleMinutesProblem
  | EraseRevisionProblem
  | PublishMinutesProblem
  | SavePassageProblem
  | WithdrawNamingProblem;

type Code = MinutesProblem["code"] & keyof (typeof minutesDe)["problems"];

/** The sentence for what a service of minutes refuses. */
export function useMinutesProblem(): (problem: { readonly code: Code }) => string {
  const { t } = useTranslation("minutes");
  return ({ code }) => t(`problems.${code}`);
}
