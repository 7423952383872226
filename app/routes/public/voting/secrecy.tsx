import { useTranslation } from "react-i18next";
import type { OwnBallot } from "#app/services/votes/voting/read-own-vote.server.ts";

/** What is promised about the secrecy of votes, and what is not. */
export function Secrecy({ secrecy }: { secrecy: OwnBallot["secrecy"] }) {
  const { t } = useTranslation("public");
  return (
    <details className="kern-accordion no-print">
      <summary className="kern-accordion__header">
        <span className="kern-title">{t("voting.secrecy.title")}</span>
      </summary>
      <ul className="kern-accordion__body">
        <li className="kern-body">{t(`voting.secrecy.${secrecy}`)}</li>
        <li className="kern-body">{t("voting.secrecy.sealed")}</li>
        {secrecy === "secret" && (
          <>
            <li className="kern-body">{t("voting.secrecy.shuffled")}</li>
            <li className="kern-body">{t("voting.secrecy.roll")}</li>
          </>
        )}
        <li className="kern-body">{t("voting.secrecy.interim")}</li>
        <li className="kern-body">{t("voting.secrecy.notPromised")}</li>
      </ul>
    </details>
  );
}
