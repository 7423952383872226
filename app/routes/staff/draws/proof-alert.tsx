import { useTranslation } from "react-i18next";
import type { DrawSummary } from "#app/services/draws/read-draw.server.ts";
import { Alert } from "#app/ui/alert.tsx";

/** Whether it is proved that no lottery is fairer, and how. */
export function ProofAlert({ optimality }: Pick<DrawSummary, "optimality">) {
  const { t } = useTranslation("draws");
  if (!optimality.proved) return <Alert kind="info" title={t("result.notProved")} />;
  return (
    <Alert kind="success" title={t("result.proved")}>
      <p className="kern-body">
        {t(optimality.by === "relaxation" ? "result.provedRelaxation" : "result.provedColumns")}
      </p>
    </Alert>
  );
}
