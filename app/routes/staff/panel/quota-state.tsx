import { useTranslation } from "react-i18next";
import { StatusBadge } from "#app/ui/status-badge.tsx";

/** Whether a quota is kept, in words. */
export function QuotaState({ kept }: { kept: boolean }) {
  const { t } = useTranslation("panel");
  return kept ? (
    <StatusBadge kind="success">{t("members.kept")}</StatusBadge>
  ) : (
    <StatusBadge kind="danger">{t("members.broken")}</StatusBadge>
  );
}
