import { useTranslation } from "react-i18next";
import type { PlannedDraw } from "#app/services/invitations/plan-draw.server.ts";
import { useFormat } from "#app/ui/format.ts";

/** Who can be drawn, and who cannot and why. */
export function PlanBasis({ planned }: { planned: PlannedDraw }) {
  const { t } = useTranslation("invitations");
  const format = useFormat();
  const reasons = (["too_young", "outside_age_groups", "age_unknown", "invited_before"] as const)
    .filter((reason) => planned.left[reason] > 0)
    .map((reason) => t(`plan.reasons.${reason}`, { people: format.whole(planned.left[reason]) }));
  return (
    <p className="kern-body prose">
      {t("plan.basis", {
        eligible: format.whole(planned.eligible),
        age: format.whole(planned.minimumAge),
        date: format.day(planned.extractTakenOn),
      })}{" "}
      {reasons.length > 0 && t("plan.left", { reasons: format.list(reasons) })}
    </p>
  );
}
