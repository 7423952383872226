import { useTranslation } from "react-i18next";
import { Alert } from "#app/ui/alert.tsx";
import type { VotePage } from "./vote-page.server.ts";

/** How long a code opens the page of an internal vote: nobody is to lose a result that they could have kept. */
export function UntilFinal({ status }: { status: VotePage["status"] }) {
  const { t } = useTranslation("public");
  return (
    <Alert kind="info" title={t("votePage.group.codeTitle")}>
      <p className="kern-body">{t("votePage.group.codeText")}</p>
      <p className="kern-body">
        {t(status === "counted" ? "votePage.group.codeSave" : "votePage.group.codeWait")}
      </p>
    </Alert>
  );
}
