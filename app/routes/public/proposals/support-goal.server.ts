import type { TFunction } from "i18next";
import type { Language } from "#app/i18n/languages.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { readSupportGoal } from "#app/services/proposals/read-support-goal.server.ts";
import { figure } from "#app/ui/figures.ts";

/** What support of a proposal leads to, in sentences that stand beside the count; none where it leads to nothing. */
export function supportGoal(
  services: ServiceContext,
  proposalId: string,
  { t, language }: { t: TFunction<"public">; language: Language },
): readonly string[] {
  const goal = readSupportGoal(services, proposalId);
  if (goal === null) return [];
  if (goal.kind === "reached") return [t("proposalLinks.support.reached")];
  const rule = {
    threshold: figure(goal.threshold, language),
    days: figure(goal.days, language),
  };
  return [
    t("proposalLinks.support.goal", rule),
    t("proposalLinks.support.missing", { count: goal.missing }),
  ];
}
