import { useTranslation } from "react-i18next";
import { StatusBadge } from "#app/ui/status-badge.tsx";

const KINDS = { draft: "warning", published: "success", closed: "info" } as const;

/** Draft, published or closed. */
export function ProcessStatus({ status }: { status: keyof typeof KINDS }) {
  const { t } = useTranslation("processes");
  return <StatusBadge kind={KINDS[status]}>{t(`status.${status}`)}</StatusBadge>;
}
