import { useTranslation } from "react-i18next";
import type { InvitationOverview } from "#app/services/invitations/read-draws.server.ts";
import { Alert } from "#app/ui/alert.tsx";

/** What a draw of invitations still needs, and where it is to be had. */
export function MissingAlerts({
  overview,
  address,
  status,
}: {
  overview: Pick<InvitationOverview, "extract" | "settings" | "hasQuotas">;
  /** Of the process. */
  address: string;
  status: string;
}) {
  const { t } = useTranslation("invitations");
  const links = [
    { key: "register", to: `${address}/register`, missing: overview.extract === null },
    { key: "quotas", to: `${address}/quotas`, missing: !overview.hasQuotas },
    { key: "draft", to: `${address}/publish`, missing: status === "draft" },
  ] as const;
  return (
    <div className="stack">
      {links
        .filter(({ missing }) => missing)
        .map(({ key, to }) => (
          <Alert
            key={key}
            kind={key === "register" ? "warning" : "info"}
            title={t(`missing.${key}`)}
          >
            <p className="kern-body">{t(`missing.${key}Text`)}</p>
            <a className="kern-link" href={to}>
              {t(`missing.${key}Link`)}
            </a>
          </Alert>
        ))}
      {overview.settings === null && (
        <Alert kind="info" title={t("missing.settings")}>
          <p className="kern-body">{t("missing.settingsText")}</p>
        </Alert>
      )}
    </div>
  );
}
