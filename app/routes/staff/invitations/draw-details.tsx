import { useTranslation } from "react-i18next";
import type { InvitationDrawView } from "#app/services/invitations/read-draws.server.ts";

/** What the draw can be recalculated from beside the extract. */
export function DrawDetails({
  draw,
}: {
  draw: Pick<InvitationDrawView, "seed" | "algorithm" | "inputHash">;
}) {
  const { t } = useTranslation("invitations");
  return (
    <details className="kern-accordion">
      <summary className="kern-accordion__header">
        <span className="kern-title">{t("draw.details")}</span>
      </summary>
      <div className="kern-accordion__body">
        <p className="kern-body">{t("draw.detailsText")}</p>
        <dl className="facts facts--text">
          {(["seed", "algorithm", "inputHash"] as const).map((name) => (
            <div key={name}>
              <dt>{t(`draw.${name}`)}</dt>
              <dd className="plan-code">{draw[name]}</dd>
            </div>
          ))}
        </dl>
      </div>
    </details>
  );
}
