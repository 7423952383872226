import { useTranslation } from "react-i18next";
import { StatusBadge } from "#app/ui/status-badge.tsx";

/** Whether a dataset is public, and whether its figures are made up. */
export function DatasetBadges(props: { readonly published: boolean; readonly synthetic: boolean }) {
  const { t } = useTranslation("facts");
  return (
    <span className="badge-row">
      <StatusBadge kind={props.published ? "success" : "info"}>
        {t(props.published ? "states.published" : "states.draft")}
      </StatusBadge>
      {props.synthetic && <StatusBadge kind="warning">{t("states.synthetic")}</StatusBadge>}
    </span>
  );
}
