import { useTranslation } from "react-i18next";
import { StatusBadge } from "#app/ui/status-badge.tsx";

const KINDS = { draft: "warning", published: "success", cancelled: "danger" } as const;

/** Draft, published or cancelled. */
export function TownHallStatus({ status }: { status: keyof typeof KINDS }) {
  const { t } = useTranslation("townHalls");
  return <StatusBadge kind={KINDS[status]}>{t(`status.${status}`)}</StatusBadge>;
}
