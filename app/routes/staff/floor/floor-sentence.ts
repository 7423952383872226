import { useTranslation } from "react-i18next";
import type { FloorBar } from "#app/domain/floor/may-speak.ts";
import type { SanctionStep } from "#app/domain/floor/rule-set.ts";
import type { floorDe } from "#app/i18n/staff/floor.de.ts";

/** Why an act did not happen, as a page is told. */
export interface FloorRefusal {
  readonly code: keyof (typeof floorDe)["problems"];
  readonly params?:
    | {
        readonly bar?: FloorBar;
        readonly step?: SanctionStep;
        readonly suggested?: SanctionStep;
      }
    | undefined;
}

/** The sentence for a refusal, and whether it only says that others were faster. */
export function useFloorSentence() {
  const { t } = useTranslation("floor");
  return (refusal: FloorRefusal): string => {
    const { bar, step, suggested } = refusal.params ?? {};
    const named = suggested ?? step;
    return t(`problems.${refusal.code}`, {
      bar: bar === undefined ? "" : t(`bars.${bar}`),
      step: named === undefined ? "" : t(`breach.steps.${named}`),
    });
  };
}

export function isCalm({ code }: FloorRefusal): boolean {
  return code === "floor_moved_on" || code === "list_changed";
}
